package org.himaye.deadlines;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Why a date cannot be computed or a clock cannot be changed. */
public enum DeadlineProblem implements ProblemType {
    /** The catalogue has no such id. */
    UNKNOWN_RULE("unknown-deadline-rule", 404, "Süre kuralı bulunamadı", "No such period"),
    /** No wording was valid on the start day. */
    NOT_IN_FORCE("deadline-rule-not-in-force", 400, "Süre kuralı yürürlükte değil", "The period was not in force"),
    /** The start is absent, unreadable or out of range. */
    INVALID_START("invalid-start", 400, "Başlangıç geçerli değil", "The start is not valid"),
    /** There is no such way of service. */
    INVALID_WAY("invalid-way-of-service", 400, "Tebliğ şekli geçerli değil", "The way of service is not valid"),
    /** The chosen amount is outside what the rule allows. */
    INVALID_AMOUNT("invalid-amount", 400, "Süre miktarı geçerli değil", "The amount is not valid"),
    /** The rule counts events or is discretionary. */
    NOT_COMPUTABLE("deadline-not-computable", 400, "Bu kuraldan tarih hesaplanmaz", "No date follows from this rule"),
    /** No religious feasts are known for a year that the computation touches. */
    HOLIDAYS_UNKNOWN("holidays-unknown", 400, "Dinî bayram günleri yüklenmemiş", "Religious feasts are not loaded"),
    /** A change of a clock needs a reason. */
    REASON_MISSING("reason-missing", 400, "Gerekçe yazılmamış", "A reason is required"),
    /** The case has no such clock. */
    CLOCK_UNKNOWN("clock-unknown", 404, "Süre bulunamadı", "No such clock"),
    /** The clock is in a state that does not allow the change. */
    CLOCK_STATE("clock-state", 409, "Sürenin durumu buna izin vermiyor", "The clock's state does not allow this");

    private final Description description;

    DeadlineProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
