package org.himaye.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.himaye.scenario.FormFields.Field;

/** Values that no field of a form may accept, as JSON. */
final class BadValues {

    private static final String TWO_MEGABYTES = "\"" + "x".repeat(2 * 1024 * 1024) + "\"";
    private static final List<String> LAWFUL_IN_THE_FUTURE = List.of(
            "interviewAt",
            "nextInterviewAt",
            "validUntil",
            "reportsOn",
            "prohibitedUntil",
            "travelsAt",
            "obligationsUntil",
            "extendedUntil");

    private static final int FEW = 4;

    private final Random random;
    private final Set<String> typesTried = new HashSet<>();
    private final Set<String> triedTwoMegabytes = new HashSet<>();

    BadValues(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A bad value.
     *
     * @param what why it is bad
     * @param json the value; empty to leave the field out
     */
    record BadValue(String what, String json) {

        @Override
        public String toString() {
            return what;
        }
    }

    /** Returns all that is wrong for the first field of its type, and a few of it, drawn from the seed, for every other. */
    List<BadValue> sample(Field field) {
        List<BadValue> all = of(field);
        if (typesTried.add(field.type())) {
            return all;
        }
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(FEW, all.size()));
    }

    /** Returns what is wrong for a field. */
    List<BadValue> of(Field field) {
        List<BadValue> values = new ArrayList<>();
        add(values, "an array", "[\"x\",1]");
        add(values, "an object", "{\"x\":{\"y\":1}}");
        if (field.required()) {
            add(values, "left out", "");
            add(values, "null", "null");
            add(values, "blank", "\"  \\t \"");
        }
        switch (field.type()) {
            case "textfield", "textarea" -> texts(field, values);
            case "checkbox" -> {
                add(values, "a text", "\"yes\"");
                add(values, "true in words", "\"true\"");
                add(values, "an empty text", "\"\"");
                add(values, "a number", "1");
            }
            case "select", "radio" -> {
                add(values, "no option", "\"NOPE\"");
                add(values, "the wrong case", "\"held\"");
                add(values, "a number", "0");
                add(values, "true", "true");
                add(values, "SQL", "\"' or '1'='1\"");
                add(values, "a null character", "\"\\u0000\"");
                add(values, "a random text", randomText());
            }
            case "number" -> {
                add(values, "a text", "\"many\"");
                add(values, "true", "true");
                add(values, "a fraction", "1.5");
                add(values, "far too much", "99999999999999");
                add(values, "less than nothing", "-1");
            }
            case "date" -> {
                dates(values, "");
                twoMegabytes(field, values);
                if (!LAWFUL_IN_THE_FUTURE.contains(field.key())) {
                    add(values, "far in the future", "\"2199-12-31\"");
                }
            }
            case "datetime" -> {
                dates(values, "T10:00");
                twoMegabytes(field, values);
                add(values, "hour 25", "\"2026-11-02T25:00\"");
                add(values, "a day without a time", "\"2026-11-02\"");
                add(values, "an impossible offset", "\"2026-11-02T10:00+25:00\"");
                if (!LAWFUL_IN_THE_FUTURE.contains(field.key())) {
                    add(values, "far in the future", "\"2199-12-31T10:00\"");
                }
            }
            default -> throw new AssertionError("Nobody has said what is wrong for " + field.type());
        }
        return values;
    }

    private void texts(Field field, List<BadValue> values) {
        add(values, "a number", "5");
        add(values, "true", "true");
        add(values, "too long by one", "\"" + "9".repeat(field.maximumLength() + 1) + "\"");
        twoMegabytes(field, values);
        add(values, "a null character", "\"a\\u0000b\"");
        add(values, "a bell", "\"a\\u0007b\"");
        add(values, "half a character", "\"a\\ud800b\"");
        add(values, "the other half", "\"a\\udc00b\"");
        add(values, "a random control character", "\"ab" + control() + "c\"");
        if (field.patterned()) {
            add(values, "letters", "\"abcdefghijk\"");
        }
        if (field.key().equals("foreignerNumber")) {
            add(values, "a wrong check digit", "\"99000000019\"");
            add(values, "ten digits", "\"9900000001\"");
            add(values, "other digits", "\"٩٩٠٠٠٠٠٠٠١٢\"");
        }
    }

    /** Once per kind of field is enough, and heavy enough. */
    private void twoMegabytes(Field field, List<BadValue> values) {
        if (triedTwoMegabytes.add(field.type())) {
            add(values, "two megabytes", TWO_MEGABYTES);
        }
    }

    private void dates(List<BadValue> values, String time) {
        add(values, "no date", "\"tomorrow\"");
        add(values, "the thirtieth of February", "\"2026-02-30" + time + "\"");
        add(values, "month 13", "\"2026-13-01" + time + "\"");
        add(values, "year 999999999", "\"+999999999-12-31" + time + "\"");
        add(values, "year -999999999", "\"-999999999-01-01" + time + "\"");
        add(values, "year 0", "\"0000-01-01" + time + "\"");
        add(values, "before 1900", "\"1899-12-31" + time + "\"");
        add(values, "after 2199", "\"2200-01-01" + time + "\"");
        add(values, "a number", "20261102");
        add(values, "true", "true");
        add(values, "a random text", randomText());
    }

    private String control() {
        int character;
        do {
            character = random.nextInt(0xa0);
        } while (!Character.isISOControl(character) || Character.isWhitespace(character));
        return String.format("\\u%04x", character);
    }

    private String randomText() {
        StringBuilder text = new StringBuilder("\"?");
        for (int index = 0; index < 12; index++) {
            text.append(String.format("\\u%04x", 0x21 + random.nextInt(0xd000)));
        }
        return text.append('"').toString();
    }

    private static void add(List<BadValue> values, String what, String json) {
        values.add(new BadValue(what, json));
    }
}
