package org.himaye.protection.residence;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around residence and reporting of applicants. */
public enum ResidenceDutyProblem implements ProblemType {
    /** Duties are imposed on registered applicants only (YUKK 71). */
    NO_REGISTERED_APPLICANT(
            "no-registered-applicant", 409, "Kayıtlı başvuru sahibi değil", "Not a registered applicant"),
    /** Duties are being decided on or in force. */
    DUTIES_EXIST("residence-duties-exist", 409, "Yükümlülük zaten var", "There are duties already"),
    /** Whoever proposed does not sign. */
    SIGNER_PROPOSED(
            "residence-duty-signer-proposed", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** There is no such duty. */
    NO_DUTY("no-residence-duty", 409, "Yükümlülük yok", "There is no such duty");

    private final Description description;

    ResidenceDutyProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
