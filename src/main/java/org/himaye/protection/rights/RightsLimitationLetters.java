package org.himaye.protection.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.himaye.letter.RightsLimitationLetter;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the decision that limits rights (DOC-40). */
@Component
class RightsLimitationLetters {

    private final Letters letters;
    private final Persons persons;
    private final RightsTables tables;
    private final DeadlineCatalogue catalogue;

    RightsLimitationLetters(Letters letters, Persons persons, RightsTables tables, DeadlineCatalogue catalogue) {
        this.letters = letters;
        this.persons = persons;
        this.tables = tables;
        this.catalogue = catalogue;
    }

    void decided(CaseFile file, Decision decision, Set<LimitableRight> rights, int days) {
        Person person = persons.get(file.personId());
        PersonalData data = person.data();
        LocalDate day = LegalTime.dayOf(decision.decidedAt());
        letters.issue(
                file.id(),
                file.province(),
                new RightsLimitationLetter(
                        file.caseNumber(),
                        new Addressee(
                                person.id(),
                                data.givenNames() + " " + data.familyName(),
                                TurkishNames.country(data.nationality()),
                                data.birthDate(),
                                person.foreignerNumber().value(),
                                data.address()),
                        decision.decisionNumber(),
                        day,
                        rights.stream()
                                .map(right -> RightsLimitationLetter.Right.valueOf(right.name()))
                                .toList(),
                        days + " gün",
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        decision.remedies().stream()
                                .map(rule -> remedy(rule, file.province(), day))
                                .toList(),
                        PersonLanguage.of(tables.registeredLanguage(file.id()).orElse(data.language())),
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

    /** Returns the routes against a limitation: the general ones (YUKK 80/1-a, 80/1-ç). */
    static List<String> routes() {
        return List.of("DL-IP-14", "DL-IP-16");
    }
}
