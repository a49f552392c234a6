package org.himaye.removal.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Where removal files stand, and what the law asks of every province about their persons. */
interface RemovalFiles {

    /** A file that was opened under a reference. */
    record Opened(CaseId caseId, String sha256) {}

    /** What is laid before the governor. */
    record Draft(
            DraftRemovalDecisionSubmission content, Measure measure, boolean departureExcluded, String draftedBy) {}

    /** Finds the file of a reference. */
    Optional<Opened> byReference(String province, String reference);

    /** Adds a file. */
    void add(RemovalFile file, String reference, String sha256, @Nullable String apprehendedPlace);

    /**
     * Returns a file and locks it until the transaction ends.
     *
     * @throws Refusal not found
     */
    RemovalFile get(CaseId caseId);

    /** Returns a file, if the case is one. */
    Optional<RemovalFile> find(CaseId caseId);

    /** Records that the person is free. */
    void release(CaseId caseId, Instant releasedAt);

    /** Records what was found out about the person. */
    void describe(CaseId caseId, boolean stateless, boolean unaccompaniedChild);

    /** Keeps a draft. */
    void keepDraft(RemovalFile file, Draft draft, Instant draftedAt);

    /** Returns the latest draft. */
    Optional<Draft> draft(CaseId caseId);

    /** Puts a signed decision on the file. */
    void decide(CaseId caseId, UUID decisionId, String destination, Measure measure, @Nullable Integer departureDays);

    /** Records service and the end of a departure period. */
    void served(CaseId caseId, Instant servedAt, @Nullable Instant departsUntil);

    /** Records how the file ended; without a decision that stands, if it was annulled or lifted. */
    void end(CaseId caseId, RemovalOutcome outcome, boolean decisionStands);

    /** Finds a person of any province by foreigner number, and tells nothing else. */
    Optional<PersonId> personOf(String foreignerNumber);

    /** Lets nothing arrive for the person until the transaction ends. */
    void holdPerson(PersonId personId);

    /** Tells whether the person has an open protection procedure or a status, in any province (YUKK 54/2). */
    boolean hasProtection(PersonId personId);

    /** Tells whether protection was refused by a final decision, in any province (YUKK 54/1-i). */
    boolean isFinallyRefusedProtection(PersonId personId);
}
