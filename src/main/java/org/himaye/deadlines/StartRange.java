package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Keeps out facts so far away that they can only be mistakes and would overflow the calendar. */
final class StartRange {

    private static final LocalDate FIRST = LocalDate.of(1982, 1, 20);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private StartRange() {}

    static void require(LocalDate start) {
        if (start.isBefore(FIRST) || start.isAfter(LAST)) {
            throw refusal();
        }
    }

    static void require(Instant start) {
        if (start.isBefore(FIRST.atStartOfDay(LegalTime.ZONE).toInstant())
                || !start.isBefore(LAST.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant())) {
            throw refusal();
        }
    }

    private static Refusal refusal() {
        LocalizedText detail = new LocalizedText(
                "Başlangıç " + FIRST + " ile " + LAST + " arasında olmalıdır.",
                "The start must be between " + FIRST + " and " + LAST + ".");
        return new Refusal(
                DeadlineProblem.INVALID_START,
                detail,
                null,
                List.of(new FieldProblem("start", "out-of-range", detail)));
    }
}
