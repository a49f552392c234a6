package org.himaye.removal.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseJournal;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends detention in law, at the instant of the limit, the judge's order or whatever else ends it. Nobody approves it; from
 * then on the holding is flagged as unlawful until somebody has seen the person free (YUKK 57/3, 57/4, 57/6; INV-22, 25).
 */
@Service
public class DetentionEnding {

    private static final Set<String> LEFT_THE_COUNTRY =
            Set.of("REMOVED", "DEPARTED", "RETURNED_VOLUNTARILY", "READMITTED");

    private final DetentionTables detentions;
    private final DetentionClocks clocks;
    private final CaseJournal journal;
    private final DetentionProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    DetentionEnding(
            DetentionTables detentions,
            DetentionClocks clocks,
            CaseJournal journal,
            DetentionProcess process,
            CurrentActor currentActor,
            Clock clock) {
        this.detentions = detentions;
        this.clocks = clocks;
        this.journal = journal;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Ends a detention unless it has ended; an end after its own limit counts from the limit. */
    void end(Detention detention, String because, Instant at, String article) {
        Instant effectiveAt = at.isBefore(detention.limitAt()) ? at : detention.limitAt();
        if (!detentions.addRelease(
                detention, because, effectiveAt, currentActor.get().userId(), clock.instant())) {
            return;
        }
        clocks.stop(detention.caseId(), "DL-RM-02", because);
        clocks.stop(detention.caseId(), "DL-RM-09", because);
        clocks.stop(detention.caseId(), "DL-RM-07", because);
        clocks.stop(detention.caseId(), "DL-RM-08", because);
        journal.record(
                detention.caseId(),
                detention.province(),
                "DETENTION_ENDED",
                effectiveAt,
                article,
                Map.of("detention", detention.id(), "because", because));
        if (!LEFT_THE_COUNTRY.contains(because) && detention.freedAt() == null) {
            flag(detention, "NOT_RELEASED", effectiveAt, article);
        }
    }

    /** Flags a holding as unlawful from an instant on, in the ledger as well; once. */
    void flag(Detention detention, String code, Instant since, String article) {
        if (detentions.flag(detention, code, since, clock.instant())) {
            journal.record(
                    detention.caseId(),
                    detention.province(),
                    "HOLDING_UNLAWFUL",
                    since,
                    article,
                    Map.of("detention", detention.id(), "code", code));
        }
    }

    /** Records that somebody was seen free. */
    void freed(Detention detention, Instant freedAt) {
        if (detentions.addFreed(detention, freedAt, currentActor.get().userId(), clock.instant())) {
            detentions.markReleased(detention.caseId(), freedAt);
            clocks.stop(detention.caseId(), "DL-RM-10", "RELEASED");
            clocks.stop(detention.caseId(), "DL-RM-11", "RELEASED");
            journal.record(
                    detention.caseId(),
                    detention.province(),
                    "RELEASE_CONFIRMED",
                    freedAt,
                    "YUKK 57",
                    Map.of("detention", detention.id()));
        }
    }

    /** Ends the detention that rests on a removal decision which stands no more. */
    @EventListener
    @Transactional
    public void removalDecisionEnded(RemovalDecisionEnded event) {
        detentions
                .open(event.caseId())
                .filter(detention -> detention.removalDecisionId().equals(event.decisionId()))
                .ifPresent(detention -> decisionEnded(detention, event));
        // Whoever is free already may still have obligations before them that nothing carries any more.
        process.obligationsNotNeeded(event.caseId());
    }

    private void decisionEnded(Detention detention, RemovalDecisionEnded event) {
        boolean gone = LEFT_THE_COUNTRY.contains(event.because());
        boolean first = detention.releasedAt() == null;
        Instant at = LibertyFiles.kept(event.at());
        end(detention, event.because(), at, "YUKK 57/4");
        if (gone) {
            // An exit that is recorded late may lie before an end that was recorded meanwhile.
            Instant releasedAt = detention.releasedAt();
            freed(detention, releasedAt == null || at.isAfter(releasedAt) ? at : releasedAt);
        }
        if (first) {
            process.ended(event.caseId(), !gone);
        } else if (gone) {
            process.personGone(event.caseId());
        }
    }

    /** Ends the detention of somebody who was found to be an unaccompanied child (YUKK 66/1, INV-27). */
    @Transactional
    public void foundToBeChild(CaseId caseId) {
        detentions.markChild(caseId);
        Detention detention = detentions.open(caseId).orElseThrow(DetentionRefusals::notHeld);
        boolean first = detention.releasedAt() == null;
        end(detention, "CHILD", LibertyFiles.kept(clock.instant()), "YUKK 66/1");
        if (first) {
            process.ended(caseId, true);
        } else {
            process.obligationsNotNeeded(caseId);
        }
    }
}
