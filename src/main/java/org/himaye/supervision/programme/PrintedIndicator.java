package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.himaye.supervision.programme.Indicator.Planned;

/**
 * An indicator as the programme prints it, and below it what was reached.
 *
 * @param title number and name
 * @param unit unit
 * @param planned the six printed figures, in the order of the columns
 * @param lines what stands below: explanation, way of computation, source, authority, and what was reached
 */
record PrintedIndicator(String title, String unit, List<BigDecimal> planned, List<Line> lines) {

    /**
     * A line below an indicator.
     *
     * @param label what it says
     * @param text what it says it is
     */
    record Line(String label, String text) {}

    static PrintedIndicator of(
            Indicator indicator, String authority, ReachedText reached, ReportLabels labels, Locale locale) {
        Planned planned = indicator.planned();
        return new PrintedIndicator(
                indicator.number() + "- " + indicator.name().in(locale),
                indicator.unit().label().in(locale),
                List.of(
                        planned.actual2019(),
                        planned.plan2020(),
                        planned.estimate2020(),
                        planned.target2021(),
                        planned.forecast2022(),
                        planned.forecast2023()),
                List.of(
                        new Line(
                                labels.text("explanation"),
                                indicator.definition().in(locale)),
                        new Line(labels.text("method"), indicator.method().in(locale)),
                        new Line(labels.text("source"), indicator.responsible().in(locale)),
                        new Line(labels.text("authority"), authority),
                        new Line(reached.label(), reached.text())));
    }

    /** Returns the planned figures as text. */
    public List<String> plannedText(Locale locale) {
        return planned.stream().map(figure -> FigureText.of(figure, locale)).toList();
    }

    /**
     * What was reached, in words.
     *
     * @param label for which year, by which day
     * @param text the figure and where it is from, or why there is none
     */
    record ReachedText(String label, String text) {}
}
