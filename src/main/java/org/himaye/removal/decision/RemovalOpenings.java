package org.himaye.removal.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens removal files, after an apprehension or another trigger (YUKK 53/1, 57/1). */
@Service
public class RemovalOpenings {

    /** 11 April 2014 in Türkiye (YUKK 125). */
    private static final Instant IN_FORCE_SINCE = Instant.parse("2014-04-10T21:00:00Z");

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final RemovalFiles removals;
    private final Persons persons;
    private final CaseFiles files;
    private final RunningClocks clocks;
    private final RemovalClocks periods;
    private final CaseJournal journal;
    private final RemovalProcedure procedure;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    RemovalOpenings(
            RemovalFiles removals,
            Persons persons,
            CaseFiles files,
            RunningClocks clocks,
            RemovalClocks periods,
            CaseJournal journal,
            RemovalProcedure procedure,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.removals = removals;
        this.persons = persons;
        this.files = files;
        this.clocks = clocks;
        this.periods = periods;
        this.journal = journal;
        this.procedure = procedure;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens a file and starts its procedure, or returns the file already opened for the same reference.
     *
     * @throws Refusal if the actor does not work in the province, a date cannot be, the person is not known, or the
     *     reference belongs to another file
     */
    @Transactional
    public CaseFile open(Apprehension apprehension) {
        check(apprehension);
        if (!currentActor.get().sees(apprehension.province())) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Dosya yalnızca görevli olduğunuz ilde açılabilir.",
                            "A file can only be opened in your own province."),
                    null);
        }
        String fingerprint = fingerprint(apprehension);
        var known = removals.byReference(apprehension.province(), apprehension.reference());
        if (known.isPresent()) {
            if (!known.get().sha256().equals(fingerprint)) {
                throw new Refusal(
                        RemovalProblem.REFERENCE_CONFLICT,
                        new LocalizedText(
                                "Bu referans başka bir dosyaya aittir.", "This reference belongs to another file."),
                        null);
            }
            return files.get(known.get().caseId());
        }
        return openNew(apprehension, fingerprint);
    }

    private CaseFile openNew(Apprehension apprehension, String fingerprint) {
        Instant now = clock.instant();
        Instant apprehendedAt = apprehension.apprehendedAt();
        Instant start = apprehendedAt == null ? now : apprehendedAt;
        PersonId personId = person(apprehension);
        CaseFile file = files.open(CaseType.REMOVAL, apprehension.province(), personId, start);
        removals.add(
                new RemovalFile(
                        file.id(),
                        file.province(),
                        personId,
                        apprehension.reason(),
                        apprehendedAt,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                apprehension.reference(),
                fingerprint,
                apprehension.place());
        journal.record(
                file.id(),
                file.province(),
                apprehendedAt == null ? "REMOVAL_CONSIDERED" : "PERSON_APPREHENDED",
                start,
                apprehendedAt == null ? "YUKK 53/1" : "YUKK 57/1",
                Map.of("reason", apprehension.reason()));
        // Without an apprehension nobody is held, and the same time is a good time for the desk.
        Instant ends = periods.end("DL-RM-01", start);
        if (apprehendedAt != null) {
            clocks.start(file.id(), file.province(), "DL-RM-01", apprehendedAt);
        }
        files.enterStage(file.id(), apprehendedAt == null ? "CONSIDERED" : "APPREHENDED", null);
        procedure.start(new RemovalProcedure.Started(
                file.id(), file.province(), file.caseNumber(), Date.from(ends.minusMillis(1)), Date.from(ends)));
        return file;
    }

    private PersonId person(Apprehension apprehension) {
        String number = apprehension.foreignerNumber();
        if (number == null) {
            Apprehension.Declared declared = apprehension.person();
            return persons.register(
                            new PersonalData(
                                    declared.familyName(),
                                    declared.givenNames(),
                                    declared.sex(),
                                    declared.birthDate(),
                                    null,
                                    null,
                                    null,
                                    declared.nationality(),
                                    declared.language(),
                                    null,
                                    null),
                            null,
                            "REMOVAL_FILE_OPENED")
                    .id();
        }
        FieldChecks checks = new FieldChecks(clock);
        var found = removals.personOf(ForeignerNumber.parse(number).value());
        checks.require(
                        found.isPresent(),
                        "foreignerNumber",
                        "unknown",
                        "Bu numarayla kayıtlı kişi yok; beyan edilen kimlik yazılmalıdır.",
                        "Nobody is recorded under this number; declare the person.")
                .refuseIfAny();
        return found.orElseThrow();
    }

    private void check(Apprehension apprehension) {
        FieldChecks checks = new FieldChecks(clock)
                .require(
                        Province.of(apprehension.province()).isPresent()
                                && !Province.HEADQUARTERS.equals(apprehension.province()),
                        "province",
                        "not-an-option",
                        "01–81 arasında bir il plaka kodu olmalıdır.",
                        "It must be a province's plate code 01–81.")
                .require(
                        (apprehension.reason() == OpeningReason.APPREHENSION) == (apprehension.apprehendedAt() != null),
                        "apprehendedAt",
                        "does-not-fit",
                        "Yakalama zamanı yalnızca ve mutlaka yakalamada yazılır.",
                        "The moment of apprehension belongs to an apprehension, and always.")
                .require(
                        (apprehension.foreignerNumber() == null) != (apprehension.person() == null),
                        "person",
                        "does-not-fit",
                        "Ya yabancı kimlik numarası ya beyan edilen kimlik yazılmalıdır.",
                        "Give either a foreigner number or the person as declared.");
        checkTime(checks, apprehension.apprehendedAt());
        Apprehension.Declared person = apprehension.person();
        if (person != null) {
            checks.notInTheFuture(person.birthDate(), "person.birthDate")
                    .require(
                            !person.birthDate().isBefore(EARLIEST_BIRTH),
                            "person.birthDate",
                            "too-early",
                            "1900 yılından önce olamaz.",
                            "It cannot lie before 1900.")
                    .require(
                            Countries.isNationality(person.nationality()),
                            "person.nationality",
                            "not-an-option",
                            "ISO 3166 üç harfli ülke kodu olmalıdır.",
                            "It must be an ISO 3166 alpha-3 country code.");
        }
        checks.refuseIfAny();
    }

    private void checkTime(FieldChecks checks, @Nullable Instant apprehendedAt) {
        if (apprehendedAt == null) {
            return;
        }
        checks.require(
                !apprehendedAt.isAfter(clock.instant()),
                "apprehendedAt",
                "in-the-future",
                "Gelecekte olamaz.",
                "It cannot lie in the future.");
        checks.require(
                apprehendedAt.isAfter(IN_FORCE_SINCE),
                "apprehendedAt",
                "too-early",
                "Kanunun yürürlüğünden (11.04.2014) önce olamaz.",
                "It cannot lie before the law entered into force (2014-04-11).");
    }

    private String fingerprint(Apprehension apprehension) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(apprehension).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
