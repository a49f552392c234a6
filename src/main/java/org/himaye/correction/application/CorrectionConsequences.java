package org.himaye.correction.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.correction.application.FactCorrectionTables.Consequence;
import org.himaye.correction.application.FactCorrectionTables.Correction;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what a correction has made unlawful, or would take from a person (INV-50). */
@Service
public class CorrectionConsequences {

    private final FactCorrectionTables tables;
    private final CorrectionEffects effects;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    CorrectionConsequences(
            FactCorrectionTables tables,
            CorrectionEffects effects,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.effects = effects;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Decides whether a period becomes shorter.
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
            if (tables.isReplaced(correction)) {
                throw FactCorrections.refused(
                        CorrectionProblem.OUTDATED,
                        "Bu düzeltmenin yerini sonraki bir düzeltme almıştır; süre buna göre kısaltılamaz.",
                        "A later correction has replaced this one; no period becomes shorter by it.");
            }
            effects.shorten(correction, Objects.requireNonNull(consequence.ruleId()), consequence.occurrence());
        }
        settle(consequence, shorter ? "APPLIED" : "KEPT", submission.reasons());
    }

    /**
     * Records what was done about something that a correction has made unlawful.
     *
     * @throws Refusal {@link CorrectionProblem}
     */
    @Transactional
    public void settle(UUID id, SettleConsequenceSubmission submission) {
        settle(unsettled(id, false), submission.outcome().name(), submission.reasons());
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

    private void settle(Consequence consequence, String settlement, String reasons) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        tables.settle(consequence, settlement, reasons, currentActor.get().userId(), now);
        journal.record(
                consequence.caseId(),
                consequence.province(),
                "CORRECTION_CONSEQUENCE_SETTLED",
                now,
                consequence.article(),
                Map.of("consequence", consequence.kind(), "settlement", settlement));
    }
}
