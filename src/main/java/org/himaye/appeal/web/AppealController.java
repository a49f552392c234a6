package org.himaye.appeal.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.himaye.appeal.application.AppealReceipts;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives petitions against decisions. */
@RestController
@RequestMapping("/api/appeals")
class AppealController {

    private final AppealReceipts receipts;

    AppealController(AppealReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * Records a petition (YUKK 80/1-a) and starts its procedure; repeating a reference returns the same receipt. The desk may
     * work in another province than the case.
     *
     * @return 201 with the receipt
     */
    @PostMapping
    @PreAuthorize(PetitionDesks.MAY_RECEIVE)
    ResponseEntity<Received> receive(@Valid @RequestBody PetitionRequest request) {
        var receipt = receipts.receive(request.toPetition());
        return ResponseEntity.created(URI.create("/api/cases/" + receipt.caseNumber()))
                .body(new Received(receipt.caseNumber(), receipt.receivedAt()));
    }

    /**
     * What the desk gets back.
     *
     * @param caseNumber number of the appeal's case
     * @param receivedAt when the petition counts as handed in
     */
    record Received(String caseNumber, Instant receivedAt) {}
}
