package org.himaye.letter;

import java.time.LocalDate;

/**
 * DOC-38, notice that a status is evaluated anew: which status, on which ground, for which reasons, and how the holder can say
 * why it should continue (YUKK 85/4). The person keeps the status meanwhile.
 *
 * @param caseNumber number of the case
 * @param addressee the holder of the status
 * @param noticeNumber number of the notice
 * @param issuedOn day of the notice
 * @param status name of the status in Turkish
 * @param ground what may end the status
 * @param facts what has become known
 * @param reasons why the status is evaluated anew
 * @param answerPeriod time to answer from service in Turkish, e.g. {@code 15 gün}
 * @param answerPlace where to answer, in Turkish
 * @param authority the authority that evaluates, in Turkish
 * @param spoken language the holder understands
 * @param signatory the official
 */
public record StatusReviewNotice(
        String caseNumber,
        Addressee addressee,
        String noticeNumber,
        LocalDate issuedOn,
        String status,
        StatusGround ground,
        String facts,
        String reasons,
        String answerPeriod,
        String answerPlace,
        String authority,
        PersonLanguage spoken,
        Signatory signatory)
        implements LetterContent {

    public StatusReviewNotice {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(noticeNumber, "noticeNumber");
        Mandatory.text(status, "status");
        Mandatory.text(facts, "facts");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(answerPeriod, "answerPeriod");
        Mandatory.text(answerPlace, "answerPlace");
        Mandatory.text(authority, "authority");
    }

    @Override
    public String documentId() {
        return "DOC-38";
    }
}
