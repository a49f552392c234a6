package org.himaye.protection.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Keeps applications. All calls take part in the running transaction and see the actor's provinces only. */
interface ProtectionApplications {

    /** A lodging known by its reference. */
    record Lodged(CaseId caseId, String sha256) {}

    /** Finds the case that a lodging office has opened under a reference. */
    Optional<Lodged> byReference(String province, String reference);

    /** Adds a lodged application. */
    void add(
            CaseId caseId,
            String province,
            String reference,
            String lodgingSha256,
            Channel channel,
            Instant lodgedAt,
            @Nullable String removalDecisionNumber);

    /** Returns an application and locks it until the end of the transaction. */
    ProtectionApplication get(CaseId caseId);

    /** Returns an application and locks it until the end of the transaction; empty where the case is none. */
    Optional<ProtectionApplication> find(CaseId caseId);

    /** Tells whether an application was registered, without locking it. */
    boolean isRegistered(CaseId caseId);

    /** Records the registration (YUKK 69). */
    void register(
            CaseId caseId,
            Instant registeredAt,
            String language,
            boolean interpreterNeeded,
            Instant interviewAt,
            String interviewPlace);

    /** Records the true registration date, which a second person has approved. */
    void correctRegistration(CaseId caseId, Instant registeredAt);

    /** Keeps the facts of the screening as JSON. */
    void screen(CaseId caseId, String facts, boolean unaccompaniedChild);

    /** Records the result of DT-04. */
    void markNeeds(CaseId caseId, boolean specialNeed, boolean operationalVulnerability);

    /** Records whether the person is an unaccompanied child after the age assessment (YUKK 66). */
    void markUnaccompaniedChild(CaseId caseId, boolean unaccompaniedChild);

    /** Records that the person is an unaccompanied child, and that the application is not accelerated (YUKK 79/4). */
    void markChildOnRegularTrack(CaseId caseId);

    /** Sets the track, and who decides on inadmissibility. */
    void setTrack(
            CaseId caseId,
            ProtectionApplication.Track track,
            ProtectionApplication.@Nullable Level inadmissibilityDecider);

    /** Sets the next interview. */
    void scheduleInterview(CaseId caseId, Instant interviewAt, String interviewPlace);

    /** Records an interview day and who took part (YUKK 75). */
    void recordInterview(
            CaseId caseId,
            String province,
            Instant scheduledFor,
            HoldInterviewSubmission.@Nullable Absence absence,
            Instant happenedAt,
            InterviewCompany company,
            String officer);

    /** Notes that the tables have chosen the track, so that from now on only an approved proposal changes it (YUKK 79). */
    void settleTrack(CaseId caseId);

    /** Returns when the last interview was held; empty if none was. */
    Optional<Instant> lastHeldInterview(CaseId caseId);

    /** Tells whether an interview was ever held. */
    boolean hasHeldInterview(CaseId caseId);

    /** Tells whether an officer interviewed in this case. */
    boolean hasInterviewed(CaseId caseId, String officer);

    /** Keeps the current draft. */
    void keepDraft(CaseId caseId, ProtectionApplication.Draft draft);

    /** Points to the current decision. */
    void decide(CaseId caseId, UUID decisionId);

    /** Notes a pending appeal against the current decision; returns false if the decision is not the current one. */
    boolean contested(CaseId caseId, UUID decisionId, CaseId appealId);

    /** Notes that an appeal is over; returns false if it was not noted as pending. */
    boolean released(CaseId caseId, CaseId appealId);
}
