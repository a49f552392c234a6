package org.himaye.protection.application;

import java.util.Optional;
import org.himaye.casefile.Decisions;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows who may not sign a decision on an application, having had a hand in it (YUKK 78, 80). */
@Service
public class DecisionSigners {

    private final ProtectionApplications applications;
    private final Decisions decisions;
    private final Exclusions exclusions;
    private final CurrentActor currentActor;

    DecisionSigners(
            ProtectionApplications applications,
            Decisions decisions,
            Exclusions exclusions,
            CurrentActor currentActor) {
        this.applications = applications;
        this.decisions = decisions;
        this.exclusions = exclusions;
        this.currentActor = currentActor;
    }

    /**
     * Refuses whoever acts if they may not sign.
     *
     * @throws Refusal {@link ProtectionProblem#DECIDER_TOOK_PART}
     */
    void refuseIfTookPart(ProtectionApplication application) {
        tookPart(application, currentActor.get().userId()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Asks whether somebody may not take the decision of a case: who interviewed, drafted, or took the decision that was
     * annulled.
     *
     * @param account account name
     * @return {@link ProtectionProblem#DECIDER_TOOK_PART}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> tookPart(CaseId caseId, String account) {
        return tookPart(applications.get(caseId), account);
    }

    private Optional<Refusal> tookPart(ProtectionApplication application, String decider) {
        boolean drafted =
                application.draft() != null && application.draft().draftedBy().equals(decider);
        if (drafted
                || applications.hasInterviewed(application.caseId(), decider)
                || exclusions.hasFound(application.caseId(), decider)) {
            return Optional.of(new Refusal(
                    ProtectionProblem.DECIDER_TOOK_PART,
                    new LocalizedText(
                            "Mülakatı yapan, haricinde tutma sebebini tespit eden veya taslağı yazan kişi kararı imzalayamaz;"
                                    + " başka bir yetkili imzalamalıdır.",
                            "Whoever interviewed, found a ground of exclusion or drafted cannot sign; another authorised"
                                    + " person must."),
                    "YUKK 78"));
        }
        boolean tookTheAnnulledOne = decisions.of(application.caseId()).stream()
                .anyMatch(earlier ->
                        earlier.annulledAt() != null && earlier.decidedBy().equals(decider));
        if (tookTheAnnulledOne) {
            return Optional.of(new Refusal(
                    ProtectionProblem.DECIDER_TOOK_PART,
                    new LocalizedText(
                            "Kaldırılan kararı veren kişi yeniden karar veremez; başka bir yetkili imzalamalıdır.",
                            "Whoever took the annulled decision cannot decide again; another authorised person must."),
                    "YUKK 80"));
        }
        return Optional.empty();
    }
}
