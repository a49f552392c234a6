package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.himaye.removal.departure.ReturnDeclaration;
import org.himaye.removal.departure.ReturnDeclarations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives declarations of voluntary return and their revocation (YUKK 60/A, 87). */
@RestController
@RequestMapping("/api/removal/returns")
class ReturnController {

    private final ReturnDeclarations declarations;

    ReturnController(ReturnDeclarations declarations) {
        this.declarations = declarations;
    }

    /**
     * Records a person's own declaration and starts the return; repeating a reference returns the same declaration.
     *
     * @return 201 with the declaration's identifier
     */
    @PostMapping
    @PreAuthorize("hasAnyAuthority('return-counsellor', 'removal-officer', 'front-desk')")
    ResponseEntity<Declared> declare(@Valid @RequestBody ReturnRequest request) {
        ReturnDeclaration declaration = declarations.declare(request.toDeclaration());
        return ResponseEntity.created(URI.create("/api/cases/" + request.caseNumber()))
                .body(new Declared(declaration.id(), request.caseNumber()));
    }

    /** Records that the person has taken the declaration back; whoever hears it may record it. */
    @PostMapping("/{declarationId}/revocation")
    @PreAuthorize("hasAnyAuthority('return-counsellor', 'removal-officer', 'front-desk', 'removal-centre-staff', "
            + "'removal-centre-manager', 'border-police', 'law-enforcement-liaison', 'legal-counsel', "
            + "'provincial-director')")
    ResponseEntity<Void> revoke(@PathVariable UUID declarationId, @Valid @RequestBody Revocation revocation) {
        declarations.revoke(declarationId, revocation.revokedAt().toInstant());
        return ResponseEntity.noContent().build();
    }

    /**
     * What the office gets back.
     *
     * @param declarationId identifies the declaration
     * @param caseNumber number of the case
     */
    record Declared(UUID declarationId, String caseNumber) {}

    /**
     * A revocation.
     *
     * @param revokedAt when the person said so, with offset
     */
    record Revocation(@NotNull OffsetDateTime revokedAt) {}
}
