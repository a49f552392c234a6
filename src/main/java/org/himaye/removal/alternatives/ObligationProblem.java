package org.himaye.removal.alternatives;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around the obligations in place of detention. */
public enum ObligationProblem implements ProblemType {
    /** Obligations rest on a removal decision that stands (YUKK 57/A-1, INV-28). */
    NO_STANDING_DECISION(
            "no-decision-for-obligations", 409, "Geçerli sınır dışı kararı yok", "No removal decision stands"),
    /** Obligations run already. */
    OBLIGATIONS_RUN_ALREADY("obligations-run-already", 409, "Yükümlülükler zaten sürüyor", "Obligations run already"),
    /** No obligation runs. */
    NO_OBLIGATIONS("no-obligations", 409, "Süren yükümlülük yok", "No obligation runs"),
    /** Only electronic monitoring has the route to the judge (YUKK 57/A-5). */
    NO_JUDGE_ROUTE("no-judge-route", 409, "Bu yükümlülükte sulh ceza yolu yok", "No route to the judge"),
    /** The step does not fit where the obligations stand. */
    STEP_NOT_POSSIBLE("obligation-step-not-possible", 409, "İşlem şu anda yapılamaz", "The step is not possible now");

    private final Description description;

    ObligationProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
