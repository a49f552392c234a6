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
    private static final String DUPLICATE = "23505";
    private static final String OF_SUBMISSIONS = "pk_case_submission";
    private static final String OF_GRANTS = "act_uniq_auth_";

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
                throw collision == null ? gone : asCollision(collision);
            } catch (RuntimeException failure) {
                if (!isCollision(failure)) {
                    throw failure;
                }
                collision = failure;
            }
        }
        throw asCollision(collision);
    }

    /** Whoever reads the failure need not know which of the two noticed. */
    private static OptimisticLockingException asCollision(@Nullable RuntimeException failure) {
        return failure instanceof OptimisticLockingException collision
                ? collision
                : new OptimisticLockingException("Somebody else changed the same case", failure);
    }

    /**
     * The engine notices by a version, or by a row that still refers to another; the database by itself; the archive by a
     * form that was submitted for the same task before; and a claim by the same officer's grant on the task.
     */
    static boolean isCollision(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException) {
                return true;
            }
            if (cause instanceof SQLException sql && isCollision(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollision(SQLException failure) {
        String state = failure.getSQLState();
        String message = String.valueOf(failure.getMessage());
        return SERIALIZATION_AND_DEADLOCK.contains(state)
                || FOREIGN_KEY.equals(state) && message.contains(OF_EXECUTIONS)
                || DUPLICATE.equals(state) && (message.contains(OF_SUBMISSIONS) || message.contains(OF_GRANTS));
    }
}
