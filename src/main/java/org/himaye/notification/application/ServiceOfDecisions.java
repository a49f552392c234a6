package org.himaye.notification.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himaye.casefile.CaseEvent;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.StandingRoute;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.NotificationDate;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.ServiceWay;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.notification.DecisionServed;
import org.himaye.notification.application.ServeDecisionSubmission.Recipient;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves decisions (tebliğ): records the way and the fact of service, finds the date that counts, and starts the filing
 * periods. No period ever starts without a valid record of service (YUKK 53/2, 80, 100; Law 7201; INV-07, INV-37).
 */
@Service
public class ServiceOfDecisions {

    private static final Set<ServiceWay> WITHOUT_RECIPIENT = Set.of(
            ServiceWay.DOOR_NOTICE,
            ServiceWay.REGISTERED_ADDRESS_DOOR_NOTICE,
            ServiceWay.OLD_ADDRESS,
            ServiceWay.PUBLICATION,
            ServiceWay.ELECTRONIC);

    /** What is decided while an application is examined and leaves the examination where it stands (YUKK 68, 71, 90). */
    private static final Set<String> BESIDE_THE_PROCEDURE =
            Set.of("DETENTION_OF_APPLICANT", "OBLIGATION_OF_APPLICANT", "LIMITATION_OF_RIGHTS");

