package org.himaye.trafficking.compartment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.letter.LetterContent;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/** Letters of sealed files (DOC-25 … DOC-30); encrypted where they lie. */
public interface VictimLetters {

    /**
     * A letter without its content.
     *
     * @param documentId id in law note E
     * @param sha256 hash of the PDF
     */
    record VictimLetter(UUID id, String documentId, Instant issuedAt, String issuedBy, String sha256) {}

    /**
     * Renders a letter and keeps it encrypted; a line of the sealed ledger holds its hash.
     *
     * @throws Refusal if a name or text is in a script that letters cannot print
     */
    UUID issue(CaseId file, LetterContent content);

    /** Returns the letters of a file, oldest first. */
    List<VictimLetter> of(CaseId file);

    /**
     * Opens a letter as PDF; appends {@code VICTIM_LETTER_READ} to the sealed ledger.
     *
     * @throws Refusal not found, also for everybody outside the team
     * @throws IllegalStateException if it is not what was issued in that file
     */
    byte[] open(CaseId file, UUID letterId);
}
