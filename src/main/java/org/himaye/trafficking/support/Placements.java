package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.support.PlaceInShelterSubmission.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody lives: a shelter that is free and fits, or for a child the Family Ministry (İTY; law note 4.a, step 6). */
@Service
public class Placements {

    private final SupportTables tables;
    private final RunningSupports supports;
    private final Shelters shelters;
    private final VictimFiles files;
    private final Clock clock;

    Placements(SupportTables tables, RunningSupports supports, Shelters shelters, VictimFiles files, Clock clock) {
        this.tables = tables;
        this.supports = supports;
        this.shelters = shelters;
        this.files = files;
        this.clock = clock;
    }

    /** What the file says about a stay; never an address. */
    record Stay(String shelter, int places) {}

    /** What the file says about somebody who left. */
    record Left(String note) {}

    /**
     * Returns the shelters that are free and fit the person of a file, by code; none before anybody has asked what the person
     * needs.
     *
     * @throws org.himaye.shared.Refusal not found for everybody outside the team
     */
    @Transactional(readOnly = true)
    public List<Shelter> fitting(CaseId file) {
        supports.get(file);
        return supports.riskSoFar(file)
                .map(Placements::need)
                .map(need -> fitting(file, need))
                .orElse(List.of());
    }

    /** Places somebody in a shelter, or notes that there is none now. */
    @Transactional
    public void place(TaskInHand task, PlaceInShelterSubmission submission) {
        CaseId file = task.caseId();
        Support support = supports.get(file);
        Instant placedAt = FieldChecks.instant(submission.placedAt());
        boolean placed = submission.outcome() == Outcome.PLACED;
        ShelterNeed need = need(supports.risk(file));
        if (placed && submission.shelterCode() != null) {
            shelters.hold(submission.shelterCode());
        }
        List<Shelter> fitting = fitting(file, need);
        Optional<Shelter> chosen = fitting.stream()
                .filter(shelter -> shelter.code().equals(submission.shelterCode()))
                .findFirst();
        String codes = fitting.stream().map(Shelter::code).collect(Collectors.joining(", "));
        new FieldChecks(clock)
                .notInTheFuture(submission.placedAt(), "placedAt")
                .notBefore(placedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "placedAt", "the decision")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        !placed || chosen.isPresent(),
                        "shelterCode",
                        "not-fitting",
                        "Yer dolu ya da kişiye uygun değil. Uygun yerler: " + (codes.isEmpty() ? "yok" : codes),
                        "The place is full or does not fit. Fitting ones: " + (codes.isEmpty() ? "none" : codes))
                .require(
                        tables.placement(file).isEmpty(),
                        "shelterCode",
                        "placed-already",
                        "Kişi zaten bir yerde kalıyor.",
                        "The person lives somewhere already.")
                .refuseIfAny();
        if (placed) {
            Shelter shelter = chosen.orElseThrow();
            tables.addPlacement(UUID.randomUUID(), file, shelter, need, placedAt);
            files.enter(
                    file,
                    "SHELTER_PLACED",
                    RunningSupports.REGULATION,
                    placedAt,
                    new Stay(shelter.code(), need.places()));
        } else {
            files.enter(file, "NO_SHELTER_FOUND", RunningSupports.REGULATION, placedAt, new Stay("", need.places()));
        }
    }

    /** Records that a child went to the Family Ministry, after its best interest was decided on. */
    @Transactional
    public void entrust(TaskInHand task, EntrustChildSubmission submission) {
        Support support = supports.get(task.caseId());
        Instant entrustedAt = FieldChecks.instant(submission.entrustedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.entrustedAt(), "entrustedAt")
                .notBefore(
                        entrustedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "entrustedAt", "the decision")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        submission.bestInterestDecided(),
                        "bestInterestDecided",
                        "required",
                        "Çocuğun yüksek yararına karar verilmeden çocuk yerleştirilmez.",
                        "No child is placed before its best interest was decided on.")
                .refuseIfAny();
        files.enter(task.caseId(), "CHILD_HANDED_OVER", RunningSupports.REGULATION, entrustedAt, submission);
    }

    /** Records that somebody left the shelter; nothing if nobody lives in one. */
    void leave(CaseId file, Instant leftAt, String note) {
        tables.placement(file).ifPresent(stay -> {
            tables.addLeaving(stay.id(), leftAt);
            files.enter(file, "SHELTER_LEFT", RunningSupports.REGULATION, leftAt, new Left(note));
        });
    }

    private List<Shelter> fitting(CaseId file, ShelterNeed need) {
        return shelters.openFor(file).stream()
                .filter(shelter -> shelter.fits(need))
                .toList();
    }

    private static ShelterNeed need(AssessRiskSubmission risk) {
        return new ShelterNeed(1 + risk.companions(), risk.gender(), risk.stepFree(), risk.dangerProvince());
    }
}
