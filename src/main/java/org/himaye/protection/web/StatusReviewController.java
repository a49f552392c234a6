package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.protection.review.StatusReviews;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening and following the review of a status (YUKK 85, 86). Nothing here ends a status. */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}/status-reviews")
class StatusReviewController {

    /** Who opens a review. */
    static final String MAY_OPEN = "hasAuthority('hq-protection')";

    private final StatusReviews reviews;

    StatusReviewController(StatusReviews reviews) {
        this.reviews = reviews;
    }

    /**
     * Why a status is reviewed.
     *
     * @param ground what may end it
     * @param facts what has become known
     */
    record OpenRequest(
            @NotNull StatusReviewGround ground,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*")
            String facts) {

        /** Never prints what is said about somebody. */
        @Override
        public String toString() {
            return "OpenRequest[" + ground + "]";
        }
    }

    /**
     * What was opened.
     *
     * @param review identifier
     */
    record Opened(String review) {}

    /** Opens the review of the status given in a file; the status goes on (YUKK 85/4). */
    @PostMapping
    @PreAuthorize(MAY_OPEN)
    ResponseEntity<Opened> open(@PathVariable String caseNumber, @Valid @RequestBody OpenRequest request) {
        var id = reviews.open(caseNumber, request.ground(), request.facts());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Opened(id.toString()));
    }

    /** Returns the reviews of the status given in a file, oldest first. */
    @GetMapping
    @PreAuthorize("hasAnyAuthority('hq-protection', 'protection-officer', 'protection-decider', 'legal-counsel')")
    List<StatusReviews.Followed> of(@PathVariable String caseNumber) {
        return reviews.of(caseNumber);
    }
}
