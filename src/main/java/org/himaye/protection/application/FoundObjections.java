package org.himaye.protection.application;

import org.himaye.casefile.DecisionId;
import org.himaye.shared.FieldChecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Objections that somebody has found in the registry of the Commission. What becomes of one the Commission says, in a procedure
 * with its own decision, and against its refusal a suit is open for 30 days (YUKK 80/1-ç, DL-CM-04).
 */
@Repository
public class FoundObjections {

    private final JdbcClient database;

    FoundObjections(JdbcClient database) {
        this.database = database;
    }

    /**
     * Requires that the Commission has answered finally before anybody records that a decision stands.
     *
     * @param checks to which a missing answer is added, with the code {@code commission-decides} on the field {@code outcome}
     * @param needless whether there is nothing to wait for: the decision was annulled, which is in favour of the person, or the
     *     outcome is refused already because an objection is pending
     * @param decision the contested decision
     */
    public void requireAnswer(FieldChecks checks, boolean needless, DecisionId decision) {
        checks.requireByLaw(
                "YUKK 80/1-ç",
                needless || !isUnanswered(decision),
                "outcome",
                "commission-decides",
                "Sorgulamada itiraz bulunmuştur. İtiraz kaydedilmeli, Komisyon karar vermeli ve bu karara karşı 30 günlük dava"
                        + " süresi geçmelidir.",
                "An objection was found. It has to be received, decided by the Commission, and the 30 days for a suit against"
                        + " that decision have to pass.");
    }

    private boolean isUnanswered(DecisionId decision) {
        return database.sql("select found_objection_is_unanswered(?)")
                .param(decision.value())
                .query(Boolean.class)
                .single();
    }
}
