package org.himaye.letter;

import java.util.List;
import org.himaye.casefile.CaseDocument;
import org.himaye.casefile.CaseDocuments;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Lists the letters of a case on its page. */
@Component
class LettersOfCase implements CaseDocuments {

    private final Letters letters;

    LettersOfCase(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<CaseDocument> of(CaseId caseId) {
        return letters.of(caseId).stream()
                .map(letter -> new CaseDocument(
                        letter.letterId().toString(),
                        letter.documentId(),
                        new LocalizedText(letter.title(), letter.title() + " (" + letter.documentId() + ")"),
                        letter.issuedAt(),
                        letter.servedAt(),
                        "/api/letters/" + letter.letterId(),
                        letter.pdfSha256()))
                .toList();
    }
}
