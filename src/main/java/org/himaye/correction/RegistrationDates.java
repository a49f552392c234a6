package org.himaye.correction;

import java.time.Instant;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** The registration dates of applications, kept by the procedure that registers them. */
public interface RegistrationDates {

    /**
     * What is on record.
     *
     * @param lodgedAt when the application was lodged; nothing is registered before
     * @param registeredAt when it was registered; null before registration
     */
    record Registered(Instant lodgedAt, @Nullable Instant registeredAt) {}

    /** Returns what is on record of an application; empty where the case is none. */
    Optional<Registered> of(CaseId caseId);

    /** Tells whether there is a registration date to correct; waits for nobody and locks nothing. */
    boolean isRegistered(CaseId caseId);

    /** Records the true registration date; the database takes it only where a second person has approved it. */
    void correct(CaseId caseId, Instant registeredAt);
}
