package org.himaye.casefile.web;

import java.util.Locale;
import org.himaye.access.SignedInUser;
import org.himaye.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a case file as one document, to whoever may open its page. */
@RestController
class CaseBundleController {

    private final CaseBundles bundles;

    CaseBundleController(CaseBundles bundles) {
        this.bundles = bundles;
    }

    /**
     * Returns the bundle of a file as PDF/A in the language of the reader.
     *
     * @throws Refusal 400 for a malformed number; 404 for a file that does not exist or that the reader may not see
     */
    @GetMapping("/cases/{caseNumber}/bundle.pdf")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> bundle(
            @PathVariable("caseNumber") String caseNumber, @AuthenticationPrincipal SignedInUser user, Locale locale) {
        CaseBundles.Bundle bundle = bundles.print(caseNumber, user, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(caseNumber + ".pdf")
                                .build()
                                .toString())
                .body(bundle.pdf());
    }
}
