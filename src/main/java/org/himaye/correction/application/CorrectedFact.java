package org.himaye.correction.application;

/** The facts that can be corrected. */
public enum CorrectedFact {
    /** Registration of an application (YUKK 69): thirty days to the interview and six months to the decision hang on it. */
    REGISTRATION,
    /** Service of a decision (YUKK 100, Law 7201): every filing period hangs on it. */
    SERVICE
}
