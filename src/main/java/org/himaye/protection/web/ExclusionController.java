package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.Exclusions;
import org.himaye.protection.application.RecordExclusionSubmission;
import org.himaye.shared.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is found about the exclusion of persons of a file (YUKK 64). Nothing here excludes anybody: a signed decision does. */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}")
class ExclusionController {

    /** Who considers and finds. */
    static final String MAY_FIND = "hasAuthority('protection-officer')";

    private final Exclusions exclusions;

    ExclusionController(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    /**
     * A finding about one person.
     *
     * @param person the applicant or a covered family member
     * @param ground what was found
     * @param seriousBelief whether a serious belief of guilt was reached (YUKK 64/1-c, 64/3)
     * @param facts the facts, 3 to 10000 characters
     * @param evidence what they rest on, 3 to 4000 characters
     */
    record FindingRequest(
            @NotNull UUID person,
            @NotNull ExclusionGround ground,
            boolean seriousBelief,
            @NotBlank @Size(min = 3, max = 10000) String facts,
            @NotBlank @Size(min = 3, max = 4000) String evidence) {

        /** Never prints what is said about whom. */
        @Override
        public String toString() {
            return "FindingRequest[" + ground + "]";
        }
    }

    /**
     * What was found.
     *
     * @param finding identifier
     */
    record FindingAnswer(String finding) {}

    /** Records a finding about one person (YUKK 64). */
    @PostMapping("/exclusion-findings")
    @PreAuthorize(MAY_FIND)
    ResponseEntity<FindingAnswer> record(@PathVariable String caseNumber, @Valid @RequestBody FindingRequest request) {
        UUID finding = exclusions.record(
                caseNumber,
                new PersonId(request.person()),
                new RecordExclusionSubmission(
                        request.ground(), request.seriousBelief(), request.facts(), request.evidence()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new FindingAnswer(finding.toString()));
    }

    /**
     * Whose exclusion is to be considered.
     *
     * @param person the applicant or a covered family member
     */
    record ConsiderationRequest(@NotNull UUID person) {}

    /**
     * What was opened.
     *
     * @param consideration identifier
     */
    record ConsiderationAnswer(String consideration) {}

    /** Lets the protection desk fill in what is found about one person (YUKK 64). */
    @PostMapping("/exclusion-considerations")
    @PreAuthorize(MAY_FIND)
    ResponseEntity<ConsiderationAnswer> consider(
            @PathVariable String caseNumber, @Valid @RequestBody ConsiderationRequest request) {
        UUID consideration = exclusions.consider(caseNumber, new PersonId(request.person()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new ConsiderationAnswer(consideration.toString()));
    }

    /** Returns what was found, oldest first. */
    @GetMapping("/exclusion-findings")
    @PreAuthorize("hasAnyAuthority('protection-officer', 'protection-decider', 'hq-protection')")
    List<Exclusions.Found> findings(@PathVariable String caseNumber) {
        return exclusions.of(caseNumber);
    }
}
