package org.himaye.engine;

import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Carries the refusal of a submission past the engine's own error handling to the answer of the request. */
final class RefusalOfRequest {

    private static final ThreadLocal<Refusal> NOTED = new ThreadLocal<>();

    private RefusalOfRequest() {}

    static void note(Refusal refusal) {
        NOTED.set(refusal);
    }

    /** Returns and forgets the refusal of this request; null if there was none. */
    static @Nullable Refusal take() {
        Refusal refusal = NOTED.get();
        NOTED.remove();
        return refusal;
    }
}
