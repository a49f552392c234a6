package org.himaye.casefile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/**
 * The foreigner identity number: eleven digits that begin with 99 and end with two check digits. The check digits follow
 * the Turkish identity number, so that every single wrong digit is found.
 *
 * @param value the eleven digits
 */
public record ForeignerNumber(String value) {

    /** Highest number that {@link #ofSequence(long)} can turn into a foreigner number. */
    public static final long LAST_SEQUENCE = 9_999_999;

    private static final String FIELD = "foreignerNumber";
    private static final Pattern SHAPE = Pattern.compile("99[0-9]{9}");

    /**
     * Accepts a number with right check digits only.
     *
     * @throws IllegalArgumentException otherwise; use {@link #parse} for what people typed
     */
    public ForeignerNumber {
        if (!SHAPE.matcher(value).matches() || !value.endsWith(checkDigits(value.substring(0, 9)))) {
            throw new IllegalArgumentException("Not a foreigner number");
        }
    }

    /**
     * Reads what somebody typed; spaces around it do not matter.
     *
     * @throws Refusal with field {@code foreignerNumber} and code {@code pattern} or {@code wrong-check-digit}
     */
    public static ForeignerNumber parse(String text) {
        String digits = text.strip();
        if (!SHAPE.matcher(digits).matches()) {
            throw refused(
                    "pattern",
                    new LocalizedText(
                            "Yabancı kimlik numarası 99 ile başlayan 11 rakamdır.",
                            "A foreigner number is 11 digits that begin with 99."));
        }
        if (!digits.endsWith(checkDigits(digits.substring(0, 9)))) {
            throw refused(
                    "wrong-check-digit",
                    new LocalizedText(
                            "Yabancı kimlik numarasının kontrol rakamları tutmuyor; bir rakam yanlış yazılmış olabilir.",
                            "The check digits of the foreigner number do not fit; one digit may be mistyped."));
        }
        return new ForeignerNumber(digits);
    }

    /**
     * Turns a number drawn from a sequence into a foreigner number.
     *
     * @param sequence 1 to {@link #LAST_SEQUENCE}
     * @throws IllegalArgumentException outside these bounds
     */
    public static ForeignerNumber ofSequence(long sequence) {
        if (sequence < 1 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("No foreigner number for sequence " + sequence);
        }
        String body = String.format(Locale.ROOT, "99%07d", sequence);
        return new ForeignerNumber(body + checkDigits(body));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String checkDigits(String body) {
        int odd = 0;
        int even = 0;
        for (int position = 0; position < 9; position++) {
            int digit = body.charAt(position) - '0';
            if (position % 2 == 0) {
                odd += digit;
            } else {
                even += digit;
            }
        }
        int tenth = Math.floorMod(odd * 7 - even, 10);
        int eleventh = (odd + even + tenth) % 10;
        return Integer.toString(tenth) + eleventh;
    }

    private static Refusal refused(String code, LocalizedText message) {
        return new Refusal(
                CommonProblem.INVALID_REQUEST, message, null, List.of(new FieldProblem(FIELD, code, message)));
    }
}
