package org.himaye.removal.alternatives;

import java.util.List;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.StandingRoute;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.letter.Addressee;
import org.himaye.letter.AlternativeObligationsLetter;
import org.himaye.letter.Letters;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.removal.alternatives.AlternativeObligations.Imposition;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the decision about obligations in place of detention (DOC-20). */
@Component
class ObligationLetters {

    private final Letters letters;
    private final Persons persons;
    private final DeadlineCatalogue catalogue;

    ObligationLetters(Letters letters, Persons persons, DeadlineCatalogue catalogue) {
        this.letters = letters;
        this.persons = persons;
        this.catalogue = catalogue;
    }

    void obligations(CaseFile file, Decision decision, Imposition imposition) {
        Person person = persons.get(file.personId());
        PersonalData data = person.data();
        letters.issue(
                file.id(),
                file.province(),
                new AlternativeObligationsLetter(
                        file.caseNumber(),
                        new Addressee(
                                person.id(),
                                data.givenNames() + " " + data.familyName(),
                                TurkishNames.country(data.nationality()),
                                data.birthDate(),
                                person.foreignerNumber().value(),
                                data.address()),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        imposition.kinds().stream()
                                .sorted()
                                .map(kind -> kind.letter() + ") " + kind.label().tr())
                                .toList(),
                        imposition.address(),
                        imposition.reportingEveryDays(),
                        imposition.guaranteeAmount(),
                        imposition.until(),
                        decision.reasons(),
                        decision.authority(),
                        remedies(decision, file.province()),
                        new Signatory(decision.decidedBy(), decision.authority() + " adına")));
    }

    private List<Remedy> remedies(Decision decision, String province) {
        return decision.remedies().stream()
                .map(remedy -> StandingRoute.of(remedy)
                        .map(route -> Remedy.withoutLimit(route.authority() + " (elektronik izleme)", route.article()))
                        .orElseGet(() -> {
                            var rule = catalogue.rule(remedy, LegalTime.dayOf(decision.decidedAt()));
                            return Remedy.fromService(
                                    Province.of(province).orElseThrow().name() + " İdare Mahkemesi",
                                    rule.amount() + " " + rule.unit().label().tr(),
                                    rule.citation());
                        }))
                .toList();
    }
}
