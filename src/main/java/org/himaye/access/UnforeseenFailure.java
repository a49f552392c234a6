package org.himaye.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports a failure nobody foresaw to the operators, without what somebody typed. */
final class UnforeseenFailure {

    private static final Logger LOGGER = LoggerFactory.getLogger(UnforeseenFailure.class);

    private UnforeseenFailure() {}

    /**
     * Logs the type of a failure and where it happened.
     *
     * @param failure null if the container knows no more than that it failed
     * @return the number under which the operators find it
     */
    static String report(@Nullable Throwable failure) {
        String correlation = UUID.randomUUID().toString();
        if (failure == null) {
            LOGGER.error("Unforeseen failure {}", correlation);
        } else {
            LOGGER.error(
                    "Unforeseen failure {} of type {}",
                    correlation,
                    failure.getClass().getName(),
                    withoutMessage(failure));
        }
        return correlation;
    }

    /** Messages of foreign exceptions may quote what somebody typed. */
    private static Throwable withoutMessage(Throwable failure) {
        Throwable bare = new Throwable(failure.getClass().getName(), null, false, true) {};
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
