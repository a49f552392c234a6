package org.himaye.supervision.programme;

import java.util.Locale;

/** Formats of files with figures. */
public enum FigureFileFormat {
    /** Text in UTF-8, with semicolons or commas. */
    CSV,
    /** A workbook with one sheet and no formulas. */
    XLSX;

    /** Returns the format that a file's content has: a workbook is an archive and begins as one. */
    static FigureFileFormat of(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K' ? XLSX : CSV;
    }

    /** Returns the name that goes into addresses and ends file names. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
