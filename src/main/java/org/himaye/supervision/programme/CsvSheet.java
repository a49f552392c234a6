package org.himaye.supervision.programme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads rows from CSV. What a spreadsheet would take for a formula is refused: sooner or later somebody opens it in one. */
final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+@\t\r";

    private CsvSheet() {}

    static List<SheetRow> read(byte[] content) throws UnreadableSheet {
        String text = decode(content);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(row(row));
                if (rows.size() > SheetLimits.ROWS) {
                    throw SheetLimits.tooLarge();
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw SheetLimits.malformed();
        }
        return rows;
    }

    private static String decode(byte[] content) throws UnreadableSheet {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw SheetLimits.malformed();
        }
    }

    /** Spreadsheets write semicolons where the comma separates decimals, as in Turkish. */
    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String titles = end < 0 ? text : text.substring(0, end);
        return titles.indexOf(';') >= 0 ? ';' : ',';
    }

    private static SheetRow row(CSVRecord row) throws UnreadableSheet {
        int number = Math.toIntExact(row.getRecordNumber());
        if (row.size() > SheetLimits.COLUMNS) {
            throw SheetLimits.tooLarge();
        }
        List<SheetCell> cells = new ArrayList<>();
        for (String text : row) {
            if (text.length() > SheetLimits.CHARACTERS) {
                throw SheetLimits.tooLarge();
            }
            if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
                throw SheetLimits.formula(number);
            }
            cells.add(SheetCell.of(text));
        }
        return new SheetRow(number, cells);
    }
}
