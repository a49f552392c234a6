package org.himaye.protection.detention;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Refusals that several steps share. */
final class ApplicantDetentionRefusals {

    private ApplicantDetentionRefusals() {}

    static Refusal notHeld() {
        return new Refusal(
                ApplicantDetentionProblem.NOT_HELD,
                new LocalizedText(
                        "Bu başvuruda süren bir idari gözetim yok.",
                        "Nobody is in detention under this application any more."),
                "YUKK 68");
    }

    static Refusal noApplicant() {
        return new Refusal(
                ApplicantDetentionProblem.NO_APPLICANT,
                new LocalizedText(
                        "Sonuçlanmış veya geri çekilmiş bir başvuru nedeniyle gözetim uygulanmaz.",
                        "Nobody is detained as an applicant once the application has ended or was withdrawn."),
                "YUKK 3/1-d, 68");
    }

    static Refusal childIsNotHeld() {
        return new Refusal(
                ApplicantDetentionProblem.CHILD_IS_NOT_HELD,
                new LocalizedText(
                        "Refakatsiz çocuk gözetim altına alınmaz; Aile ve Sosyal Hizmetlere teslim edilir.",
                        "An unaccompanied child is not held but handed over to the Family Ministry."),
                "YUKK 66/1-b");
    }

    static Refusal stepNotPossible(String turkish, String english) {
        return new Refusal(ApplicantDetentionProblem.STEP_NOT_POSSIBLE, new LocalizedText(turkish, english), "YUKK 68");
    }
}
