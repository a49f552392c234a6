package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decision;
import org.himaye.letter.WithdrawalDecisionLetter;
import org.himaye.protection.application.WithdrawalTables.Proposal;
import org.himaye.protection.residence.DutyEvents;
import org.himaye.protection.residence.DutyEvents.Kind;
import org.himaye.protection.residence.DutyEvents.Notice;
import org.himaye.protection.residence.ReportingDays;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds by DT-05 whether an application is withdrawn or counts as withdrawn. The table proposes on recorded facts; an officer proposes
 * it, another one decides (YUKK 77, INV-39, INV-40).
 */
@Service
public class WithdrawalGrounds {

    private final WithdrawalTables tables;
    private final DutyEvents events;
    private final ReportingDays days;
    private final WithdrawalEvidence evidence;
    private final DecisionTables decisionTables;
    private final CaseFiles files;
    private final ProtectionApplications applications;
    private final ProcedureStart procedure;
    private final ProcedureClocks clocks;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    WithdrawalGrounds(
            WithdrawalTables tables,
            DutyEvents events,
            ReportingDays days,
            WithdrawalEvidence evidence,
            DecisionTables decisionTables,
            CaseFiles files,
            ProtectionApplications applications,
            ProcedureStart procedure,
            ProcedureClocks clocks,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.events = events;
        this.days = days;
        this.evidence = evidence;
        this.decisionTables = decisionTables;
        this.files = files;
        this.applications = applications;
        this.procedure = procedure;
        this.clocks = clocks;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What makes an application count as withdrawn after it happened once, without an accepted excuse. */
    public enum Ground {
        /** Escape from a place of administrative detention (YUKK 77/1-c). */
        ESCAPED("İdari gözetim yerinden kaçma"),
        /** Not going to, or leaving without permission, the assigned residence (YUKK 77/1-ç). */
        RESIDENCE_LEFT("Belirlenen ikamet yerine gitmeme veya orayı izinsiz terk etme"),
        /** Objection to the taking of personal data (YUKK 77/1-d). */
        DATA_REFUSED("Kişisel verilerin alınmasına itiraz"),
        /** Non-compliance with the duties of registration or interview (YUKK 77/1-e). */
        DUTIES_NOT_MET("Kayıt ve mülakattaki yükümlülüklere uymama");

        /** What the letter calls it. */
        final String label;

        Ground(String label) {
            this.label = label;
        }
    }

    /**
     * Something that happened once, with what a person decided about it.
     *
     * @param occurredAt when it happened
     * @param proof how it is proved
     * @param excuseOffered whether an excuse was offered
     * @param excuseAccepted whether it was accepted; then nothing can be proposed
     */
    public record Circumstance(Instant occurredAt, String proof, boolean excuseOffered, boolean excuseAccepted) {}

    /**
     * Records a circumstance and proposes to decide that the application counts as withdrawn.
     *
     * @param caseNumber number of the application
     * @return the row of DT-05
     * @throws Refusal {@link WithdrawalProblem#NO_WITHDRAWAL_GROUND} with an accepted excuse or without earlier notification,
     *     {@link WithdrawalProblem#NOT_DETAINED}, {@link WithdrawalProblem#MODEL_WITHOUT_PROPOSALS}, or
     *     {@link ProtectionProblem#STEP_NOT_POSSIBLE} once a decision is signed
     */
    @Transactional
    public int propose(String caseNumber, Ground ground, Circumstance circumstance) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        if (circumstance.occurredAt().isAfter(clock.instant())
                || circumstance.occurredAt().isBefore(application.lodgedAt())) {
            throw noGround("Olay, başvuru ile bugün arasında olmalıdır.", "It happened after lodging and before now.");
        }
        if (circumstance.excuseAccepted()) {
            throw noGround("Mazeret kabul edilmiştir.", "The excuse was accepted.");
        }
        if (ground == Ground.ESCAPED && !tables.wasHeld(file.id(), circumstance.occurredAt())) {
            throw new Refusal(
                    WithdrawalProblem.NOT_DETAINED,
                    new LocalizedText(
                            "Kişi o anda bir idari gözetim yerinde tutulmuyordu.",
                            "At that moment the person was held in no place of administrative detention."),
                    "YUKK 77/1-c");
        }
        Instant now = now();
        Notice notice = switch (ground) {
            case RESIDENCE_LEFT -> days.servedBefore(file.id(), circumstance.occurredAt());
            case DUTIES_NOT_MET -> evidence.instructedBefore(file.id(), circumstance.occurredAt());
            case ESCAPED, DATA_REFUSED -> null;
        };
        UUID id = tables.record(
                file.id(),
                file.province(),
                ground,
                circumstance,
                notice,
                currentActor.get().userId(),
                now);
        return propose(file, Map.of(fact(ground), true), id);
    }

