package org.himaye.letter;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * DOC-23, voluntary return form: the person's own declaration, how it was explained, who witnessed it, and that it can be
 * taken back until departure (YUKK 60/A, 87).
 *
 * @param caseNumber number of the case
 * @param addressee who declares
 * @param destination Turkish name of the country of return
 * @param article article it rests on
 * @param declaredAt when it was signed, local time of Türkiye
 * @param language Turkish name of the language in which it was explained
 * @param interpreter name of the interpreter; null if none was needed
 * @param witness name of the witness
 * @param byFingerprint whether the person signed by fingerprint
 * @param signatory the receiving officer
 */
public record VoluntaryReturnForm(
        String caseNumber,
        Addressee addressee,
        String destination,
        String article,
        LocalDateTime declaredAt,
        String language,
        @Nullable String interpreter,
        String witness,
        boolean byFingerprint,
        Signatory signatory)
        implements LetterContent {

    public VoluntaryReturnForm {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(destination, "destination");
        Mandatory.text(article, "article");
        Mandatory.text(language, "language");
        Mandatory.text(witness, "witness");
    }

    @Override
    public String documentId() {
        return "DOC-23";
    }
}
