package org.himaye.supervision.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as spreadsheets write them, and as attackers alter them. */
final class Workbooks {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    /** Writes a workbook of one sheet with the titles in its first row. */
    static byte[] with(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rakamlar");
            FigureColumn[] columns = FigureColumn.values();
            for (int column = 0; column < columns.length; column++) {
                sheet.value(0, column, columns[column].title().tr());
            }
            content.accept(sheet);
            sheet.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Fills a row that is right but for what a test changes. */
    static void row(Worksheet sheet, int row) {
        sheet.value(row, 0, "T7.15");
        sheet.value(row, 1, "gerçekleşen");
        sheet.value(row, 2, 2025);
        sheet.value(row, 3, row);
        sheet.value(row, 4, "Sayı");
        sheet.value(row, 5, 198_250);
    }

    static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                parts.put(
                        entry.getName(),
                        new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    static byte[] archive(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Replaces a text in a part of a workbook, which must have it. */
    static byte[] altered(byte[] workbook, String part, String from, String to) {
        Map<String, String> parts = parts(workbook);
        String text = parts.get(part);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(part + " has no " + from + ": " + text);
        }
        parts.put(part, text.replace(from, to));
        return archive(parts);
    }
}
