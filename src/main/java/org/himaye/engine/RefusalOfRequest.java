package org.himaye.engine;

import java.util.function.UnaryOperator;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Carries the refusal of a submission past the engine's own error handling to the answer of the request. */
final class RefusalOfRequest {

    private static final ThreadLocal<Noted> NOTED = new ThreadLocal<>();

    private RefusalOfRequest() {}

    /**
     * A refusal on its way to the answer.
     *
     * @param labels turns the key of a field into its label in the form
     */
    record Noted(Refusal refusal, UnaryOperator<String> labels) {}

    static void note(Refusal refusal, UnaryOperator<String> labels) {
        NOTED.set(new Noted(refusal, labels));
    }

    /** Returns and forgets the refusal of this request; null if there was none. */
    static @Nullable Noted take() {
        Noted noted = NOTED.get();
        NOTED.remove();
        return noted;
    }
}
