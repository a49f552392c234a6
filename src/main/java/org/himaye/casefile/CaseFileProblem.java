package org.himaye.casefile;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the case file. */
public enum CaseFileProblem implements ProblemType {
    /** The foreigner number belongs to another person. */
    FOREIGNER_NUMBER_IN_USE(
            "foreigner-number-in-use",
            409,
            "Yabancı kimlik numarası başka bir kayıtta kullanılıyor",
            "The foreigner number is in use"),
    /** The two records cannot be merged, or are not merged. */
    NOT_MERGEABLE(
            "not-mergeable", 409, "Kayıtlar birleştirilemez veya ayrılamaz", "The records cannot be merged or split"),
    /** The case file is closed. */
    CASE_CLOSED("case-closed", 409, "Dosya kapalı", "The case file is closed"),
    /** Victim files live in their own compartment. */
    COMPARTMENT_REQUIRED(
            "compartment-required", 409, "Bu dosya türü burada açılamaz", "Files of this type cannot be opened here"),
    /** The decision's state does not allow the step. */
    DECISION_STATE(
            "decision-state", 409, "Kararın durumu bu işleme uygun değil", "The decision's state forbids the step");

    private final Description description;

    CaseFileProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
