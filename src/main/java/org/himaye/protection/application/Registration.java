package org.himaye.protection.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMemberships;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.casefile.WaitingReason;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives referrals, registers and gives the applicant an identity document (YUKK 65, 66, 69, 76). */
@Service
public class Registration {

    private final ProtectionApplications applications;
    private final Persons persons;
    private final CaseFiles files;
    private final CaseMemberships memberships;
    private final ProcedureClocks clocks;
    private final ProtectionLetters letters;
    private final AgeAssessmentTables ages;
    private final ComingOfAgeTables comingsOfAge;
    private final IdentityDocuments identities;
    private final ApplicantDetentionEnding detention;
    private final CaseJournal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Registration(
            ProtectionApplications applications,
            Persons persons,
            CaseFiles files,
            CaseMemberships memberships,
            ProcedureClocks clocks,
            ProtectionLetters letters,
            AgeAssessmentTables ages,
            ComingOfAgeTables comingsOfAge,
            IdentityDocuments identities,
            ApplicantDetentionEnding detention,
            CaseJournal journal,
            ObjectMapper json,
            Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.files = files;
        this.memberships = memberships;
        this.clocks = clocks;
        this.letters = letters;
        this.ages = ages;
        this.comingsOfAge = comingsOfAge;
        this.identities = identities;
        this.detention = detention;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records that law enforcement or a place of detention has told the governorate (YUKK 65/2, 65/5; DL-IP-01).
     *
     * @return when the application should be registered
     */
    @Transactional
    public Date receiveReferral(CaseId caseId, ReceiveReferralSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant receivedAt = FieldChecks.instant(submission.receivedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.receivedAt(), "receivedAt")
                .notBefore(receivedAt, application.lodgedAt(), "receivedAt", "the lodging")
                .require(
                        !submission.reportsOn().isBefore(submission.receivedAt().toLocalDate()),
                        "reportsOn",
                        "too-early",
                        "Yönlendirmenin alındığı günden önce olamaz.",
                        "It cannot lie before the day of reception.")
                .refuseIfAny();
        clocks.met(caseId, "DL-IP-01", receivedAt);
        journal.record(
                caseId,
                application.province(),
                "REFERRAL_RECEIVED",
                receivedAt,
                "YUKK 65",
                Map.of("channel", application.channel(), "reportsOn", submission.reportsOn()));
        files.enterStage(caseId, "LODGED", WaitingReason.APPLICANT_TO_REPORT);
        return clocks.taskDue("DL-PR-02", receivedAt);
    }

    /**
     * What follows from a registration.
     *
     * @param screeningDueAt when the screening should be done
     * @param interviewAt the appointment given at registration (YUKK 69/5)
     * @param interviewDueAt end of the 30 days (YUKK 75/1)
     * @param decisionDueAt end of the six months (YUKK 78/1)
     */
    public record Registered(Date screeningDueAt, Date interviewAt, Date interviewDueAt, Date decisionDueAt) {}

    /**
     * Registers an application: identity, reasons and route, with the interview appointment that must be given at
     * registration (YUKK 69/4-5), the information notice (YUKK 70/1) and the foreigner number.
     */
    @Transactional
    public Registered register(CaseId caseId, RegisterApplicationSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant registeredAt = FieldChecks.instant(submission.registeredAt());
        Instant interviewAt = FieldChecks.instant(submission.interviewAt());
        check(application, submission, registeredAt, interviewAt);
        CaseFile file = files.get(caseId);
        Person person = persons.get(file.personId());
        ForeignerNumber known =
                submission.foreignerNumber() == null ? null : ForeignerNumber.parse(submission.foreignerNumber());
        if (known != null && !known.equals(person.foreignerNumber())) {
            Person other = persons.find(known)
                    .orElseThrow(() -> new Refusal(
                            CommonProblem.INVALID_REQUEST,
                            new LocalizedText(
                                    "Bu yabancı kimlik numarası kayıtlı değil.", "This foreigner number is not known."),
                            null,
                            List.of(new FieldProblem(
                                    "foreignerNumber",
                                    "unknown",
                                    new LocalizedText(
                                            "Bu yabancı kimlik numarası kayıtlı değil.",
                                            "This foreigner number is not known.")))));
            persons.merge(person.id(), other.id(), "SAME_FOREIGNER_NUMBER");
        }
        PersonalData data = data(submission);
        persons.update(person.id(), person.version(), data, "APPLICATION_REGISTERED");
        applications.register(
                caseId,
                registeredAt,
                submission.language(),
                submission.interpreterNeeded(),
                interviewAt,
                submission.interviewPlace());
        var interviewClock = clocks.start(application, "DL-IP-04", registeredAt);
        var decisionClock = clocks.start(application, "DL-IP-08", claimRegisteredAt(caseId, registeredAt));
        journal.record(
                caseId,
                application.province(),
                "APPLICATION_REGISTERED",
                registeredAt,
                "YUKK 69",
                Map.of(
                        "interviewAt",
                        interviewAt,
                        "identityBasis",
                        submission.identityBasis(),
                        "earlierApplicationElsewhere",
                        submission.earlierApplicationElsewhere()));
        letters.registrationForm(file, person, data, submission, files);
        letters.familyConsents(file, data, submission, files);
        letters.informationNotice(file, person, data, submission);
        letters.interviewInvitation(
                file,
                person,
                data,
                submission.language(),
                submission.interpreterNeeded(),
                submission.interviewAt(),
                submission.interviewPlace());
        files.enterStage(caseId, "REGISTERED", null);
        return new Registered(
                clocks.taskDue("DL-PR-03", registeredAt),
                Date.from(interviewAt),
                ProcedureClocks.due(interviewClock),
                ProcedureClocks.due(decisionClock));
    }

    /** A claim that began in the file of the family waits for its decision since that was registered (YUKK 65/3, 78/1). */
    private Instant claimRegisteredAt(CaseId caseId, Instant registeredAt) {
        return memberships
                .origin(caseId)
                .map(family -> applications.get(family).registeredAt())
                .filter(family -> family.isBefore(registeredAt))
                .orElse(registeredAt);
    }

    private void check(
            ProtectionApplication application,
            RegisterApplicationSubmission submission,
            Instant registeredAt,
            Instant interviewAt) {
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.registeredAt(), "registeredAt")
                .notBefore(registeredAt, application.lodgedAt(), "registeredAt", "the lodging")
                .notInTheFuture(submission.entryDate(), "entryDate")
                .notBefore(interviewAt, registeredAt, "interviewAt", "the registration");
        BirthDates.check(checks, submission.birthDate(), "birthDate");
        if (submission.identityBasis() != RegisterApplicationSubmission.IdentityBasis.DECLARATION) {
            checks.present(submission.documentNumber(), "documentNumber");
        }
        if (submission.earlierApplicationElsewhere()) {
            checks.present(submission.earlierApplicationCountry(), "earlierApplicationCountry");
        }
        checks.requireByLaw(
                "YUKK 70/2",
                !submission.interpreterNeeded() || submission.interpreterName() != null,
                "interpreterName",
                "required",
                "Tercüman gerekliyse hazır bulunan tercümanın adı yazılmalıdır.",
                "If an interpreter is needed, the name of the one present is needed too.");
        checks.requireByLaw(
                "YUKK 70/1",
                submission.informationNoticeSigned(),
                "informationNoticeSigned",
                "required",
                "Bilgilendirme yapılmadan kayıt tamamlanamaz.",
                "Registration cannot be completed without the information notice.");
        checks.requireByLaw(
                "YUKK 65/3",
                submission.adultConsentsTaken()
                        || files.members(application.caseId()).isEmpty(),
                "adultConsentsTaken",
                "required",
                "Başvurunun kapsadığı ergin aile üyelerinin yazılı muvafakati gerekir.",
                "The written consent of the adult family members covered is needed.");
        if (!registeredAt.isAfter(clock.instant())) {
            checks.requireByLaw(
                    "YUKK 75/1",
                    interviewAt.isBefore(clocks.end("DL-IP-04", registeredAt)),
                    "interviewAt",
                    "after-deadline",
                    "Mülakat kayıttan itibaren otuz gün içinde olmalıdır.",
                    "The interview must be within thirty days of registration.");
        }
        checks.refuseIfAny();
    }

