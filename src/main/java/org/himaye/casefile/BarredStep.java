package org.himaye.casefile;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A step that may not be taken while something stands against it, as it is at one moment.
 *
 * @param name the step
 * @param article what decides whether it may be taken
 * @param answeredAt the moment for which the answer holds; the step itself asks again
 * @param bars everything that stands against it; empty if nothing does
 */
public record BarredStep(LocalizedText name, String article, Instant answeredAt, List<Bar> bars) {

    public BarredStep {
        bars = List.copyOf(bars);
    }

    /**
     * Something that stands against the step.
     *
     * @param code stable kebab-case code
     * @param text what it is
     * @param article what it rests on; null where naming it would reveal a sealed file
     * @param until when it ends by itself; null if something has to happen
     * @param liftedBy what would lift it
     */
    public record Bar(
            String code,
            LocalizedText text,
            @Nullable String article,
            @Nullable Instant until,
            LocalizedText liftedBy) {}
}
