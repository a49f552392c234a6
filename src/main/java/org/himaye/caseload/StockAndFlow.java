package org.himaye.caseload;

/**
 * What happened to the applications of one origin in one year, in persons (one case file each).
 *
 * @param opening pending when the year began
 * @param applied applied in the year
 * @param recognised refugee, conditional refugee or subsidiary protection decided in the year
 * @param rejected refused in the year
 * @param closed withdrawn, deemed withdrawn or inadmissible in the year
 * @param pending pending when the year ended
 */
public record StockAndFlow(long opening, long applied, long recognised, long rejected, long closed, long pending) {

    /** Nobody. */
    public static final StockAndFlow NONE = new StockAndFlow(0, 0, 0, 0, 0, 0);

    /** Returns recognised, rejected and closed together. */
    public long decided() {
        return recognised + rejected + closed;
    }

    /** Returns the closing stock that opening stock and flow lead to. */
    public long computedPending() {
        return opening + applied - decided();
    }

    /** Tells whether stock and flow lead to exactly the closing stock. */
    public boolean balances() {
        return computedPending() == pending;
    }

    /** Returns both together. */
    public StockAndFlow plus(StockAndFlow other) {
        return new StockAndFlow(
                opening + other.opening,
                applied + other.applied,
                recognised + other.recognised,
                rejected + other.rejected,
                closed + other.closed,
                pending + other.pending);
    }

    /** Returns figure by figure how much this exceeds the other. */
    public StockAndFlow minus(StockAndFlow other) {
        return new StockAndFlow(
                opening - other.opening,
                applied - other.applied,
                recognised - other.recognised,
                rejected - other.rejected,
                closed - other.closed,
                pending - other.pending);
    }
}
