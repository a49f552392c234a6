package org.himaye.protection.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.himaye.casefile.CaseFile;
import org.himaye.protection.application.Lodgings;
import org.himaye.protection.application.Withdrawals;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives applications for international protection and their withdrawal. */
@RestController
@RequestMapping("/api/protection/applications")
class ProtectionApplicationController {

    /** Who receives a withdrawal. */
    static final String MAY_WITHDRAW =
            "hasAnyAuthority('front-desk', 'registration-officer', 'protection-officer', 'interview-officer')";

    private final Lodgings lodgings;
    private final Withdrawals withdrawals;

    ProtectionApplicationController(Lodgings lodgings, Withdrawals withdrawals) {
        this.lodgings = lodgings;
        this.withdrawals = withdrawals;
    }

    /**
     * Records an application (YUKK 65) and starts its procedure; repeating a reference returns the same case.
     *
     * @return 201 with the case's address
     */
    @PostMapping
    @PreAuthorize("hasAnyAuthority('front-desk', 'registration-officer', 'law-enforcement-liaison', 'border-police')")
    ResponseEntity<Lodged> lodge(@Valid @RequestBody LodgeRequest request) {
        CaseFile file = lodgings.lodge(request.toLodging());
        return ResponseEntity.created(URI.create("/api/cases/" + file.caseNumber()))
                .body(new Lodged(file.caseNumber(), file.personId().toString()));
    }

    /** Records that the applicant has handed in a written withdrawal (YUKK 77/1-a). */
    @PostMapping("/{caseNumber}/withdrawal")
    @PreAuthorize(MAY_WITHDRAW)
    ResponseEntity<Void> withdraw(@PathVariable String caseNumber) {
        withdrawals.declare(caseNumber);
        return ResponseEntity.noContent().build();
    }

    /**
     * What the lodging office gets back.
     *
     * @param caseNumber number of the case
     * @param personId identifier of the applicant
     */
    record Lodged(String caseNumber, String personId) {}
}
