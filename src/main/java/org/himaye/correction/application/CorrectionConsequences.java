package org.himaye.correction.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.correction.application.FactCorrectionTables.Consequence;
import org.himaye.correction.application.FactCorrectionTables.Correction;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what a correction has made unlawful, or would take from a person (INV-50). */
@Service
public class CorrectionConsequences {

    private final FactCorrectionTables tables;
    private final CorrectionEffects effects;
    private final ShorterPeriods shorterPeriods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    CorrectionConsequences(
            FactCorrectionTables tables,
            CorrectionEffects effects,
            ShorterPeriods shorterPeriods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.effects = effects;
        this.shorterPeriods = shorterPeriods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Decides whether a period becomes shorter. To keep it is always lawful; to shorten it only while it runs, for the service of
     * one decision, has not been used, and was not told to the person.
     *
     * @throws Refusal {@link CorrectionProblem}
     */
    @Transactional
    public void decidePeriod(UUID id, DecideShorterPeriodSubmission submission) {
        Consequence consequence = unsettled(id, true);
        boolean shorter = submission.decision() == DecideShorterPeriodSubmission.Choice.APPLY;
        if (shorter) {
            Correction correction =
                    tables.correction(consequence.correctionId()).orElseThrow();
            shorterPeriods.require(consequence, correction);
            effects.shorten(correction, Objects.requireNonNull(consequence.ruleId()), consequence.occurrence());
        }
        settle(consequence, shorter ? "APPLIED" : "KEPT", null, submission.reasons());
    }

    /**
     * Records what was done about something that a correction has made unlawful. That it was put right is shown by what put it
     * right: a decision that was made, served or annulled since, or a clock that has moved or ended.
     *
     * @throws Refusal invalid request, with the field, if nothing of that name has changed since; {@link CorrectionProblem}
     */
    @Transactional
    public void settle(UUID id, SettleConsequenceSubmission submission) {
        Consequence consequence = unsettled(id, false);
        boolean remedied = submission.outcome() == SettleConsequenceSubmission.Outcome.REMEDIED;
        String remedy =
                remedied && submission.remedy() != null ? submission.remedy().strip() : null;
        new FieldChecks(clock)
                .requireByLaw(
                        consequence.article(),
                        !remedied || remedy != null && tables.isRemedy(id, remedy),
                        "remedy",
                        "does-not-fit",
                        "Düzeltmeden sonra verilen, tebliğ edilen veya iptal edilen bir kararın sayısı ya da değişen bir"
                                + " sürenin kodu yazılmalıdır.",
                        "It must be the number of a decision made, served or annulled since the correction, or the code of a"
                                + " period that has changed.")
                .refuseIfAny();
        settle(consequence, submission.outcome().name(), remedy, submission.reasons());
    }

    /**
     * Asks whether somebody may not settle a consequence: whoever proposed the correction.
     *
     * @param account account name
     * @return {@link CorrectionProblem#SECOND_PERSON_NEEDED}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> proposerSettles(UUID id, String account) {
        return tables.proposerOf(id).filter(account::equals).map(proposer -> FactCorrections.secondPersonNeeded());
    }

    private Consequence unsettled(UUID id, boolean period) {
        Consequence consequence = tables.consequence(id)
                .filter(found -> !tables.isSettled(id) && (found.kind() == ConsequenceKind.SHORTER_PERIOD) == period)
                .orElseThrow(() -> FactCorrections.refused(
                        CorrectionProblem.STEP_NOT_POSSIBLE,
                        "Karara bağlanacak böyle bir sonuç yok.",
                        "There is no such consequence to settle."));
        proposerSettles(id, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
        return consequence;
    }

    private void settle(Consequence consequence, String settlement, @Nullable String remediedBy, String reasons) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        tables.settle(
                consequence, settlement, remediedBy, reasons, currentActor.get().userId(), now);
        Map<String, Object> detail = new TreeMap<>(Map.of("consequence", consequence.kind(), "settlement", settlement));
        if (remediedBy != null) {
            detail.put("remediedBy", remediedBy);
        }
        journal.record(
                consequence.caseId(),
                consequence.province(),
                "CORRECTION_CONSEQUENCE_SETTLED",
                now,
                consequence.article(),
                detail);
    }
}
