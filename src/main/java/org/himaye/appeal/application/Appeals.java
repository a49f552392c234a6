package org.himaye.appeal.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** The appeals. All methods need a running transaction; an appeal the caller may not see does not exist for them. */
public interface Appeals {

    /** Adds an appeal whose case file is open. */
    void add(NewAppeal appeal);

    /**
     * Returns an appeal.
     *
     * @throws Refusal not found
     */
    Appeal get(CaseId caseId);

    /** Returns the appeal of a desk's reference with the hash of its request, if it was received before. */
    Optional<Known> known(String receivedIn, String reference);

    /** Returns the appeals against a decision, oldest first. */
    List<Appeal> against(UUID decisionId);

    /** Keeps the result of the examination for form. */
    void examined(CaseId caseId, AppealRoute route, Instant examinedAt);

    /** Keeps the Commission's decision. */
    void decided(CaseId caseId, UUID decisionId);

    /** Records whether the applicant lets UNHCR see the file (YUKK 92/3); the last word counts. */
    void recordConsent(CaseId caseId, boolean given);

    /** Tells whether UNHCR may see the file now. */
    boolean hasConsent(CaseId caseId);

    /**
     * An appeal that was received before.
     *
     * @param caseId its case
     * @param receiptSha256 hash of the first request
     */
    record Known(CaseId caseId, String receiptSha256) {}
}