    /**
     * Keeps the facts from which the decision tables screen the application (DT-01, DT-02, DT-04).
     *
     * @return when the identity document should be issued
     */
    @Transactional
    public Date screen(CaseId caseId, ScreenApplicationSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        boolean familyOutcomeFits = submission.earlierFamilyConsent()
                != (submission.familyApplicationOutcome() == ScreenApplicationSubmission.FamilyApplicationOutcome.NONE);
        boolean anotherCountry = submission.fromCountryOfAsylum() || submission.fromSafeThirdCountry();
        new FieldChecks(clock)
                .requireByLaw(
                        submission.fromCountryOfAsylum() ? "YUKK 73" : "YUKK 74",
                        !anotherCountry || submission.thirdCountry() != null,
                        "thirdCountry",
                        "required",
                        "Başvurana koruma sağlayan veya sağlayacak ülke yazılmalıdır.",
                        "The country that protects or would protect the applicant is needed.")
                .requireByLaw(
                        "YUKK 72/1-b",
                        familyOutcomeFits,
                        "familyApplicationOutcome",
                        "inconsistent",
                        "Aile başvurusuna muvafakat verilmişse sonucu, verilmemişse 'yok' seçilmelidir.",
                        "With a consent to a family application choose its outcome, without one choose none.")
                .refuseIfAny();
        applications.screen(
                caseId, write(submission), submission.unaccompaniedChild() || application.unaccompaniedChild());
        journal.record(
                caseId, application.province(), "APPLICATION_SCREENED", clock.instant(), "YUKK 67, 72, 79", Map.of());
        files.enterStage(caseId, "SCREENED", null);
        return clocks.taskDue("DL-PR-05", clock.instant());
    }

