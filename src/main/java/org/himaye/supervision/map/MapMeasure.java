package org.himaye.supervision.map;

import org.himaye.shared.LocalizedText;
import org.himaye.supervision.map.NodeFigures.Spells;
import org.jspecify.annotations.Nullable;

/** What a map may be coloured by. */
public enum MapMeasure {
    /** Cases that are at the step now. */
    OPEN_CASES("Açık dosya", "Open cases", false),
    /** Cases at the step whose task is past its due day. */
    OVERDUE("Süresi geçmiş", "Overdue", false),
    /** How often cases were sent back to the step. */
    RETURNS("Geri dönüş", "Returns", false),
    /** Half of the finished spells of waiting were no longer than this. */
    WAITING_TIME("Bekleme süresi (ortanca)", "Waiting time (median)", true),
    /** Half of the finished spells of work were no longer than this. */
    WORKING_TIME("Çalışma süresi (ortanca)", "Working time (median)", true);

    private final LocalizedText label;
    private final boolean time;

    MapMeasure(String turkish, String english, boolean time) {
        this.label = new LocalizedText(turkish, english);
        this.time = time;
    }

    /** Returns its name for people. */
    public LocalizedText label() {
        return label;
    }

    /** Tells whether it measures time; otherwise it counts. */
    public boolean isTime() {
        return time;
    }

    /** Tells whether the read model knows it; otherwise the engine does. */
    public boolean isOfThePast() {
        return this == RETURNS || time;
    }

    /** Returns a count, or a time in minutes; -1 if nothing was measured. */
    long of(NodeFigures figures) {
        return switch (this) {
            case OPEN_CASES -> figures.openCases();
            case OVERDUE -> figures.overdue();
            case RETURNS -> figures.returns() == null ? -1 : figures.returns();
            case WAITING_TIME -> minutes(figures.waiting());
            case WORKING_TIME -> minutes(figures.working());
        };
    }

    /** Returns how many cases or spells a figure comes from. */
    long basis(NodeFigures figures) {
        if (this == WAITING_TIME && figures.waiting() != null) {
            return figures.waiting().count();
        } else if (this == WORKING_TIME && figures.working() != null) {
            return figures.working().count();
        }
        return Math.max(0, of(figures));
    }

    private static long minutes(@Nullable Spells spells) {
        return spells == null || spells.count() == 0 ? -1 : spells.median().toMinutes();
    }
}
