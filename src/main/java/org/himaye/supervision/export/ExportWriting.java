package org.himaye.supervision.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.himaye.letter.ReportPrinter;
import org.springframework.stereotype.Component;

/** Writes an export down. Every shape carries the marks: at the head, and beside each row or on each page. */
@Component
class ExportWriting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final CSVFormat SEMICOLONS = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SHEET = "Himaye";
    private static final String VERSION = "1.0";
    private static final int WIDTH = 22;

    private final ReportPrinter printer;

    ExportWriting(ReportPrinter printer) {
        this.printer = printer;
    }

    /** Tells whether a text can be printed as it is read. */
    boolean canPrint(String text) {
        return printer.canPrint(text);
    }

    byte[] write(ExportSheet sheet, ExportFormat format, Locale locale, Instant at) {
        try {
            return switch (format) {
                case CSV -> csv(sheet, locale);
                case XLSX -> workbook(sheet, locale);
                case PDF -> printer.print("export", locale, at, Map.of("sheet", sheet, "cells", printed(sheet)));
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Marks stand in a cell of their own, quoted: a comment would be split at its semicolons. */
    private static byte[] csv(ExportSheet sheet, Locale locale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            try (CSVPrinter csv = new CSVPrinter(writer, SEMICOLONS)) {
                csv.printRecord(HarmlessText.of(sheet.title()));
                for (String mark : sheet.marks()) {
                    csv.printRecord(HarmlessText.of(mark));
                }
                csv.printRecord(line(sheet.markLabel().in(locale), sheet.headings()));
                for (List<Object> row : sheet.rows()) {
                    csv.printRecord(line(sheet.rowMark(), row));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(ExportSheet sheet, Locale locale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, SHEET, VERSION)) {
            Worksheet page = workbook.newWorksheet(SHEET);
            page.header(sheet.rowMark(), Position.CENTER);
            page.footer("&P / &N", Position.RIGHT);
            int at = 0;
            page.value(at, 0, HarmlessText.of(sheet.title()));
            page.style(at, 0).bold().set();
            for (String mark : sheet.marks()) {
                at++;
                page.value(at, 0, HarmlessText.of(mark));
            }
            at++;
            List<Object> headings = line(sheet.markLabel().in(locale), sheet.headings());
            write(page, at, headings);
            page.range(at, 0, at, headings.size() - 1).style().bold().set();
            page.repeatRows(at);
            page.freezePane(0, at + 1);
            for (int column = 0; column < headings.size(); column++) {
                page.width(column, WIDTH);
            }
            for (List<Object> row : sheet.rows()) {
                at++;
                write(page, at, line(sheet.rowMark(), row));
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int at, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                page.value(at, column, number);
            } else {
                page.value(at, column, String.valueOf(cell));
            }
        }
    }

    /** Returns a row with its mark first, as it may stand in a spreadsheet. */
    private static List<Object> line(String mark, List<?> cells) {
        List<Object> line = new ArrayList<>();
        line.add(HarmlessText.of(mark));
        cells.forEach(cell -> line.add(cell instanceof Number ? cell : HarmlessText.of(text(cell))));
        return line;
    }

    private static List<List<String>> printed(ExportSheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.stream().map(ExportWriting::text).toList())
                .toList();
    }

    private static String text(Object cell) {
        return cell instanceof LocalDate day ? DAY.format(day) : String.valueOf(cell);
    }
}
