package org.himaye.casefile;

import java.util.List;
import java.util.function.Function;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form of a {@link CaseAction}. Whether it may be left out and how long it may be says the body of the request.
 * Its label is the message {@code action.field.} and its name.
 *
 * @param name of the property of the body
 * @param kind how it is filled in
 * @param options what may be chosen, for {@link Kind#CHOICE}; else empty
 */
public record ActionField(String name, Kind kind, List<Option> options) {

    public ActionField {
        options = List.copyOf(options);
    }

    /** How a field is filled in. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Several lines, kept as one: a line break counts as a blank. */
        PARAGRAPH,
        /** Several lines. */
        PROSE,
        /** Day and time in Türkiye. */
        MOMENT,
        /** A day of the calendar. */
        DAY,
        /** One of a few. */
        CHOICE,
        /** Yes or no; no unless ticked. */
        FLAG,
        /** One person of the file. */
        PERSON,
        /** One family member whom the file covers now. */
        MEMBER,
        /** Any number of family members whom the file covers now. */
        MEMBERS,
        /** One decision of the file that was served and stands. */
        DECISION
    }

    /**
     * Something that may be chosen.
     *
     * @param value what is sent
     * @param key of the message that names it, unless it brings its own name
     * @param label its own name, or null
     */
    public record Option(String value, String key, @Nullable LocalizedText label) {}

    /** Describes a field without a list of its own. */
    public static ActionField of(String name, Kind kind) {
        return new ActionField(name, kind, List.of());
    }

    /** Describes a choice among constants, named by messages. */
    public static ActionField choice(String name, List<? extends Enum<?>> constants) {
        return new ActionField(
                name,
                Kind.CHOICE,
                constants.stream()
                        .map(constant -> new Option(constant.name(), key(constant), null))
                        .toList());
    }

    /** Describes a choice among constants that bring their names. */
    public static <E extends Enum<E>> ActionField choice(
            String name, List<E> constants, Function<E, LocalizedText> label) {
        return new ActionField(
                name,
                Kind.CHOICE,
                constants.stream()
                        .map(constant -> new Option(constant.name(), key(constant), label.apply(constant)))
                        .toList());
    }

    private static String key(Enum<?> constant) {
        return "action.option." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
