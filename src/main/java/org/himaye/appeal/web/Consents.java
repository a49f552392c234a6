package org.himaye.appeal.web;

import org.himaye.appeal.application.Appeals;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records in one transaction what the applicant says about UNHCR. */
@Service
@Transactional
class Consents {

    private final Appeals appeals;
    private final CommissionReading reading;

    Consents(Appeals appeals, CommissionReading reading) {
        this.appeals = appeals;
        this.reading = reading;
    }

    /**
     * Records it.
     *
     * @throws Refusal not found, also for an appeal of another province
     */
    void record(String caseNumber, boolean given) {
        appeals.recordConsent(reading.appealInProvince(caseNumber), given);
    }
}
