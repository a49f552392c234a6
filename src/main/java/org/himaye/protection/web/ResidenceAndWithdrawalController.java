package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.himaye.protection.application.WithdrawalGrounds;
import org.himaye.protection.application.WithdrawalGrounds.Circumstance;
import org.himaye.protection.application.WithdrawalGrounds.Ground;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.shared.FieldChecks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What no task asks for: to propose duties of residence and reporting and to lift them (YUKK 71), and to propose deemed withdrawal
 * (YUKK 77). Nothing is imposed on anybody here.
 */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}")
class ResidenceAndWithdrawalController {

    /** Who proposes duties. */
    static final String MAY_PROPOSE_DUTIES =
            "hasAnyAuthority('registration-officer', 'protection-officer', 'provincial-director')";

    /** Who lifts them. */
    static final String MAY_LIFT = "hasAuthority('governor-approver')";

    /** Who records that a court annulled them. */
    static final String MAY_RECORD_ANNULMENT = "hasAuthority('legal-counsel')";

    /** Who proposes that an application counts as withdrawn. */
    static final String MAY_PROPOSE_WITHDRAWAL = "hasAuthority('protection-officer')";

    private final ResidenceDuties duties;
    private final WithdrawalGrounds grounds;

    ResidenceAndWithdrawalController(ResidenceDuties duties, WithdrawalGrounds grounds) {
        this.duties = duties;
        this.grounds = grounds;
    }

    /**
     * Duties somebody proposes.
     *
     * @param reasons why
     */
    record DutiesRequest(
            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reasons) {}

    /**
     * What was proposed.
     *
     * @param proposal identifier
     */
    record Proposed(String proposal) {}

    /** Proposes residence and reporting (YUKK 71); the governorate decides. */
    @PostMapping("/residence-duties")
    @PreAuthorize(MAY_PROPOSE_DUTIES)
    ResponseEntity<Proposed> propose(@PathVariable String caseNumber, @Valid @RequestBody DutiesRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Proposed(duties.propose(caseNumber, request.reasons()).toString()));
    }

    /**
     * Why duties are lifted.
     *
     * @param reasons why
     */
    record LiftingRequest(
            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reasons) {}

    /** Lifts residence and reporting, or drops what is only proposed (YUKK 71). */
    @PostMapping("/residence-duties/lifting")
    @PreAuthorize(MAY_LIFT)
    ResponseEntity<Void> lift(@PathVariable String caseNumber, @Valid @RequestBody LiftingRequest request) {
        duties.lift(caseNumber, request.reasons());
        return ResponseEntity.noContent().build();
    }

    /**
     * A judgment that annuls the decision on the duties in force.
     *
     * @param judgment number of the judgment
     * @param decidedOn day of the judgment
     */
    record AnnulmentRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String judgment,

            @NotNull LocalDate decidedOn) {}

    /** Records that a court annulled the decision on residence and reporting, which ends them (YUKK 80). */
    @PostMapping("/residence-duties/annulment")
    @PreAuthorize(MAY_RECORD_ANNULMENT)
    ResponseEntity<Void> annul(@PathVariable String caseNumber, @Valid @RequestBody AnnulmentRequest request) {
        duties.annulledByCourt(caseNumber, request.judgment(), request.decidedOn());
        return ResponseEntity.noContent().build();
    }

    /**
     * Something that happened once, with the decision on the excuse.
     *
     * @param ground which ground of YUKK 77
     * @param occurredAt when; local time of Türkiye
     * @param proof how it is proved
     * @param excuseOffered whether an excuse was offered
     * @param excuseAccepted whether it was accepted
     */
    record WithdrawalRequest(
            @NotNull Ground ground,

            @NotNull LocalDateTime occurredAt,

            @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String proof,

            @NotNull Boolean excuseOffered,
            @NotNull Boolean excuseAccepted) {}

    /**
     * What DT-05 found.
     *
     * @param row row of DT-05
     */
    record Found(int row) {}

    /** Proposes that the application counts as withdrawn for something that happened once (DT-05 rows 3 and 5 to 7). */
    @PostMapping("/withdrawal-proposals")
    @PreAuthorize(MAY_PROPOSE_WITHDRAWAL)
    ResponseEntity<Found> proposeWithdrawal(
            @PathVariable String caseNumber, @Valid @RequestBody WithdrawalRequest request) {
        int row = grounds.propose(
                caseNumber,
                request.ground(),
                new Circumstance(
                        FieldChecks.instant(request.occurredAt()),
                        request.proof(),
                        request.excuseOffered(),
                        request.excuseAccepted()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Found(row));
    }

    /** Proposes that the application counts as withdrawn for absences in a row (DT-05 rows 2 and 4, INV-40). */
    @PostMapping("/withdrawal-proposals/absences")
    @PreAuthorize(MAY_PROPOSE_WITHDRAWAL)
    ResponseEntity<Found> proposeForAbsences(@PathVariable String caseNumber) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Found(grounds.proposeForAbsences(caseNumber)));
    }
}
