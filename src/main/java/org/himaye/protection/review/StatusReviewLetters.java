package org.himaye.protection.review;

import java.time.Instant;
import java.util.List;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.letter.Addressee;
import org.himaye.letter.Letters;
import org.himaye.letter.PersonLanguage;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.StatusReviewDecisionLetter;
import org.himaye.letter.StatusReviewDecisionLetter.Outcome;
import org.himaye.letter.StatusReviewNotice;
import org.himaye.letter.TurkishNames;
import org.himaye.protection.review.StatusReviewTables.Draft;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the letters of a review (DOC-38, DOC-39). */
@Component
class StatusReviewLetters {

    private static final String COMMISSION = "Uluslararası Koruma Değerlendirme Komisyonu";

    private final Letters letters;
    private final Persons persons;
    private final StatusReviewTables tables;
    private final StatusReviewClocks clocks;

    StatusReviewLetters(Letters letters, Persons persons, StatusReviewTables tables, StatusReviewClocks clocks) {
        this.letters = letters;
        this.persons = persons;
        this.tables = tables;
        this.clocks = clocks;
    }

    /** Issues DOC-38 (YUKK 85/4). */
    void notice(CaseFile file, StatusReview review, Decision notice) {
        letters.issue(
                file.id(),
                file.province(),
                new StatusReviewNotice(
                        file.caseNumber(),
                        addressee(file),
                        notice.decisionNumber(),
                        LegalTime.dayOf(notice.decidedAt()),
                        status(review),
                        review.ground().printed(),
                        notice.facts(),
                        notice.reasons(),
                        clocks.answerPeriod(notice.decidedAt()),
                        provinceName(file) + " İl Göç İdaresi Müdürlüğü",
                        notice.authority(),
                        spoken(file),
                        signatory(notice)));
    }

    /** Issues DOC-39 (YUKK 85/5, 86/2). */
    void decision(CaseFile file, StatusReview review, Decision decision, Draft draft) {
        letters.issue(
                file.id(),
                file.province(),
                new StatusReviewDecisionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        status(review),
                        Outcome.valueOf(draft.outcome().name()),
                        review.ground().printed(),
                        decision.facts(),
                        draft.answerWeighed(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        remedies(file, decision),
                        spoken(file),
                        signatory(decision)));
    }

    private List<Remedy> remedies(CaseFile file, Decision decision) {
        return decision.remedies().stream()
                .map(rule -> remedy(file, rule, decision.decidedAt()))
                .toList();
    }

    private Remedy remedy(CaseFile file, String id, Instant now) {
        DeadlineRule rule = clocks.rule(id, now);
        return Remedy.fromService(
                id.equals("DL-IP-14") ? COMMISSION : provinceName(file) + " İdare Mahkemesi",
                rule.amount() + " " + rule.unit().label().tr(),
                rule.citation());
    }

    private static String status(StatusReview review) {
        return switch (review.status()) {
            case "REFUGEE" -> "Mülteci (YUKK 61)";
            case "CONDITIONAL_REFUGEE" -> "Şartlı mülteci (YUKK 62)";
            default -> "İkincil koruma (YUKK 63)";
        };
    }

    private static String provinceName(CaseFile file) {
        return Province.of(file.province()).orElseThrow().name();
    }

    private static Signatory signatory(Decision decision) {
        return new Signatory(decision.decidedBy(), decision.authority() + " adına");
    }

    private PersonLanguage spoken(CaseFile file) {
        return PersonLanguage.of(tables.registeredLanguage(file.id())
                .orElse(persons.get(file.personId()).data().language()));
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
