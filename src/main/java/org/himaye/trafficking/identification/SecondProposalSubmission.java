package org.himaye.trafficking.identification;

/**
 * What the other expert says.
 *
 * <p>Filled by the form {@code second-proposal}.
 *
 * @param opinion whether the expert agrees
 * @param reasons why
 */
public record SecondProposalSubmission(Opinion opinion, String reasons) {

    /** Whether the expert agrees. */
    public enum Opinion {
        /** Katılıyor. */
        AGREED,
        /** Katılmıyor. */
        NOT_AGREED
    }
}