    /**
     * Records the hand-over of an unaccompanied child to the Family Ministry, or the finding that the person is an adult
     * (YUKK 66/1-b, c).
     *
     * @return whether the person is an unaccompanied child
     */
    @Transactional
    public boolean handOverChild(CaseId caseId, HandOverChildSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        boolean child = submission.ageAssessment() != HandOverChildSubmission.AgeAssessment.ADULT;
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(submission.handedOverAt(), "handedOverAt");
        checks.requireByLaw(
                "YUKK 66/1-b",
                child || !isChildInDoubt(caseId),
                "ageAssessment",
                "report-missing",
                "Yaş raporu on sekiz yaşını doldurduğunu göstermedikçe kişi çocuk sayılır.",
                "The person counts as a child unless the report says eighteen or older.");
        if (child) {
            checks.requireByLaw(
                    "YUKK 66/1-b",
                    submission.handedOverAt() != null,
                    "handedOverAt",
                    "required",
                    "Çocuğun Aile ve Sosyal Hizmetlere teslim zamanı gerekir.",
                    "The time of the hand-over to the Family Ministry is needed.");
            checks.requireByLaw(
                    "YUKK 66/1-b",
                    submission.institution() != null,
                    "institution",
                    "required",
                    "Çocuğun teslim edildiği kuruluş gerekir.",
                    "The institution that received the child is needed.");
        }
        checks.refuseIfAny();
        applications.markUnaccompaniedChild(caseId, child);
        journal.record(
                caseId,
                application.province(),
                child ? "CHILD_HANDED_OVER" : "FOUND_TO_BE_ADULT",
                submission.handedOverAt() == null ? clock.instant() : FieldChecks.instant(submission.handedOverAt()),
                "YUKK 66/1-b",
                Map.of("ageAssessment", submission.ageAssessment()));
        if (child) {
            detention.childHandedOver(caseId);
        }
        return child;
    }

    private boolean isChildInDoubt(CaseId caseId) {
        return !comingsOfAge.representationEnded(caseId)
                && ages.last(caseId)
                        .filter(last -> last.finding() == null || last.finding().isChild())
                        .isPresent();
    }

    /** Issues the applicant's identity document with the foreigner number, free of charge (YUKK 76; DOC-04). */
    @Transactional
    public void issueIdentity(CaseId caseId, IssueApplicantIdentitySubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant handedOverAt = FieldChecks.instant(submission.handedOverAt());
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.handedOverAt(), "handedOverAt")
                .notBefore(handedOverAt, application.registeredAt(), "handedOverAt", "the registration");
        identities.check(checks, submission.validUntil(), handedOverAt);
        if (submission.reportingDuty()) {
            checks.present(submission.reportingFrequency(), "reportingFrequency");
        }
        checks.refuseIfAny();
        CaseFile file = files.get(caseId);
        Person person = persons.get(file.personId());
        PersonalData data = person.data().withAddress(submission.residenceAddress());
        persons.update(person.id(), person.version(), data, "RESIDENCE_ASSIGNED");
        letters.applicantIdentity(file, person, data, submission.validUntil(), files);
        identities.issued(application, submission.validUntil(), handedOverAt);
        journal.record(
                caseId,
                application.province(),
                ProtectionApplication.IDENTITY_ISSUED,
                handedOverAt,
                "YUKK 76",
                new TreeMap<>(Map.of(
                        "validUntil",
                        submission.validUntil(),
                        "reporting",
                        submission.reportingFrequency() == null ? "NONE" : submission.reportingFrequency())));
        files.enterStage(caseId, "EXAMINATION", WaitingReason.INTERVIEW_DATE);
    }

    private static PersonalData data(RegisterApplicationSubmission submission) {
        return new PersonalData(
                submission.familyName(),
                submission.givenNames(),
                Sex.valueOf(submission.sex().name()),
                submission.birthDate(),
                submission.birthPlace(),
                submission.fatherName(),
                submission.motherName(),
                submission.nationality(),
                submission.language(),
                submission.phone(),
                submission.address());
    }

    private String write(ScreenApplicationSubmission submission) {
        try {
            return json.writeValueAsString(submission);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
