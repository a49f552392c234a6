package org.himaye.caseload;

import org.jspecify.annotations.Nullable;

/**
 * The source's figures of one origin in one year, in persons.
 *
 * @param row row of the asylum table
 * @param originIso3 code of the origin
 * @param opening pending at the end of the year before; for {@code UNK} with every origin that has no row of its own
 * @param applied applied in the year
 * @param recognised recognised in the year
 * @param otherStatus given another status in the year
 * @param rejected rejected in the year
 * @param closed otherwise closed in the year
 * @param closing pending at the end of the year as the source counted it; null if the source does not say
 */
record OriginFigures(
        int row,
        String originIso3,
        long opening,
        long applied,
        long recognised,
        long otherStatus,
        long rejected,
        long closed,
        @Nullable Long closing) {

    /** Returns these figures after another opening stock. */
    OriginFigures after(long otherOpening) {
        return new OriginFigures(
                row, originIso3, otherOpening, applied, recognised, otherStatus, rejected, closed, closing);
    }

    /** Returns everybody whose application was pending at some time of the year. */
    long everPending() {
        return opening + applied;
    }

    /** Returns everybody whose application was decided or closed in the year. */
    long decided() {
        return recognised + otherStatus + rejected + closed;
    }

    /** Returns how many more are pending in the source than its own stock and flow lead to; null if it does not say. */
    @Nullable
    Long imbalance() {
        return closing == null ? null : closing - (everPending() - decided());
    }
}
