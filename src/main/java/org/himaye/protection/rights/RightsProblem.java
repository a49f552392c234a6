package org.himaye.protection.rights;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around reported changes and the limitation of rights. */
public enum RightsProblem implements ProblemType {
    /** Only applicants and status holders report (YUKK 90/1). */
    NOT_OBLIGED("no-duty-to-report", 409, "Bildirim yükümlülüğü yok", "No duty to report"),
    /** The same change is on record. */
    RECORDED_ALREADY("change-recorded-already", 409, "Değişiklik zaten kayıtlı", "The change is on record already"),
    /** The change was reported, or there is still time to report it. */
    NOT_MISSING("report-not-missing", 409, "Bildirim eksik değil", "No report is missing"),
    /** Whoever proposed does not sign. */
    SIGNER_PROPOSED(
            "rights-limitation-signer-proposed", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** There is no such limitation. */
    NO_LIMITATION("no-rights-limitation", 409, "Hak kısıtlaması yok", "There is no such limitation");

    private final Description description;

    RightsProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
