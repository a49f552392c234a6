package org.himaye.removal.readmission;

import java.time.Instant;
import java.time.LocalDate;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.letter.Addressee;
import org.himaye.letter.Letters;
import org.himaye.letter.ReadmissionLetter;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.removal.readmission.ReadmissionRequest.Result;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes requests and replies (DOC-24). */
@Component
class ReadmissionLetters {

    private static final String TURKIYE = "Türkiye";

    private final Letters letters;
    private final Persons persons;
    private final StatutoryPeriods periods;

    ReadmissionLetters(Letters letters, Persons persons, StatutoryPeriods periods) {
        this.letters = letters;
        this.persons = persons;
        this.periods = periods;
    }

    void request(CaseFile file, ReadmissionRequest request, ReadmissionAgreement agreement) {
        issue(file, request, agreement, null, null, null);
    }

    void reply(
            CaseFile file,
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            Instant repliedAt,
            Result result,
            @Nullable String reasons) {
        issue(
                file,
                request,
                agreement,
                LegalTime.dayOf(repliedAt),
                result == Result.REFUSED ? "Talep reddedilmiştir" : "Talep kabul edilmiştir",
                result == Result.REFUSED ? reasons : null);
    }

    private void issue(
            CaseFile file,
            ReadmissionRequest request,
            ReadmissionAgreement agreement,
            @Nullable LocalDate repliedOn,
            @Nullable String result,
            @Nullable String reasons) {
        Person person = persons.get(file.personId());
        String partner = TurkishNames.country(request.partner());
        String rule = agreement.replyRule(request.accelerated());
        letters.issue(
                file.id(),
                file.province(),
                new ReadmissionLetter(
                        file.caseNumber(),
                        new Addressee(
                                person.id(),
                                person.data().givenNames() + " " + person.data().familyName(),
                                TurkishNames.country(person.data().nationality()),
                                person.data().birthDate(),
                                person.foreignerNumber().value(),
                                person.data().address()),
                        agreement.name().tr(),
                        request.outgoing() ? TURKIYE : partner,
                        request.outgoing() ? partner : TURKIYE,
                        request.accelerated(),
                        request.evidence().stream().map(Evidence::label).toList(),
                        LegalTime.dayOf(request.receivedAt()),
                        rule == null
                                ? null
                                : periods.compute(rule, request.receivedAt()).lastDay(),
                        request.silenceAccepts(),
                        repliedOn,
                        result,
                        reasons,
                        new Signatory("Göç İdaresi Başkanlığı", "Geri kabul birimi")));
    }
}
