package org.himaye.supervision.programme;

import java.util.Map;

/** Answers measures of the programme from our own cases. */
interface IndicatorActuals {

    /**
     * Returns what was reached, of the provinces that the reader may see, by the name of the measure.
     *
     * @param asked a year that has begun
     */
    Map<String, Reached> of(YearAsked asked);
}
