package org.himaye.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-05, notice of the duties to live at a place and to report there, with what follows from three misses (YUKK 71,
 * 77/1-ç) and every route against the duties.
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param imposedOn day the duties were imposed
 * @param province Turkish name of the province of residence
 * @param residence reception centre or address to live at
 * @param reporting the duty to report; null unless imposed
 * @param authority authority that imposed the duties, in Turkish
 * @param remedies routes against the duties, at least one
 * @param spoken language the applicant understands
 * @param interpreter name of the interpreter; null if none took part
 * @param signatory the official who imposes the duties
 */
public record ResidenceNotice(
        String caseNumber,
        Addressee addressee,
        LocalDate imposedOn,
        String province,
        String residence,
        @Nullable Reporting reporting,
        String authority,
        List<Remedy> remedies,
        PersonLanguage spoken,
        @Nullable String interpreter,
        Signatory signatory)
        implements LetterContent {

    public ResidenceNotice {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(province, "province");
        Mandatory.text(residence, "residence");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-05";
    }

    /**
     * A duty to report.
     *
     * @param everyDays days between two reports, at least one
     * @param place where to report
     * @param first day of the first report
     */
    public record Reporting(int everyDays, String place, LocalDate first) {

        public Reporting {
            Mandatory.require(everyDays >= 1, "reporting frequency");
            Mandatory.text(place, "place of reporting");
        }
    }
}
