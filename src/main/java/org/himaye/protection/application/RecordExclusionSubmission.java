package org.himaye.protection.application;

/**
 * What is found about the exclusion of one person of a file (YUKK 64, DT-03).
 *
 * @param ground what was found
 * @param seriousBelief whether a serious belief of guilt was reached after the assessment (YUKK 64/1-c, 64/3)
 * @param facts the facts
 * @param evidence what they rest on
 */
public record RecordExclusionSubmission(ExclusionGround ground, Boolean seriousBelief, String facts, String evidence) {

    /** Never prints what is said about somebody. */
    @Override
    public String toString() {
        return "RecordExclusionSubmission[" + ground + "]";
    }
}
