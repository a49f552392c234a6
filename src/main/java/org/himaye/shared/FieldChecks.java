package org.himaye.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with the fields of one submission, so that the officer learns all of it at once.
 * Changes nothing; {@link #refuseIfAny} ends it.
 */
public final class FieldChecks {

    private final Instant now;
    private final List<FieldProblem> problems = new ArrayList<>();
    private @Nullable String article;

    /** Starts without a problem; the clock decides what lies in the future. */
    public FieldChecks(Clock clock) {
        this.now = clock.instant();
    }

    /** Reads a local time of a form as an instant in Türkiye. */
    public static Instant instant(LocalDateTime local) {
        return local.atZone(LegalTime.ZONE).toInstant();
    }

    /** Adds a problem where a condition does not hold. */
    public FieldChecks require(boolean holds, String field, String code, String turkish, String english) {
        if (!holds) {
            problems.add(new FieldProblem(field, code, new LocalizedText(turkish, english)));
        }
        return this;
    }

    /** Adds a problem where a rule of law does not hold; the refusal then cites its article. */
    public FieldChecks requireByLaw(
            String article, boolean holds, String field, String code, String turkish, String english) {
        if (!holds && this.article == null) {
            this.article = article;
        }
        return require(holds, field, code, turkish + " (" + article + ")", english + " (" + article + ")");
    }

    /** A value must be there. */
    public FieldChecks present(@Nullable Object value, String field) {
        return require(value != null, field, "required", "Bu alan zorunludur.", "This field is required.");
    }

    /** A time that has happened cannot lie in the future. */
    public FieldChecks notInTheFuture(@Nullable LocalDateTime value, String field) {
        return require(
                value == null || !instant(value).isAfter(now),
                field,
                "in-the-future",
                "Gelecekte olamaz.",
                "It cannot lie in the future.");
    }

    /** A day that has come cannot lie in the future. */
    public FieldChecks notInTheFuture(@Nullable LocalDate value, String field) {
        return require(
                value == null || !value.isAfter(LegalTime.dayOf(now)),
                field,
                "in-the-future",
                "Gelecekte olamaz.",
                "It cannot lie in the future.");
    }

    /** A time that is yet to come must lie in the future. */
    public FieldChecks inTheFuture(@Nullable LocalDateTime value, String field) {
        return require(
                value == null || instant(value).isAfter(now),
                field,
                "in-the-past",
                "Gelecekte olmalıdır.",
                "It must lie in the future.");
    }

    /** What follows something else cannot come before it. */
    public FieldChecks notBefore(@Nullable Instant value, @Nullable Instant earlier, String field, String what) {
        return require(
                value == null || earlier == null || !value.isBefore(earlier),
                field,
                "too-early",
                "Dosyadaki daha önceki olaydan önce olamaz.",
                "It cannot lie before " + what + ".");
    }

    /**
     * Ends the checks.
     *
     * @throws Refusal with every problem, if there is one
     */
    public void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText(
                            "Formda düzeltilmesi gereken alanlar var.", "Some fields of the form need correction."),
                    article,
                    problems);
        }
    }
}
