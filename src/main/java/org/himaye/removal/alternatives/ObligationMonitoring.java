package org.himaye.removal.alternatives;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Electronic monitoring, the only obligation with a route to the criminal peace judge (YUKK 57/A-5). */
@Service
public class ObligationMonitoring {

    private final ObligationTables sets;
    private final ObligationEnding ending;
    private final ObligationProcess process;
    private final Clock clock;

    ObligationMonitoring(ObligationTables sets, ObligationEnding ending, ObligationProcess process, Clock clock) {
        this.sets = sets;
        this.ending = ending;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Somebody who is monitored.
     *
     * @param setId the obligations
     * @param caseId the removal file
     * @param province plate code
     * @param since since when
     */
    public record Monitored(UUID setId, CaseId caseId, String province, Instant since) {}

    /**
     * Returns who is monitored in a case.
     *
     * @throws Refusal {@link ObligationProblem#NO_JUDGE_ROUTE} if nobody is
     */
    @Transactional(readOnly = true)
    public Monitored of(CaseId caseId) {
        return sets.open(caseId)
                .filter(set -> set.kinds().contains(ObligationKind.ELECTRONIC_MONITORING))
                .map(ObligationMonitoring::monitored)
                .orElseThrow(() -> new Refusal(
                        ObligationProblem.NO_JUDGE_ROUTE,
                        new LocalizedText(
                                "Sulh ceza hâkimine yalnızca elektronik izlemeye karşı başvurulur.",
                                "Only electronic monitoring has the route to the judge."),
                        "YUKK 57/A-5"));
    }

    /** Returns the obligations of an id. */
    @Transactional(readOnly = true)
    public Monitored get(UUID setId) {
        return sets.find(setId)
                .map(ObligationMonitoring::monitored)
                .orElseThrow(() -> new Refusal(
                        ObligationProblem.NO_OBLIGATIONS,
                        new LocalizedText("Böyle bir yükümlülük yok.", "There are no such obligations."),
                        null));
    }

    /** Tells the process that a petition was handed in. */
    @Transactional
    public void petitionReceived(CaseId caseId, Date forwardDueAt) {
        process.petitionReceived(caseId, forwardDueAt);
    }

    /**
     * Ends the obligations if the lifted monitoring was the only one.
     *
     * @return whether they are over
     */
    @Transactional
    public boolean lifted(UUID setId) {
        ObligationSet set = sets.find(setId).orElseThrow();
        if (set.kinds().isEmpty() && set.because() == null) {
            ending.close(set, "JUDGE", clock.instant().truncatedTo(ChronoUnit.MICROS));
            return true;
        }
        return false;
    }

    private static Monitored monitored(ObligationSet set) {
        return new Monitored(set.id(), set.caseId(), set.province(), set.decidedAt());
    }
}
