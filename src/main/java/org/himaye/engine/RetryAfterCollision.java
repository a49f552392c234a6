package org.himaye.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Submits a form again when another officer changed the same case at the same moment: members of the Commission who vote
 * together each succeed. Only a whole transaction is tried again, never a part of one; jobs have retries of their own.
 */
final class RetryAfterCollision extends CommandInterceptor {

    /** Of four members who vote at the same moment, the last is overtaken three times at most. */
    static final int RETRIES = 3;

    private static final Set<String> SERIALIZATION_AND_DEADLOCK = Set.of("40001", "40P01");
    private static final String FOREIGN_KEY = "23503";
    private static final String OF_EXECUTIONS = "act_fk_exe_";

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof SubmitTaskFormCmd)
                || Context.getCommandContext() != null
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        RuntimeException collision = null;
        for (int attempt = 0; attempt <= RETRIES; attempt++) {
            try {
                return next.execute(command);
            } catch (NullValueException gone) {
                // Whoever was faster has completed this very task.
                throw collision == null ? gone : collision;
            } catch (RuntimeException failure) {
                if (!isCollision(failure)) {
                    throw failure;
                }
                collision = failure;
            }
        }
        throw collision;
    }

    /** The engine notices by a version, or by a row that still refers to another; the database by itself. */
    static boolean isCollision(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (SERIALIZATION_AND_DEADLOCK.contains(sql.getSQLState())
                            || FOREIGN_KEY.equals(sql.getSQLState())
                                    && String.valueOf(sql.getMessage()).contains(OF_EXECUTIONS))) {
                return true;
            }
        }
        return false;
    }
}
