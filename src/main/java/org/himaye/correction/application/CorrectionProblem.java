package org.himaye.correction.application;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around corrections of facts. */
public enum CorrectionProblem implements ProblemType {
    /** The fact was never recorded, so that there is nothing to correct. */
    NOT_RECORDED("fact-not-recorded", 409, "Düzeltilecek kayıt yok", "There is no record to correct"),
    /** The proposed value is the one on record. */
    CHANGES_NOTHING(
            "correction-changes-nothing", 409, "Düzeltme bir şey değiştirmiyor", "The correction changes nothing"),
    /** Another correction of the same fact waits for its second person. */
    PENDING("correction-pending", 409, "Onay bekleyen düzeltme var", "A correction waits for approval"),
    /** Whoever proposed neither approves nor settles (INV-50). */
    SECOND_PERSON_NEEDED("correction-needs-second-person", 409, "İkinci bir kişi gerekir", "A second person is needed"),
    /** The record has changed since the proposal. */
    OUTDATED("correction-outdated", 409, "Kayıt bu arada değişti", "The record has changed meanwhile"),
    /** The person was told a later last day (INV-50). */
    PERIOD_TOLD("period-as-told", 409, "Süre kişiye bildirilmiştir", "The person was told the period"),
    /** By the corrected fact the period would be over at once (INV-50). */
    PERIOD_OVER("shorter-period-over", 409, "Süre geriye dönük kısalmaz", "No period is shortened backwards"),
    /** The person has used the period (INV-50). */
    PERIOD_ANSWERED("period-answered", 409, "Süre kullanılmıştır", "The period was used"),
    /** The clock counts for another service too, whose date is right. */
    CLOCK_SHARED("clock-of-two-services", 409, "Süre iki tebliğe aittir", "The clock counts for two services"),
    /** The step does not fit where the matter stands. */
    STEP_NOT_POSSIBLE("correction-step-not-possible", 409, "İşlem şu anda yapılamaz", "The step is not possible now");

    private final Description description;

    CorrectionProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
