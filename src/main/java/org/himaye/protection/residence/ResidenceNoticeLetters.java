package org.himaye.protection.residence;

import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.letter.Addressee;
import org.himaye.letter.Letters;
import org.himaye.letter.PersonLanguage;
import org.himaye.letter.Remedy;
import org.himaye.letter.ResidenceNotice;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the notice of residence and reporting duties (DOC-05). */
@Component
class ResidenceNoticeLetters {

    private final Letters letters;
    private final Persons persons;
    private final ResidenceDutyTables tables;
    private final DeadlineCatalogue catalogue;

    ResidenceNoticeLetters(Letters letters, Persons persons, ResidenceDutyTables tables, DeadlineCatalogue catalogue) {
        this.letters = letters;
        this.persons = persons;
        this.tables = tables;
        this.catalogue = catalogue;
    }

    void notice(CaseFile file, Decision decision, SignResidenceDutiesSubmission duties) {
        Person person = persons.get(file.personId());
        PersonalData data = person.data();
        LocalDate day = LegalTime.dayOf(decision.decidedAt());
        String residenceProvince = duties.plateCode();
        String residence = duties.residence();
        LocalDate first = duties.firstReportOn();
        Integer every = duties.reportingEveryDays();
        String place = duties.reportingPlace();
        letters.issue(
                file.id(),
                file.province(),
                new ResidenceNotice(
                        file.caseNumber(),
                        new Addressee(
                                person.id(),
                                data.givenNames() + " " + data.familyName(),
                                TurkishNames.country(data.nationality()),
                                data.birthDate(),
                                person.foreignerNumber().value(),
                                data.address()),
                        day,
                        Province.of(residenceProvince == null ? file.province() : residenceProvince)
                                .orElseThrow()
                                .name(),
                        residence == null ? "" : residence,
                        every == null || place == null || first == null
                                ? null
                                : new ResidenceNotice.Reporting(every, place, first),
                        decision.authority(),
                        decision.remedies().stream()
                                .map(rule -> remedy(rule, file.province(), day))
                                .toList(),
                        PersonLanguage.of(tables.registeredLanguage(file.id()).orElse(data.language())),
                        null,
                        new Signatory(decision.decidedBy(), decision.authority() + " adına")));
    }

    private Remedy remedy(String rule, String province, LocalDate day) {
        DeadlineRule wording = catalogue.rule(rule, day);
        return Remedy.fromService(
                rule.equals("DL-IP-14")
                        ? "Uluslararası Koruma Değerlendirme Komisyonu"
                        : Province.of(province).orElseThrow().name() + " İdare Mahkemesi",
                wording.amount() + " " + wording.unit().label().tr(),
                wording.citation());
    }

    /** Returns the routes against the duties: the general ones (YUKK 80/1-a, 80/1-ç). */
    static List<String> routes() {
        return List.of("DL-IP-14", "DL-IP-16");
    }
}
