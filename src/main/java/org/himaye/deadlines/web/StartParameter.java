package org.himaye.deadlines.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.himaye.deadlines.DeadlineProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the start of a period: a day, a local date and time, or a date and time with offset. */
final class StartParameter {

    private static final int LONGEST = 64;

    private StartParameter() {}

    /**
     * Returns the instant meant; local times are legal time, a bare day is its midnight.
     *
     * @throws Refusal {@code invalid-start} if the text is absent or unreadable
     */
    static Instant parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw refusal(
                    "required",
                    "Başlangıç günü veya anı gereklidir, örneğin 2026-10-22T14:10.",
                    "A start is required, e.g. 2026-10-22T14:10.");
        }
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        // An unescaped plus of the offset arrives as a blank.
        String cleaned = text.strip().replace(' ', '+');
        try {
            return cleaned.contains("T")
                    ? dateTime(cleaned)
                    : LocalDate.parse(cleaned).atStartOfDay(LegalTime.ZONE).toInstant();
        } catch (DateTimeException notReadable) {
            throw unreadable();
        }
    }

    private static Instant dateTime(String text) {
        TemporalAccessor moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return moment instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : ((LocalDateTime) moment).atZone(LegalTime.ZONE).toInstant();
    }

    private static Refusal unreadable() {
        return refusal(
                "unreadable",
                "Başlangıç okunamadı; 2026-10-22, 2026-10-22T14:10 veya 2026-10-22T14:10+03:00 biçiminde yazın.",
                "The start is unreadable; write 2026-10-22, 2026-10-22T14:10 or 2026-10-22T14:10+03:00.");
    }

    private static Refusal refusal(String code, String turkish, String english) {
        LocalizedText detail = new LocalizedText(turkish, english);
        return new Refusal(
                DeadlineProblem.INVALID_START, detail, null, List.of(new FieldProblem("start", code, detail)));
    }
}
