package org.himaye.appeal.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form of a page. Reading a field that is wrong notes the problem and returns a stand-in;
 * {@link #refuseIfAny} ends the reading before anything is done with it.
 */
final class PostedForm {

    /** Longest prose of a form. */
    static final int LONGEST_PROSE = 8000;

    private static final int LONGEST_CODE = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    PostedForm(Map<String, String> posted) {
        posted.forEach((name, value) -> fields.put(name, value.replace("\r\n", "\n")));
        // The token of the page is nobody's input.
        fields.remove("_csrf");
    }

    /** Returns what was typed, so that the form can show it again. */
    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Reads prose. */
    String prose(String name) {
        return text(name, LONGEST_PROSE);
    }

    /** Reads a code or an account name. */
    String code(String name) {
        return text(name, LONGEST_CODE);
    }

    /** Reads one of a few. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = value(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        wrong(name, "required", "Seçeneklerden birini seçin.", "Choose one of the options.");
        return type.getEnumConstants()[0];
    }

    /** Reads a day. */
    LocalDate day(String name) {
        LocalDate day = dayOrNull(name);
        if (day == null && !hasProblem(name)) {
            wrong(name, "required", "Bu alan zorunludur.", "This field is required.");
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    /** Reads a day that may be left out. */
    @Nullable
    LocalDate dayOrNull(String name) {
        String value = value(name);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            wrong(name, "pattern", "Tarih okunamadı.", "The date cannot be read.");
            return null;
        }
    }

    /** Reads a local time. */
    LocalDateTime moment(String name) {
        try {
            return LocalDateTime.parse(value(name));
        } catch (DateTimeParseException malformed) {
            wrong(name, "pattern", "Gün ve saati verin.", "Give day and time.");
            return LocalDate.EPOCH.atStartOfDay();
        }
    }

    /** Reads an identifier that the form itself offered. */
    UUID id(String name) {
        try {
            return UUID.fromString(value(name));
        } catch (IllegalArgumentException malformed) {
            wrong(name, "required", "Seçeneklerden birini seçin.", "Choose one of the options.");
            return new UUID(0, 0);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal with every problem, if there is one
     */
    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText(
                            "Formda düzeltilmesi gereken alanlar var.", "Some fields of the form need correction."),
                    null,
                    problems);
        }
    }

    private String text(String name, int longest) {
        String value = value(name);
        if (value.isEmpty()) {
            wrong(name, "required", "Bu alan zorunludur.", "This field is required.");
        } else if (value.length() > longest) {
            wrong(
                    name,
                    "too-long",
                    "En çok " + longest + " karakter olabilir.",
                    "It may have " + longest + " characters at most.");
        } else if (UNPRINTABLE.matcher(value).find()) {
            wrong(
                    name,
                    "pattern",
                    "Yazdırılamayan karakter içeriyor.",
                    "It contains a character that cannot be printed.");
        }
        return value;
    }

    private String value(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private boolean hasProblem(String name) {
        return problems.stream().anyMatch(problem -> problem.field().equals(name));
    }

    private void wrong(String name, String code, String turkish, String english) {
        problems.add(new FieldProblem(name, code, new LocalizedText(turkish, english)));
    }
}
