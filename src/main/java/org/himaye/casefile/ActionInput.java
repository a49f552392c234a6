package org.himaye.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the form of a {@link CaseAction}. What cannot be read is noted and null; what is missing is null, and
 * found by whoever checks the body.
 */
public final class ActionInput {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern BREAKS = Pattern.compile("[\\s&&[^ ]]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Takes what was typed, by name of the field. */
    public ActionInput(Map<String, String> typed) {
        typed.forEach((name, value) -> this.typed.put(
                name, value.replace("\r\n", "\n").replace('\r', '\n').strip()));
    }

    /** Returns what could not be read, possibly nothing. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Reads text as it is. */
    public @Nullable String text(String name) {
        String value = typed.getOrDefault(name, "");
        if (UNPRINTABLE.matcher(value).find()) {
            return unreadable(
                    name,
                    "pattern",
                    "Yazdırılamayan karakter içeriyor.",
                    "It contains a character that cannot be printed.");
        }
        return value.isEmpty() ? null : value;
    }

    /** Reads text as one paragraph. */
    public @Nullable String paragraph(String name) {
        String value = text(name);
        return value == null ? null : BREAKS.matcher(value).replaceAll(" ");
    }

    /** Reads a local time of Türkiye. */
    public @Nullable LocalDateTime moment(String name) {
        String value = typed.getOrDefault(name, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(value);
            if (isPlausible(moment.getYear())) {
                return moment;
            }
        } catch (DateTimeParseException malformed) {
            // Answered like a moment that cannot be.
        }
        return unreadable(name, "type", "Gün ve saati verin.", "Give day and time.");
    }

    /** Reads a local time of Türkiye for a body that names the offset. */
    public @Nullable OffsetDateTime momentWithOffset(String name) {
        LocalDateTime moment = moment(name);
        return moment == null ? null : moment.atZone(LegalTime.ZONE).toOffsetDateTime();
    }

    /** Reads a day. */
    public @Nullable LocalDate day(String name) {
        String value = typed.getOrDefault(name, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (isPlausible(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // Answered like a day that cannot be.
        }
        return unreadable(name, "type", "Günü verin.", "Give the day.");
    }

    private static boolean isPlausible(int year) {
        return year >= 1900 && year < 2200;
    }

    /** Reads one of a few. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = typed.getOrDefault(name, "");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return value.isEmpty()
                ? null
                : unreadable(name, "type", "Seçeneklerden birini seçin.", "Choose one of the options.");
    }

    /** Reads an identifier that the form offered. */
    public @Nullable UUID id(String name) {
        String value = typed.getOrDefault(name, "");
        return value.isEmpty() ? null : id(name, value);
    }

    /** Reads identifiers that the form offered, separated by blanks; possibly none. */
    public Set<UUID> ids(String name) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String value : BLANKS.split(typed.getOrDefault(name, ""))) {
            UUID id = value.isEmpty() ? null : id(name, value);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            return unreadable(name, "type", "Seçeneklerden birini seçin.", "Choose one of the options.");
        }
    }

    /** Reads yes or no. */
    public boolean flag(String name) {
        return typed.containsKey(name);
    }

    private <T> @Nullable T unreadable(String name, String code, String turkish, String english) {
        problems.add(new FieldProblem(name, code, new LocalizedText(turkish, english)));
        return null;
    }

    /** Never prints what was typed. */
    @Override
    public String toString() {
        return "ActionInput" + typed.keySet();
    }
}
