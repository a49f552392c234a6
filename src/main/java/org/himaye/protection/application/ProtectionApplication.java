package org.himaye.protection.application;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Where one application stands: what the next step needs to know.
 *
 * @param caseId the case
 * @param province plate code
 * @param channel how the application reached the administration
 * @param lodgedAt when it was made (YUKK 65)
 * @param registeredAt when it was registered (YUKK 69); null before
 * @param language code of the language in which the person understands best; null before registration
 * @param interpreterNeeded whether an interpreter is needed (YUKK 70/2)
 * @param interviewAt when the next interview is set for; null before registration
 * @param interviewPlace where
 * @param screening facts of the screening as JSON; null before
 * @param unaccompaniedChild whether the person is an unaccompanied child (YUKK 66)
 * @param specialNeed whether the person has special needs (YUKK 67)
 * @param track the examination track
 * @param inadmissibilityDecider who decides on inadmissibility (YUKK 72); null if admissible
 * @param lastAbsence why the last interview was not held; null if it was
 * @param draft the current draft decision; null before
 * @param decisionId the current decision; null before
 * @param underAppeal whether an appeal against the current decision is pending at the Commission (YUKK 80/1-e)
 */
record ProtectionApplication(
        CaseId caseId,
        String province,
        Channel channel,
        Instant lodgedAt,
        @Nullable Instant registeredAt,
        @Nullable String language,
        boolean interpreterNeeded,
        @Nullable Instant interviewAt,
        @Nullable String interviewPlace,
        @Nullable String screening,
        boolean unaccompaniedChild,
        boolean specialNeed,
        Track track,
        @Nullable Level inadmissibilityDecider,
        HoldInterviewSubmission.@Nullable Absence lastAbsence,
        @Nullable Draft draft,
        @Nullable UUID decisionId,
        boolean underAppeal) {

    /** Event with which the registration ends and the examination begins (YUKK 76). */
    static final String IDENTITY_ISSUED = "APPLICANT_IDENTITY_ISSUED";

    /** Examination tracks. */
    enum Track {
        /** YUKK 78. */
        REGULAR,
        /** YUKK 79. */
        ACCELERATED,
        /** YUKK 72. */
        INADMISSIBLE
    }

    /** Who decides. */
    enum Level {
        /** The governorate. */
        PROVINCE,
        /** The Presidency of Migration Management. */
        HEADQUARTERS
    }

    /**
     * A draft decision.
     *
     * @param outcome what is proposed
     * @param facts facts found
     * @param legalBasis articles applied
     * @param reasons material reasons (INV-37)
     * @param draftedBy account of the drafting officer
     */
    record Draft(ProposedOutcome outcome, String facts, String legalBasis, String reasons, String draftedBy) {}
}
