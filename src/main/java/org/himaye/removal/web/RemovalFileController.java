package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.removal.decision.Departures;
import org.himaye.removal.decision.EntryBans;
import org.himaye.removal.decision.MedicalHolds;
import org.himaye.removal.decision.RemovalAssessments;
import org.himaye.removal.decision.RemovalCourts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can happen to a removal file at any time, outside its tasks. */
@RestController
@RequestMapping("/api/removal/cases/{caseNumber}")
class RemovalFileController {

    private final CaseFiles files;
    private final Departures departures;
    private final RemovalAssessments assessments;
    private final RemovalCourts courts;
    private final MedicalHolds holds;
    private final EntryBans bans;

    RemovalFileController(
            CaseFiles files,
            Departures departures,
            RemovalAssessments assessments,
            RemovalCourts courts,
            MedicalHolds holds,
            EntryBans bans) {
        this.files = files;
        this.departures = departures;
        this.assessments = assessments;
        this.courts = courts;
        this.holds = holds;
        this.bans = bans;
    }

    /** A departure: when, with offset, and through which gate. */
    record Departure(
            @NotNull OffsetDateTime leftAt,

            @NotBlank @Size(max = 60) @Pattern(regexp = "[\\p{L} .-]+")
            String borderGate) {}

    /** Records that the person left on their own (YUKK 56). */
    @PostMapping("/departure")
    @PreAuthorize("hasAnyAuthority('border-police', 'removal-officer')")
    ResponseEntity<Void> depart(@PathVariable String caseNumber, @Valid @RequestBody Departure departure) {
        departures.depart(caseNumber, departure.leftAt().toInstant(), departure.borderGate());
        return ResponseEntity.noContent().build();
    }

    /** Reasons of a decision. */
    record Reasoned(
            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^<>\\p{Cs}]*")
            String reasons) {}

    /** Lifts the removal decision; detention and obligations end at once. */
    @PostMapping("/lifting")
    @PreAuthorize("hasAuthority('governor-approver')")
    ResponseEntity<Void> lift(@PathVariable String caseNumber, @Valid @RequestBody Reasoned lifting) {
        departures.lift(caseNumber, lifting.reasons());
        return ResponseEntity.noContent().build();
    }

    /** A screening of one country. */
    record Screening(
            @NotBlank @Pattern(regexp = "[A-Z]{3}") String destination,
            @NotNull Boolean safe,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^<>\\p{Cs}]*")
            String reasons) {}

    /** Records a non-refoulement screening (YUKK 4, INV-03). */
    @PostMapping("/screenings")
    @PreAuthorize("hasAuthority('removal-officer')")
    ResponseEntity<Void> screen(@PathVariable String caseNumber, @Valid @RequestBody Screening screening) {
        assessments.screen(
                files.byNumber(caseNumber).id(), screening.destination(), screening.safe(), screening.reasons());
        return ResponseEntity.noContent().build();
    }

    /** A look into the court registry; number and day are left out if it found nothing. */
    record RegistryCheck(
            @NotNull OffsetDateTime checkedAt,

            @Nullable @Size(max = 60) @Pattern(regexp = "[^<>\\p{Cntrl}\\p{Cs}]*")
            String registryNumber,

            @Nullable LocalDate filedOn) {}

    /** Records a look into the court registry, by counsel or by the registry's own interface (YUKK 53/3). */
    @PostMapping("/registry-checks")
    @PreAuthorize("hasAuthority('legal-counsel')")
    ResponseEntity<Void> lookUp(@PathVariable String caseNumber, @Valid @RequestBody RegistryCheck check) {
        courts.lookUp(
                files.byNumber(caseNumber).id(),
                check.checkedAt().toInstant(),
                check.registryNumber(),
                check.filedOn());
        return ResponseEntity.noContent().build();
    }

    /** How long somebody cannot travel; null until a doctor says otherwise. */
    record MedicalHold(@Nullable LocalDate until) {}

    /** The recorded hold. */
    record HoldRecorded(String holdId) {}

    /** Records a doctor's word that the person cannot travel (YUKK 55/1-b, c). */
    @PostMapping("/medical-holds")
    @PreAuthorize("hasAnyAuthority('removal-officer', 'removal-centre-manager', 'removal-centre-staff')")
    ResponseEntity<HoldRecorded> hold(@PathVariable String caseNumber, @Valid @RequestBody MedicalHold hold) {
        return ResponseEntity.status(201)
                .body(new HoldRecorded(holds.record(files.byNumber(caseNumber).id(), hold.until())
                        .toString()));
    }

    /** Records that the person can travel again. */
    @PostMapping("/medical-holds/{holdId}/end")
    @PreAuthorize("hasAnyAuthority('removal-officer', 'removal-centre-manager')")
    ResponseEntity<Void> endHold(@PathVariable String caseNumber, @PathVariable UUID holdId) {
        holds.end(files.byNumber(caseNumber).id(), holdId);
        return ResponseEntity.noContent().build();
    }

    /** What the headquarters do with an entry ban. */
    record ReliefRequest(
            EntryBans.@NotNull Relief relief,
            @Nullable LocalDate allowedUntil,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^<>\\p{Cs}]*")
            String reasons) {}

    /** Lifts the entry ban, or allows entry for a period (YUKK 9/6). */
    @PostMapping("/entry-ban/relief")
    @PreAuthorize("hasAuthority('hq-irregular')")
    ResponseEntity<Void> relieve(@PathVariable String caseNumber, @Valid @RequestBody ReliefRequest request) {
        bans.relieve(caseNumber, request.relief(), request.allowedUntil(), request.reasons());
        return ResponseEntity.noContent().build();
    }
}
