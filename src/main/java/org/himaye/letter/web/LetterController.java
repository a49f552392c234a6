package org.himaye.letter.web;

import java.util.Locale;
import java.util.UUID;
import org.himaye.casefile.CaseReadership;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out letters as PDF to whoever may read the case they belong to; for others they do not exist. */
@RestController
@RequestMapping("/api/letters")
class LetterController {

    private final Letters letters;
    private final CaseReadership readership;

    LetterController(Letters letters, CaseReadership readership) {
        this.letters = letters;
        this.readership = readership;
    }

    @GetMapping(path = "/{letterId}", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> read(@PathVariable UUID letterId) {
        StoredLetter letter = letters.metadata(letterId);
        readership.requireReader(letter.caseId());
        byte[] pdf = letters.content(letterId);
        String filename = letter.documentId().toLowerCase(Locale.ROOT) + "-" + letterId + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(filename).build().toString())
                .body(pdf);
    }
}
