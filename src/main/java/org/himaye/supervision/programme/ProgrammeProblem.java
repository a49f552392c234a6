package org.himaye.supervision.programme;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals about figures of the programme. */
enum ProgrammeProblem implements ProblemType {
    /** Something in the file is wrong, so nothing of it was taken. */
    FILE_REJECTED("figure-file-rejected", 400, "Dosya kabul edilmedi", "The file was not accepted");

    private final Description description;

    ProgrammeProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
