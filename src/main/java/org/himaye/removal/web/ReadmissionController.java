package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import org.himaye.removal.departure.ReturnExits;
import org.himaye.removal.readmission.ReadmissionFigures;
import org.himaye.removal.readmission.ReadmissionRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes readmission requests and tells the figures of readmission and voluntary return. */
@RestController
@Validated
@RequestMapping("/api/removal")
class ReadmissionController {

    private final ReadmissionRequests requests;
    private final ReadmissionFigures figures;
    private final ReturnExits exits;

    ReadmissionController(ReadmissionRequests requests, ReadmissionFigures figures, ReturnExits exits) {
        this.requests = requests;
        this.figures = figures;
        this.exits = exits;
    }

    /**
     * Records an incoming or outgoing request; repeating a reference returns the same request.
     *
     * @return 201 with the request's identifier and case
     */
    @PostMapping("/readmission-requests")
    @PreAuthorize("hasAnyAuthority('readmission-desk', 'hq-irregular')")
    ResponseEntity<ReadmissionRequests.Requested> request(@Valid @RequestBody ReadmissionRequestBody body) {
        ReadmissionRequests.Requested requested = requests.request(body.toRequest());
        return ResponseEntity.created(URI.create("/api/cases/" + requested.caseNumber()))
                .body(requested);
    }

    /** Returns indicator 10.2 and the voluntary returns of a year, of the provinces the caller may see. */
    @GetMapping("/return-figures")
    @PreAuthorize(
            "hasAnyAuthority('readmission-desk', 'hq-irregular', 'provincial-director', 'kpi-analyst', 'auditor')")
    YearFigures figures(@RequestParam @Min(2014) @Max(2100) int year) {
        ReadmissionFigures.Figures readmission = figures.of(year);
        return new YearFigures(
                year,
                readmission.received(),
                readmission.answered(),
                readmission.tacitlyAccepted(),
                readmission.answeredPercent(),
                exits.returnsIn(year));
    }

    /**
     * Figures of a year.
     *
     * @param year the year
     * @param readmissionRequestsReceived incoming requests
     * @param readmissionRequestsAnswered those answered expressly
     * @param readmissionRequestsTacitlyAccepted those accepted by silence
     * @param answeredPercent answered ÷ received × 100; null if none was received
     * @param voluntaryReturns exits on a declaration; never among the removals
     */
    record YearFigures(
            int year,
            long readmissionRequestsReceived,
            long readmissionRequestsAnswered,
            long readmissionRequestsTacitlyAccepted,
            @Nullable BigDecimal answeredPercent,
            long voluntaryReturns) {}
}
