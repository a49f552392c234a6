package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that may lawfully happen next in a case.
 *
 * @param trigger what it waits for
 * @param after the open task that has to be done first, as its model names it; null unless {@link Trigger#TASK_DONE}
 * @param name what it is
 * @param article what it rests on; null where no law decides
 * @param at when it comes by itself; null unless {@link Trigger#TIME_PASSED}
 */
public record NextStep(
        Trigger trigger,
        @Nullable String after,
        LocalizedText name,
        @Nullable String article,
        @Nullable Instant at) {

    /** What a step waits for. */
    public enum Trigger {
        /** It follows an open task, perhaps as one of several ways. */
        TASK_DONE,
        /** Somebody outside acts: the person, a court, another authority. */
        REPORTED,
        /** A date comes. */
        TIME_PASSED
    }
}
