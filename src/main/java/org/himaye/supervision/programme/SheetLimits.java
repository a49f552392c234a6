package org.himaye.supervision.programme;

/** How much a file with figures may hold. Two years of every indicator by month fit in four times over. */
final class SheetLimits {

    /** Bytes of a file. */
    static final int BYTES = 512 * 1024;

    /** Bytes of a workbook once it is unpacked. */
    static final int UNPACKED_BYTES = 16 * BYTES;

    /** Parts of a workbook. */
    static final int PARTS = 100;

    /** Rows, with the one of the titles. */
    static final int ROWS = 2_001;

    /** Columns. */
    static final int COLUMNS = 26;

    /** Characters in a cell. */
    static final int CHARACTERS = 200;

    private SheetLimits() {}

    static UnreadableSheet tooLarge() {
        return new UnreadableSheet(RowProblem.ofFile(
                "too-large",
                "Dosya çok büyük: en çok 512 KB, 2.000 satır, 26 sütun ve bir hücrede 200 karakter olabilir.",
                "The file is too large: at most 512 KB, 2,000 rows, 26 columns and 200 characters in a cell."));
    }

    static UnreadableSheet malformed() {
        return new UnreadableSheet(RowProblem.ofFile(
                "malformed",
                "Dosya okunamadı. UTF-8 kodlu CSV ya da tek sayfalı, parolasız XLSX olmalıdır.",
                "The file cannot be read. It must be CSV in UTF-8, or XLSX with one sheet and no password."));
    }

    static UnreadableSheet formula(int row) {
        return new UnreadableSheet(RowProblem.of(
                row,
                "formula",
                "Formül kabul edilmez; hücreye sonucun kendisini yazın.",
                "Formulas are not accepted; write the result itself into the cell."));
    }
}
