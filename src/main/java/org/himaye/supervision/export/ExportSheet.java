package org.himaye.supervision.export;

import java.util.List;
import org.himaye.shared.LocalizedText;

/**
 * An export as it is written down, in whatever shape.
 *
 * @param number its number
 * @param title what it shows
 * @param marks lines that say who exported it, when, for what, under which number, and until when it may be kept
 * @param rowMark what stands beside every row
 * @param markLabel heading of the column of marks
 * @param headings headings of the other columns
 * @param rows cells: text, a {@link Number} or a {@link java.time.LocalDate}
 */
record ExportSheet(
        String number,
        String title,
        List<String> marks,
        String rowMark,
        LocalizedText markLabel,
        List<String> headings,
        List<List<Object>> rows) {

    ExportSheet {
        marks = List.copyOf(marks);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
