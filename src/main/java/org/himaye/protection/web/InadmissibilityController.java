package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.himaye.protection.application.Inadmissibility;
import org.himaye.protection.application.InadmissibilityGround;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grounds of inadmissibility that come to light while an application waits for its interview (YUKK 72/2). Nothing here decides. */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}/inadmissibility")
class InadmissibilityController {

    /** Who says that a ground has come to light. */
    static final String MAY_INDICATE = "hasAnyAuthority('protection-officer', 'interview-officer')";

    private final Inadmissibility inadmissibility;

    InadmissibilityController(Inadmissibility inadmissibility) {
        this.inadmissibility = inadmissibility;
    }

    /**
     * What came to light.
     *
     * @param ground which ground of 72/1
     */
    record Indication(@NotNull InadmissibilityGround ground) {}

    /** Takes the application from the interview to the draft, which says whether the ground holds. */
    @PostMapping
    @PreAuthorize(MAY_INDICATE)
    ResponseEntity<Void> indicate(@PathVariable String caseNumber, @Valid @RequestBody Indication indication) {
        inadmissibility.indicate(caseNumber, indication.ground());
        return ResponseEntity.noContent().build();
    }
}
