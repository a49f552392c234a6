package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.himaye.protection.application.AgeAssessments;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doubts about the age of an applicant (YUKK 66/1). Nothing here finds an age: the report is recorded by task. */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}/age-assessments")
class AgeAssessmentController {

    /** Who asks for an assessment. */
    static final String MAY_ASK = "hasAnyAuthority('registration-officer', 'interview-officer', 'protection-officer',"
            + " 'child-protection-liaison')";

    private final AgeAssessments assessments;

    AgeAssessmentController(AgeAssessments assessments) {
        this.assessments = assessments;
    }

    /**
     * A request to a hospital or authority.
     *
     * @param institution who is asked, 3 to 200 characters
     * @param unaccompanied whether the person has no responsible adult
     * @param reason why the declared age is in doubt, 3 to 4000 characters
     */
    record AgeRequest(
            @NotBlank @Size(min = 3, max = 200) String institution,
            @NotNull Boolean unaccompanied,
            @NotBlank @Size(min = 3, max = 4000) String reason) {}

    /**
     * What was requested.
     *
     * @param assessment identifier
     */
    record AgeAnswer(String assessment) {}

    /** Asks for an assessment; until the report the doubt counts for the person (YUKK 66/1-b). */
    @PostMapping
    @PreAuthorize(MAY_ASK)
    ResponseEntity<AgeAnswer> request(@PathVariable String caseNumber, @Valid @RequestBody AgeRequest request) {
        var id = assessments.request(caseNumber, request.institution(), request.unaccompanied(), request.reason());
        return ResponseEntity.status(HttpStatus.CREATED).body(new AgeAnswer(id.toString()));
    }
}
