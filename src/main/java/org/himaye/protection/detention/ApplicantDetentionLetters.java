package org.himaye.protection.detention;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.StandingRoute;
import org.himaye.letter.Addressee;
import org.himaye.letter.ApplicantDetentionLetter;
import org.himaye.letter.Letters;
import org.himaye.letter.PersonLanguage;
import org.himaye.letter.ReleaseRecord;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the letters about the detention of applicants (DOC-11, 21). */
@Component
class ApplicantDetentionLetters {

    private static final List<Remedy> JUDGE = List.of(Remedy.withoutLimit(
            StandingRoute.CRIMINAL_PEACE_JUDGE_APPLICANT.authority(),
            StandingRoute.CRIMINAL_PEACE_JUDGE_APPLICANT.article()));

    private final Letters letters;
    private final Persons persons;
    private final ApplicantDetentionTables tables;

    ApplicantDetentionLetters(Letters letters, Persons persons, ApplicantDetentionTables tables) {
        this.letters = letters;
        this.persons = persons;
        this.tables = tables;
    }

    void detentionDecision(
            CaseFile file,
            Decision decision,
            Set<ApplicantDetentionGround> grounds,
            String insufficiency,
            Instant endsAt) {
        letters.issue(
                file.id(),
                file.province(),
                new ApplicantDetentionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        grounds.stream()
                                .sorted()
                                .map(ApplicantDetentionGround::printed)
                                .toList(),
                        decision.reasons(),
                        insufficiency,
                        place(file),
                        local(decision.decidedAt()),
                        local(endsAt),
                        decision.authority(),
                        JUDGE,
                        spoken(file),
                        null,
                        new Signatory(decision.decidedBy(), decision.authority() + " adına")));
    }

    void release(CaseFile file, Decision detention, String because, Instant effectiveAt) {
        letters.issue(
                file.id(),
                file.province(),
                new ReleaseRecord(
                        file.caseNumber(),
                        addressee(file),
                        detention.decisionNumber(),
                        reason(because),
                        article(because),
                        local(effectiveAt),
                        new Signatory(
                                Province.of(file.province()).orElseThrow().name() + " İl Göç İdaresi Müdürlüğü",
                                "İl Göç İdaresi Müdürü adına")));
    }

    private static String reason(String because) {
        return switch (because) {
            case "LIMIT" -> "Otuz günlük gözetim süresinin dolması";
            case "JUDGE" -> "Sulh ceza hâkiminin kararı";
            case "GROUND_GONE" -> "Gözetim sebebinin kalkması";
            case "MEASURES_SUFFICE" -> "Başka bir tedbirin yeterli olması";
            case "CHILD" -> "Kişinin refakatsiz çocuk olduğunun anlaşılması";
            default -> "Başvurunun sona ermesi";
        };
    }

    /** Returns the article that ends a detention for a reason. */
    static String article(String because) {
        return switch (because) {
            case "JUDGE" -> "YUKK 68/7";
            case "CHILD" -> "YUKK 66/1-b";
            case "MEASURES_SUFFICE" -> "YUKK 68/3";
            case "APPLICATION_ENDED" -> "YUKK 3/1-d, 68";
            default -> "YUKK 68/5";
        };
    }

    /** Which centre has a free place is known on arrival, after the decision was served. */
    private static String place(CaseFile file) {
        return Province.of(file.province()).orElseThrow().name()
                + " İl Göç İdaresi Müdürlüğünce sevk edileceğiniz geri gönderme merkezi";
    }

    /** Returns the language given at registration; before it, the one given when the wish was expressed. */
    private PersonLanguage spoken(CaseFile file) {
        return PersonLanguage.of(tables.registeredLanguage(file.id())
                .orElse(persons.get(file.personId()).data().language()));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, LegalTime.ZONE);
    }

    private Addressee addressee(CaseFile file) {
        Person person = persons.get(file.personId());
        PersonalData data = person.data();
        return new Addressee(
                person.id(),
                data.givenNames() + " " + data.familyName(),
                TurkishNames.country(data.nationality()),
                data.birthDate(),
                person.foreignerNumber().value(),
                data.address());
    }
}
