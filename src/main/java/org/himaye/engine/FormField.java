package org.himaye.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One input field of a form.
 *
 * @param key name of the field
 * @param label Turkish label
 * @param kind what it holds
 * @param required whether it may not be left out
 * @param minimumLength least number of characters
 * @param maximumLength greatest number of characters
 * @param pattern what the text must contain; null for no pattern
 * @param minimum least number; null for none
 * @param maximum greatest number; null for none
 * @param options allowed values; empty for free fields
 */
record FormField(
        String key,
        String label,
        Kind kind,
        boolean required,
        int minimumLength,
        int maximumLength,
        @Nullable Pattern pattern,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Set<String> options) {

    private static final int LONGEST_TEXT = 4000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** What a field holds. */
    enum Kind {
        TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        DATE,
        DATE_TIME
    }

    /** Reads a field of a form-js schema. */
    static FormField of(JsonNode component, boolean conditional) {
        JsonNode validate = component.path("validate");
        Set<String> options = new HashSet<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        String type = component.path("type").asText();
        Kind kind = switch (type) {
            case "textfield", "textarea" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.CHECKBOX;
            case "select", "radio" -> Kind.CHOICE;
            case "datetime" -> "datetime".equals(component.path("subtype").asText()) ? Kind.DATE_TIME : Kind.DATE;
            default -> throw new IllegalStateException("No support for form component " + type);
        };
        return new FormField(
                component.path("key").asText(),
                component.path("label").asText(component.path("dateLabel").asText()),
                kind,
                validate.path("required").asBoolean() && !conditional,
                validate.path("minLength").asInt(0),
                validate.path("maxLength").asInt(LONGEST_TEXT),
                validate.has("pattern")
                        ? Pattern.compile(validate.path("pattern").asText())
                        : null,
                validate.has("min") ? new BigDecimal(validate.path("min").asText()) : null,
                validate.has("max") ? new BigDecimal(validate.path("max").asText()) : null,
                options);
    }

    /**
     * Reads a submitted value.
     *
     * @return the typed value; null where an optional field is empty
     * @throws Rejected if the value does not fit
     */
    @Nullable
    Object read(@Nullable Object submitted) {
        if (submitted == null || (submitted instanceof String text && text.isBlank())) {
            if (kind == Kind.CHECKBOX) {
                if (submitted != null) {
                    throw rejected("type", "Değer bu alana uygun değil.", "The value does not fit this field.");
                }
                return Boolean.FALSE;
            }
            if (required) {
                throw rejected("required", "Bu alan zorunludur.", "This field is required.");
            }
            return null;
        }
        return switch (kind) {
            case TEXT -> text(submitted);
            case NUMBER -> number(submitted);
            case CHECKBOX -> checkbox(submitted);
            case CHOICE -> choice(submitted);
            case DATE -> date(submitted);
            case DATE_TIME -> dateTime(submitted);
        };
    }

    private Object text(Object submitted) {
        if (!(submitted instanceof String raw)) {
            throw mismatch();
        }
        String text = raw.strip();
        if (text.codePoints().anyMatch(FormField::unprintable)) {
            throw rejected(
                    "unprintable", "Görünmeyen karakterler kullanılamaz.", "Control characters are not allowed.");
        }
        if (text.length() > maximumLength) {
            throw rejected(
                    "too-long",
                    "En çok " + maximumLength + " karakter yazılabilir.",
                    "At most " + maximumLength + " characters are allowed.");
        }
        if (text.length() < minimumLength) {
            throw rejected(
                    "too-short",
                    "En az " + minimumLength + " karakter yazılmalıdır.",
                    "At least " + minimumLength + " characters are required.");
        }
        if (pattern != null && !pattern.matcher(text).find()) {
            throw rejected("pattern", "Biçim doğru değil.", "The format is not right.");
        }
        return text;
    }

    private static boolean unprintable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }

    private Object number(Object submitted) {
        BigDecimal number;
        try {
            number = submitted instanceof Number || submitted instanceof String
                    ? new BigDecimal(submitted.toString())
                    : null;
        } catch (NumberFormatException notANumber) {
            number = null;
        }
        // Records take whole numbers only.
        if (number == null || number.stripTrailingZeros().scale() > 0 || number.precision() > 18) {
            throw mismatch();
        }
        if ((minimum != null && number.compareTo(minimum) < 0) || (maximum != null && number.compareTo(maximum) > 0)) {
            throw rejected("out-of-range", "Sayı sınırların dışında.", "The number is out of range.");
        }
        return number;
    }

    private Object checkbox(Object submitted) {
        if (!(submitted instanceof Boolean)) {
            throw mismatch();
        }
        return submitted;
    }

    private Object choice(Object submitted) {
        if (!(submitted instanceof String) || !options.contains(submitted)) {
            throw rejected("not-an-option", "Listeden bir değer seçin.", "Choose a value from the list.");
        }
        return submitted;
    }

    private Object date(Object submitted) {
        try {
            LocalDate date;
            if (submitted instanceof Date instant) {
                date = LegalTime.dayOf(instant.toInstant());
            } else if (submitted instanceof String text && text.length() <= 40) {
                date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
            } else {
                throw mismatch();
            }
            return inRange(date, date);
        } catch (DateTimeException unreadable) {
            throw rejected("date", "Tarih okunamadı.", "The date could not be read.");
        }
    }

    private Object dateTime(Object submitted) {
        try {
            LocalDateTime time;
            if (submitted instanceof Date instant) {
                time = LocalDateTime.ofInstant(instant.toInstant(), LegalTime.ZONE);
            } else if (submitted instanceof String text && text.length() <= 40) {
                time = text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$")
                        ? LocalDateTime.ofInstant(instant(text), LegalTime.ZONE)
                        : LocalDateTime.parse(text);
            } else {
                throw mismatch();
            }
            return inRange(time.toLocalDate(), time);
        } catch (DateTimeException unreadable) {
            throw rejected("date-time", "Tarih ve saat okunamadı.", "The date and time could not be read.");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private Object inRange(LocalDate day, Object value) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw rejected(
                    "out-of-range", "Tarih 1900–2199 arasında olmalıdır.", "The date must lie between 1900 and 2199.");
        }
        return value;
    }

    private Rejected mismatch() {
        return rejected("type", "Değer bu alana uygun değil.", "The value does not fit this field.");
    }

    private Rejected rejected(String code, String turkish, String english) {
        return new Rejected(new FieldProblem(key, code, new LocalizedText(turkish, english)));
    }

    /** One value that does not fit; never carries the value. */
    static final class Rejected extends RuntimeException {

        private final transient FieldProblem problem;

        private Rejected(FieldProblem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        FieldProblem problem() {
            return problem;
        }
    }
}
