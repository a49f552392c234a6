package org.himaye.correction.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseReadership;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.TimelineEntry;
import org.himaye.correction.RegistrationDates;
import org.himaye.correction.RegistrationDates.Registered;
import org.himaye.correction.application.FactCorrectionTables.Correction;
import org.himaye.deadlines.NotificationDate;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.ServiceWay;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes corrections of facts and lets a second person decide on them (INV-50). */
@Service
public class FactCorrections {

    /** What problems and events cite: no article of law decides, but a rule of the project. */
    static final String PROJECT_RULE = "proje kuralı";

    private static final Set<String> SERVICES = Set.of("DECISION_SERVED");

    private final FactCorrectionTables tables;
    private final CorrectionEffects effects;
    private final RegistrationDates registrations;
    private final CaseFiles files;
    private final CaseReadership readership;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final StatutoryPeriods periods;
    private final FactCorrectionProcess process;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    FactCorrections(
            FactCorrectionTables tables,
            CorrectionEffects effects,
            RegistrationDates registrations,
            CaseFiles files,
            CaseReadership readership,
            Decisions decisions,
            CaseJournal journal,
            StatutoryPeriods periods,
            FactCorrectionProcess process,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.effects = effects;
        this.registrations = registrations;
        this.files = files;
        this.readership = readership;
        this.decisions = decisions;
        this.journal = journal;
        this.periods = periods;
        this.process = process;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What somebody proposes.
     *
     * @param fact which fact
     * @param decisionNumber the decision whose service is corrected; null for a registration
     * @param correctedTo the true moment; local time of Türkiye. For a service what its way names as its fact
     * @param way the true way of service; null leaves the recorded one, and for a registration
     * @param reason why
     * @param explanation the same in words
     * @param document number or name of the paper that proves it
     */
    public record Proposal(
            CorrectedFact fact,
            @Nullable String decisionNumber,
            @Nullable LocalDateTime correctedTo,
            @Nullable ServiceWay way,
            @Nullable CorrectionReason reason,
            @Nullable String explanation,
            @Nullable String document) {}

    /** What is on record of a fact, and the earliest moment that it can have. */
    private record OnRecord(
            Instant value,
            Instant earliest,
            String follows,
            @Nullable Decision decision,
            @Nullable ServiceWay way) {}

    /**
     * Proposes a correction; nothing changes until a second person approves it.
     *
     * @return the correction
     * @throws Refusal not found, also where the caller may not read the file; invalid request, with its fields, without reason, explanation or document, for a moment in the
     *     future, or before what the fact follows; also {@link CorrectionProblem}
     */
    @Transactional
    public UUID propose(String caseNumber, Proposal proposal) {
        CaseFile file = readable(caseNumber);
        OnRecord record = onRecord(file, proposal);
        check(proposal, record);
        Instant value = FieldChecks.instant(proposal.correctedTo());
        ServiceWay way = record.way() == null || proposal.way() == null ? record.way() : proposal.way();
        UUID decisionId =
                record.decision() == null ? null : record.decision().id().value();
        Instant now = now();
        Correction correction = new Correction(
                UUID.randomUUID(),
                file.id(),
                file.province(),
                proposal.fact(),
                decisionId,
                record.value(),
                value,
                clockStart(record.way(), record.value()),
                clockStart(way, value),
                way,
                proposal.reason(),
                currentActor.get().userId(),
                now);
        if (changesNothing(record, value, way)) {
            throw refused(
                    CorrectionProblem.CHANGES_NOTHING,
                    "Öneri kayıtlı tarihi ve kişinin sürelerini değiştirmiyor; kilit düzeltmeyle kısalmaz.",
                    "The proposal changes neither the date on record nor a day of the person; no lock becomes shorter.");
        }
        if (tables.isPending(file.id(), proposal.fact(), decisionId)) {
            throw refused(
                    CorrectionProblem.PENDING,
                    "Bu kayıt için onay bekleyen bir düzeltme vardır; önce o karara bağlanmalıdır.",
                    "A correction of this record waits for approval; it has to be decided first.");
        }
        tables.propose(correction, proposal.explanation(), proposal.document());
        journal.record(file.id(), file.province(), "FACT_CORRECTION_PROPOSED", now, PROJECT_RULE, detail(correction));
        process.proposed(
                file.id(),
                file.province(),
                file.caseNumber(),
                correction.id(),
                Date.from(periods.compute("DL-PR-13", now).endsAt().minusMillis(1)));
        return correction.id();
    }

    /**
     * Decides on a proposed correction. Approved, it takes effect at once as far as that is in the person's favour; the rest
     * is raised for somebody's decision.
     *
     * @return whether it was approved
     * @throws Refusal {@link CorrectionProblem}
     */
    @Transactional
    public boolean decide(UUID id, DecideFactCorrectionSubmission submission) {
        Correction correction = tables.correction(id)
                .filter(found -> !tables.isDecided(found.id()))
                .orElseThrow(() -> refused(
                        CorrectionProblem.STEP_NOT_POSSIBLE,
                        "Karar verilecek bir düzeltme önerisi yok.",
                        "There is no proposed correction to decide on."));
        proposerDecides(id, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        CaseFile file = files.get(correction.caseId());
        boolean approved = submission.decision() == DecideFactCorrectionSubmission.Choice.APPROVE;
        if (approved && !isStillOnRecord(correction)) {
            throw refused(
                    CorrectionProblem.OUTDATED,
                    "Kayıt öneriden sonra değişmiştir; öneri reddedilmeli ve yenisi yapılmalıdır.",
                    "The record has changed since; refuse the proposal and make another.");
        }
        Instant now = now();
        tables.decide(
                correction, approved, submission.reasons(), currentActor.get().userId(), now);
        if (approved) {
            journal.record(
                    file.id(),
                    file.province(),
                    correction.fact() + "_CORRECTED",
                    now,
                    PROJECT_RULE,
                    detail(correction));
            effects.apply(correction, file, now);
        } else {
            journal.record(
                    file.id(), file.province(), "FACT_CORRECTION_REFUSED", now, PROJECT_RULE, detail(correction));
        }
        return approved;
    }

    /**
     * Returns the corrections of a file, oldest first; reading them leaves a line in the ledger.
     *
     * @throws Refusal not found, also where the caller may not read the file
     */
    @Transactional
    public List<RecordedCorrection> of(String caseNumber) {
        CaseFile file = readable(caseNumber);
        ledger.append(LedgerLine.of("CORRECTIONS_READ").inCase(file.id(), file.province()));
        return tables.of(file.id());
    }

    /**
     * Asks whether somebody may not decide on a correction: whoever proposed it.
     *
     * @param account account name
     * @return {@link CorrectionProblem#SECOND_PERSON_NEEDED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> proposerDecides(UUID id, String account) {
        return tables.correction(id)
                .filter(correction -> correction.proposedBy().equals(account))
                .map(correction -> secondPersonNeeded());
    }

    static Refusal secondPersonNeeded() {
        return refused(
                CorrectionProblem.SECOND_PERSON_NEEDED,
                "Düzeltmeyi öneren kişi onaylayamaz ve sonucunu karara bağlayamaz; başka biri karar vermelidir.",
                "Whoever proposed a correction neither approves it nor settles what follows; somebody else must.");
    }

    static Refusal refused(CorrectionProblem problem, String turkish, String english) {
        return new Refusal(problem, new LocalizedText(turkish, english), PROJECT_RULE);
    }

    private CaseFile readable(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        readership.requireReader(file.id());
        return file;
    }

    private OnRecord onRecord(CaseFile file, Proposal proposal) {
        if (proposal.fact() == CorrectedFact.REGISTRATION) {
            Registered registered = registrations
                    .of(file.id())
                    .filter(found -> found.registeredAt() != null)
                    .orElseThrow(() -> refused(
                            CorrectionProblem.NOT_RECORDED,
                            "Bu dosyada düzeltilecek bir kayıt tarihi yoktur.",
                            "This case has no registration date to correct."));
            return new OnRecord(registered.registeredAt(), registered.lodgedAt(), "the lodging", null, null);
        }
        Decision decision = decisions.of(file.id()).stream()
                .filter(one -> one.decisionNumber().equals(proposal.decisionNumber()))
                .filter(one -> one.servedAt() != null && one.annulledAt() == null)
                .findFirst()
                .orElseThrow(() -> refused(
                        CorrectionProblem.NOT_RECORDED,
                        "Bu dosyada tebliğ edilmiş ve yürürlükte olan böyle bir karar yoktur.",
                        "This case has no such decision that was served and stands."));
        return new OnRecord(
                decision.servedAt(), decision.decidedAt(), "the decision", decision, recordedWay(file, decision));
    }

    private ServiceWay recordedWay(CaseFile file, Decision decision) {
        return tables.correctedWay(decision.id().value())
                .or(() -> journal.of(file.id(), SERVICES).stream()
                        .map(TimelineEntry::detail)
                        .filter(detail -> decision.decisionNumber().equals(detail.get("decision")))
                        .reduce((earlier, later) -> later)
                        .map(detail -> ServiceWay.valueOf(detail.get("way"))))
                .orElse(ServiceWay.HAND_DELIVERY);
    }

    private void check(Proposal proposal, OnRecord record) {
        FieldChecks checks = new FieldChecks(clock)
                .present(proposal.correctedTo(), "correctedTo")
                .notInTheFuture(proposal.correctedTo(), "correctedTo");
        if (proposal.correctedTo() != null) {
            checks.notBefore(
                    FieldChecks.instant(proposal.correctedTo()),
                    record.earliest().truncatedTo(ChronoUnit.MINUTES),
                    "correctedTo",
                    record.follows());
        }
        checks.requireByLaw(
                        PROJECT_RULE,
                        proposal.reason() != null,
                        "reason",
                        "required",
                        "Düzeltmenin nedeni seçilmelidir.",
                        "A correction needs its reason.")
                .requireByLaw(
                        PROJECT_RULE,
                        isWritten(proposal.explanation()),
                        "explanation",
                        "required",
                        "Düzeltme gerekçesiz yapılamaz.",
                        "A correction needs an explanation.")
                .requireByLaw(
                        PROJECT_RULE,
                        isWritten(proposal.document()),
                        "document",
                        "required",
                        "Düzeltmeyi kanıtlayan belge yazılmalıdır.",
                        "The paper that proves the correction is needed.")
                .refuseIfAny();
    }

    /** Tells whether neither the fact nor the day that counts changes, nor a lock becomes longer by another way of service. */
    private static boolean changesNothing(OnRecord record, Instant value, @Nullable ServiceWay way) {
        if (!value.equals(record.value()) || way == null || record.way() == null) {
            return value.equals(record.value());
        }
        NotificationDate former = NotificationFiction.dateOf(record.way(), value);
        NotificationDate corrected = NotificationFiction.dateOf(way, value);
        return corrected.strict().equals(former.strict())
                && !corrected.generous().isAfter(former.generous());
    }

    private boolean isStillOnRecord(Correction correction) {
        Instant value = correction.fact() == CorrectedFact.REGISTRATION
                ? registrations
                        .of(correction.caseId())
                        .map(Registered::registeredAt)
                        .orElse(null)
                : decisions.of(correction.caseId()).stream()
                        .filter(one -> one.id().value().equals(correction.decisionId()) && one.annulledAt() == null)
                        .map(Decision::servedAt)
                        .findFirst()
                        .orElse(null);
        return correction.formerValue().equals(value);
    }

    /** Returns from what the clocks on a fact count: a service counts from the day that its way makes of it. */
    private static Instant clockStart(@Nullable ServiceWay way, Instant value) {
        return way == null
                ? value
                : NotificationFiction.dateOf(way, value)
                        .strict()
                        .atStartOfDay(LegalTime.ZONE)
                        .toInstant();
    }

    private Map<String, Object> detail(Correction correction) {
        Map<String, Object> detail = new TreeMap<>(Map.of(
                "fact", correction.fact(),
                "formerValue", correction.formerValue(),
                "correctedValue", correction.correctedValue(),
                "reason", correction.reason(),
                "proposedBy", correction.proposedBy()));
        if (correction.decisionId() != null) {
            decisions.of(correction.caseId()).stream()
                    .filter(one -> one.id().value().equals(correction.decisionId()))
                    .forEach(one -> detail.put("decision", one.decisionNumber()));
        }
        return detail;
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Returns the present as the engine's timers and the database both keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
