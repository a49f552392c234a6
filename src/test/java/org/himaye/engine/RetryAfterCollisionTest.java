package org.himaye.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RetryAfterCollisionTest {

    private static final Command<?> SUBMISSION = new SubmitTaskFormCmd("task", Map.of(), false, false);

    @Test
    void aSubmissionThatCollidesThreeTimesSucceedsAtTheFourth() {
        Engine engine = new Engine(collision(), collision(), collision());

        engine.run(SUBMISSION);

        assertThat(engine.runs).isEqualTo(4);
    }

    @Test
    void aSubmissionThatCollidesForEverIsGivenUp() {
        Engine engine = new Engine(collision(), collision(), collision(), collision(), collision());

        assertThatThrownBy(() -> engine.run(SUBMISSION)).isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.runs).isEqualTo(4);
    }

    @Test
    void theDatabaseMayNoticeTheCollisionFirst() {
        Engine engine = new Engine(
                new ProcessEngineException("flush", new SQLException("deadlock detected", "40P01")),
                new ProcessEngineException("flush", new SQLException("could not serialize", "40001")),
                new ProcessEngineException(
                        "flush", new SQLException("violates foreign key constraint \"act_fk_exe_parent\"", "23503")));

        engine.run(SUBMISSION);

        assertThat(engine.runs).isEqualTo(4);
    }

    @Test
    void aRefusalOrAnotherFailureIsNotTriedAgain() {
        for (RuntimeException failure : List.of(
                new Refusal(CommonProblem.CONFLICT, new LocalizedText("Olmaz", "No"), null),
                new ProcessEngineException("flush", new SQLException("violates \"fk_appeal_case\"", "23503")),
                new NullValueException("no task"))) {
            Engine engine = new Engine(failure);

            assertThatThrownBy(() -> engine.run(SUBMISSION)).isSameAs(failure);
            assertThat(engine.runs).isEqualTo(1);
        }
    }

    @Test
    void whoSubmitsTheSameTaskTwiceIsToldOfTheCollision() {
        OptimisticLockingException collision = collision();
        Engine engine = new Engine(collision, new NullValueException("no task"));

        assertThatThrownBy(() -> engine.run(SUBMISSION)).isSameAs(collision);
    }

    @Test
    void whoeverNoticesItIsToldAsOneKindOfCollision() {
        RuntimeException twice = new ProcessEngineException(
                "insert", new SQLException("violates unique constraint \"pk_case_submission\"", "23505"));
        Engine engine = new Engine(twice, new NullValueException("no task"));

        assertThatThrownBy(() -> engine.run(SUBMISSION))
                .isInstanceOf(OptimisticLockingException.class)
                .hasCause(twice);
        assertThat(engine.runs).isEqualTo(2);
    }

    @Test
    void otherCommandsAreLeftAlone() {
        Engine engine = new Engine(collision());

        assertThatThrownBy(() -> engine.run(new ClaimTaskCmd("task", "somebody")))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.runs).isEqualTo(1);
    }

    @Test
    void aPartOfATransactionIsNotTriedAgain() {
        Engine engine = new Engine(collision());
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> engine.run(SUBMISSION)).isInstanceOf(OptimisticLockingException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(engine.runs).isEqualTo(1);
    }

    private static OptimisticLockingException collision() {
        return new OptimisticLockingException("somebody was faster");
    }

    /** Fails as told and then succeeds. */
    private static final class Engine implements CommandExecutor {

        private final Deque<RuntimeException> failures;
        private int runs;

        private Engine(RuntimeException... failures) {
            this.failures = new ArrayDeque<>(List.of(failures));
        }

        private void run(Command<?> command) {
            RetryAfterCollision retry = new RetryAfterCollision();
            retry.setNext(this);
            retry.execute(command);
        }

        @Override
        @SuppressWarnings("NullAway")
        public <T> T execute(Command<T> command) {
            runs++;
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
            return null;
        }
    }
}
