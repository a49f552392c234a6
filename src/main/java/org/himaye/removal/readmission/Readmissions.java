package org.himaye.removal.readmission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.removal.readmission.ReadmissionRequest.Result;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** What is recorded about readmission. All methods need a running transaction. */
interface Readmissions {

    Optional<ReadmissionRequest> byReference(String province, String reference);

    Optional<ReadmissionRequest> find(UUID id);

    /** Returns the requests of a case that are not over. */
    List<ReadmissionRequest> open(CaseId caseId);

    void add(ReadmissionRequest request, String reference, Instant knownAt, String by, Instant at);

    void addReply(
            ReadmissionRequest request,
            Result result,
            @Nullable String reasons,
            Instant repliedAt,
            String by,
            Instant at);

    void addDocument(
            ReadmissionRequest request, String kind, LocalDate issuedOn, LocalDate validUntil, String by, Instant at);

    void addExtension(
            ReadmissionRequest request, String obstacle, String reasons, Instant until, String by, Instant at);

    void addTransfer(
            ReadmissionRequest request,
            Instant transferredAt,
            String borderGate,
            @Nullable UUID guardAnswerId,
            String by,
            Instant at);

    void end(ReadmissionRequest request, String because, String by, Instant at);

    /** Counts incoming requests received from a day to the day before another one, and how they were answered. */
    ReadmissionFigures.Figures count(LocalDate from, LocalDate until);
}
