package org.himaye.correction.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.himaye.correction.application.CorrectedFact;
import org.himaye.correction.application.CorrectionReason;
import org.himaye.correction.application.FactCorrections;
import org.himaye.correction.application.FactCorrections.Proposal;
import org.himaye.correction.application.RecordedCorrection;
import org.himaye.deadlines.ServiceWay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposes corrections of registration and service dates. Nothing here corrects: a second person does, in the Tasklist (INV-50). */
@RestController
@RequestMapping("/api/cases/{caseNumber}/corrections")
class FactCorrectionController {

    /** Who proposes another date of registration. */
    static final String MAY_PROPOSE_REGISTRATION =
            "hasAnyAuthority('registration-officer', 'protection-officer', 'legal-counsel', 'provincial-director')";

    /** Who proposes another date of service. */
    static final String MAY_PROPOSE_SERVICE = "hasAnyAuthority('notification-officer', 'protection-officer',"
            + " 'removal-officer', 'commission-secretariat', 'legal-counsel', 'provincial-director')";

    private final FactCorrections corrections;

    FactCorrectionController(FactCorrections corrections) {
        this.corrections = corrections;
    }

    /**
     * The true registration date of an application.
     *
     * @param correctedTo when it was registered; local time of Türkiye
     * @param reason why it is corrected
     * @param explanation the same in words
     * @param document number or name of the paper that proves it
     */
    record RegistrationRequest(
            @NotNull LocalDateTime correctedTo,
            @NotNull CorrectionReason reason,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String explanation,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String document) {}

    /**
     * The true service of a decision.
     *
     * @param decision number of the decision
     * @param correctedTo what its way names as its fact; local time of Türkiye
     * @param way the true way of service; null leaves the recorded one
     * @param reason why it is corrected
     * @param explanation the same in words
     * @param document number or name of the paper that proves it
     */
    record ServiceRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String decision,

            @NotNull LocalDateTime correctedTo,
            @Nullable ServiceWay way,
            @NotNull CorrectionReason reason,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String explanation,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String document) {}

    /**
     * A proposed correction.
     *
     * @param correction identifier
     */
    record Proposed(String correction) {}

    /** Returns the corrections of a file with explanation and proof, for whoever proposes, approves or settles. */
    @GetMapping
    @PreAuthorize(
            "hasAnyAuthority('registration-officer', 'notification-officer', 'protection-officer', 'interview-officer',"
                    + " 'removal-officer', 'commission-secretariat', 'legal-counsel', 'provincial-director', 'governor-approver')")
    List<RecordedCorrection> corrections(@PathVariable String caseNumber) {
        return corrections.of(caseNumber);
    }

    /** Proposes the true registration date of an application. */
    @PostMapping("/registration")
    @PreAuthorize(MAY_PROPOSE_REGISTRATION)
    ResponseEntity<Proposed> registration(
            @PathVariable String caseNumber, @Valid @RequestBody RegistrationRequest request) {
        return proposed(
                caseNumber,
                new Proposal(
                        CorrectedFact.REGISTRATION,
                        null,
                        request.correctedTo(),
                        null,
                        request.reason(),
                        request.explanation(),
                        request.document()));
    }

    /** Proposes the true service of a decision. */
    @PostMapping("/service")
    @PreAuthorize(MAY_PROPOSE_SERVICE)
    ResponseEntity<Proposed> service(@PathVariable String caseNumber, @Valid @RequestBody ServiceRequest request) {
        return proposed(
                caseNumber,
                new Proposal(
                        CorrectedFact.SERVICE,
                        request.decision(),
                        request.correctedTo(),
                        request.way(),
                        request.reason(),
                        request.explanation(),
                        request.document()));
    }

    private ResponseEntity<Proposed> proposed(String caseNumber, Proposal proposal) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Proposed(corrections.propose(caseNumber, proposal).toString()));
    }
}
