package org.himaye.appeal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.himaye.appeal.application.Deliberations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is told about an appeal outside any task: a member's conflict, and whether UNHCR may see the file. */
@RestController
@RequestMapping("/api/appeals/{caseNumber}")
class AppealMatters {

    private final Deliberations deliberations;
    private final Consents consents;
    private final CommissionReading reading;

    AppealMatters(Deliberations deliberations, Consents consents, CommissionReading reading) {
        this.deliberations = deliberations;
        this.consents = consents;
        this.reading = reading;
    }

    /** Declares that the calling member must not touch the appeal; cannot be undone. */
    @PostMapping("/conflict")
    @PreAuthorize(CommissionRights.MEMBERS)
    ResponseEntity<Void> declareConflict(
            @PathVariable("caseNumber") String caseNumber, @Valid @RequestBody Conflict conflict) {
        deliberations.declareConflict(reading.appeal(caseNumber), conflict.reason());
        return ResponseEntity.noContent().build();
    }

    /** Records whether the applicant lets UNHCR see the file (YUKK 92/3); the last word counts. */
    @PostMapping("/consent")
    @PreAuthorize(
            "hasAnyAuthority('front-desk', 'registration-officer', 'protection-officer', 'commission-secretariat')")
    ResponseEntity<Void> recordConsent(
            @PathVariable("caseNumber") String caseNumber, @Valid @RequestBody Consent consent) {
        consents.record(caseNumber, consent.given());
        return ResponseEntity.noContent().build();
    }

    /**
     * Why the member must not touch the appeal.
     *
     * @param reason prose, kept with the appeal and nowhere else
     */
    record Conflict(
            @NotBlank @Size(max = PostedForm.LONGEST_PROSE) String reason) {}

    /**
     * The applicant's word.
     *
     * @param given whether UNHCR may see the file
     */
    record Consent(@NotNull Boolean given) {}
}
