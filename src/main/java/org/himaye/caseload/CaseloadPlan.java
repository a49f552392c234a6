package org.himaye.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/**
 * What a replay will do: every case file it opens, and the figures it must come out at. The same tables, years, scale and
 * seed give the same plan on every machine.
 *
 * @param year the year replayed, or the first of several
 * @param lastYear the last year replayed; the same where only one is
 * @param scale share of the source's figures, above 0 and at most 1
 * @param seed where everything drawn comes from
 * @param targets figures per origin, in the order of the source
 * @param cases all case files, in the order of lodging
 * @param startsOn earliest lodging day, the day on which the clock of a replay starts
 * @param yearStartsOn first weekday of the first year after 1 January
 * @param endsOn last weekday of the last year
 * @param notes where the figures come from and what a reader must know about them
 */
public record CaseloadPlan(
        int year,
        int lastYear,
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
        return of(tables, year, year, scale, seed);
    }

    /**
     * Plans years that follow each other: who is pending when a year ends is the opening stock of the next. Only the stock
     * of the first year is the source's; whatever the source corrects from one year to the next is left out.
     *
     * @param tables the source
     * @param year first year
     * @param lastYear last year, not before the first
     * @param scale above 0 and at most 1
     * @param seed any number
     * @throws Refusal if the scale is out of range or leaves no case, the tables lack a year, or a row cannot be
     */
    public static CaseloadPlan of(SourceTables tables, int year, int lastYear, BigDecimal scale, long seed) {
        ProgrammeFigures.refuseUnusable(scale);
        List<List<OriginFigures>> years = tables.figures(year, lastYear);
        refuseSize(years, scale);
        Map<String, CaseDraw> draws = new HashMap<>();
        Map<String, OriginTarget> targets = new LinkedHashMap<>();
        List<PlannedCase> cases = new ArrayList<>();
        for (int drawn = year; drawn <= lastYear; drawn++) {
            CaseSchedule schedule = new CaseSchedule(drawn);
            for (OriginFigures figures : years.get(drawn - year)) {
                String origin = figures.originIso3();
                CaseDraw draw = draws.computeIfAbsent(
                        origin,
                        iso3 -> new CaseDraw(
                                new SplittableRandom(PRIME * (PRIME * seed + year) + iso3.hashCode()), iso3));
                OriginTarget before = targets.get(origin);
                OriginTarget target = OriginTarget.of(figures, before, scale);
                List<Slots.Slot> slots = Slots.of(target, drawn);
                cases.addAll(drawn == lastYear ? draw.allOf(schedule, slots) : draw.decidedIn(schedule, slots));
                targets.put(origin, before == null ? target : before.followedBy(target));
            }
        }
        cases.sort(Comparator.comparing(PlannedCase::lodgedOn));
        for (int position = 0; position < cases.size(); position++) {
            cases.set(position, cases.get(position).at(position));
        }
        return new CaseloadPlan(
                year,
                lastYear,
                scale,
                seed,
                List.copyOf(targets.values()),
                cases,
                cases.get(0).lodgedOn(),
                new CaseSchedule(year).firstDay(),
                new CaseSchedule(lastYear).lastDay(),
                notes(tables, year, lastYear, scale));
    }

    /** Returns the figures of all origins together. */
    public StockAndFlow total() {
        return targets.stream().map(OriginTarget::figures).reduce(StockAndFlow.NONE, StockAndFlow::plus);
    }

    private static List<LocalizedText> notes(SourceTables tables, int year, int lastYear, BigDecimal scale) {
        List<LocalizedText> notes = new ArrayList<>(tables.notes(year));
        if (lastYear > year) {
            notes.add(
                    new LocalizedText(
                            "Yıl sonunda bekleyenler sonraki yılın açılış stokudur; kaynağın yıllar arası düzeltmeleri alınmadı.",
                            "Who is pending when a year ends opens the next; the source's corrections between years are left out."));
        }
        if (scale.compareTo(BigDecimal.ONE) < 0) {
            notes.add(new LocalizedText(
                    "Kaynak rakamları ölçeklenip yuvarlandı; bekleyen sayısı yuvarlanan stok ve akıştan çıkar.",
                    "The source's figures are scaled and rounded; those pending follow from rounded stock and flow."));
        }
        return notes;
    }

    private static void refuseSize(List<List<OriginFigures>> years, BigDecimal scale) {
        long cases = 0;
        for (List<OriginFigures> year : years) {
            for (OriginFigures figures : year) {
                StockAndFlow scaled = OriginTarget.of(figures, scale).figures();
                cases += scaled.applied() + (year == years.get(0) ? scaled.opening() : 0);
            }
        }
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
