package org.himaye.protection.application;

import java.time.Instant;
import java.util.Optional;
import org.himaye.correction.RegistrationDates;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Lets the registration date of an application be corrected; a second person has approved it (INV-50). */
@Component
class ApplicationRegistrationDates implements RegistrationDates {

    private final ProtectionApplications applications;

    ApplicationRegistrationDates(ProtectionApplications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<Registered> of(CaseId caseId) {
        return applications
                .find(caseId)
                .map(application -> new Registered(application.lodgedAt(), application.registeredAt()));
    }

    @Override
    public boolean isRegistered(CaseId caseId) {
        return applications.isRegistered(caseId);
    }

    @Override
    public void correct(CaseId caseId, Instant registeredAt) {
        applications.correctRegistration(caseId, registeredAt);
    }
}
