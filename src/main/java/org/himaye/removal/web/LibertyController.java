package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.himaye.casefile.CaseFiles;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.alternatives.ObligationCourse;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.detention.DetentionEnding;
import org.himaye.removal.detention.DetentionHolding;
import org.himaye.removal.detention.LibertyEscalation;
import org.himaye.removal.detention.LibertyPetitions;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens around a detention or its alternatives and no task asked for: petitions, judges' orders, moves, breaches. */
@RestController
@RequestMapping("/api/removal")
class LibertyController {

    private static final String CENTRE = "'removal-centre-manager', 'removal-centre-staff'";

    private final CaseFiles files;
    private final LibertyPetitions petitions;
    private final DetentionEnding ending;
    private final DetentionHolding holding;
    private final ObligationCourse obligations;
    private final LibertyRegister register;
    private final LibertyEscalation escalation;
    private final CurrentActor currentActor;

    LibertyController(
            CaseFiles files,
            LibertyPetitions petitions,
            DetentionEnding ending,
            DetentionHolding holding,
            ObligationCourse obligations,
            LibertyRegister register,
            LibertyEscalation escalation,
            CurrentActor currentActor) {
        this.files = files;
        this.petitions = petitions;
        this.ending = ending;
        this.holding = holding;
        this.obligations = obligations;
        this.register = register;
        this.escalation = escalation;
        this.currentActor = currentActor;
    }

    /** What a petition to the criminal peace judge is about. */
    enum Against {
        DETENTION,
        ELECTRONIC_MONITORING
    }

    /**
     * A petition that was handed in.
     *
     * @param against what it is about
     * @param receivedAt when; local time of Türkiye
     */
    record PetitionRequest(
            @NotNull Against against, @NotNull LocalDateTime receivedAt) {}

    /**
     * A received petition.
     *
     * @param petition identifier
     */
    record PetitionAnswer(String petition) {}

    /** Records a petition to the judge (YUKK 57/6, 57/A-5); it is to be forwarded at once. */
    @PostMapping("/cases/{caseNumber}/petitions")
    @PreAuthorize("hasAnyAuthority(" + CENTRE + ", 'alternatives-supervisor', 'legal-counsel')")
    ResponseEntity<PetitionAnswer> petition(
            @PathVariable String caseNumber, @Valid @RequestBody PetitionRequest request) {
        CaseId caseId = caseOf(caseNumber);
        var receivedAt = FieldChecks.instant(request.receivedAt());
        var id = request.against() == Against.DETENTION
                ? petitions.receiveAgainstDetention(caseId, receivedAt)
                : petitions.receiveAgainstMonitoring(caseId, receivedAt);
        return ResponseEntity.status(HttpStatus.CREATED).body(new PetitionAnswer(id.toString()));
    }

    /**
     * An order of the judge that answers a petition filed with the judge directly.
     *
     * @param decidedAt when; local time of Türkiye
     * @param reference number of the order
     */
    record LiftingOrderRequest(
            @NotNull LocalDateTime decidedAt,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reference) {}

    /** Ends a detention by the order of the judge, from that moment; nobody approves it (YUKK 57/6). */
    @PostMapping("/cases/{caseNumber}/lifting-orders")
    @PreAuthorize("hasAnyAuthority(" + CENTRE + ", 'legal-counsel')")
    ResponseEntity<Void> lift(@PathVariable String caseNumber, @Valid @RequestBody LiftingOrderRequest request) {
        petitions.liftedByJudge(caseOf(caseNumber), FieldChecks.instant(request.decidedAt()), request.reference());
        return ResponseEntity.noContent().build();
    }

    /** Ends the detention of somebody found to be an unaccompanied child (YUKK 66/1). */
    @PostMapping("/cases/{caseNumber}/child")
    @PreAuthorize("hasAnyAuthority(" + CENTRE + ", 'child-protection-liaison')")
    ResponseEntity<Void> foundToBeChild(@PathVariable String caseNumber) {
        ending.foundToBeChild(caseOf(caseNumber));
        return ResponseEntity.noContent().build();
    }

    /**
     * Arrival at another removal centre.
     *
     * @param centre id of the centre
     * @param arrivedAt when; local time of Türkiye
     * @param withFamily whether family members are held together with the person
     */
    record MoveRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{1,40}") String centre,
            @NotNull LocalDateTime arrivedAt,
            boolean withFamily) {}

    /** Records that a detainee was moved to another centre (YUKK 58). */
    @PostMapping("/cases/{caseNumber}/moves")
    @PreAuthorize("hasAnyAuthority(" + CENTRE + ")")
    ResponseEntity<Void> move(@PathVariable String caseNumber, @Valid @RequestBody MoveRequest request) {
        holding.move(
                caseOf(caseNumber), request.centre(), FieldChecks.instant(request.arrivedAt()), request.withFamily());
        return ResponseEntity.noContent().build();
    }

    /**
     * A breach that was observed.
     *
     * @param kind which obligation
     * @param observedAt when; local time of Türkiye
     */
    record BreachRequest(
            @NotNull ObligationKind kind, @NotNull LocalDateTime observedAt) {}

    /** Records a breach of an obligation, on which the governorate decides (YUKK 57/A-6). */
    @PostMapping("/cases/{caseNumber}/breaches")
    @PreAuthorize("hasAnyAuthority('alternatives-supervisor')")
    ResponseEntity<Void> breach(@PathVariable String caseNumber, @Valid @RequestBody BreachRequest request) {
        obligations.breachObserved(caseOf(caseNumber), request.kind(), FieldChecks.instant(request.observedAt()));
        return ResponseEntity.noContent().build();
    }

    /** Compares persons held, decisions and clocks now; the result is in the ledger. Empty if everything agrees. */
    @PostMapping("/liberty/reconciliation")
    @PreAuthorize("hasAnyAuthority('hq-irregular', 'auditor')")
    List<LibertyRegister.Discrepancy> reconcile() {
        return register.reconcile();
    }

    /**
     * Returns a page of what the calling deputy was told about limits of liberty, fifty messages, newest first.
     *
     * @param page from 0
     */
    @GetMapping("/liberty/alarms")
    @PreAuthorize("isAuthenticated()")
    List<LibertyEscalation.Alarm> alarms(@RequestParam(name = "page", defaultValue = "0") int page) {
        return escalation.toldTo(currentActor.get().userId(), page);
    }

    private CaseId caseOf(String caseNumber) {
        return files.byNumber(caseNumber).id();
    }
}
