package org.himaye.removal.alternatives;

/**
 * What follows from a breach of an obligation (YUKK 57/A-6).
 *
 * <p>Filled by the form {@code decide-on-breach}.
 *
 * @param consequence what follows
 * @param abscondingRisk ground of detention: risk of absconding
 * @param breachOfEntryOrExit ground of detention: breach of the rules of entry or exit
 * @param falseDocument ground of detention: false or unfounded document
 * @param didNotLeaveInTime ground of detention: did not leave in time
 * @param publicThreat ground of detention: threat to public order, security or health
 * @param reasons individual reasons
 */
public record DecideOnBreachSubmission(
        Consequence consequence,
        Boolean abscondingRisk,
        Boolean breachOfEntryOrExit,
        Boolean falseDocument,
        Boolean didNotLeaveInTime,
        Boolean publicThreat,
        String reasons) {

    /** What follows. */
    public enum Consequence {
        /** The obligations go on. */
        CONTINUE,
        /** The person is detained. */
        DETAIN
    }
}
