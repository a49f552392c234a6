package org.himaye.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.himaye.shared.RefusedByLaw;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells of a refusal by law when the refused command is over: its transaction is rolled back and its connection returned, so
 * that keeping the refusal never needs a second connection beside the first.
 */
final class RefusalsAfterwards extends CommandInterceptor {

    private static final ThreadLocal<@Nullable RefusedByLaw> NOTED = new ThreadLocal<>();

    private final ApplicationEventPublisher events;

    RefusalsAfterwards(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Notes a refusal of the command that this thread executes. */
    static void note(RefusedByLaw refused) {
        NOTED.set(refused);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } finally {
            RefusedByLaw refused = NOTED.get();
            NOTED.remove();
            if (refused != null) {
                events.publishEvent(refused);
            }
        }
    }
}
