package org.himaye.trafficking.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.Persons;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.PersonId;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.identification.SecurePersonSubmission.Danger;
import org.himaye.trafficking.identification.SecurePersonSubmission.Protection;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.referral.VictimIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Protects a person at once, and notes the preliminary interview and who the person is (law note 4.a, steps 1 and 2). */
@Service
public class FirstContact {

    private static final String TURKISH = "TUR";

    private final VictimFiles files;
    private final Persons persons;
    private final IdentificationTables tables;
    private final AgeWhenReferred age;
    private final CurrentActor currentActor;
    private final Clock clock;

    FirstContact(
            VictimFiles files,
            Persons persons,
            IdentificationTables tables,
            AgeWhenReferred age,
            CurrentActor currentActor,
            Clock clock) {
        this.files = files;
        this.persons = persons;
        this.tables = tables;
        this.age = age;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Content of {@code VICTIM_SECURED}.
     *
     * @param danger how safe the person is
     * @param protection what was done at once
     * @param protectionNote what exactly, or null
     * @param preliminaryInterviewAt when the preliminary interview was held, or null
     * @param preliminaryNote what was said in it, or null
     * @param prosecutorInformedAt when the public prosecutor was informed, or null
     * @param prosecutorOffice which office, or null
     */
    public record Secured(
            Danger danger,
            Protection protection,
            @Nullable String protectionNote,
            @Nullable LocalDateTime preliminaryInterviewAt,
            @Nullable String preliminaryNote,
            @Nullable LocalDateTime prosecutorInformedAt,
            @Nullable String prosecutorOffice) {}

    /** Records the first contact; from now on whoever was found to be the person is protected by the guard as well. */
    @Transactional
    public void secure(TaskInHand task, SecurePersonSubmission submission) {
        AtWork.require(currentActor);
        VictimFile file = files.get(task.caseId());
        Instant securedAt = FieldChecks.instant(submission.securedAt());
        check(file, submission, securedAt);
        PersonId person = person(file, submission);
        files.enter(
                file.id(),
                "VICTIM_SECURED",
                "İTY",
                securedAt,
                new Secured(
                        submission.danger(),
                        submission.protection(),
                        submission.protectionNote(),
                        submission.preliminaryInterviewAt(),
                        submission.preliminaryNote(),
                        submission.prosecutorInformedAt(),
                        submission.prosecutorOffice()));
        VictimIdentity identity = new VictimIdentity(
                submission.familyName(),
                submission.givenNames(),
                submission.sex(),
                submission.ageGroup(),
                submission.birthDate(),
                submission.nationality(),
                submission.language(),
                submission.foreignerNumber(),
                submission.contact());
        files.enter(file.id(), VictimIdentity.KIND, null, clock.instant(), identity);
        files.identify(file.id(), person, !identity.hasTurkishCitizenship());
    }

    private void check(VictimFile file, SecurePersonSubmission submission, Instant securedAt) {
        boolean interviewed = submission.preliminaryInterviewAt() != null;
        LocalDate birthDate = submission.birthDate();
        new FieldChecks(clock)
                .notInTheFuture(submission.securedAt(), "securedAt")
                .notBefore(securedAt, file.openedAt().truncatedTo(ChronoUnit.MINUTES), "securedAt", "the referral")
                .require(
                        submission.danger() == Danger.NONE || submission.protection() != Protection.NONE,
                        "protection",
                        "required",
                        "Tehdit altındaki veya tehlikedeki kişi korumasız bırakılamaz.",
                        "Nobody under threat or in danger is left without protection.")
                .notInTheFuture(submission.preliminaryInterviewAt(), "preliminaryInterviewAt")
                .require(
                        interviewed == (submission.preliminaryNote() != null),
                        "preliminaryNote",
                        "inconsistent",
                        "Not, yapılan ön görüşmeye aittir ve onda zorunludur.",
                        "A note belongs to a preliminary interview that was held, and is required there.")
                .notInTheFuture(submission.prosecutorInformedAt(), "prosecutorInformedAt")
                .require(
                        !interviewed || submission.prosecutorInformedAt() != null,
                        "prosecutorInformedAt",
                        "required",
                        "Ön görüşme yapıldıysa Cumhuriyet savcısına bildirilir.",
                        "The public prosecutor is informed where a preliminary interview was held.")
                .require(
                        (submission.prosecutorInformedAt() != null) == (submission.prosecutorOffice() != null),
                        "prosecutorOffice",
                        "inconsistent",
                        "Savcılık, bildirimle birlikte yazılır.",
                        "The office is named together with the information.")
                .notInTheFuture(birthDate, "birthDate")
                .require(
                        birthDate == null
                                || submission.ageGroup() == AgeGroup.DOUBTFUL
                                || submission.ageGroup().isTreatedAsChild() == age.isUnder18(file, birthDate),
                        "ageGroup",
                        "inconsistent",
                        "Yaş, doğum tarihine göre bildirim günündeki yaş değil.",
                        "The age is not the one on the day of the referral, by the date of birth.")
                .require(
                        submission.foreignerNumber() == null || !TURKISH.equals(submission.nationality()),
                        "foreignerNumber",
                        "inconsistent",
                        "Türk vatandaşının yabancı kimlik numarası olmaz.",
                        "A Turkish citizen has no foreigner number.")
                .refuseIfAny();
    }

    private @Nullable PersonId person(VictimFile file, SecurePersonSubmission submission) {
        if (submission.foreignerNumber() == null) {
            return file.personId();
        }
        Optional<PersonId> found = persons.identify(ForeignerNumber.parse(submission.foreignerNumber()));
        new FieldChecks(clock)
                .require(
                        found.isPresent(),
                        "foreignerNumber",
                        "unknown",
                        "Bu numara kayıtlı değil; bir rakam yanlış yazılmış olabilir.",
                        "This number is not on record; one digit may be mistyped.")
                .require(
                        found.isEmpty() || file.personId() == null || tables.areSame(file.personId(), found.get()),
                        "foreignerNumber",
                        "inconsistent",
                        "Dosya başka bir kişi için açıldı.",
                        "The file was opened for another person.")
                .refuseIfAny();
        return found.orElseThrow();
    }
}
