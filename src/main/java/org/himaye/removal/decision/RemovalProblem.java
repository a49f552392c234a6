package org.himaye.removal.decision;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the removal procedure. */
public enum RemovalProblem implements ProblemType {
    /** The reference already belongs to another file. */
    REFERENCE_CONFLICT("removal-reference-conflict", 409, "Referans kullanımda", "Reference in use"),
    /** Whoever assessed or drafted does not sign. */
    SIGNER_TOOK_PART("signer-took-part", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** The law does not allow this decision against this person. */
    DECISION_UNLAWFUL("removal-decision-unlawful", 409, "Bu karar alınamaz", "This decision cannot be taken"),
    /** The 48 hours are over, the person is free. */
    EVALUATION_LAPSED("evaluation-lapsed", 409, "Kırk sekiz saat doldu", "The forty-eight hours are over"),
    /** The step does not fit where the file stands. */
    STEP_NOT_POSSIBLE("removal-step-not-possible", 409, "İşlem bu aşamada yapılamaz", "The step is not possible now");

    private final Description description;

    RemovalProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
