package org.himaye.supervision.programme;

import org.himaye.shared.LocalizedText;

/**
 * What is wrong with a row of a file. Never quotes what stands there.
 *
 * @param row number of the row as a spreadsheet shows it; 0 if the file as a whole is meant
 * @param code stable kebab-case code
 * @param message what is wrong and what would be right
 */
public record RowProblem(int row, String code, LocalizedText message) {

    static RowProblem of(int row, String code, String turkish, String english) {
        return new RowProblem(row, code, new LocalizedText(turkish, english));
    }

    static RowProblem ofFile(String code, String turkish, String english) {
        return of(0, code, turkish, english);
    }
}
