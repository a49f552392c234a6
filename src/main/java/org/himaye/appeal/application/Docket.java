package org.himaye.appeal.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Distributes admitted appeals: detained persons and special needs first, then the oldest, each to the rapporteur without
 * conflict and absence who has the fewest; nobody picks their own cases. All methods open a transaction or join one.
 */
public interface Docket {

    /**
     * Distributes whatever waits and can be given to somebody; publishes {@link AppealAssigned} for each.
     *
     * @return what was distributed, in the order of distribution
     */
    List<Assignment> distribute();

    /** Returns the appeals that wait for distribution, next first. */
    List<CaseId> waiting();

    /** Returns the standing assignment of an appeal, if it has been distributed. */
    Optional<Assignment> of(CaseId appeal);

    /** Returns every assignment of an appeal, oldest first. */
    List<Assignment> history(CaseId appeal);

    /**
     * Gives an appeal to another rapporteur; publishes {@link AppealAssigned}.
     *
     * @throws Refusal without a reason, to oneself, to somebody in conflict or without an expert's seat
     */
    Assignment transfer(CaseId appeal, String rapporteur, String reason);

    /**
     * One assignment.
     *
     * @param appeal the appeal
     * @param commission the commission
     * @param rapporteur account name
     * @param explanation why this case went to this rapporteur
     * @param transferReason null for a distribution
     * @param assignedBy account name, or Himaye
     * @param assignedAt when
     */
    record Assignment(
            CaseId appeal,
            String commission,
            String rapporteur,
            Explanation explanation,
            @Nullable String transferReason,
            String assignedBy,
            Instant assignedAt) {}

    /**
     * Why a case went to a rapporteur.
     *
     * @param position place in the queue, from 1
     * @param waiting how many waited
     * @param priority {@code DETAINED}, {@code SPECIAL_NEED} or {@code NONE}
     * @param candidates everybody who was looked at
     */
    record Explanation(int position, int waiting, String priority, List<Candidate> candidates) {}

    /**
     * One rapporteur who was looked at.
     *
     * @param userId account name
     * @param commission commission
     * @param cases how many appeals the rapporteur has been given and not yet decided
     * @param excludedBecause {@code CONFLICT}, {@code ABSENT}, {@code FULL}; null if the rapporteur could take it
     */
    record Candidate(
            String userId,
            String commission,
            int cases,
            @Nullable String excludedBecause) {}

    /**
     * An appeal has a rapporteur, or another one. Published in the transaction of the assignment.
     *
     * @param appeal the appeal
     * @param rapporteur account name
     * @param transferred whether it had another rapporteur before
     */
    record AppealAssigned(CaseId appeal, String rapporteur, boolean transferred) {}
}
