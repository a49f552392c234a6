package org.himaye.supervision.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Fields of a form of a page; whatever cannot be read is noted, and refused before anything is done. */
final class TypedFields {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,7}");

    private final Map<String, String> fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    TypedFields(Map<String, String> posted) {
        this.fields = new HashMap<>(posted);
        // The token of the page is nobody's input.
        fields.remove("_csrf");
    }

    /** Returns what was typed, so that the form can show it again. */
    Map<String, String> typed() {
        return Map.copyOf(fields);
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            wrong(name, "Listeden birini seçin.", "Choose one of the list.");
        }
        return chosen;
    }

    /** Reads a month as its first day; null if nothing was typed. */
    @Nullable
    LocalDate month(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : YearMonth.parse(text).atDay(1);
        } catch (DateTimeParseException malformed) {
            wrong(name, "Ayı YYYY-AA biçiminde yazın.", "Write the month as YYYY-MM.");
            return null;
        }
    }

    /** Reads a whole number; 0 if nothing was typed. */
    int number(String name) {
        String text = text(name);
        if (!text.isEmpty() && !WHOLE_NUMBER.matcher(text).matches()) {
            wrong(name, "Bir tam sayı yazın.", "Write a whole number.");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal {@code invalid-request} with every problem, if there is one
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

    private void wrong(String field, String turkish, String english) {
        problems.add(new FieldProblem(field, "pattern", new LocalizedText(turkish, english)));
    }
}
