package org.himaye.removal.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.himaye.casefile.CaseFile;
import org.himaye.removal.decision.RemovalOpenings;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens removal files. */
@RestController
@RequestMapping("/api/removal")
class RemovalController {

    private final RemovalOpenings openings;

    RemovalController(RemovalOpenings openings) {
        this.openings = openings;
    }

    /**
     * Tells the governorate of an apprehension (YUKK 57/1); repeating a reference returns the same file.
     *
     * @return 201 with the file's address
     */
    @PostMapping("/apprehensions")
    @PreAuthorize("hasAnyAuthority('law-enforcement-liaison', 'border-police', 'removal-officer')")
    ResponseEntity<Opened> apprehend(@Valid @RequestBody RemovalRequest.Apprehended request) {
        return opened(openings.open(request.toApprehension()));
    }

    /**
     * Opens a file for another reason than an apprehension (YUKK 53/1); repeating a reference returns the same file.
     *
     * @return 201 with the file's address
     */
    @PostMapping("/cases")
    @PreAuthorize("hasAuthority('removal-officer')")
    ResponseEntity<Opened> consider(@Valid @RequestBody RemovalRequest.Considered request) {
        return opened(openings.open(request.toApprehension()));
    }

    private static ResponseEntity<Opened> opened(CaseFile file) {
        return ResponseEntity.created(URI.create("/api/cases/" + file.caseNumber()))
                .body(new Opened(file.caseNumber(), file.personId().toString()));
    }

    /**
     * What the reporting office gets back.
     *
     * @param caseNumber number of the file
     * @param personId identifier of the person
     */
    record Opened(String caseNumber, String personId) {}
}
