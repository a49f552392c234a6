package org.himaye.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/**
 * What a replay will do: every case file it opens, and the figures it must come out at. The same tables, year, scale and
 * seed give the same plan on every machine.
 *
 * @param year the year replayed
 * @param scale share of the source's figures, above 0 and at most 1
 * @param seed where everything drawn comes from
 * @param targets figures per origin, in the order of the source
 * @param cases all case files, in the order of lodging
 * @param startsOn earliest lodging day, the day on which the clock of a replay starts
 * @param yearStartsOn first weekday of the year after 1 January
 * @param endsOn last weekday of the year
 * @param notes where the figures come from and what a reader must know about them
 */
public record CaseloadPlan(
        int year,
        BigDecimal scale,
        long seed,
        List<OriginTarget> targets,
        List<PlannedCase> cases,
        LocalDate startsOn,
        LocalDate yearStartsOn,
        LocalDate endsOn,
        List<LocalizedText> notes) {

    private static final long MOST_CASES = 2_000_000;
    private static final long PRIME = 31;

    public CaseloadPlan {
        targets = List.copyOf(targets);
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }

    /**
     * Plans a year.
     *
     * @param tables the source
     * @param year a year of the asylum table
     * @param scale above 0 and at most 1
     * @param seed any number
     * @throws Refusal if the scale is out of range or leaves no case, the tables lack the year, or a row cannot be
     */
    public static CaseloadPlan of(SourceTables tables, int year, BigDecimal scale, long seed) {
        ProgrammeFigures.refuseUnusable(scale);
        List<OriginTarget> targets = tables.figures(year).stream()
                .map(figures -> OriginTarget.of(figures, scale))
                .toList();
        refuseSize(targets.stream()
                .mapToLong(
                        target -> target.figures().opening() + target.figures().applied())
                .sum());
        CaseSchedule schedule = new CaseSchedule(year);
        List<PlannedCase> cases = new ArrayList<>();
        for (OriginTarget target : targets) {
            SplittableRandom random = new SplittableRandom(
                    PRIME * (PRIME * seed + year) + target.originIso3().hashCode());
            cases.addAll(new CaseDraw(schedule, random, target.originIso3()).draw(Slots.of(target, year)));
        }
        cases.sort(Comparator.comparing(PlannedCase::lodgedOn));
        for (int position = 0; position < cases.size(); position++) {
            cases.set(position, cases.get(position).at(position));
        }
        return new CaseloadPlan(
                year,
                scale,
                seed,
                targets,
                cases,
                cases.get(0).lodgedOn(),
                schedule.firstDay(),
                schedule.lastDay(),
                notes(tables, year, scale));
    }

    /** Returns the figures of all origins together. */
    public StockAndFlow total() {
        return targets.stream().map(OriginTarget::figures).reduce(StockAndFlow.NONE, StockAndFlow::plus);
    }

    private static List<LocalizedText> notes(SourceTables tables, int year, BigDecimal scale) {
        List<LocalizedText> notes = new ArrayList<>(tables.notes(year));
        if (scale.compareTo(BigDecimal.ONE) < 0) {
            notes.add(new LocalizedText(
                    "Kaynak rakamları ölçeklenip yuvarlandı; bekleyen sayısı yuvarlanan stok ve akıştan çıkar.",
                    "The source's figures are scaled and rounded; those pending follow from rounded stock and flow."));
        }
        return notes;
    }

    private static void refuseSize(long cases) {
        if (cases == 0) {
            throw CaseloadProblem.OPTION_INVALID.refuse(
                    "Bu ölçekte hiç dosya kalmıyor; daha büyük bir --scale verin.",
                    "No case is left at this scale; give a larger --scale.");
        }
        if (cases > MOST_CASES) {
            throw CaseloadProblem.OPTION_INVALID.refuse(
                    "Bu ölçekte %d dosya açılırdı, en çok 2.000.000 olabilir; daha küçük bir --scale verin."
                            .formatted(cases),
                    "At this scale %d cases would be opened, at most 2,000,000 can be; give a smaller --scale."
                            .formatted(cases));
        }
    }
}
