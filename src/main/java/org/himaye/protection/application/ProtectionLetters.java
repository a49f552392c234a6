package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.letter.Addressee;
import org.himaye.letter.ApplicantIdentityDocument;
import org.himaye.letter.FamilyMember;
import org.himaye.letter.InformationNotice;
import org.himaye.letter.InterviewInvitation;
import org.himaye.letter.Letters;
import org.himaye.letter.ProtectionDecisionLetter;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters of the procedure (DOC-02, 04, 06, 08). */
@Component
class ProtectionLetters {

    private static final String COMMISSION = "Uluslararası Koruma Değerlendirme Komisyonu";

    private final Letters letters;
    private final Persons persons;
    private final DeadlineCatalogue catalogue;
    private final Clock clock;

    ProtectionLetters(Letters letters, Persons persons, DeadlineCatalogue catalogue, Clock clock) {
        this.letters = letters;
        this.persons = persons;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Issues DOC-02 (YUKK 70/1). */
    void informationNotice(CaseFile file, Person person, PersonalData data, String language) {
        letters.issue(
                file.id(),
                file.province(),
                new InformationNotice(
                        file.caseNumber(),
                        addressee(person, data),
                        TurkishNames.language(language),
                        null,
                        InformationNotice.Periods.from(this::period),
                        List.of(
                                new InformationNotice.GeneralRemedy(
                                        "Başvurunun reddi veya statüye ilişkin karar",
                                        remedy("DL-IP-14", file.province())),
                                new InformationNotice.GeneralRemedy(
                                        "Kabul edilemez bulma (72) ve hızlandırılmış değerlendirme (79) kararları",
                                        remedy("DL-IP-15", file.province())),
                                new InformationNotice.GeneralRemedy(
                                        "Diğer kararlar ve Komisyon kararları", remedy("DL-IP-16", file.province()))),
                        directorate(file.province())));
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
                        TurkishNames.language(language),
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
                        directorate(file.province())));
    }

    /** Issues DOC-08 (YUKK 78) with every route against the decision (INV-37). */
    void decision(CaseFile file, Person person, Decision decision, Instant lodgedAt, CaseFiles files) {
        letters.issue(
                file.id(),
                file.province(),
                new ProtectionDecisionLetter(
                        file.caseNumber(),
                        addressee(person, person.data()),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        ProtectionDecisionLetter.Outcome.valueOf(
                                switch (decision.outcome()) {
                                    case "REFUSAL" -> "REFUSED";
                                    case "EXCLUSION" -> "EXCLUDED";
                                    default -> decision.outcome();
                                }),
                        LegalTime.dayOf(lodgedAt),
                        family(file, files),
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        null,
                        decision.remedies().stream()
                                .map(rule -> remedy(rule, file.province()))
                                .toList(),
                        new Signatory(decision.decidedBy(), decision.authority() + " adına karar yetkilisi")));
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
        return files.members(file.id()).stream()
                .map(member -> {
                    PersonalData data = persons.get(member.personId()).data();
                    return new FamilyMember(
                            data.givenNames() + " " + data.familyName(),
                            member.relation().label().tr(),
                            data.birthDate());
                })
                .toList();
    }

    private static Addressee addressee(Person person, PersonalData data) {
        return new Addressee(
                person.id(),
                data.givenNames() + " " + data.familyName(),
                TurkishNames.country(data.nationality()),
                data.birthDate(),
                person.foreignerNumber().value(),
                data.address());
    }
}
