package org.himaye.removal.readmission;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.guard.SealedFiles;
import org.himaye.removal.readmission.NewReadmissionRequest.Declared;
import org.himaye.removal.readmission.NewReadmissionRequest.Direction;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records requests to and from other states and starts their procedure. */
@Service
public class ReadmissionRequests {

    /** 11 April 2014 in Türkiye (YUKK 125). */
    private static final Instant IN_FORCE_SINCE = Instant.parse("2014-04-10T21:00:00Z");

    private static final int EARLIEST_BIRTH = 1896;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> WITHOUT_COUNTRY = Set.of("XXA", "UNK", "XKX");

    private final Readmissions readmissions;
    private final ReadmissionAgreements agreements;
    private final CaseFiles files;
    private final Persons persons;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final ReadmissionLetters letters;
    private final ReadmissionProcedure procedure;
    private final SealedFiles sealedFiles;
    private final RemovalGuard guard;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    ReadmissionRequests(
            Readmissions readmissions,
            ReadmissionAgreements agreements,
            CaseFiles files,
            Persons persons,
            RunningClocks clocks,
            StatutoryPeriods periods,
            ReadmissionLetters letters,
            ReadmissionProcedure procedure,
            SealedFiles sealedFiles,
            RemovalGuard guard,
            CaseJournal journal,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.readmissions = readmissions;
        this.agreements = agreements;
        this.files = files;
        this.persons = persons;
        this.clocks = clocks;
        this.periods = periods;
        this.letters = letters;
        this.procedure = procedure;
        this.sealedFiles = sealedFiles;
        this.guard = guard;
        this.journal = journal;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the desk gets back.
     *
     * @param id identifies the request
     * @param caseNumber number of the case
     */
    public record Requested(UUID id, String caseNumber) {}

    /**
     * Records a request and starts its procedure, or returns the one already recorded for the same reference. An outgoing
     * request belongs to the removal file of the person; an incoming one opens a file of its own.
     *
     * @throws Refusal if no agreement covers it, it comes too late, another request of the case is open, or nobody may be told
     */
    @Transactional
    public Requested request(NewReadmissionRequest content) {
        boolean outgoing = content.direction() == Direction.OUTGOING;
        FieldChecks shape = new FieldChecks(clock);
        if (outgoing) {
            shape.present(content.caseNumber(), "caseNumber");
        } else {
            shape.present(content.province(), "province").present(content.person(), "person");
        }
        shape.refuseIfAny();
        Optional<CaseFile> known =
                outgoing ? Optional.of(files.byNumber(String.valueOf(content.caseNumber()))) : Optional.empty();
        String province = known.map(CaseFile::province).orElse(String.valueOf(content.province()));
        requireOwnProvince(province);
        String fingerprint = fingerprint(content);
        var earlier = readmissions.byReference(province, content.reference());
        if (earlier.isPresent()) {
            return again(earlier.get(), fingerprint);
        }
        ReadmissionAgreement agreement = check(content, known, province);
        known.ifPresent(file -> requireDiscretion(file, content.partner()));
        CaseFile file = known.orElseGet(() -> openFor(content, province));
        requireNoOpenRequest(file);
        ReadmissionRequest request = recorded(content, agreement, file, fingerprint);
        letters.request(file, request, agreement);
        procedure.start(request, file.caseNumber(), replyDueAt(request));
        return new Requested(request.id(), file.caseNumber());
    }

    private ReadmissionRequest recorded(
            NewReadmissionRequest content, ReadmissionAgreement agreement, CaseFile file, String fingerprint) {
        String rule = agreement.replyRule(content.accelerated());
        Instant receivedAt = content.receivedAt().truncatedTo(ChronoUnit.MICROS);
        Instant dueAt = rule == null ? null : periods.compute(rule, receivedAt).endsAt();
        var request = new ReadmissionRequest(
                UUID.randomUUID(),
                file.id(),
                file.province(),
                file.personId(),
                fingerprint,
                content.direction(),
                agreement.id(),
                content.partner(),
                content.accelerated(),
                content.evidence(),
                receivedAt,
                agreement.silenceAccepts() && dueAt != null,
                dueAt,
                null,
                null,
                null,
                false);
        readmissions.add(
                request,
                content.reference(),
                content.knownAt(),
                currentActor.get().userId(),
                clock.instant());
        if (rule != null) {
            clocks.start(file.id(), file.province(), rule, receivedAt);
        }
        journal.record(
                file.id(),
                file.province(),
                "READMISSION_REQUESTED",
                receivedAt,
                agreement.citation(),
                Map.of(
                        "direction", content.direction(),
                        "partner", content.partner(),
                        "accelerated", content.accelerated()));
        if (!request.outgoing()) {
            files.enterStage(file.id(), "READMISSION_REQUESTED", null);
        }
        return request;
    }

    private Date replyDueAt(ReadmissionRequest request) {
        Instant due = request.replyDueAt() != null
                ? request.replyDueAt()
                : periods.compute("DL-RT-04", request.receivedAt()).endsAt();
        return Date.from(due);
    }

    private Requested again(ReadmissionRequest earlier, String fingerprint) {
        if (!earlier.requestSha256().equals(fingerprint)) {
            throw new Refusal(
                    ReadmissionProblem.REFERENCE_IN_USE,
                    new LocalizedText(
                            "Bu referans başka bir talebe aittir.", "This reference belongs to another request."),
                    null);
        }
        return new Requested(earlier.id(), files.get(earlier.caseId()).caseNumber());
    }

    private void requireNoOpenRequest(CaseFile file) {
        if (!readmissions.open(file.id()).isEmpty()) {
            throw new Refusal(
                    ReadmissionProblem.REQUEST_OPEN,
                    new LocalizedText(
                            "Dosyada sonuçlanmamış bir geri kabul talebi var.",
                            "A readmission request of the file is still open."),
                    null);
        }
    }

    /**
     * A request tells another state of the person. It is a removal step, which a sealed file suspends (INV-15), and no state
     * learns from it of a citizen who asks for protection (YUKK 94/1, INV-44).
     */
    private void requireDiscretion(CaseFile file, String partner) {
        sealedFiles.refuseRemovalStep(file.personId());
        if (persons.get(file.personId()).data().nationality().equals(partner)) {
            boolean claimed = guard.ask(file.personId(), partner, Purpose.QUESTION).obstacles().stream()
                    .anyMatch(obstacle -> obstacle.code().equals("protection-claim-open"));
            new FieldChecks(clock)
                    .requireByLaw(
                            "YUKK 94/1",
                            !claimed,
                            "partner",
                            "protection-claim-open",
                            "Uluslararası koruma talebi sürerken vatandaşı olduğu devlete başvurulamaz.",
                            "The person's own state is not approached while a claim for protection is open.")
                    .refuseIfAny();
        }
    }

    private void requireOwnProvince(String province) {
        if (!currentActor.get().sees(province)) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Talep yalnızca görevli olduğunuz il adına kaydedilebilir.",
                            "A request can only be recorded for your own province."),
                    null);
        }
    }

    private CaseFile openFor(NewReadmissionRequest content, String province) {
        Declared person = Objects.requireNonNull(content.person());
        PersonId personId = persons.register(
                        new PersonalData(
                                person.familyName(),
                                person.givenNames(),
                                person.sex(),
                                person.birthDate(),
                                null,
                                null,
                                null,
                                person.nationality(),
                                null,
                                null,
                                null),
                        null,
                        "READMISSION_REQUESTED")
                .id();
        return files.open(CaseType.REMOVAL, province, personId, content.receivedAt());
    }

    private ReadmissionAgreement check(NewReadmissionRequest content, Optional<CaseFile> file, String province) {
        FieldChecks checks = new FieldChecks(clock);
        Optional<ReadmissionAgreement> agreement = agreements
                .find(content.agreement())
                .filter(known -> known.partners().contains(content.partner()));
        checks.require(
                agreement.isPresent(),
                "agreement",
                "not-an-option",
                "Bu devletle yürürlükte böyle bir geri kabul anlaşması yok.",
                "There is no such readmission agreement with this state.");
        checks.require(
                file.isEmpty()
                        || file.get().type() == CaseType.REMOVAL && file.get().state() == CaseState.OPEN,
                "caseNumber",
                "not-an-option",
                "Açık bir sınır dışı dosyası olmalıdır.",
                "It must be an open removal file.");
        checks.require(
                Province.of(province).isPresent() && !Province.HEADQUARTERS.equals(province),
                "province",
                "not-an-option",
                "01–81 arasında bir il plaka kodu olmalıdır.",
                "It must be a province's plate code 01–81.");
        checks.require(
                !content.evidence().isEmpty(),
                "evidence",
                "required",
                "En az bir delil gösterilmelidir.",
                "At least one piece of evidence is needed.");
        checks.require(
                !content.receivedAt().isAfter(clock.instant()),
                "receivedAt",
                "in-the-future",
                "Gelecekte olamaz.",
                "It cannot lie in the future.");
        checks.notBefore(content.receivedAt(), content.knownAt(), "receivedAt", "the knowledge of the stay");
        checks.require(
                content.knownAt().isAfter(IN_FORCE_SINCE),
                "knownAt",
                "too-early",
                "Kanunun yürürlüğünden (11.04.2014) önce olamaz.",
                "It cannot lie before the law entered into force (2014-04-11).");
        checkPerson(checks, content.person());
        if (content.knownAt().isAfter(IN_FORCE_SINCE)) {
            agreement.ifPresent(known -> checkPeriods(checks, content, known));
        }
        checks.refuseIfAny();
        return agreement.orElseThrow();
    }

    private void checkPerson(FieldChecks checks, @Nullable Declared person) {
        if (person == null) {
            return;
        }
        checks.require(
                person.birthDate().getYear() > EARLIEST_BIRTH
                        && !person.birthDate().isAfter(LegalTime.dayOf(clock.instant())),
                "person.birthDate",
                "out-of-range",
                "Gelecekte ya da 130 yıldan önce olamaz.",
                "It cannot lie in the future or more than 130 years back.");
        checks.require(
                COUNTRIES.contains(person.nationality()) || WITHOUT_COUNTRY.contains(person.nationality()),
                "person.nationality",
                "not-an-option",
                "ISO 3166 üç harfli ülke kodu olmalıdır.",
                "It must be an ISO 3166 alpha-3 country code.");
    }

    /** A late request to another state is not made; a late one from there is received, and the desk says no. */
    private void checkPeriods(FieldChecks checks, NewReadmissionRequest content, ReadmissionAgreement agreement) {
        String rule = agreement.requestRule(content.accelerated());
        if (content.accelerated()) {
            checks.requireByLaw(
                    agreement.citation() + " 7",
                    rule != null && inTime(rule, content),
                    "accelerated",
                    "too-late",
                    "Hızlandırılmış usul yalnız anlaşmadaki sürede istenebilir; olağan usul uygulanır.",
                    "The accelerated procedure is for the period of the agreement only; the normal one applies.");
        } else if (content.direction() == Direction.OUTGOING) {
            checks.requireByLaw(
                    agreement.citation() + " 11",
                    rule == null || inTime(rule, content),
                    "receivedAt",
                    "too-late",
                    "Talep için anlaşmadaki süre geçmiştir.",
                    "The agreement's period for the request has passed.");
        }
    }

    private boolean inTime(@Nullable String rule, NewReadmissionRequest content) {
        return rule == null
                || content.receivedAt()
                        .isBefore(periods.compute(rule, content.knownAt()).endsAt());
    }

    private String fingerprint(NewReadmissionRequest content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
