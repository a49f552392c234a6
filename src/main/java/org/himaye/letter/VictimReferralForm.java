package org.himaye.letter;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * DOC-25, referral of a possible victim of trafficking in persons: source, facts, urgency and safety (İTY).
 *
 * @param caseNumber number of the sealed file
 * @param addressee the possible victim, as far as known
 * @param source Turkish name of who suspects
 * @param receivedAt when the office learned of it, local time of Türkiye
 * @param facts what was seen or heard
 * @param urgency Turkish
 * @param safety Turkish
 * @param reportedBy who told the office; null if nobody else
 * @param signatory the office that received it
 */
public record VictimReferralForm(
        String caseNumber,
        Addressee addressee,
        String source,
        LocalDateTime receivedAt,
        String facts,
        String urgency,
        String safety,
        @Nullable String reportedBy,
        Signatory signatory)
        implements LetterContent {

    public VictimReferralForm {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(source, "source");
        Mandatory.text(facts, "facts");
        Mandatory.text(urgency, "urgency");
        Mandatory.text(safety, "safety");
    }

    @Override
    public String documentId() {
        return "DOC-25";
    }
}
