package org.himaye.supervision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.supervision.forecast.domain.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The form of the what-if page as it was typed, with everything that is wrong with it.
 *
 * @param typed what stands in each field
 * @param province chosen province; null for all that the reader may see
 * @param scenario what was asked for; the unchanged one where something is wrong
 * @param problems what is wrong, by field
 */
public record WhatIfForm(
        Map<String, String> typed, @Nullable String province, Scenario scenario, Map<String, FieldProblem> problems) {

    private static final int USUAL_MONTHS = 36;
    private static final int USUAL_WORK = 100;
    private static final int WHOLE = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,4}");

    /** Tells whether there is nothing to correct. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /**
     * Reads the form; a field that is absent or empty has its usual value.
     *
     * @param sent parameters of the request
     * @param provinces provinces the reader may choose from
     */
    static WhatIfForm read(Map<String, String> sent, List<Province> provinces) {
        Reading reading = new Reading(sent);
        String province = reading.province(provinces);
        int interviewers = reading.change("interviewers");
        int deciders = reading.change("deciders");
        int inflow = reading.change("inflow");
        Integer share = reading.numberOrNone("acceleratedShare", 0, WHOLE);
        int work = reading.number("acceleratedWork", USUAL_WORK, Scenario.LEAST_WORK, Scenario.MOST_WORK);
        int months = reading.number("months", USUAL_MONTHS, Scenario.FEWEST_MONTHS, Scenario.MOST_MONTHS);
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        reading.problems.forEach(problem -> problems.put(problem.field(), problem));
        Scenario scenario = problems.isEmpty()
                ? new Scenario(interviewers, deciders, inflow, share, work, months)
                : Scenario.unchanged(USUAL_MONTHS);
        return new WhatIfForm(reading.typed, province, scenario, problems);
    }

    private static final class Reading {

        private final Map<String, String> sent;
        private final Map<String, String> typed = new LinkedHashMap<>();
        private final List<FieldProblem> problems = new ArrayList<>();

        private Reading(Map<String, String> sent) {
            this.sent = sent;
        }

        private @Nullable String province(List<Province> provinces) {
            String plate = text("province");
            if (plate.isEmpty()) {
                return null;
            }
            if (provinces.stream().noneMatch(province -> province.plate().equals(plate))) {
                problem("province", "unknown", "Listeden bir il seçin.", "Choose a province of the list.");
            }
            return plate;
        }

        private int change(String field) {
            return number(field, 0, Scenario.LEAST_CHANGE, Scenario.MOST_CHANGE);
        }

        private int number(String field, int usual, int least, int most) {
            Integer number = numberOrNone(field, least, most);
            if (text(field).isEmpty()) {
                typed.put(field, String.valueOf(usual));
            }
            return number == null ? usual : number;
        }

        private @Nullable Integer numberOrNone(String field, int least, int most) {
            String text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            if (!NUMBER.matcher(text).matches()) {
                problem(field, "not-a-number", "Bir tam sayı yazın.", "Give a whole number.");
                return null;
            }
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                problem(
                        field,
                        "out-of-range",
                        "%d ile %d arasında olmalı.".formatted(least, most),
                        "It must lie between %d and %d.".formatted(least, most));
                return null;
            }
            return number;
        }

        private String text(String field) {
            return typed.computeIfAbsent(
                    field, key -> sent.getOrDefault(key, "").strip());
        }

        private void problem(String field, String code, String turkish, String english) {
            problems.add(new FieldProblem(field, code, new LocalizedText(turkish, english)));
        }
    }
}
