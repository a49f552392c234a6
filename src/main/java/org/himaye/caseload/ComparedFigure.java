package org.himaye.caseload;

import static org.himaye.caseload.ReportText.number;
import static org.himaye.caseload.ReportText.signed;

/**
 * One figure of a replay beside its plan.
 *
 * @param label what it counts, in Turkish
 * @param counted what stands in the files
 * @param planned what should
 */
record ComparedFigure(String label, long counted, long planned) {

    /** Tells whether there is no difference. */
    boolean isExact() {
        return counted == planned;
    }

    /**
     * Returns label, counted, planned and difference as a line.
     *
     * @param row four places for texts
     */
    String line(String row) {
        return row.formatted(label, number(counted), number(planned), signed(counted - planned));
    }
}
