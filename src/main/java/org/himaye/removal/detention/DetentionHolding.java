package org.himaye.removal.detention;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arrival at a removal centre and what the person is given there (YUKK 57/2, 58, 59). */
@Service
public class DetentionHolding {

    private final DetentionTables detentions;
    private final DetentionEnding ending;
    private final DetentionClocks clocks;
    private final CaseJournal journal;
    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    DetentionHolding(
            DetentionTables detentions,
            DetentionEnding ending,
            DetentionClocks clocks,
            CaseJournal journal,
            JdbcClient database,
            CurrentActor currentActor,
            Clock clock) {
        this.detentions = detentions;
        this.ending = ending;
        this.clocks = clocks;
        this.journal = journal;
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records the arrival at a removal centre.
     *
     * @return when the services should be recorded
     * @throws Refusal if the decision was not handed over before, the centre is full, or nobody may be held any more
     */
    @Transactional
    public Date admit(UUID detentionId, AdmitDetaineeSubmission submission) {
        Detention detention = held(detentionId);
        Instant arrivedAt = instant(submission.arrivedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.arrivedAt(), "arrivedAt")
                .notBefore(
                        arrivedAt, detention.decidedAt().truncatedTo(ChronoUnit.MINUTES), "arrivedAt", "the decision")
                .requireByLaw(
                        "YUKK 59/1-ç",
                        !submission.withFamily() || submission.familyApart(),
                        "familyApart",
                        "required",
                        "Aileler ayrı yerlerde barındırılır.",
                        "Families are housed apart.")
                .refuseIfAny();
        moved(detention, submission.centre(), arrivedAt, submission.withFamily());
        return clocks.due("DL-PR-08", clock.instant());
    }

    /** Records that a detainee was moved to another centre. */
    @Transactional
    public void move(CaseId caseId, String centre, Instant arrivedAt, boolean withFamily) {
        Detention detention = held(
                detentions.open(caseId).orElseThrow(DetentionRefusals::notHeld).id());
        // The latest arrival counts: one that is yet to come would hide that nobody has arrived.
        new FieldChecks(clock)
                .notInTheFuture(LocalDateTime.ofInstant(arrivedAt, LegalTime.ZONE), "arrivedAt")
                .notBefore(
                        arrivedAt, detention.decidedAt().truncatedTo(ChronoUnit.MINUTES), "arrivedAt", "the decision")
                .refuseIfAny();
        moved(detention, centre, arrivedAt, withFamily);
    }

    private void moved(Detention detention, String centre, Instant arrivedAt, boolean withFamily) {
        if (!arrivedAt.isBefore(detention.lawfulUntil())) {
            throw DetentionRefusals.notHeld();
        }
        if (detentions.isUnaccompaniedChild(detention.personId(), detention.caseId(), arrivedAt)) {
            throw DetentionRefusals.childIsNotHeld();
        }
        requireServed(detention);
        requirePlace(centre);
        detentions.addAdmission(
                detention, centre, arrivedAt, withFamily, currentActor.get().userId(), clock.instant());
        clocks.met(detention.caseId(), "DL-RM-02", arrivedAt);
        journal.record(
                detention.caseId(),
                detention.province(),
                "ADMITTED_TO_REMOVAL_CENTRE",
                arrivedAt,
                "YUKK 57/2",
                Map.of("detention", detention.id(), "centre", centre));
        if (arrivedAt.isAfter(detention.transferDueAt())) {
            ending.flag(detention, "NOT_TRANSFERRED", detention.transferDueAt(), "YUKK 57/2");
        }
    }

    private void requireServed(Detention detention) {
        boolean served = database.sql("select exists (select 1 from case_decision_state where decision_id = ?"
                        + " and state = 'SERVED')")
                .param(detention.decisionId())
                .query(Boolean.class)
                .single();
        if (!served) {
            throw new Refusal(
                    DetentionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "İdari gözetim kararı tebliğ edilmeden merkeze kabul yapılamaz.",
                            "Nobody is admitted before the decision is served."),
                    "YUKK 57/5");
        }
    }

    /** Waits for everybody who admits to the same centre, so that the last place is given once. */
    private void requirePlace(String centre) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 59))")
                .param("removal-centre:" + centre)
                .query((row, number) -> number)
                .list();
        int free = database.sql("select capacity - removal_centre_occupied(id) from removal_centre where id = ?")
                .param(centre)
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (free <= 0) {
            throw new Refusal(
                    DetentionProblem.CENTRE_FULL,
                    new LocalizedText("Bu merkezde boş yer yok.", "There is no free place in this centre."),
                    "YUKK 58");
        }
    }

    /**
     * What came of recording the services.
     *
     * @param complete whether nothing that the law names is missing
     * @param dueAt when the missing ones should be there
     */
    public record Services(boolean complete, Date dueAt) {}

    /** Records which services of YUKK 59 the person has; what is missing stays a task. */
    @Transactional
    public Services recordServices(UUID detentionId, RecordServicesSubmission submission) {
        Detention detention = held(detentionId);
        List<String> missing = new ArrayList<>();
        record(detention, "HEALTH", submission.health(), missing);
        record(detention, "LAWYER", submission.lawyer(), missing);
        record(detention, "NOTARY", submission.notary(), missing);
        record(detention, "LEGAL_REPRESENTATIVE", submission.legalRepresentative(), missing);
        record(detention, "PHONE", submission.phone(), missing);
        record(detention, "CONSULATE", submission.consulate(), missing);
        record(detention, "UNHCR", submission.unhcr(), missing);
        record(detention, "VISITORS", submission.visitors(), missing);
        if (submission.children()) {
            record(detention, "SCHOOLING", submission.schooling(), missing);
        }
        journal.record(
                detention.caseId(),
                detention.province(),
                missing.isEmpty() ? "CENTRE_SERVICES_GIVEN" : "CENTRE_SERVICES_MISSING",
                clock.instant(),
                "YUKK 59",
                Map.of("detention", detentionId, "missing", String.join(",", missing)));
        return new Services(missing.isEmpty(), clocks.due("DL-PR-08", clock.instant()));
    }

    private void record(Detention detention, String service, boolean given, List<String> missing) {
        detentions.addService(detention, service, given, currentActor.get().userId(), clock.instant());
        if (!given) {
            missing.add(service);
        }
    }

    /** Flags the holding as unlawful if the person has not arrived at a centre in time (DL-RM-02). */
    @Transactional
    public void escalateOverdueTransfer(UUID detentionId) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        if (detention.centreId() == null && detention.mayBeHeldAt(detention.transferDueAt())) {
            ending.flag(detention, "NOT_TRANSFERRED", detention.transferDueAt(), "YUKK 57/2");
        }
    }

    private Detention held(UUID detentionId) {
        return detentions
                .find(detentionId)
                .filter(detention -> detention.mayBeHeldAt(clock.instant()))
                .orElseThrow(DetentionRefusals::notHeld);
    }
}
