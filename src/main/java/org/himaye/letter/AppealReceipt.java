package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * DOC-13, receipt of an objection: who objected against which decision, and when (YUKK 80). The petition may be in any
 * script, so the receipt carries its fingerprint and not its words.
 *
 * @param caseNumber number of the appeal's case
 * @param addressee the person concerned
 * @param decisionNumber number of the contested decision
 * @param decidedOn day of the contested decision
 * @param decisionAuthority authority that took it
 * @param capacity capacity of whoever objected, in Turkish
 * @param powerOfAttorney number of the lawyer's power; null for others
 * @param receivedAt when the petition was handed in, local time of Türkiye
 * @param desk where it was handed in, in Turkish
 * @param petitionSha256 fingerprint of the petition's words
 * @param signatory the receiving officer
 */
public record AppealReceipt(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        LocalDate decidedOn,
        String decisionAuthority,
        String capacity,
        @Nullable String powerOfAttorney,
        LocalDateTime receivedAt,
        String desk,
        String petitionSha256,
        Signatory signatory)
        implements LetterContent {

    public AppealReceipt {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        Mandatory.text(decisionAuthority, "decisionAuthority");
        Mandatory.text(capacity, "capacity");
        Mandatory.text(desk, "desk");
        Mandatory.text(petitionSha256, "petitionSha256");
    }

    @Override
    public String documentId() {
        return "DOC-13";
    }
}
