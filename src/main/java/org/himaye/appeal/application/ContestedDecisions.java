package org.himaye.appeal.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.StandingRoute;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.letter.Remedy;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** What kind a contested decision is of, until when it could be contested, and which court is right (DT-08). */
@Component
class ContestedDecisions {

    private static final Set<String> OBJECTION = Set.of("DL-IP-14", "DL-CM-01");
    private static final String COURT_AGAINST_ACCELERATED = "DL-IP-15";

    /** Beside what is decided elsewhere: a notice decides nothing yet, and a status that goes on takes nothing away. */
    private static final Set<String> OUTSIDE_PART_3 = Set.of(
            "REMOVAL", "DETENTION", "ENTRY_BAN", "RESIDENCE_PERMIT", "STATUS_REVIEW_NOTICE", "STATUS_CONTINUATION");

    private static final String PEACE_JUDGE = "Sulh Ceza Hâkimliği";

    private final CaseFiles files;
    private final RunningClocks clocks;
    private final DeadlineCatalogue catalogue;
    private final DecisionTables tables;

    ContestedDecisions(CaseFiles files, RunningClocks clocks, DeadlineCatalogue catalogue, DecisionTables tables) {
        this.files = files;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.tables = tables;
    }

    /**
     * One row of DT-08.
     *
     * @param commission whether the Commission decides
     * @param court code of the right court
     * @param courtRule filing period of the court; null where there is none, or another table decides
     * @param article deciding article
     */
    record Route(
            boolean commission,
            String court,
            @org.jspecify.annotations.Nullable String courtRule,
            String article) {}

    /** Returns the kind of a decision; what is not known to lie outside Part Three of the law belongs to it on its files. */
    DecisionType typeOf(Decision decision) {
        return switch (decision.kind()) {
            case "PROTECTION" -> typeOfFirstInstance(decision);
            case "COMMISSION" -> DecisionType.COMMISSION;
            case "DETENTION_OF_APPLICANT" -> DecisionType.DETENTION_OF_APPLICANT;
            case "CESSATION", "CANCELLATION" -> DecisionType.CESSATION_OR_CANCELLATION;
            default ->
                OUTSIDE_PART_3.contains(decision.kind())
                                || files.get(decision.caseId()).type() != CaseType.PROTECTION
                        ? DecisionType.OUTSIDE_PART_3
                        : DecisionType.OTHER_PART_3;
        };
    }

    private static DecisionType typeOfFirstInstance(Decision decision) {
        if (decision.outcome().equals("INADMISSIBLE")) {
            return DecisionType.INADMISSIBLE;
        }
        if (decision.remedies().contains(COURT_AGAINST_ACCELERATED)) {
            return DecisionType.ACCELERATED;
        }
        return decision.outcome().equals("WITHDRAWN") || decision.outcome().equals("DEEMED_WITHDRAWN")
                ? DecisionType.DEEMED_WITHDRAWAL
                : DecisionType.MERITS;
    }

    /** Applies DT-08. */
    Route route(DecisionType type) {
        List<Map<String, Object>> rows = tables.evaluate("appeal-route", Map.of("decisionType", type.name()));
        Map<String, Object> row = rows.get(0);
        return new Route(
                Boolean.TRUE.equals(row.get("commission")),
                String.valueOf(row.get("court")),
                (String) row.get("courtRule"),
                String.valueOf(row.get("article")));
    }

    /** Tells whether the period for an objection was over on the day of receipt; before service no period runs. */
    boolean isLate(Decision decision, Instant receivedAt) {
        return OBJECTION.stream()
                .flatMap(rule -> clock(decision, rule).stream())
                .anyMatch(clock -> LegalTime.dayOf(receivedAt).isAfter(clock.lastDay()));
    }

    /** Returns the court that is open against a decision, with its last day if the decision was served. */
    Remedy rightCourt(Decision decision, String province) {
        Route route = route(typeOf(decision));
        if (route.court().equals("CRIMINAL_PEACE_JUDGE")) {
            return Remedy.withoutLimit(PEACE_JUDGE, "YUKK 68/7");
        }
        Optional<String> named = decision.remedies().stream().findFirst();
        Optional<StandingRoute> standing = named.flatMap(StandingRoute::of);
        if (standing.isPresent()) {
            return Remedy.withoutLimit(
                    standing.get().authority(), standing.get().article());
        }
        String court = administrativeCourt(province);
        Optional<String> rule = Optional.ofNullable(route.courtRule()).or(() -> named);
        return rule.map(id -> remedy(decision, id, court))
                .orElseGet(() -> Remedy.fromService(court, "60 gün", "İYUK 7"));
    }

    private Remedy remedy(Decision decision, String rule, String court) {
        DeadlineRule wording = catalogue.rule(rule, LegalTime.dayOf(decision.decidedAt()));
        return new Remedy(
                court,
                wording.amount() + " " + wording.unit().label().tr(),
                clock(decision, rule).map(RunningClock::lastDay).orElse(null),
                wording.citation());
    }

    /** Returns the clock that the service of a decision started. */
    private Optional<RunningClock> clock(Decision decision, String rule) {
        return decision.servedAt() == null
                ? Optional.empty()
                : clocks.of(decision.caseId()).stream()
                        .filter(clock -> clock.ruleId().equals(rule))
                        .filter(clock ->
                                !LegalTime.dayOf(clock.startFact()).isBefore(LegalTime.dayOf(decision.decidedAt())))
                        .findFirst();
    }

    static String administrativeCourt(String province) {
        return Province.of(province).orElseThrow().name() + " İdare Mahkemesi";
    }
}
