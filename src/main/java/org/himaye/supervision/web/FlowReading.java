package org.himaye.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himaye.casefile.WaitingReason;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.supervision.figures.FigureCatalogue;
import org.himaye.supervision.figures.FigureDefinition;
import org.himaye.supervision.figures.FigureProcedure;
import org.himaye.supervision.figures.FigureQuestion;
import org.himaye.supervision.figures.Figures;
import org.himaye.supervision.figures.Figures.MonthOfFlow;
import org.himaye.supervision.figures.Figures.StageTime;
import org.himaye.supervision.figures.Figures.TrackChange;
import org.himaye.supervision.figures.Figures.UnitDecisions;
import org.himaye.supervision.figures.Figures.Waiting;
import org.himaye.supervision.quality.QualityResults;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the flow page with a fixed number of statements, whatever the number of cases; each view is a ledger line. */
@Service
class FlowReading {

    private static final int MONTHS_SHOWN = 12;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2014, 4);
    private static final YearMonth LAST_MONTH = YearMonth.of(2199, 12);
    private static final LocalizedText WORK = new LocalizedText("Üzerinde çalışılabiliyor", "Can be worked on");

    private final Figures figures;
    private final FigureCatalogue catalogue;
    private final QualityResults quality;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final int suppressBelow;

    FlowReading(
            Figures figures,
            FigureCatalogue catalogue,
            QualityResults quality,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock,
            @Value("${himaye.supervision.suppress-below:5}") int suppressBelow) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.quality = quality;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.suppressBelow = suppressBelow;
    }

    /**
     * Returns twelve months.
     *
     * @param month the last of them; null for the running one, which ends today
     * @throws Refusal invalid request for an unknown province or days that cannot be meant, forbidden for a province that the
     *     reader does not see
     */
    @Transactional
    FlowView view(
            FigureProcedure procedure,
            @Nullable String askedProvince,
            @Nullable YearMonth month,
            @Nullable LocalDate knownOn) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.permitted(reader, askedProvince);
        new FieldChecks(clock)
                .require(
                        month == null || !month.isBefore(FIRST_MONTH) && !month.isAfter(LAST_MONTH),
                        "month",
                        "out-of-range",
                        "Nisan 2014'ten sonraki bir ay olmalı.",
                        "It must be a month since April 2014.")
                .require(
                        knownOn == null
                                || !YearMonth.from(knownOn).isBefore(FIRST_MONTH)
                                        && !YearMonth.from(knownOn).isAfter(LAST_MONTH),
                        "knownOn",
                        "out-of-range",
                        "Nisan 2014'ten sonraki bir gün olmalı.",
                        "It must be a day since April 2014.")
                .refuseIfAny();
        LocalDate tomorrow = LegalTime.dayOf(clock.instant()).plusDays(1);
        YearMonth last = month == null ? YearMonth.from(tomorrow.minusDays(1)) : month;
        LocalDate end = last.plusMonths(1).atDay(1);
        FigureQuestion question = new FigureQuestion(
                province,
                Set.of(procedure),
                last.minusMonths(MONTHS_SHOWN - 1).atDay(1),
                month == null && end.isAfter(tomorrow) ? tomorrow : end,
                knownOn);
        List<MonthOfFlow> months = figures.flow(question);
        List<Waiting> places = figures.waiting(question);
        List<TrackChange> changes = figures.trackChanges(question);
        FlowView view = new FlowView(
                procedure,
                province,
                last,
                question.until(),
                knownOn,
                months,
                FlowChart.of(months),
                figures.backlogByAge(question),
                stages(figures.stageTimes(question), places),
                reasons(places),
                waitingShare(places),
                units(figures.decisionsByUnit(question)),
                changes.stream()
                        .map(change -> new FlowView.Change(change.from(), change.to(), change.changes()))
                        .toList(),
                changeRate(procedure, months, changes),
                SupervisionRights.allows(SupervisionRights.QUALITY, reader)
                        ? secondReadings(question, procedure)
                        : null,
                VisibleProvinces.of(reader));
        ledger.append(LedgerLine.of("FIGURES_READ").with("page", "flow").with("procedure", procedure.code()));
        return view;
    }

    /** Of the whole year of the last day, as known now: what was known of readings earlier is not kept. */
    private List<FlowView.SecondReadings> secondReadings(FigureQuestion question, FigureProcedure procedure) {
        return quality.wholeYear(question.until().minusDays(1).getYear()).stream()
                .filter(row -> row.procedure().equals(procedure.name()))
                .filter(row -> question.province() == null || row.unit().equals(question.province()))
                .map(row -> new FlowView.SecondReadings(VisibleProvinces.name(row.unit()), row))
                .toList();
    }

    private List<FlowView.Stage> stages(List<StageTime> times, List<Waiting> places) {
        Map<String, StageTime> byStage = times.stream().collect(Collectors.toMap(StageTime::stage, time -> time));
        Set<String> codes = new TreeSet<>(byStage.keySet());
        places.forEach(place -> codes.add(place.stage()));
        return codes.stream()
                .map(code -> stage(
                        code,
                        byStage.get(code),
                        places.stream()
                                .filter(place -> place.stage().equals(code))
                                .toList()))
                .toList();
    }

    private FlowView.Stage stage(String code, @Nullable StageTime time, List<Waiting> places) {
        long left = time == null ? 0 : time.left();
        // The time of a handful of files is that of a person whom somebody knows.
        boolean shown = time != null && left >= suppressBelow;
        return new FlowView.Stage(
                code,
                places.stream().mapToLong(Waiting::open).sum(),
                places.stream()
                        .filter(Waiting::isWaiting)
                        .mapToLong(Waiting::open)
                        .sum(),
                places.stream().mapToLong(Waiting::caseDays).sum(),
                left,
                shown ? Integer.valueOf(time.medianDays()) : null,
                shown ? Integer.valueOf(time.ninetiethDays()) : null);
    }

    private static List<FlowView.Reason> reasons(List<Waiting> places) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Waiting place : places) {
            long[] sum = sums.computeIfAbsent(place.reason(), reason -> new long[2]);
            sum[0] += place.caseDays();
            sum[1] += place.open();
        }
        double all = places.stream().mapToLong(Waiting::caseDays).sum();
        List<FlowView.Reason> reasons = new ArrayList<>();
        sums.forEach((reason, sum) ->
                reasons.add(new FlowView.Reason(label(reason), sum[0], sum[1], all == 0 ? 0 : sum[0] / all)));
        reasons.sort(Comparator.comparingLong(FlowView.Reason::caseDays).reversed());
        return reasons;
    }

    private static LocalizedText label(String reason) {
        return reason.equals(Waiting.WORK)
                ? WORK
                : WaitingReason.valueOf(reason).label();
    }

    private static @Nullable Double waitingShare(List<Waiting> places) {
        long all = places.stream().mapToLong(Waiting::caseDays).sum();
        long waiting = places.stream()
                .filter(Waiting::isWaiting)
                .mapToLong(Waiting::caseDays)
                .sum();
        return share(waiting, all);
    }

    private List<FlowView.Unit> units(List<UnitDecisions> decisions) {
        FigureDefinition grant = catalogue.find("FLOW-GRANT").orElseThrow();
        FigureDefinition overturn = catalogue.find("FLOW-OVERTURN").orElseThrow();
        return decisions.stream()
                .collect(Collectors.groupingBy(UnitDecisions::province, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(unit -> unit(unit.getKey(), unit.getValue(), grant, overturn))
                .toList();
    }

    private FlowView.Unit unit(
            String province, List<UnitDecisions> decisions, FigureDefinition grant, FigureDefinition overturn) {
        long merits = 0;
        long granted = 0;
        long settled = 0;
        long annulled = 0;
        for (UnitDecisions one : decisions) {
            if (grant.kinds().contains(one.kind()) && grant.whole().contains(one.outcome())) {
                merits += one.decided();
                granted += grant.part().contains(one.outcome()) ? one.decided() : 0;
            }
            if (overturn.kinds().contains(one.kind())) {
                settled += one.becameFinal() + one.annulled();
                annulled += one.annulled();
            }
        }
        boolean grantShown = merits >= suppressBelow;
        boolean overturnShown = settled >= suppressBelow;
        return new FlowView.Unit(
                VisibleProvinces.name(province),
                decisions.stream().mapToLong(UnitDecisions::decided).sum(),
                merits,
                grantShown ? Long.valueOf(granted) : null,
                grantShown ? share(granted, merits) : null,
                settled,
                overturnShown ? Long.valueOf(annulled) : null,
                overturnShown ? share(annulled, settled) : null);
    }

    private static @Nullable Double changeRate(
            FigureProcedure procedure, List<MonthOfFlow> months, List<TrackChange> changes) {
        return procedure == FigureProcedure.PROTECTION
                ? share(
                        changes.stream().mapToLong(TrackChange::changes).sum(),
                        months.stream().mapToLong(MonthOfFlow::opened).sum())
                : null;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
