package org.himaye.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/**
 * What a replay of removals will do. The same year, scale and seed give the same plan on every machine.
 *
 * @param year the year replayed
 * @param scale share of the source's figure, above 0 and at most 1
 * @param seed where everything drawn comes from
 * @param targets how many files end how
 * @param removals all files, in the order of apprehension
 * @param startsOn first day
 * @param endsOn last day
 * @param notes where the figures come from and what a reader must know about them
 */
record RemovalPlan(
        int year,
        BigDecimal scale,
        long seed,
        Map<PlannedRemovalOutcome, Long> targets,
        List<PlannedRemoval> removals,
        LocalDate startsOn,
        LocalDate endsOn,
        List<LocalizedText> notes) {

    private static final String REMOVED = "10.6";
    private static final List<String> ORIGINS =
            List.of("AFG", "AFG", "AFG", "PAK", "PAK", "IRQ", "IRN", "UZB", "BGD", "MAR");
    private static final long PRIME = 31;
    private static final int HUNDRED = 100;
    /** Filing period, registry check, travel documents. */
    private static final int LEAST_DAYS = 24;

    private static final int SPREAD_OF_DAYS = 20;
    /** Files opened later could not be closed within the year. */
    private static final int LAST_MONTH = 10;

    RemovalPlan {
        targets = Collections.unmodifiableMap(new EnumMap<>(targets));
        removals = List.copyOf(removals);
        notes = List.copyOf(notes);
    }

    /**
     * Plans a year.
     *
     * @throws Refusal if the scale is out of range or leaves nobody, or the source lacks the year
     */
    static RemovalPlan of(int year, BigDecimal scale, long seed) {
        ProgrammeFigures.refuseUnusable(scale);
        long removed = ProgrammeFigures.scaled(figure(year), scale);
        if (removed == 0) {
            throw ProgrammeFigures.nobodyLeft();
        }
        Map<PlannedRemovalOutcome, Long> targets = new EnumMap<>(PlannedRemovalOutcome.class);
        for (PlannedRemovalOutcome outcome : PlannedRemovalOutcome.values()) {
            targets.put(
                    outcome,
                    outcome == PlannedRemovalOutcome.REMOVED
                            ? removed
                            : (removed * outcome.perHundredRemoved() + HUNDRED - 1) / HUNDRED);
        }
        LocalDate first = LocalDate.of(year, 1, 2);
        LocalDate last = LocalDate.of(year, 12, 31);
        return new RemovalPlan(year, scale, seed, targets, draw(targets, year, seed, first), first, last, notes(year));
    }

    private static long figure(int year) {
        return ProgrammeFigures.of(REMOVED, year)
                .orElseThrow(() -> CaseloadProblem.YEAR_MISSING.refuse(
                        "%s: %d yılı için gerçekleşen sınır dışı sayısı yok.".formatted(ProgrammeFigures.SOURCE, year),
                        "%s: no actual number of removals for the year %d.".formatted(ProgrammeFigures.SOURCE, year)));
    }

    private static List<PlannedRemoval> draw(
            Map<PlannedRemovalOutcome, Long> targets, int year, long seed, LocalDate first) {
        SplittableRandom random = new SplittableRandom(PRIME * seed + year);
        int days = (int) first.datesUntil(LocalDate.of(year, LAST_MONTH + 1, 1)).count();
        List<PlannedRemoval> removals = new ArrayList<>();
        targets.forEach((outcome, files) -> {
            for (long file = 0; file < files; file++) {
                String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
                LocalDate apprehended = LocalDate.ofEpochDay(first.toEpochDay() + random.nextInt(days));
                LocalDate leaves =
                        LocalDate.ofEpochDay(apprehended.toEpochDay() + LEAST_DAYS + random.nextInt(SPREAD_OF_DAYS));
                removals.add(new PlannedRemoval(
                        0,
                        origin,
                        ProvinceShares.draw(random),
                        apprehended,
                        leaves,
                        outcome,
                        PersonDraw.drawAdult(random, origin, apprehended)));
            }
        });
        removals.sort(Comparator.comparing(PlannedRemoval::apprehendedOn));
        for (int position = 0; position < removals.size(); position++) {
            removals.set(position, removals.get(position).at(position));
        }
        return removals;
    }

    private static List<LocalizedText> notes(int year) {
        return List.of(
                new LocalizedText(
                        "Kaynak: Göç İdaresi Genel Müdürlüğü 2021 Performans Programı, Tablo 10, gösterge 10.6 (%d)."
                                .formatted(year),
                        "Source: 2021 performance programme of the Directorate General of Migration Management, table"
                                + " 10, indicator 10.6 (%d).".formatted(year)),
                new LocalizedText(
                        "Öteki sonuçların sayısı kaynakta yoktur; varsayımdır ve sınır dışı sayısına girmez.",
                        "The source has no number for the other outcomes; they are assumed and are no removals."));
    }
}