    private final CaseFiles files;
    private final Persons persons;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final NotificationLetters letters;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceOfDecisions(
            CaseFiles files,
            Persons persons,
            Decisions decisions,
            CourtEvents courts,
            RunningClocks clocks,
            StatutoryPeriods periods,
            NotificationLetters letters,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.persons = persons;
        this.decisions = decisions;
        this.courts = courts;
        this.clocks = clocks;
        this.periods = periods;
        this.letters = letters;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of an attempt to serve.
     *
     * @param served whether the decision counts as served
     * @param serviceDueAt when another attempt should be made
     * @param appealWindowClosesAt when the last lock of the filing periods ends (law note H.3); the service itself if
     *     nothing is waited for
     * @param registryCheckDueAt when the registries should have been checked
     */
    public record Attempt(boolean served, Date serviceDueAt, Date appealWindowClosesAt, Date registryCheckDueAt) {}

    /**
     * Records an attempt to serve a decision of a case.
     *
     * @param decisionId the decision; null for the last standing one of the procedure itself
     */
    @Transactional
    public Attempt serve(CaseId caseId, @Nullable String decisionId, ServeDecisionSubmission submission) {
        CaseFile file = files.get(caseId);
        Decision decision = toServe(caseId, decisionId);
        Instant fact = FieldChecks.instant(submission.handedOverAt());
        check(submission, decision, fact);
        if (!submission.served()) {
            record(file, "SERVICE_FAILED", fact, submission.way(), Map.of("decision", decision.decisionNumber()));
            Date again = Date.from(
                    periods.compute("DL-PR-08", clock.instant()).endsAt().minusMillis(1));
            return new Attempt(false, again, again, again);
        }
        NotificationDate notified = NotificationFiction.dateOf(submission.way(), fact);
        List<ServedRoute> routes = decision.remedies().stream()
                .map(remedy -> route(file, remedy, notified))
                .toList();
        decisions.markServed(decision.id(), fact);
        Person person = persons.get(file.personId());
        letters.served(file, person, decision, submission, notified, routes);
        record(
                file,
                "DECISION_SERVED",
                fact,
                submission.way(),
                Map.of("decision", decision.decisionNumber(), "notifiedOn", notified.strict()));
        Optional<Instant> window = routes.stream().flatMap(ServedRoute::lock).max(Comparator.naturalOrder());
        // A route that is always open keeps nobody waiting.
        // Nor does one that was taken before service: its judgment may free a detained person within days (YUKK 53/3).
        boolean contested = file.type() == CaseType.REMOVAL && courts.isSuitPending(caseId);
        Instant closes = contested ? fact : window.orElse(fact);
        if (window.isPresent() && !BESIDE_THE_PROCEDURE.contains(decision.kind())) {
            files.enterStage(caseId, "SERVED", WaitingReason.APPEAL_WINDOW);
        }
        events.publishEvent(new DecisionServed(caseId, decision.id().value(), notified.strict()));
        return new Attempt(
                true,
                Date.from(closes),
                Date.from(closes),
                Date.from(periods.compute("DL-PR-09", closes).endsAt().minusMillis(1)));
    }

    /** Starts the filing period of a route, unless it has none or runs already for another decision of the case. */
    private ServedRoute route(CaseFile file, String remedy, NotificationDate notified) {
        Optional<StandingRoute> standing = StandingRoute.of(remedy);
        if (standing.isPresent()) {
            return ServedRoute.standing(standing.get());
        }
        Instant strict = notified.strict().atStartOfDay(LegalTime.ZONE).toInstant();
        boolean runsForAnother = clocks.of(file.id()).stream()
                .anyMatch(clock -> clock.ruleId().equals(remedy)
                        && clock.state() == ClockState.RUNNING
                        && !clock.startFact().equals(strict));
        if (runsForAnother) {
            var period = periods.compute(remedy, notified);
            return ServedRoute.within(remedy, notified.strict(), period.lastDay(), period.lockUntil());
        }
        RunningClock clock = clocks.start(file.id(), file.province(), remedy, notified);
        return ServedRoute.within(remedy, notified.strict(), clock.lastDay(), clock.lockUntil());
    }

    private Decision toServe(CaseId caseId, @Nullable String decisionId) {
        return decisions.of(caseId).stream()
                .filter(one -> one.annulledAt() == null)
                .filter(one -> decisionId == null
                        ? !BESIDE_THE_PROCEDURE.contains(one.kind())
                        : one.id().toString().equals(decisionId))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.CONFLICT,
                        new LocalizedText("Tebliğ edilecek karar yok.", "There is no decision to serve."),
                        null));
    }

    private void check(ServeDecisionSubmission submission, Decision decision, Instant fact) {
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.handedOverAt(), "handedOverAt")
                .notBefore(fact, wholeMinute(decision.decidedAt()), "handedOverAt", "the decision");
        if (!submission.served()) {
            checks.present(submission.failureReason(), "failureReason").refuseIfAny();
            return;
        }
        checks.requireByLaw(
                "YUKK 80/1-b",
                submission.hasLawyer() || submission.routesExplained(),
                "routesExplained",
                "required",
                "Avukatı olmayan kişiye kararın sonucu, itiraz yolları ve süreleri anlatılmalıdır.",
                "A person without a lawyer must be told the consequence, the routes and the periods.");
        boolean recipientExpected = !WITHOUT_RECIPIENT.contains(submission.way());
        checks.requireByLaw(
                "7201 23",
                !recipientExpected || submission.recipient() != Recipient.NOBODY && submission.recipientName() != null,
                "recipientName",
                "required",
                "Tebligatı alan kişi ve adı yazılmalıdır.",
                "The recipient and their name are needed.");
        checks.requireByLaw(
                "7201 23",
                !submission.signatureRefused() || submission.witnessName() != null,
                "witnessName",
                "required",
                "İmzadan kaçınma hâlinde tanığın adı yazılmalıdır.",
                "If the signature is refused the witness must be named.");
        checks.requireByLaw(
                "7201 23",
                !recipientExpected || submission.copyHandedOver(),
                "copyHandedOver",
                "required",
                "Kararın bir örneği teslim edilmelidir.",
                "A copy of the decision must be handed over.");
        checks.requireByLaw(
                "YUKK 100",
                submission.way() != ServiceWay.DETENTION_INSTITUTION
                        || submission.recipient() == Recipient.INSTITUTION_OFFICER
                        || submission.recipient() == Recipient.PERSON,
                "recipient",
                "does-not-fit",
                "Kurum aracılığıyla tebliğde kişi veya kurum görevlisi seçilir.",
                "Service through an institution names the person or its officer.");
        checks.refuseIfAny();
    }

    /** Forms know minutes; a decision signed within the same minute was not signed later. */
    private static Instant wholeMinute(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    private void record(CaseFile file, String kind, Instant fact, ServiceWay way, Map<String, ?> detail) {
        CaseEvent event =
                CaseEvent.of(file.id(), kind, fact).article(way.article()).with("way", way);
        LedgerLine line = LedgerLine.of(kind)
                .article(way.article())
                .inCase(file.id(), file.province())
                .about(file.personId())
                .with("way", way)
                .with("fact", fact);
        for (Map.Entry<String, ?> entry : detail.entrySet()) {
            event = event.with(entry.getKey(), entry.getValue());
            line = line.with(entry.getKey(), entry.getValue());
        }
        files.recordEvent(event);
        ledger.append(line);
    }
}
