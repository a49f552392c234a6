package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.protection.application.IdentityDocumentTables.Document;
import org.himaye.protection.application.RecordIdentityReturnSubmission.Outcome;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after the identity documents of applicants: no longer valid than the Ministry allows, renewed in time while the
 * application is open, taken back when it has ended, and never for a fee (YUKK 76; DL-IP-18, INV-43).
 */
@Service
public class IdentityDocuments {

    private static final String ARTICLE = "YUKK 76";
    private static final String VALIDITY = "DL-IP-18";
    private static final String REMINDER = "DL-PR-21";
    private static final String RETURN = "DL-PR-22";

    private final ProtectionApplications applications;
    private final IdentityDocumentTables documents;
    private final IdentityDocumentProcess process;
    private final ProcedureClocks clocks;
    private final ProtectionLetters letters;
    private final CaseFiles files;
    private final Persons persons;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdentityDocuments(
            ProtectionApplications applications,
            IdentityDocumentTables documents,
            IdentityDocumentProcess process,
            ProcedureClocks clocks,
            ProtectionLetters letters,
            CaseFiles files,
            Persons persons,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.process = process;
        this.clocks = clocks;
        this.letters = letters;
        this.files = files;
        this.persons = persons;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Checks how long a document is to be valid: beyond its day, and no longer than the Ministry allows (YUKK 76/1). */
    void check(FieldChecks checks, LocalDate validUntil, Instant handedOverAt) {
        if (handedOverAt.isAfter(clock.instant())) {
            // That it lies in the future is said at its own field; no period counts from there.
            return;
        }
        LocalDate longest = LegalTime.dayOf(clocks.end(VALIDITY, handedOverAt).minusMillis(1));
        checks.require(
                validUntil.isAfter(LegalTime.dayOf(handedOverAt)),
                "validUntil",
                "too-early",
                "Belge verildiği günden sonra da geçerli olmalıdır.",
                "The document must be valid beyond the day of issue.");
        checks.requireByLaw(
                "YUKK 76/1",
                !validUntil.isAfter(longest),
                "validUntil",
                "after-maximum",
                "Bakanlığın belirlediği süreye göre belge en geç " + longest + " gününe kadar geçerli olabilir.",
                "By the period that the Ministry has set the document can be valid until " + longest
                        + " at the latest.");
    }

    /** Keeps what was issued. */
    void issued(ProtectionApplication application, LocalDate validUntil, Instant handedOverAt) {
        documents.add(
                new Document(UUID.randomUUID(), application.caseId(), application.province(), handedOverAt, validUntil),
                currentActor.get().userId(),
                clock.instant());
    }

    /**
     * Looks at every document that needs somebody: one that ends soon while the application is open, and one of an application
     * that has ended. Looking again changes nothing.
     *
     * @return how many documents were given to somebody now
     */
    @Transactional
    public int look() {
        documents.takeTurns();
        Instant now = clock.instant();
        int given = 0;
        for (Document document : documents.needingSomebody(soon(now))) {
            given += give(document, now) ? 1 : 0;
        }
        return given;
    }

    /** Looks at the document of one case in the same way. */
    @Transactional
    public void lookAt(CaseId caseId) {
        Instant now = clock.instant();
        documents.needingSomebody(soon(now)).stream()
                .filter(document -> document.caseId().equals(caseId))
                .forEach(document -> give(document, now));
    }

    private LocalDate soon(Instant now) {
        return LegalTime.dayOf(clocks.end(REMINDER, now).minusMillis(1));
    }

    private boolean give(Document document, Instant now) {
        CaseFile file = files.get(document.caseId());
        boolean open = file.state() == CaseState.OPEN;
        if (process.isRunning(document.caseId())) {
            if (!open) {
                process.ended(document.caseId(), document.id(), clocks.taskDue(RETURN, now));
            }
            return false;
        }
        process.start(
                document.caseId(),
                document.province(),
                file.caseNumber(),
                document.id(),
                open,
                open ? endOf(document.validUntil()) : clocks.taskDue(RETURN, now));
        journal.record(
                document.caseId(),
                document.province(),
                open ? "APPLICANT_IDENTITY_ENDS_SOON" : "APPLICANT_IDENTITY_TO_BE_RETURNED",
                now,
                ARTICLE,
                Map.of("document", document.id(), "validUntil", document.validUntil()));
        return true;
    }

    /** Issues the next document, free of charge (YUKK 76). */
    @Transactional
    public void renew(CaseId caseId, RenewIdentitySubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        CaseFile file = files.get(caseId);
        if (file.state() != CaseState.OPEN) {
            throw new Refusal(
                    ProtectionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Başvuru sona ermiştir; belge uzatılmaz, geri alınır.",
                            "The application has ended; the document is taken back and not renewed."),
                    ARTICLE);
        }
        Document former = documents.current(caseId).orElseThrow();
        Instant handedOverAt = FieldChecks.instant(submission.handedOverAt());
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.handedOverAt(), "handedOverAt")
                .notBefore(handedOverAt, former.issuedAt(), "handedOverAt", "the former document");
        check(checks, submission.validUntil(), handedOverAt);
        checks.refuseIfAny();
        Person person = persons.get(file.personId());
        letters.applicantIdentity(file, person, person.data(), submission.validUntil(), files);
        issued(application, submission.validUntil(), handedOverAt);
        journal.record(
                caseId,
                application.province(),
                "APPLICANT_IDENTITY_RENEWED",
                handedOverAt,
                ARTICLE,
                Map.of("validUntil", submission.validUntil()));
    }

    /** Records what became of the document of somebody who is no applicant any more. */
    @Transactional
    public void takeBack(CaseId caseId, RecordIdentityReturnSubmission submission) {
        Document document = documents.current(caseId).orElseThrow();
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(submission.returnedAt(), "returnedAt");
        Instant returnedAt = submission.returnedAt() == null ? null : FieldChecks.instant(submission.returnedAt());
        if (submission.outcome() == Outcome.RETURNED) {
            checks.present(submission.returnedAt(), "returnedAt");
            checks.notBefore(returnedAt, document.issuedAt(), "returnedAt", "the issue of the document");
        } else {
            checks.present(submission.note(), "note");
        }
        checks.refuseIfAny();
        Instant now = clock.instant();
        Instant at = submission.outcome() == Outcome.RETURNED && returnedAt != null ? returnedAt : now;
        documents.taken(document, submission.outcome(), at, currentActor.get().userId(), now);
        journal.record(
                caseId,
                document.province(),
                submission.outcome() == Outcome.RETURNED
                        ? "APPLICANT_IDENTITY_RETURNED"
                        : "APPLICANT_IDENTITY_NOT_RETURNED",
                at,
                ARTICLE,
                Map.of("document", document.id(), "outcome", submission.outcome()));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(17, 0)).atZone(LegalTime.ZONE).toInstant());
    }
}
