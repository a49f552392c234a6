package org.himaye.removal.detention;

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
import org.himaye.letter.DetentionDecisionLetter;
import org.himaye.letter.DetentionExtensionLetter;
import org.himaye.letter.DetentionReviewLetter;
import org.himaye.letter.Letters;
import org.himaye.letter.ReleaseRecord;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the letters about detention (DOC-17, 18, 19, 21). */
@Component
class LibertyLetters {

    private static final List<Remedy> JUDGE = List.of(Remedy.withoutLimit(
            StandingRoute.CRIMINAL_PEACE_JUDGE_DETENTION.authority(),
            StandingRoute.CRIMINAL_PEACE_JUDGE_DETENTION.article()));

    private final Letters letters;
    private final Persons persons;

    LibertyLetters(Letters letters, Persons persons) {
        this.letters = letters;
        this.persons = persons;
    }

    void detentionDecision(CaseFile file, Decision decision, Set<DetentionGround> grounds, Instant endsAt) {
        letters.issue(
                file.id(),
                file.province(),
                new DetentionDecisionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        grounds.stream()
                                .sorted()
                                .map(ground -> ground.label().tr())
                                .toList(),
                        decision.reasons(),
                        local(decision.decidedAt()),
                        local(endsAt),
                        decision.authority(),
                        JUDGE,
                        signatory(decision)));
    }

    void extension(
            CaseFile file, Decision decision, DecideExtensionSubmission submission, Instant formerEnd, Instant endsAt) {
        DecideExtensionSubmission.Reason reason = submission.reason();
        DecideExtensionSubmission.Evidence evidence = submission.evidence();
        if (reason == null || evidence == null) {
            throw new IllegalArgumentException("An extension without reason or evidence");
        }
        letters.issue(
                file.id(),
                file.province(),
                new DetentionExtensionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        reason.label(),
                        evidence.label(),
                        decision.reasons(),
                        local(formerEnd),
                        local(endsAt),
                        decision.authority(),
                        JUDGE,
                        signatory(decision)));
    }

    void review(CaseFile file, Decision decision, ReviewDetentionSubmission submission) {
        letters.issue(
                file.id(),
                file.province(),
                new DetentionReviewLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        submission.result() == ReviewDetentionSubmission.Result.CONTINUE,
                        submission.necessity(),
                        submission.removalProspects(),
                        submission.alternativesConsidered(),
                        decision.authority(),
                        JUDGE,
                        signatory(decision)));
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
            case "LIMIT" -> "Azami gözetim süresinin dolması";
            case "JUDGE" -> "Sulh ceza hâkiminin kararı";
            case "NOT_NECESSARY" -> "Gözetimin devamında zaruret görülmemesi";
            case "CHILD" -> "Kişinin refakatsiz çocuk olduğunun anlaşılması";
            case "ANNULLED" -> "Sınır dışı etme kararının iptali";
            case "LIFTED" -> "Sınır dışı etme kararının kaldırılması";
            default -> "Türkiye'den çıkış";
        };
    }

    private static String article(String because) {
        return switch (because) {
            case "LIMIT" -> "YUKK 57/3";
            case "JUDGE" -> "YUKK 57/6";
            case "CHILD" -> "YUKK 66/1";
            default -> "YUKK 57/4";
        };
    }

    private static Signatory signatory(Decision decision) {
        return new Signatory(decision.decidedBy(), decision.authority() + " adına");
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
