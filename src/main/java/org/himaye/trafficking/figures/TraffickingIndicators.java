package org.himaye.trafficking.figures;

import java.math.BigDecimal;
import java.util.List;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the indicators about victims (10.1, 10.3, 10.5, 10.7, and a part of 7.15), nationwide and by year. A year is published
 * once, when it is first read after its books closed on the first of February after it, and never changes by what happens later; a number below the threshold is withheld.
 */
public interface TraffickingIndicators {

    /**
     * One indicator of a year.
     *
     * @param code as the performance programme calls it, e.g. {@code 10.7}
     * @param value null if it is withheld, because it or what it rests on is below the threshold
     */
    record Indicator(
            String code, LocalizedText name, @Nullable BigDecimal value) {}

    /**
     * Returns the indicators of a year; appends {@code INDICATORS_READ} to the ledger.
     *
     * @throws Refusal if the year is none, or its books are open yet
     */
    List<Indicator> of(int year);
}
