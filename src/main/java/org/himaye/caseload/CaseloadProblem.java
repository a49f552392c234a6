package org.himaye.caseload;

import java.util.List;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;

/** Why a replay is refused before anything runs. */
enum CaseloadProblem implements ProblemType {
    /** A table cannot be opened, is too large or is not UTF-8 text. */
    TABLE_UNREADABLE("caseload-table-unreadable", "Tablo okunamadı", "The table cannot be read"),
    /** A table has not the columns or values it must have. */
    TABLE_MALFORMED("caseload-table-malformed", "Tablo hatalı", "The table is malformed"),
    /** Figures contradict each other: more persons decided than were ever pending. */
    FIGURES_IMPOSSIBLE("caseload-figures-impossible", "Rakamlar mümkün değil", "The figures cannot be"),
    /** The tables say nothing about the year. */
    YEAR_MISSING("caseload-year-missing", "Yıl tabloda yok", "The year is not in the table"),
    /** An option of the command line is missing, unknown or out of range. */
    OPTION_INVALID("caseload-option-invalid", "Seçenek geçersiz", "The option is not valid");

    private static final int BAD_REQUEST = 400;

    private final Description description;

    CaseloadProblem(String code, String turkish, String english) {
        this.description = new Description(code, BAD_REQUEST, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }

    /** Returns a refusal of this kind; no article decides here. */
    Refusal refuse(String turkish, String english) {
        return new Refusal(this, new LocalizedText(turkish, english), null, List.of());
    }
}
