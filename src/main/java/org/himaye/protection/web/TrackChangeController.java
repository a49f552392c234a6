package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.protection.application.TrackChanges;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposed changes of the examination track (YUKK 79). Nothing here changes a track: somebody else answers by task. */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}/track-changes")
class TrackChangeController {

    /** Who proposes. */
    static final String MAY_PROPOSE = "hasAnyAuthority('protection-officer', 'interview-officer')";

    private final TrackChanges changes;

    TrackChangeController(TrackChanges changes) {
        this.changes = changes;
    }

    /**
     * A proposal; the ground says which track the application is to go to.
     *
     * @param ground why
     * @param reason in the officer's words, 3 to 4000 characters
     */
    record ProposalRequest(
            @NotNull TrackChangeGround ground,
            @NotBlank @Size(min = 3, max = 4000) String reason) {}

    /**
     * What was proposed.
     *
     * @param proposal identifier
     */
    record ProposalAnswer(String proposal) {}

    /** Proposes to change the track (YUKK 79/1, 79/3). */
    @PostMapping
    @PreAuthorize(MAY_PROPOSE)
    ResponseEntity<ProposalAnswer> propose(
            @PathVariable String caseNumber, @Valid @RequestBody ProposalRequest request) {
        var id = changes.propose(caseNumber, request.ground(), request.reason());
        return ResponseEntity.status(HttpStatus.CREATED).body(new ProposalAnswer(id.toString()));
    }

    /** Returns what was proposed and answered, oldest first. */
    @GetMapping
    @PreAuthorize("hasAnyAuthority('protection-officer', 'interview-officer', 'protection-decider', 'hq-protection')")
    List<TrackChanges.Proposed> proposals(@PathVariable String caseNumber) {
        return changes.of(caseNumber);
    }
}
