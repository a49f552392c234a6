package org.himaye.removal.departure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives declarations of voluntary return and their revocation. Only the person's own written, informed, interpreted
 * declaration starts a return, and it can be taken back until departure (YUKK 60/A, 87; INV-12).
 */
@Service
public class ReturnDeclarations {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final String TURKISH = "TR";

    private final Returns returns;
    private final CaseFiles files;
    private final Persons persons;
    private final StatutoryPeriods periods;
    private final ReturnLetters letters;
    private final ReturnProcedure procedure;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    ReturnDeclarations(
            Returns returns,
            CaseFiles files,
            Persons persons,
            StatutoryPeriods periods,
            ReturnLetters letters,
            ReturnProcedure procedure,
            CaseJournal journal,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.returns = returns;
        this.files = files;
        this.persons = persons;
        this.periods = periods;
        this.letters = letters;
        this.procedure = procedure;
        this.journal = journal;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a declaration and starts the return, or returns the declaration already recorded for the same reference.
     *
     * @throws Refusal if anything the law demands of it is missing, a declaration of the person stands already, or no
     *     officer receives it
     */
    @Transactional
    public ReturnDeclaration declare(NewReturnDeclaration content) {
        Actor officer = officer(currentActor);
        CaseFile file = files.byNumber(content.caseNumber());
        String fingerprint = fingerprint(content);
        var known = returns.byReference(file.province(), content.reference());
        if (known.isPresent()) {
            if (!known.get().requestSha256().equals(fingerprint)) {
                throw new Refusal(
                        ReturnProblem.REFERENCE_IN_USE,
                        new LocalizedText(
                                "Bu referans başka bir beyana aittir.",
                                "This reference belongs to another declaration."),
                        null);
            }
            return known.get();
        }
        String article = file.type() == CaseType.REMOVAL ? "YUKK 60/A" : "YUKK 87";
        Person person = check(content, file, article, officer);
        if (returns.hasStanding(person.id())) {
            throw new Refusal(
                    ReturnProblem.ALREADY_DECLARED,
                    new LocalizedText(
                            "Kişinin geçerli bir gönüllü dönüş beyanı var; önce o geri alınmalıdır.",
                            "A declaration of the person stands; it would have to be taken back first."),
                    article);
        }
        Instant now = clock.instant();
        var declaration = new ReturnDeclaration(
                UUID.randomUUID(),
                file.id(),
                file.province(),
                person.id(),
                article,
                content.destination(),
                content.declaredAt().truncatedTo(ChronoUnit.MICROS),
                fingerprint,
                null,
                null);
        returns.add(declaration, content, officer.userId(), now);
        journal.record(
                file.id(),
                file.province(),
                "RETURN_DECLARED",
                content.declaredAt(),
                article,
                Map.of("destination", content.destination(), "declarationId", declaration.id()));
        letters.declaration(file, person, declaration, content);
        procedure.start(
                declaration,
                file.caseNumber(),
                Date.from(periods.compute("DL-RT-01", now).endsAt().minusMillis(1)));
        return declaration;
    }

    /**
     * Records that the person has taken the declaration back; at any moment until departure, in any form, without reasons.
     * The return ends and every lock lives again. Repeating it changes nothing.
     *
     * @throws Refusal not found, or {@link ReturnProblem#NO_STANDING_DECLARATION} once the person has left
     */
    @Transactional
    public void revoke(UUID declarationId, Instant revokedAt) {
        ReturnDeclaration declaration = held(declarationId);
        if (declaration.revokedAt() != null) {
            return;
        }
        new FieldChecks(clock)
                .require(
                        !revokedAt.isAfter(clock.instant()),
                        "revokedAt",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .notBefore(revokedAt, declaration.declaredAt(), "revokedAt", "the declaration")
                .refuseIfAny();
        recordRevocation(declaration, revokedAt);
        procedure.discontinue(declaration.caseId(), declaration.id());
    }

    /** Records a revocation that a task of the return itself brought to light. */
    void recordRevocation(ReturnDeclaration declaration, Instant revokedAt) {
        requireStanding(held(declaration.id()));
        returns.revoke(
                declaration,
                Returns.RevokedBecause.TAKEN_BACK,
                revokedAt,
                officer(currentActor).userId(),
                clock.instant());
        journal.record(
                declaration.caseId(),
                declaration.province(),
                "RETURN_DECLARATION_REVOKED",
                revokedAt,
                declaration.article(),
                Map.of("declarationId", declaration.id()));
    }

    /** Returns a declaration as it stands once an exit that is being recorded is over. */
    private ReturnDeclaration held(UUID declarationId) {
        ReturnDeclaration known = returns.find(declarationId).orElseThrow(CaseFiles::notFound);
        returns.hold(known.personId());
        return returns.find(declarationId).orElseThrow(CaseFiles::notFound);
    }

    /** Refuses unless the declaration stands. */
    static void requireStanding(ReturnDeclaration declaration) {
        if (!declaration.stands()) {
            throw new Refusal(
                    ReturnProblem.NO_STANDING_DECLARATION,
                    new LocalizedText(
                            "Beyan geri alınmış ya da kişi çıkmıştır.",
                            "The declaration was taken back, or the person has left."),
                    declaration.article());
        }
    }

    /** Returns the officer who acts; Himaye itself never returns anybody (INV-12). */
    static Actor officer(CurrentActor currentActor) {
        Actor actor = currentActor.get();
        if (actor.userId().isEmpty() || actor.userId().equals(Actor.SYSTEM_ID)) {
            throw new Refusal(
                    ReturnProblem.NOT_BY_A_PERSON,
                    new LocalizedText(
                            "Gönüllü dönüş yalnız kişinin beyanıyla ve bir görevlinin işlemiyle yürür.",
                            "A return rests on the person's declaration and on an officer's act only."),
                    "YUKK 60/A");
        }
        return actor;
    }

    private Person check(NewReturnDeclaration content, CaseFile file, String article, Actor officer) {
        FieldChecks checks = new FieldChecks(clock);
        checks.require(
                file.type() == CaseType.PROTECTION || file.type() == CaseType.REMOVAL && file.state() == CaseState.OPEN,
                "caseNumber",
                "not-an-option",
                "Açık bir sınır dışı dosyası ya da uluslararası koruma dosyası olmalıdır.",
                "It must be an open removal file or a protection file.");
        Person person = personOf(content, file, checks);
        checks.require(
                COUNTRIES.contains(content.destination()) && !"TUR".equals(content.destination()),
                "destination",
                "not-an-option",
                "Türkiye dışında bir ülkenin üç harfli kodu olmalıdır.",
                "It must be the alpha-3 code of a country other than Türkiye.");
        checks.require(
                !content.declaredAt().isAfter(clock.instant()),
                "declaredAt",
                "in-the-future",
                "Gelecekte olamaz.",
                "It cannot lie in the future.");
        checks.notBefore(
                content.declaredAt(),
                file.openedAt().truncatedTo(ChronoUnit.MINUTES),
                "declaredAt",
                "the opening of the file");
        checks.requireByLaw(
                article,
                content.informationGiven(),
                "informationGiven",
                "required",
                "Kişi bilgilendirilmeden beyan alınamaz.",
                "No declaration is taken before the person is informed.");
        checks.requireByLaw(
                article,
                content.freeWill(),
                "freeWill",
                "required",
                "Beyan kişinin özgür iradesine dayanmalıdır.",
                "The declaration must rest on the person's free will.");
        checks.requireByLaw(
                article,
                content.rightToRevokeTold(),
                "rightToRevokeTold",
                "required",
                "Çıkışa kadar vazgeçilebileceği anlatılmalıdır.",
                "The right to take it back until departure must be explained.");
        checks.requireByLaw(
                article,
                TURKISH.equals(content.language()) || isText(content.interpreter()),
                "interpreter",
                "required",
                "Türkçe dışındaki dillerde tercüman gerekir.",
                "An interpreter is needed for every language but Turkish.");
        checks.requireByLaw(
                article,
                isText(content.witness())
                        && !isSame(content.witness(), content.interpreter())
                        && !isSame(content.witness(), officer.userId()),
                "witness",
                "required",
                "Tercüman ve işlemi yapan dışında bir tanık gerekir.",
                "A witness other than interpreter and receiving officer is needed.");
        checks.refuseIfAny();
        return person;
    }

    private Person personOf(NewReturnDeclaration content, CaseFile file, FieldChecks checks) {
        if (content.foreignerNumber() == null) {
            return persons.get(file.personId());
        }
        var found = persons.find(ForeignerNumber.parse(content.foreignerNumber()))
                .filter(person -> person.id().equals(file.personId())
                        || files.members(file.id()).stream()
                                .anyMatch(member -> member.personId().equals(person.id())));
        checks.require(
                found.isPresent(),
                "foreignerNumber",
                "unknown",
                "Dosya böyle bir kişiyi kapsamıyor.",
                "The file covers no such person.");
        return found.orElseGet(() -> persons.get(file.personId()));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isSame(String one, @Nullable String other) {
        return other != null && one.strip().equalsIgnoreCase(other.strip());
    }

    private String fingerprint(NewReturnDeclaration content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
