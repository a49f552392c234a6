package org.himaye.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.himaye.shared.RefusedByLaw;
import org.himaye.shared.SealedWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells of a refusal by law when the refused command is over: its transaction is rolled back and its connection returned, so
 * that keeping the refusal never needs a second connection beside the first.
 */
final class RefusalsAfterwards extends CommandInterceptor {

    private static final ThreadLocal<@Nullable Noted> NOTED = new ThreadLocal<>();

    private record Noted(RefusedByLaw refused, boolean ofSealedFile) {}

    private final ApplicationEventPublisher events;
    private final ObjectProvider<SealedWork> sealedFiles;

    RefusalsAfterwards(ApplicationEventPublisher events, ObjectProvider<SealedWork> sealedFiles) {
        this.events = events;
        this.sealedFiles = sealedFiles;
    }

    /** Notes a refusal of the command that this thread executes. */
    static void note(RefusedByLaw refused, boolean ofSealedFile) {
        NOTED.set(new Noted(refused, ofSealedFile));
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } finally {
            Noted noted = NOTED.get();
            NOTED.remove();
            if (noted != null && noted.ofSealedFile()) {
                sealedFiles.getObject().keep(noted.refused());
            } else if (noted != null) {
                events.publishEvent(noted.refused());
            }
        }
    }
}
