package org.himaye.appeal.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import org.himaye.access.Acting;
import org.himaye.appeal.AppealReceived;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Timelines;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskPriority;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Receives petitions at any desk (YUKK 80/1-a). No petition is refused for the desk, the period or the way: all that is
 * settled later, in writing. From the receipt the person may stay (INV-02).
 */
@Service
public class AppealReceipts {

    private final Appeals appeals;
    private final Petitions petitions;
    private final ContestedDecisions contested;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Timelines timelines;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final CommissionLetters letters;
    private final AppealProcedure procedure;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    AppealReceipts(
            Appeals appeals,
            Petitions petitions,
            ContestedDecisions contested,
            CaseFiles files,
            Decisions decisions,
            Timelines timelines,
            RunningClocks clocks,
            StatutoryPeriods periods,
            CommissionLetters letters,
            AppealProcedure procedure,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.appeals = appeals;
        this.petitions = petitions;
        this.contested = contested;
        this.files = files;
        this.decisions = decisions;
        this.timelines = timelines;
        this.clocks = clocks;
        this.periods = periods;
        this.letters = letters;
        this.procedure = procedure;
        this.events = events;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the desk gets back.
     *
     * @param caseNumber number of the appeal's case
     * @param receivedAt when the petition was handed in
     */
    public record Receipt(String caseNumber, Instant receivedAt) {}

    /**
     * Records a petition and starts its procedure, or returns the receipt already given for the same reference. Must not be
     * called in a running transaction: the desk may work in another province than the case, so the receipt is written with
     * the officer's name but nationwide.
     *
     * @throws Refusal if a field is wrong, no such decision exists, or the reference belongs to another petition
     */
    public Receipt receive(Petition petition) {
        Actor desk = currentActor.get();
        if (!desk.sees(petition.receivedIn())) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Dilekçe yalnızca görevli olduğunuz il adına alınabilir.",
                            "A petition can only be received for your own province."),
                    null);
        }
        Actor nationwide = new Actor(desk.userId(), desk.groups(), Set.of(Actor.EVERY_PROVINCE));
        return Acting.call(nationwide, () -> transactions.execute(transaction -> receiveNationwide(petition)));
    }

    private Receipt receiveNationwide(Petition petition) {
        String fingerprint = fingerprint(petition);
        var known = appeals.known(petition.receivedIn(), petition.reference());
        if (known.isPresent()) {
            if (!known.get().receiptSha256().equals(fingerprint)) {
                throw new Refusal(
                        CommonProblem.CONFLICT,
                        new LocalizedText(
                                "Bu referans başka bir dilekçeye aittir.",
                                "This reference belongs to another petition."),
                        null);
            }
            CaseFile file = files.get(known.get().caseId());
            return new Receipt(file.caseNumber(), file.openedAt());
        }
        return open(petition, check(petition), fingerprint);
    }

    private Receipt open(Petition petition, Decision decision, String fingerprint) {
        CaseFile contestedFile = files.get(decision.caseId());
        String province = contestedFile.province();
        Instant receivedAt = petition.receivedAt();
        CaseFile file = files.open(CaseType.APPEAL, province, contestedFile.personId(), receivedAt);
        DecisionType type = contested.typeOf(decision);
        boolean specialNeed = timelines.of(decision.caseId()).stream()
                .anyMatch(entry -> entry.kind().equals("SPECIAL_NEED_FOUND"));
        appeals.add(new NewAppeal(
                file.id(),
                province,
                petition.reference(),
                fingerprint,
                decision.caseId(),
                decision.id().value(),
                type,
                petition.capacity(),
                receivedAt,
                petition.receivedIn(),
                currentActor.get().userId(),
                petition.detained(),
                specialNeed));
        petitions.add(file.id(), province, petition.grounds(), petition.powerOfAttorneyNumber(), clock.instant());
        appeals.recordConsent(file.id(), petition.observerConsent());
        RunningClock fifteenDays = clocks.start(file.id(), province, "DL-CM-02", receivedAt);
        files.enterStage(file.id(), "RECEIVED", null);
        letters.receipt(file, petition, decision, sha256(petition.grounds()));
        events.publishEvent(
                new AppealReceived(file.id(), decision.caseId(), decision.id().value(), receivedAt));
        procedure.start(new AppealProcedure.Started(
                file.id(),
                province,
                file.caseNumber(),
                petition.detained() || specialNeed ? TaskPriority.SPECIAL_NEED : TaskPriority.ORDINARY,
                type,
                Date.from(fifteenDays.endsAt().minusMillis(1)),
                Date.from(periods.compute("DL-CM-03", fifteenDays.lastDay())
                        .endsAt()
                        .minusMillis(1))));
        return new Receipt(file.caseNumber(), receivedAt);
    }

    private Decision check(Petition petition) {
        var decision = decisions.byNumber(petition.decisionNumber());
        new FieldChecks(clock)
                .require(
                        Province.of(petition.receivedIn()).isPresent(),
                        "province",
                        "not-an-option",
                        "00–81 arasında bir plaka kodu olmalıdır.",
                        "It must be a plate code 00–81.")
                .require(
                        decision.isPresent(),
                        "decisionNumber",
                        "unknown",
                        "Bu sayıda bir karar yok.",
                        "There is no decision of this number.")
                .require(
                        !petition.receivedAt().isAfter(clock.instant()),
                        "receivedAt",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .notBefore(
                        petition.receivedAt(),
                        decision.map(known -> known.decidedAt().truncatedTo(ChronoUnit.MINUTES))
                                .orElse(null),
                        "receivedAt",
                        "the decision")
                .requireByLaw(
                        "YUKK 80/1-a",
                        petition.capacity() != Capacity.LAWYER || petition.powerOfAttorneyNumber() != null,
                        "powerOfAttorneyNumber",
                        "required",
                        "Avukatın vekâletname numarası yazılmalıdır.",
                        "The number of the lawyer's power of attorney is needed.")
                .refuseIfAny();
        return decision.orElseThrow();
    }

    private String fingerprint(Petition petition) {
        try {
            return sha256(json.writeValueAsString(petition));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
