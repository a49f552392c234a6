package org.himaye.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refused start into a sentence instead of a stack trace. Registered in META-INF/spring.factories. */
public final class DatabaseRoleAdvice extends AbstractFailureAnalyzer<DatabaseRoleTooPowerful> {

    private static final String ADVICE =
            "Uygulamaya sahip olmayan, yalın bir rol verin; geçişler için ayrı bir rol kullanın"
                    + " (spring.datasource.username, spring.flyway.user)." + System.lineSeparator()
                    + "Give the application a plain role that owns nothing, and migrations a role of their own"
                    + " (spring.datasource.username, spring.flyway.user). See src/docs/operations.md.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRoleTooPowerful cause) {
        return new FailureAnalysis(cause.getMessage(), ADVICE, cause);
    }
}