    /**
     * Proposes to decide that the application counts as withdrawn after three reports missed in a row (YUKK 77/1-ç).
     *
     * @throws Refusal {@link WithdrawalProblem#NO_WITHDRAWAL_GROUND} after fewer (INV-40)
     */
    @Transactional
    public void proposeForReports(CaseId caseId) {
        propose(files.get(caseId), Map.of("missedReports", events.inARow(caseId, Kind.REPORT)), null);
    }

    /**
     * Proposes whatever the counted absences allow, without anything that happened once (DT-05 rows 2 and 4).
     *
     * @param caseNumber number of the application
     * @return the row of DT-05
     * @throws Refusal {@link WithdrawalProblem#NO_WITHDRAWAL_GROUND} after fewer than three in a row (INV-40)
     */
    @Transactional
    public int proposeForAbsences(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        return propose(
                file,
                Map.of(
                        "missedInterviews",
                        events.inARow(file.id(), Kind.INTERVIEW),
                        "missedReports",
                        events.inARow(file.id(), Kind.REPORT)),
                null);
    }

    private int propose(CaseFile file, Map<String, Object> found, @Nullable UUID circumstance) {
        if (applications.get(file.id()).registeredAt() != null
                && !journal.has(file.id(), ProtectionApplication.IDENTITY_ISSUED)) {
            throw new Refusal(
                    ProtectionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Önce başlamış olan kayıt tamamlanmalıdır; öneri reddedilirse işlemler oradan sürer.",
                            "The registration that has begun is completed first: there the procedure goes on if somebody refuses."),
                    "YUKK 77");
        }
        refuseUnlessKnown(file);
        Proposal proposal = find(found, circumstance);
        Instant now = now();
        tables.propose(file.id(), file.province(), proposal, now);
        journal.record(
                file.id(),
                file.province(),
                "WITHDRAWAL_PROPOSED",
                now,
                proposal.article(),
                Map.of("decision", "DT-05", "row", proposal.row()));
        files.enterStage(file.id(), "WITHDRAWAL", null);
        if (!procedure.proposeWithdrawal(file.id(), clocks.taskDue("DL-PR-06", now))) {
            throw tooLate();
        }
        return proposal.row();
    }

    /** In the model that some files began with nobody could refuse a proposal, so none is brought there. */
    private void refuseUnlessKnown(CaseFile file) {
        if (file.state() != CaseState.OPEN) {
            throw tooLate();
        }
        if (!procedure.knowsWithdrawalProposals(file.id())) {
            throw new Refusal(
                    WithdrawalProblem.MODEL_WITHOUT_PROPOSALS,
                    new LocalizedText(
                            "Bu dosya, önerinin reddedilemediği eski akışla yürüyor; geri çekilmiş sayma önerilemez. Mülakata"
                                    + " gelmeme yalnızca karar taslağında değerlendirilir.",
                            "This file runs by an older model in which nobody could refuse a proposal; none can be made. Missed"
                                    + " interviews are judged in the draft of the decision only."),
                    "YUKK 77");
        }
    }

    private static Refusal tooLate() {
        return new Refusal(
                ProtectionProblem.STEP_NOT_POSSIBLE,
                new LocalizedText(
                        "Karar imzalandıktan veya geri çekme gündeme geldikten sonra önerilemez.",
                        "Nothing is proposed once a decision is signed or a withdrawal is being decided on."),
                "YUKK 77");
    }

    /** Records a written declaration as what is to be decided on (DT-05 row 1). */
    void declared(CaseId caseId, String province) {
        tables.propose(caseId, province, find(Map.of("declaredInWriting", true), null), now());
    }

    private Proposal find(Map<String, Object> found, @Nullable UUID circumstance) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "declaredInWriting", false,
                "missedInterviews", 0,
                "escaped", false,
                "missedReports", 0,
                "residenceLeft", false,
                "dataRefused", false,
                "dutiesNotMet", false));
        facts.putAll(found);
        List<Map<String, Object>> rows = decisionTables.evaluate("withdrawal", facts);
        if (rows.isEmpty()) {
            throw noGround(
                    "Önceden bildirilmiş üç gün art arda mazeretsiz kaçırılmamıştır.",
                    "No three notified days in a row were missed without excuse.");
        }
        Map<String, Object> row = rows.get(0);
        return new Proposal(
                null,
                ((Number) row.get("row")).intValue(),
                String.valueOf(row.get("article")),
                circumstance,
                currentActor.get().userId());
    }

    /**
     * Returns what is to be decided on; a declaration if nothing else was proposed.
     *
     * @throws Refusal {@link WithdrawalProblem#NO_WITHDRAWAL_GROUND} if the person has come meanwhile, an excuse was accepted, or the
     *     duty or the detention it rests on stands no more
     */
    Proposal toDecide(CaseId caseId) {
        events.lock(caseId);
        Proposal proposal = latest(caseId);
        UUID circumstance = proposal.circumstance();
        switch (proposal.row()) {
            case 2 -> find(Map.of("missedInterviews", events.inARow(caseId, Kind.INTERVIEW)), null);
            case 4 -> find(Map.of("missedReports", events.inARow(caseId, Kind.REPORT)), null);
            default -> {
                if (circumstance != null && !tables.stands(circumstance)) {
                    throw noGround(
                            "Önerinin dayandığı yükümlülük veya gözetim artık geçerli değildir.",
                            "The duty or the detention that the proposal rests on does not stand any more.");
                }
            }
        }
        return proposal;
    }

    /**
     * Tells how many interviews in a row were missed without excuse. From three on somebody may decide that the application counts
     * as withdrawn; nothing obliges them to (INV-39).
     */
    int interviewsMissed(CaseId caseId) {
        return events.inARow(caseId, Kind.INTERVIEW);
    }

    /** Keeps why somebody lets the examination go on although three interviews in a row were missed. */
    void examinationGoesOn(CaseId caseId, String province, int missed, String reasons) {
        tables.goOn(caseId, province, missed, reasons, currentActor.get().userId(), now());
    }

    /** Returns what was proposed last; a declaration if nothing else was. */
    Proposal latest(CaseId caseId) {
        return tables.latest(caseId)
                .orElse(new Proposal(
                        null, 1, "YUKK 77/1-a", null, currentActor.get().userId()));
    }

    /** Keeps that somebody refused a proposal, after which the procedure goes on (INV-39). */
    void refused(CaseId caseId, String province, Proposal proposal, String reasons) {
        String by = currentActor.get().userId();
        tables.refuse(caseId, province, Objects.requireNonNull(proposal.id()), reasons, by, now());
        journal.record(
                caseId,
                province,
                "WITHDRAWAL_REFUSED",
                now(),
                proposal.article(),
                Map.of("decision", "DT-05", "row", proposal.row()));
    }

    /** Asks whether somebody may not sign the withdrawal of a case because they proposed it. */
    Optional<Refusal> signerProposed(CaseId caseId, String account) {
        return tables.latest(caseId)
                .filter(proposal -> proposal.row() > 1 && proposal.proposedBy().equals(account))
                .map(proposal -> new Refusal(
                        WithdrawalProblem.SIGNER_PROPOSED,
                        new LocalizedText(
                                "Geri çekilmiş saymayı öneren kişi kararı imzalayamaz.",
                                "Whoever proposed the withdrawal does not sign it."),
                        "YUKK 77"));
    }

    /** Keeps the row of DT-05 that a signed decision rests on, which the database checks once more (INV-40). */
    void concluded(CaseId caseId, String province, Decision decision, Proposal proposal) {
        tables.conclude(caseId, province, decision.id().value(), proposal, decision.decidedBy(), now());
        journal.record(
                caseId,
                province,
                "WITHDRAWAL_CONCLUDED",
                now(),
                proposal.article(),
                Map.of("decision", decision.decisionNumber(), "row", proposal.row()));
    }

    /**
     * Keeps that a decision rests on three missed interviews (DT-05 row 2).
     *
     * @return what it rests on, for its letter
     */
    List<WithdrawalDecisionLetter.Event> concludedForInterviews(
            CaseId caseId, String province, Decision decision, String draftedBy) {
        events.lock(caseId);
        Proposal found = find(Map.of("missedInterviews", events.inARow(caseId, Kind.INTERVIEW)), null);
        Proposal proposal = new Proposal(null, found.row(), found.article(), null, draftedBy);
        List<WithdrawalDecisionLetter.Event> missed = evidence.of(caseId, proposal);
        concluded(caseId, province, decision, proposal);
        return missed;
    }

    private static String fact(Ground ground) {
        return switch (ground) {
            case ESCAPED -> "escaped";
            case RESIDENCE_LEFT -> "residenceLeft";
            case DATA_REFUSED -> "dataRefused";
            case DUTIES_NOT_MET -> "dutiesNotMet";
        };
    }

    static Refusal noGround(String turkish, String english) {
        return new Refusal(WithdrawalProblem.NO_WITHDRAWAL_GROUND, new LocalizedText(turkish, english), "YUKK 77/1");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
