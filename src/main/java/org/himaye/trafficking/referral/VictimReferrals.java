package org.himaye.trafficking.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.ReferralOutcome;

/**
 * Receives referrals from every source and keeps them for the file that takes care of them. Whoever refers learns nothing: the
 * answer, its length and its shape are the same whether or not the person is known or has a file.
 */
public interface VictimReferrals {

    /**
     * Receives a referral; from this moment no removal step of the person is possible (INV-15).
     *
     * @return a random receipt; for a referral sent before in the same words, the same receipt
     * @throws Refusal if the actor does not work in the province, a field cannot be, or the reference was used for something
     *     else
     */
    String receive(NewReferral referral);

    /** Returns referrals that no file takes care of, oldest first; only Himaye itself is told any. */
    List<PendingReferral> pending(int atMost);

    /** Gives a referral to a file; only Himaye itself does. */
    void assign(FileReferral referral, CaseId file, Instant when);

    /** Returns the file that takes care of a referral, by its receipt; only Himaye itself is told. */
    Optional<CaseId> fileOf(String receipt);

    /** Returns the referrals of a file, oldest first; none to whoever is not on its team. */
    List<FileReferral> of(CaseId file);

    /** Records what came of every referral of a file; the removal guard goes by the last outcome. */
    void conclude(CaseId file, ReferralOutcome outcome, Instant decidedAt);
}
