package org.himaye.supervision.programme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads rows from a workbook of one sheet. */
final class XlsxSheet {

    /** Spreadsheets count in binary and show fifteen digits: 12.3 is kept as 12.300000000000001. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MAX_EXPONENT = 30;

    private XlsxSheet() {}

    static List<SheetRow> read(byte[] content) throws UnreadableSheet {
        byte[] copy = WorkbookArchive.copy(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(copy))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.size() != 1) {
                throw new UnreadableSheet(RowProblem.ofFile(
                        "sheets", "Dosyada tek bir sayfa olmalıdır.", "The file must have exactly one sheet."));
            }
            return rows(sheets.get(0).read());
        } catch (UnreadableSheet refused) {
            throw refused;
        } catch (IOException | RuntimeException malformed) {
            // The library answers a malformed part with whatever it stumbles over.
            throw SheetLimits.malformed();
        }
    }

    private static List<SheetRow> rows(List<Row> read) throws UnreadableSheet {
        if (read.size() > SheetLimits.ROWS) {
            throw SheetLimits.tooLarge();
        }
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : read) {
            List<SheetCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell(row.getRowNum(), cell));
            }
            rows.add(new SheetRow(row.getRowNum(), cells));
        }
        return rows;
    }

    private static SheetCell cell(int row, @Nullable Cell cell) throws UnreadableSheet {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA) {
            throw SheetLimits.formula(row);
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().round(SHOWN).stripTrailingZeros();
            if (Math.abs(number.scale()) > MAX_EXPONENT) {
                // Written out it would fill the memory.
                return SheetCell.of("E");
            }
            BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
            return new SheetCell(plain.toPlainString(), plain);
        }
        String text = String.valueOf(cell.getValue());
        if (text.length() > SheetLimits.CHARACTERS) {
            throw SheetLimits.tooLarge();
        }
        return SheetCell.of(text);
    }
}
