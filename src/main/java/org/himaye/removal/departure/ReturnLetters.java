package org.himaye.removal.departure;

import java.time.LocalDateTime;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Person;
import org.himaye.letter.Addressee;
import org.himaye.letter.Letters;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.letter.VoluntaryReturnForm;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the voluntary return form (DOC-23). */
@Component
class ReturnLetters {

    private final Letters letters;

    ReturnLetters(Letters letters) {
        this.letters = letters;
    }

    void declaration(CaseFile file, Person person, ReturnDeclaration declaration, NewReturnDeclaration content) {
        letters.issue(
                file.id(),
                file.province(),
                new VoluntaryReturnForm(
                        file.caseNumber(),
                        new Addressee(
                                person.id(),
                                person.data().givenNames() + " " + person.data().familyName(),
                                TurkishNames.country(person.data().nationality()),
                                person.data().birthDate(),
                                person.foreignerNumber().value(),
                                person.data().address()),
                        TurkishNames.country(content.destination()),
                        declaration.article(),
                        LocalDateTime.ofInstant(content.declaredAt(), LegalTime.ZONE),
                        TurkishNames.language(content.language()),
                        content.interpreter(),
                        content.witness(),
                        content.signedBy() == NewReturnDeclaration.SignedBy.FINGERPRINT,
                        new Signatory(
                                Province.of(file.province()).orElseThrow().name() + " İl Göç İdaresi Müdürlüğü",
                                "Beyanı alan görevli")));
    }
}
