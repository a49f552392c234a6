package org.himaye.supervision.programme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of a workbook that is safe to read: unpacked within limits, without macros, links, document types and
 * formulas. The reader sees the copy alone, so that no second table of contents can show it anything else.
 */
final class WorkbookArchive {

    private static final Pattern NEEDED = Pattern.compile("\\[content_types]\\.xml|_rels/\\.rels|xl/workbook\\.xml"
            + "|xl/_rels/workbook\\.xml\\.rels|xl/sharedstrings\\.xml|xl/styles\\.xml|xl/worksheets/[a-z0-9_-]+\\.xml");
    private static final Pattern FORBIDDEN = Pattern.compile(
            ".*vbaproject.*|xl/externallinks/.*|xl/embeddings/.*|xl/connections\\.xml|xl/macrosheets/.*");
    private static final Pattern CELL = Pattern.compile("[A-Z][0-9]{1,7}");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final XMLInputFactory XML = xml();

    private WorkbookArchive() {}

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static byte[] copy(byte[] workbook) throws UnreadableSheet {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipFile archive = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(copy)) {
            Set<String> names = new HashSet<>();
            int left = SheetLimits.UNPACKED_BYTES;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                byte[] part = unpacked(archive, entry, left + 1);
                left -= part.length;
                if (left < 0 || names.size() >= SheetLimits.PARTS) {
                    throw SheetLimits.tooLarge();
                }
                if (!names.add(name)) {
                    throw SheetLimits.malformed();
                }
                if (FORBIDDEN.matcher(name).matches()) {
                    throw new UnreadableSheet(RowProblem.ofFile(
                            "active-content",
                            "Makro, dış bağlantı veya gömülü nesne içeren dosya kabul edilmez.",
                            "A file with macros, links to other files or embedded objects is not accepted."));
                }
                if (NEEDED.matcher(name).matches()) {
                    inspect(part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                    out.closeEntry();
                }
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException malformed) {
            throw SheetLimits.malformed();
        }
        return copy.toByteArray();
    }

    private static byte[] unpacked(ZipFile archive, ZipArchiveEntry entry, int atMost) throws IOException {
        try (InputStream stream = archive.getInputStream(entry)) {
            return stream.readNBytes(atMost);
        }
    }

    private static void inspect(byte[] part) throws XMLStreamException, UnreadableSheet {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        int row = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw SheetLimits.malformed();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> row = requireRow(reader.getAttributeValue(null, "r"));
                    case "c" -> requireCell(reader.getAttributeValue(null, "r"));
                    case "f" -> throw SheetLimits.formula(row);
                    default -> {
                        // Everything else is for the eye.
                    }
                }
            }
        }
        reader.close();
    }

    /** The reader makes room up to the cell that is named; a far one alone would fill the memory. */
    private static int requireRow(@Nullable String number) throws UnreadableSheet {
        if (number == null || !ROW.matcher(number).matches()) {
            throw SheetLimits.malformed();
        }
        return Integer.parseInt(number);
    }

    private static void requireCell(@Nullable String reference) throws UnreadableSheet {
        if (reference == null) {
            throw SheetLimits.malformed();
        }
        if (!CELL.matcher(reference).matches()) {
            throw SheetLimits.tooLarge();
        }
    }
}
