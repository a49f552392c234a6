package org.himaye.supervision.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** Looks into workbooks as a spreadsheet does: by the directory at their end. */
final class Workbooks {

    private Workbooks() {}

    /** Returns one part with its characters as they are read. */
    static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    var part = zip.getInputStream(Objects.requireNonNull(zip.getEntry(name), name))) {
                String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
                return HtmlUtils.htmlUnescape(xml.replace("&apos;", "'"));
            }
        } finally {
            Files.delete(file);
        }
    }
}
