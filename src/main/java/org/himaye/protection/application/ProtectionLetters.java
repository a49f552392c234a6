package org.himaye.protection.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.letter.Addressee;
import org.himaye.letter.ApplicantIdentityDocument;
import org.himaye.letter.DelayNotice;
import org.himaye.letter.FamilyConsent;
import org.himaye.letter.FamilyMember;
import org.himaye.letter.InadmissibilityDecisionLetter;
import org.himaye.letter.InformationNotice;
import org.himaye.letter.InformationNotice.DecisionKind;
import org.himaye.letter.InterviewInvitation;
import org.himaye.letter.InterviewMinutes;
import org.himaye.letter.Letters;
import org.himaye.letter.PersonLanguage;
import org.himaye.letter.ProtectionDecisionLetter;
import org.himaye.letter.RegistrationForm;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.StoredLetter;
import org.himaye.letter.TurkishNames;
import org.himaye.letter.WithdrawalDecisionLetter;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters of the procedure (DOC-01, 02, 03, 04, 06, 07, 08, 09, 10). */
@Component
class ProtectionLetters {

    private static final String COMMISSION = "Uluslararası Koruma Değerlendirme Komisyonu";

    private final Letters letters;
    private final Persons persons;
    private final DeadlineCatalogue catalogue;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProtectionLetters(
            Letters letters, Persons persons, DeadlineCatalogue catalogue, CurrentActor currentActor, Clock clock) {
        this.letters = letters;
        this.persons = persons;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Issues DOC-01 (YUKK 69). */
    void registrationForm(
            CaseFile file,
            Person person,
            PersonalData data,
            RegisterApplicationSubmission submission,
            CaseFiles files) {
        letters.issue(
                file.id(),
                file.province(),
                new RegistrationForm(
                        file.caseNumber(),
                        addressee(person, data),
                        new RegistrationForm.Identity(
                                words(submission.identityBasis()),
                                submission.documentNumber(),
                                words(submission.sex()),
                                data.birthPlace(),
                                data.fatherName(),
                                data.motherName(),
                                data.phone()),
                        family(file, files),
                        new RegistrationForm.Entry(
                                submission.entryDate(),
                                words(submission.entryManner()),
                                submission.route(),
                                submission.vehicle()),
                        new RegistrationForm.Reasons(submission.reasonsForLeaving(), submission.eventsAfterLeaving()),
                        submission.earlierApplicationElsewhere()
                                ? TurkishNames.country(Objects.requireNonNull(submission.earlierApplicationCountry()))
                                : null,
                        submission.specialNeedApparent(),
                        submission.healthRisk(),
                        submission.documentsHandedOver(),
                        submission.registeredAt(),
                        new RegistrationForm.Appointment(submission.interviewAt(), submission.interviewPlace()),
                        PersonLanguage.of(submission.language()),
                        submission.interpreterName(),
                        directorate(file.province())));
    }

    /** Issues DOC-03 for each adult family member who consented (YUKK 65/3). */
    void familyConsents(
            CaseFile file, PersonalData applicant, RegisterApplicationSubmission submission, CaseFiles files) {
        for (CaseMember member : files.members(file.id())) {
            if (member.consentedAt() != null) {
                familyConsent(file, applicant, member, submission.language(), submission.interpreterName());
            }
        }
    }

    /** Issues DOC-03 for an adult who consents after the registration (YUKK 65/3). */
    void familyConsent(CaseFile file, ProtectionApplication application, CaseMember member) {
        familyConsent(file, persons.get(file.personId()).data(), member, application.language(), null);
    }

    private void familyConsent(
            CaseFile file,
            PersonalData applicant,
            CaseMember member,
            @Nullable String usualLanguage,
            @Nullable String interpreter) {
        Person adult = persons.get(member.personId());
        String language = adult.data().language();
        letters.issue(
                file.id(),
                file.province(),
                new FamilyConsent(
                        file.caseNumber(),
                        addressee(adult, adult.data()),
                        fullName(applicant),
                        member.relation().label().tr(),
                        LegalTime.dayOf(member.consentedAt()),
                        PersonLanguage.of(language == null ? usualLanguage : language),
                        interpreter,
                        directorate(file.province())));
    }

    /** Issues DOC-02 (YUKK 70/1). */
    void informationNotice(CaseFile file, Person person, PersonalData data, RegisterApplicationSubmission submission) {
        letters.issue(
                file.id(),
                file.province(),
                new InformationNotice(
                        file.caseNumber(),
                        addressee(person, data),
                        PersonLanguage.of(submission.language()),
                        submission.interpreterName(),
                        InformationNotice.Periods.from(this::period),
                        List.of(
                                new InformationNotice.GeneralRemedy(
                                        DecisionKind.DETENTION,
                                        Remedy.withoutLimit("Sulh ceza hâkimliği", "YUKK 68/7")),
                                new InformationNotice.GeneralRemedy(
                                        DecisionKind.INADMISSIBLE_OR_ACCELERATED, remedy("DL-IP-15", file.province())),
                                new InformationNotice.GeneralRemedy(
                                        DecisionKind.MERITS, remedy("DL-IP-14", file.province())),
                                new InformationNotice.GeneralRemedy(
                                        DecisionKind.OTHER, remedy("DL-IP-16", file.province()))),
                        directorate(file.province())));
    }

    /** Issues DOC-07 for an interview that was held (YUKK 75/6). */
    void interviewMinutes(
            CaseFile file, Person person, ProtectionApplication application, HoldInterviewSubmission submission) {
        Signatory officer = new Signatory(currentActor.get().userId(), "Mülakat görevlisi");
        List<InterviewMinutes.Participant> participants = new ArrayList<>();
        participants.add(new InterviewMinutes.Participant(officer.title(), officer.fullName()));
        if (submission.lawyerPresent()) {
            participants.add(new InterviewMinutes.Participant("Avukat (gözlemci)", null));
        }
        if (submission.psychologistPresent()) {
            participants.add(new InterviewMinutes.Participant(
                    "Psikolog, çocuk gelişimci veya sosyal çalışmacı", submission.companionName()));
        }
        if (submission.parentPresent()) {
            participants.add(new InterviewMinutes.Participant(
                    "Ebeveyn veya yasal temsilci",
                    submission.psychologistPresent() ? null : submission.companionName()));
        }
        if (submission.familyPresent()) {
            participants.add(new InterviewMinutes.Participant("Diğer aile üyeleri (başvuranın rızasıyla)", null));
        }
        String place = application.interviewPlace();
        letters.issue(
                file.id(),
                file.province(),
                new InterviewMinutes(
                        file.caseNumber(),
                        addressee(person, person.data()),
                        submission.heldAt(),
                        place == null ? directorate(file.province()).fullName() : place,
                        participants,
                        Objects.requireNonNull(submission.minutes()),
                        submission.recordingNotified(),
                        submission.copyHandedOver(),
                        spoken(application, file),
                        submission.interpreterPresent() ? submission.interpreterName() : null,
                        officer));
    }

    /** Issues DOC-06 for an interview that follows no missed one (YUKK 69/5, 75). */
    void interviewInvitation(
            CaseFile file,
            Person person,
            PersonalData data,
            @Nullable String language,
            boolean interpreter,
            LocalDateTime interviewAt,
            String place) {
        invitation(file, person, data, language, interpreter, interviewAt, place, null);
    }

    /** Issues DOC-06 with a new date after an interview that did not happen (YUKK 75/4). */
    void repeatedInvitation(
            CaseFile file,
            Person person,
            ProtectionApplication application,
            LocalDateTime interviewAt,
            String place,
            LocalDate earliestNewDay) {
        invitation(
                file,
                person,
                person.data(),
                application.language(),
                application.interpreterNeeded(),
                interviewAt,
                place,
                new InterviewInvitation.MissedInterview(LegalTime.dayOf(application.interviewAt()), earliestNewDay));
    }

    private void invitation(
            CaseFile file,
            Person person,
            PersonalData data,
            @Nullable String language,
            boolean interpreter,
            LocalDateTime interviewAt,
            String place,
            InterviewInvitation.@Nullable MissedInterview missed) {
        letters.issue(
                file.id(),
                file.province(),
                new InterviewInvitation(
                        file.caseNumber(),
                        addressee(person, data),
                        interviewAt,
                        place,
                        PersonLanguage.of(language),
                        interpreter,
                        null,
                        missed,
                        directorate(file.province())));
    }

    /** Issues DOC-04 (YUKK 76). */
    void applicantIdentity(CaseFile file, Person person, PersonalData data, LocalDate validUntil, CaseFiles files) {
        letters.issue(
                file.id(),
                file.province(),
                new ApplicantIdentityDocument(
                        file.caseNumber(),
                        addressee(person, data),
                        validUntil,
                        Province.of(file.province()).orElseThrow().name(),
                        family(file, files),
                        PersonLanguage.of(data.language()),
                        directorate(file.province())));
    }

    /** Issues DOC-08 (YUKK 78) with every route against the decision (INV-37), for those whom it covers (YUKK 64/6). */
    void decision(CaseFile file, Decision decision, ProtectionApplication application, List<CaseMember> covered) {
        letters.issue(
                file.id(),
                file.province(),
                new ProtectionDecisionLetter(
                        file.caseNumber(),
                        applicant(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        ProtectionDecisionLetter.Outcome.valueOf(
                                switch (decision.outcome()) {
                                    case "REFUSAL" -> "REFUSED";
                                    case "EXCLUSION" -> "EXCLUDED";
                                    default -> decision.outcome();
                                }),
                        LegalTime.dayOf(application.lodgedAt()),
                        family(covered),
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        null,
                        remedies(decision, file),
                        spoken(application, file),
                        decider(decision)));
    }

    /** Issues DOC-09 (YUKK 72/3). */
    void inadmissibility(
            CaseFile file,
            Decision decision,
            ProtectionApplication application,
            InadmissibilityFindings.Finding why,
            CaseFiles files) {
        List<InadmissibilityDecisionLetter.Clause> clauses = Arrays.stream(
                        InadmissibilityDecisionLetter.Clause.values())
                .filter(clause -> why.article().contains(clause.article()))
                .toList();
        letters.issue(
                file.id(),
                file.province(),
                new InadmissibilityDecisionLetter(
                        file.caseNumber(),
                        applicant(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        LegalTime.dayOf(application.lodgedAt()),
                        family(file, files),
                        clauses,
                        why.country() == null ? null : TurkishNames.country(why.country()),
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        remedies(decision, file),
                        spoken(application, file),
                        decider(decision)));
    }

    /** Issues DOC-10 (YUKK 77). */
    void withdrawal(
            CaseFile file,
            Decision decision,
            ProtectionApplication application,
            List<WithdrawalDecisionLetter.Event> events,
            CaseFiles files) {
        letters.issue(
                file.id(),
                file.province(),
                new WithdrawalDecisionLetter(
                        file.caseNumber(),
                        applicant(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        LegalTime.dayOf(application.lodgedAt()),
                        family(file, files),
                        "WITHDRAWN".equals(decision.outcome()),
                        events,
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        remedies(decision, file),
                        spoken(application, file),
                        decider(decision)));
    }

    /** Issues DOC-41, which tells that there is no decision yet (YUKK 78/1). */
    StoredLetter delayNotice(CaseFile file, ProtectionApplication application, LocalDate periodEndedOn) {
        return letters.issue(
                file.id(),
                file.province(),
                new DelayNotice(
                        file.caseNumber(),
                        applicant(file),
                        LegalTime.dayOf(Objects.requireNonNull(application.registeredAt())),
                        periodEndedOn,
                        LegalTime.dayOf(clock.instant()),
                        spoken(application, file),
                        directorate(file.province())));
    }

    /** Tells whether the applicant has ever been told that there is no decision yet. */
    boolean hasDelayNotice(CaseFile file) {
        return letters.of(file.id()).stream()
                .anyMatch(letter -> letter.documentId().equals("DOC-41"));
    }

    /** Returns a written declaration as the event of a withdrawal (YUKK 77/1-a). */
    static WithdrawalDecisionLetter.Event declaration(LocalDate day) {
        return new WithdrawalDecisionLetter.Event(
                day, "Başvurunun yazılı beyanla geri çekilmesi", "Beyan başvuru sahibinin kendisine aittir", null);
    }

    /** Returns the deciding authority in Turkish. */
    String authority(String province, Level level) {
        return level == Level.HEADQUARTERS
                ? "Göç İdaresi Başkanlığı"
                : Province.of(province).orElseThrow().name() + " Valiliği";
    }

    private Remedy remedy(String rule, String province) {
        DeadlineRule wording = catalogue.rule(rule, LegalTime.dayOf(clock.instant()));
        String authority = "DL-IP-14".equals(rule)
                ? COMMISSION
                : Province.of(province).orElseThrow().name() + " İdare Mahkemesi";
        return Remedy.fromService(authority, words(wording), wording.citation());
    }

    private String period(String rule) {
        return words(catalogue.rule(rule, LegalTime.dayOf(clock.instant())));
    }

    private static String words(DeadlineRule rule) {
        return rule.amount() + " " + rule.unit().label().tr();
    }

    private static Signatory directorate(String province) {
        return new Signatory(
                Province.of(province).orElseThrow().name() + " İl Göç İdaresi Müdürlüğü",
                "İl Göç İdaresi Müdürü adına");
    }

    private List<FamilyMember> family(CaseFile file, CaseFiles files) {
        return family(files.members(file.id()));
    }

    private List<FamilyMember> family(List<CaseMember> members) {
        return members.stream()
                .map(member -> {
                    PersonalData data = persons.get(member.personId()).data();
                    return new FamilyMember(
                            fullName(data), member.relation().label().tr(), data.birthDate());
                })
                .toList();
    }

    private Addressee applicant(CaseFile file) {
        Person person = persons.get(file.personId());
        return addressee(person, person.data());
    }

    private List<Remedy> remedies(Decision decision, CaseFile file) {
        return decision.remedies().stream()
                .map(rule -> remedy(rule, file.province()))
                .toList();
    }

    /** Returns the language given at registration; before it, the one given when the wish was expressed. */
    private PersonLanguage spoken(ProtectionApplication application, CaseFile file) {
        String registered = application.language();
        return PersonLanguage.of(
                registered == null ? persons.get(file.personId()).data().language() : registered);
    }

    private static Signatory decider(Decision decision) {
        return new Signatory(decision.decidedBy(), decision.authority() + " adına karar yetkilisi");
    }

    /** Tells whether letters speak a language beside Turkish, or the language is Turkish. */
    static boolean speaks(String language) {
        PersonLanguage spoken = PersonLanguage.of(language);
        return spoken.readsTurkish() || spoken.hasTranslation();
    }

    private static String fullName(PersonalData data) {
        return data.givenNames() + " " + data.familyName();
    }

    private static String words(RegisterApplicationSubmission.IdentityBasis basis) {
        return switch (basis) {
            case PASSPORT -> "Pasaport";
            case NATIONAL_IDENTITY_CARD -> "Ulusal kimlik kartı";
            case OTHER_DOCUMENT -> "Diğer belge";
            case DECLARATION -> "Beyan (belge yoktur)";
        };
    }

    private static String words(RegisterApplicationSubmission.Sex sex) {
        return switch (sex) {
            case FEMALE -> "Kadın";
            case MALE -> "Erkek";
            case UNSPECIFIED -> "Belirtilmemiş";
        };
    }

    private static String words(RegisterApplicationSubmission.EntryManner manner) {
        return switch (manner) {
            case LAWFUL -> "Sınır kapısından, geçerli belgelerle";
            case IRREGULAR -> "Düzensiz";
            case UNKNOWN -> "Bilinmiyor";
        };
    }

    private static Addressee addressee(Person person, PersonalData data) {
        return new Addressee(
                person.id(),
                fullName(data),
                TurkishNames.country(data.nationality()),
                data.birthDate(),
                person.foreignerNumber().value(),
                data.address());
    }
}
