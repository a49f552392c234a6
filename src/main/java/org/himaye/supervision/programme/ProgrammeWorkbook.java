package org.himaye.supervision.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.programme.ProgrammePrinting.PrintedTable;

/** Writes the tables as a workbook. Texts are written as texts and numbers as numbers, so that nothing in it is computed. */
final class ProgrammeWorkbook {

    private static final int NAME_WIDTH = 56;
    private static final int FIGURE_WIDTH = 14;
    private static final int CHARACTERS_A_LINE = 120;
    private static final double LINE_HEIGHT = 15;
    private static final String HEAD_COLOUR = "E6ECF0";

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)");

    private static final Pattern MERGED = Pattern.compile("(?:<mergeCell ref=\"[^\"]*\"/>)+");

    private ProgrammeWorkbook() {}

    /** The same tables of the same moment always give the same bytes. */
    static byte[] write(Instant at, String scope, List<String> columns, List<PrintedTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Himaye", "1.0")) {
            for (PrintedTable table : tables) {
                // A sheet's name ends before the full stop: "Tablo 7".
                int end = table.title().indexOf('.');
                Worksheet sheet = workbook.newWorksheet(
                        end < 0 ? table.title() : table.title().substring(0, end));
                write(sheet, scope, columns, table);
                sheet.finish();
            }
            workbook.finish();
            return dated(bytes.toByteArray(), at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The library writes the time of writing; the figures have a time of their own. */
    private static byte[] dated(byte[] workbook, Instant at) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try (ZipFile parts = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(dated)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                String text;
                try (InputStream stream = parts.getInputStream(part)) {
                    text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.ofInstant(at, LegalTime.ZONE).truncatedTo(ChronoUnit.MINUTES));
                out.putNextEntry(entry);
                String ordered = MERGED.matcher(text).replaceAll(ProgrammeWorkbook::inOrder);
                out.write(CREATED.matcher(ordered)
                        .replaceAll("$1" + at.truncatedTo(ChronoUnit.SECONDS) + "$2")
                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return dated.toByteArray();
    }

    /** The library writes merged cells in the order of a set, which is another one for each workbook. */
    private static String inOrder(MatchResult merged) {
        return Stream.of(merged.group().split("(?<=/>)")).sorted().collect(Collectors.joining());
    }

    private static void write(Worksheet sheet, String scope, List<String> columns, PrintedTable table) {
        sheet.width(0, NAME_WIDTH);
        for (int column = 1; column < columns.size(); column++) {
            sheet.width(column, FIGURE_WIDTH);
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, table.subprogramme());
        sheet.value(2, 0, scope);
        int row = 4;
        for (PrintedIndicator indicator : table.indicators()) {
            row = write(sheet, row, columns, indicator) + 1;
        }
    }

    private static int write(Worksheet sheet, int firstRow, List<String> columns, PrintedIndicator indicator) {
        int last = columns.size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.value(firstRow, column, columns.get(column));
        }
        sheet.range(firstRow, 0, firstRow, last)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD_COLOUR)
                .borderStyle("thin")
                .set();
        int row = firstRow + 1;
        sheet.value(row, 0, indicator.title());
        sheet.value(row, 1, indicator.unit());
        for (int column = 0; column < indicator.planned().size(); column++) {
            sheet.value(row, column + 2, indicator.planned().get(column));
        }
        sheet.range(row, 2, row, last)
                .style()
                .format("#,##0.##")
                .borderStyle("thin")
                .set();
        sheet.range(row, 0, row, 1).style().wrapText(true).borderStyle("thin").set();
        for (PrintedIndicator.Line line : indicator.lines()) {
            row++;
            String text = line.label() + ": " + line.text();
            sheet.value(row, 0, text);
            sheet.range(row, 0, row, last).merge();
            sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            // Merged cells do not grow with their text.
            sheet.rowHeight(row, LINE_HEIGHT * (1 + text.length() / CHARACTERS_A_LINE));
        }
        return row + 1;
    }
}
