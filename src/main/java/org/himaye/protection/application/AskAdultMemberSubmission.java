package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * What a family member who has come of age says when asked in person (YUKK 65/3).
 *
 * <p>Filled by the form {@code ask-adult-member}.
 *
 * @param answer what the person wants
 * @param askedAt when the person was asked and signed; local time of Türkiye
 * @param proof the paper that the person signed
 */
public record AskAdultMemberSubmission(Answer answer, LocalDateTime askedAt, String proof) {

    /** What the person wants. */
    public enum Answer {
        /** To be covered by the application of the family. */
        CONSENTS,
        /** An application of their own. */
        OWN_APPLICATION
    }
}
