package org.himaye.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.himaye.casefile.CaseDocument;
import org.himaye.casefile.CaseSearch;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Case files for machines. Each reading is a ledger line. All methods answer 400 for a malformed number and 404 for a file
 * that does not exist or that the caller may not see.
 */
@RestController
@RequestMapping("/api")
class CaseController {

    private final CaseReading reading;

    CaseController(CaseReading reading) {
        this.reading = reading;
    }

    /** Returns where a case stands: person, family, decisions, open tasks. */
    @GetMapping("/cases/{caseNumber}")
    @PreAuthorize("isAuthenticated()")
    CaseResponse file(@PathVariable("caseNumber") String caseNumber) {
        return reading.file(caseNumber);
    }

    /** Returns the timeline of the person in all files the caller may see, oldest first. */
    @GetMapping("/cases/{caseNumber}/timeline")
    @PreAuthorize("isAuthenticated()")
    List<EventView> timeline(@PathVariable("caseNumber") String caseNumber) {
        return reading.timeline(caseNumber);
    }

    /** Returns the clocks of the case with the reasons for their dates. */
    @GetMapping("/cases/{caseNumber}/deadlines")
    @PreAuthorize("isAuthenticated()")
    List<ClockView> deadlines(@PathVariable("caseNumber") String caseNumber) {
        return reading.deadlines(caseNumber);
    }

    /** Returns the documents of the case. */
    @GetMapping("/cases/{caseNumber}/documents")
    @PreAuthorize("isAuthenticated()")
    List<CaseDocument> documents(@PathVariable("caseNumber") String caseNumber) {
        return reading.documents(caseNumber);
    }

    /**
     * Finds files by case number, foreigner number or the beginning of a name. A POST, because names do not belong in
     * addresses.
     *
     * @throws Refusal 400 for a text that is too short, too long or a foreigner number with wrong check digits
     */
    @PostMapping("/search")
    @PreAuthorize("isAuthenticated()")
    SearchResponse search(@Valid @RequestBody SearchRequest request) {
        return reading.search(request.text(), request.page() == null ? 0 : request.page());
    }

    /**
     * What to look for.
     *
     * @param text case number, foreigner number, or at least two letters of a name
     * @param page from 0; absent means 0
     */
    record SearchRequest(
            @NotBlank @Size(max = CaseSearch.LONGEST_TEXT) String text,
            @Nullable @Min(0) @Max(CaseSearch.LAST_PAGE) Integer page) {}
}
