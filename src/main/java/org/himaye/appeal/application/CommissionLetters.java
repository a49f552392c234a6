package org.himaye.appeal.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.letter.Addressee;
import org.himaye.letter.AppealReceipt;
import org.himaye.letter.CommissionDecisionLetter;
import org.himaye.letter.CommissionDecisionLetter.Contested;
import org.himaye.letter.CommissionDecisionLetter.Outcome;
import org.himaye.letter.Letters;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.StoredLetter;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the letters of the procedure (DOC-13, DOC-14). */
@Component
class CommissionLetters {

    static final String COMMISSION = "Uluslararası Koruma Değerlendirme Komisyonu";

    private final Letters letters;
    private final Persons persons;
    private final ContestedDecisions contested;
    private final DeadlineCatalogue catalogue;
    private final CurrentActor currentActor;
    private final Clock clock;

    CommissionLetters(
            Letters letters,
            Persons persons,
            ContestedDecisions contested,
            DeadlineCatalogue catalogue,
            CurrentActor currentActor,
            Clock clock) {
        this.letters = letters;
        this.persons = persons;
        this.contested = contested;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Issues DOC-13. */
    void receipt(CaseFile file, Petition petition, Decision decision, String petitionSha256) {
        String place = Province.of(petition.receivedIn()).orElseThrow().name();
        letters.issue(
                file.id(),
                file.province(),
                new AppealReceipt(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        decision.authority(),
                        switch (petition.capacity()) {
                            case SELF -> "Kendisi";
                            case LEGAL_REPRESENTATIVE -> "Yasal temsilcisi";
                            case LAWYER -> "Avukatı";
                        },
                        petition.powerOfAttorneyNumber(),
                        LocalDateTime.ofInstant(petition.receivedAt(), LegalTime.ZONE),
                        place,
                        petitionSha256,
                        new Signatory(currentActor.get().userId(), "Dilekçeyi alan görevli")));
    }

    /** Issues DOC-14 that names the right court and its last day (INV-32). */
    void noJurisdiction(CaseFile file, Appeal appeal, Decision decision, String article) {
        letters.issue(
                file.id(),
                file.province(),
                new CommissionDecisionLetter(
                        file.caseNumber(),
                        addressee(file),
                        null,
                        LegalTime.dayOf(clock.instant()),
                        Outcome.NO_JURISDICTION,
                        contestedOf(decision),
                        LegalTime.dayOf(appeal.receivedAt()),
                        COMMISSION,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        "İtiraz edilen karar, Komisyonun görev alanında değildir.",
                        "Kanun, bu tür kararlara karşı Komisyona itiraz yolu öngörmemiştir.",
                        article,
                        List.of(contested.rightCourt(decision, file.province())),
                        List.of(),
                        new Signatory(currentActor.get().userId(), "Komisyon sekretaryası")));
    }

    /** Issues DOC-14 for a refusal without examination; names the court that may still be open. */
    void refusal(CaseFile file, Appeal appeal, Decision contestedDecision, Decision decision) {
        letters.issue(
                file.id(),
                file.province(),
                new CommissionDecisionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        Outcome.valueOf(decision.outcome()),
                        contestedOf(contestedDecision),
                        LegalTime.dayOf(appeal.receivedAt()),
                        COMMISSION,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        List.of(courtAgainstCommission(file.province())),
                        List.of(contested.rightCourt(contestedDecision, file.province())),
                        new Signatory(decision.decidedBy(), "Komisyon başkanı")));
    }

    /** Issues DOC-14 for a decision that was voted on. */
    void decision(
            CaseFile file,
            Appeal appeal,
            Decision contestedDecision,
            Decision decision,
            Outcome outcome,
            Deliberation deliberation) {
        letters.issue(
                file.id(),
                file.province(),
                new CommissionDecisionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        outcome,
                        contestedOf(contestedDecision),
                        LegalTime.dayOf(appeal.receivedAt()),
                        decision.authority(),
                        deliberation.panel(),
                        deliberation.observed()
                                ? "BMMYK temsilcisi oturuma gözlemci olarak katılmıştır; oy hakkı yoktur."
                                : "Oturuma gözlemci katılmamıştır.",
                        deliberation.vote(),
                        deliberation.dissents(),
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        List.of(courtAgainstCommission(file.province())),
                        List.of(),
                        new Signatory(decision.decidedBy(), "Komisyon başkanı")));
    }

    /**
     * What the letter says about a session.
     *
     * @param panel who voted
     * @param observed whether UNHCR was there
     * @param vote count in words
     * @param dissents reasons of the outvoted
     */
    record Deliberation(
            List<CommissionDecisionLetter.Member> panel,
            boolean observed,
            String vote,
            List<CommissionDecisionLetter.Dissent> dissents) {

        Deliberation {
            panel = List.copyOf(panel);
            dissents = List.copyOf(dissents);
        }
    }

    /** Records that the answer without jurisdiction was handed over. */
    void answerServed(CaseFile file, Instant handedOverAt) {
        letters.of(file.id()).stream()
                .filter(letter -> letter.documentId().equals("DOC-14") && letter.servedAt() == null)
                .reduce((earlier, later) -> later)
                .map(StoredLetter::letterId)
                .ifPresent(letter -> letters.markServed(letter, handedOverAt));
    }

    private Remedy courtAgainstCommission(String province) {
        var wording = catalogue.rule("DL-CM-04", LegalTime.dayOf(clock.instant()));
        return Remedy.fromService(
                ContestedDecisions.administrativeCourt(province),
                wording.amount() + " " + wording.unit().label().tr(),
                wording.citation());
    }

    private static Contested contestedOf(Decision decision) {
        return new Contested(decision.decisionNumber(), LegalTime.dayOf(decision.decidedAt()), decision.authority());
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
