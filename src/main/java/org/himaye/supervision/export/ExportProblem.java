package org.himaye.supervision.export;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Why an export is refused. */
public enum ExportProblem implements ProblemType {
    /** More rows than one export may have. */
    TOO_MANY_ROWS("export-too-large", 422, "Çok fazla satır", "Too many rows"),
    /** More rows than one person may export in a day. */
    DAILY_LIMIT("export-daily-limit", 422, "Günlük sınır doldu", "The daily limit is used up"),
    /** The content has been or will be deleted. */
    EXPIRED("export-expired", 410, "Dışa aktarmanın süresi doldu", "The export has expired");

    private final Description description;

    ExportProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
