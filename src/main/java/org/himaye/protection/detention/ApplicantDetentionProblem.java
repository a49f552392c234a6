package org.himaye.protection.detention;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around the detention of applicants. */
public enum ApplicantDetentionProblem implements ProblemType {
    /** Only somebody whose application is open is detained as an applicant (YUKK 3/1-d, 68). */
    NO_APPLICANT("no-applicant", 409, "Kişi başvuru sahibi değil", "The person is no applicant"),
    /** No individual test finds that detention is necessary (YUKK 68/1-3, INV-23, INV-29). */
    NOT_NECESSARY("applicant-detention-not-necessary", 409, "Gözetim zorunlu değil", "Detention is not necessary"),
    /** An unaccompanied child is not held (YUKK 66, INV-27). */
    CHILD_IS_NOT_HELD(
            "child-applicant-is-not-held",
            409,
            "Refakatsiz çocuk gözetim altına alınmaz",
            "An unaccompanied child is not held"),
    /** The thirty days have been used up under this application (YUKK 68/5, INV-21). */
    THIRTY_DAYS_USED_UP("thirty-days-used-up", 409, "Otuz gün doldu", "The thirty days have passed"),
    /** The person is held already. */
    HELD_ALREADY("applicant-held-already", 409, "Kişi zaten gözetim altında", "The person is held already"),
    /** Nobody is held, or not any more. */
    NOT_HELD("applicant-not-held", 409, "Gözetim altında kimse yok", "Nobody is held"),
    /** Whoever assessed, interviewed or drafted does not sign. */
    SIGNER_TOOK_PART("detention-signer-took-part", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** The centre has no free place. */
    CENTRE_FULL("centre-full", 409, "Merkezde yer yok", "The centre is full"),
    /** The step does not fit where the matter stands. */
    STEP_NOT_POSSIBLE(
            "applicant-detention-step-not-possible", 409, "İşlem şu anda yapılamaz", "The step is not possible now");

    private final Description description;

    ApplicantDetentionProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
