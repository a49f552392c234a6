package org.himaye.supervision.map;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.supervision.map.NodeFigures.Spells;
import org.himaye.supervision.map.StageCatalogue.Group;
import org.himaye.supervision.map.StageCatalogue.StagesOfProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads times and returns of steps from the read model, whose row-level security narrows them to the reader's provinces. */
@Repository
class StageFigures {

    private static final String EVENT = "EVENT";
    private static final String SPELL = "SPELL_TIME";

    /** Spells with their medians, and events counted; neither grows with the number of cases. */
    private static final String SQL = """
            with spells as (
                select * from unnest(string_to_array(:places, ','), string_to_array(:measures, ','),
                    string_to_array(:codes, ',')) a (place, measure, code) where a.measure = 'SPELL_TIME'),
            events as (
                select * from unnest(string_to_array(:places, ','), string_to_array(:measures, ','),
                    string_to_array(:codes, ',')) a (place, measure, code) where a.measure = 'EVENT')
            select f.code_group as place, 'SPELL_TIME' as measure, f.working, f.total as in_all, f.median
            from (select coalesce(array_agg(code), '{}') as codes, coalesce(array_agg(place), '{}') as places from spells) a
            cross join lateral figures_of_lengths('SPELL_TIME', string_to_array(:province, ','),
                string_to_array(:procedures, ','), a.codes, a.places, false, :from, :until, null) f
            where f.total > 0
            union all
            select e.place, 'EVENT', false, cast(sum(f.n) as bigint), 0
            from figures_counted(array['EVENT'], string_to_array(:province, ','), string_to_array(:procedures, ','), :from, :until,
                null) f
            join events e on e.code = f.code
            group by e.place having sum(f.n) > 0
            """;

    private final JdbcClient jdbc;

    StageFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure with a code, and the place where its figure goes. */
    private record Asked(String place, String measure, String code) {}

    private record Line(String place, String measure, boolean working, long inAll, int median) {

        Spells spells() {
            return new Spells(inAll, Duration.ofDays(median));
        }
    }

    /**
     * Returns figures by id of the step, with one question; steps of which the read model knows nothing are left out.
     *
     * @param province plate code; null for every province the reader sees
     * @param from first day on which what is counted ended or happened
     * @param until the day after the last
     */
    @Transactional(readOnly = true)
    Map<String, NodeFigures> of(StagesOfProcess process, @Nullable String province, LocalDate from, LocalDate until) {
        List<Line> lines = lines(process, province, from, until);
        Map<String, NodeFigures> figures = new HashMap<>();
        for (int group = 0; group < process.groups().size(); group++) {
            Spells waiting = Spells.NONE;
            Spells working = Spells.NONE;
            for (Line line : lines) {
                if (line.place().equals(place(group))) {
                    waiting = line.working() ? waiting : line.spells();
                    working = line.working() ? line.spells() : working;
                }
            }
            for (String step : process.groups().get(group).steps()) {
                figures.put(step, NodeFigures.NONE.inStage(waiting, working));
            }
        }
        for (String step : process.returns().keySet()) {
            long often = lines.stream()
                    .filter(line -> line.place().equals(step))
                    .mapToLong(Line::inAll)
                    .sum();
            figures.put(step, figures.getOrDefault(step, NodeFigures.NONE).returned(often));
        }
        return figures;
    }

    private List<Line> lines(StagesOfProcess process, @Nullable String province, LocalDate from, LocalDate until) {
        List<Asked> asked = asked(process);
        return jdbc.sql(SQL)
                .param(
                        "places",
                        String.join(",", asked.stream().map(Asked::place).toList()))
                .param(
                        "measures",
                        String.join(",", asked.stream().map(Asked::measure).toList()))
                .param("codes", String.join(",", asked.stream().map(Asked::code).toList()))
                .param("province", province)
                .param("procedures", String.join(",", process.procedures()))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Line(
                        row.getString("place"),
                        row.getString("measure"),
                        row.getBoolean("working"),
                        row.getLong("in_all"),
                        row.getInt("median")))
                .list();
    }

    private static List<Asked> asked(StagesOfProcess process) {
        List<Asked> asked = new ArrayList<>();
        for (int group = 0; group < process.groups().size(); group++) {
            Group steps = process.groups().get(group);
            for (String stage : steps.stages()) {
                asked.add(new Asked(place(group), SPELL, stage));
            }
        }
        process.returns().forEach((step, events) -> events.forEach(event -> asked.add(new Asked(step, EVENT, event))));
        return asked;
    }

    private static String place(int group) {
        return String.valueOf(group);
    }
}
