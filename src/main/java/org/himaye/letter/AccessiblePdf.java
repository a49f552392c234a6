package org.himaye.letter;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Turns a page of XHTML into tagged PDF/A with the shipped fonts. The same page always gives the same bytes. */
final class AccessiblePdf {

    private static final String PRODUCER = "Himaye";
    private static final Pattern METADATA_DATE =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)");

    static {
        // The library's log lines may quote what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private final LetterFonts fonts = new LetterFonts();
    private final byte[] colourProfile =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Tells whether the shipped fonts print every character of a text as it is read. */
    boolean canPrint(String text) {
        LetterFonts.Parsed parsedFonts = fonts.borrow();
        boolean printable = text.codePoints().allMatch(parsedFonts::knows);
        fonts.giveBack(parsedFonts);
        return printable;
    }

    /** Returns a page whose characters can all be printed: the others are replaced by {@code [U+number]}. */
    String printable(String html) {
        LetterFonts.Parsed parsedFonts = fonts.borrow();
        StringBuilder printable = new StringBuilder(html.length());
        html.codePoints().forEach(codePoint -> {
            if (parsedFonts.printsSomehow(codePoint)) {
                printable.appendCodePoint(codePoint);
            } else {
                printable.append(String.format(Locale.ROOT, "[U+%04X]", codePoint));
            }
        });
        fonts.giveBack(parsedFonts);
        return printable.toString();
    }

    /**
     * Writes a page.
     *
     * @param html well-formed XHTML
     * @param at the document's own time
     * @param documentId the document's own number
     * @throws IllegalStateException if the page is not well-formed
     */
    byte[] write(String html, Instant at, long documentId) {
        Document page = parse(html);
        LetterFonts.Parsed parsedFonts = fonts.borrow();
        byte[] pdf = withPlatformServices(() -> toPdf(page, at, documentId, parsedFonts));
        fonts.giveBack(parsedFonts);
        return pdf;
    }

    /**
     * Lets the libraries find the XML services of the JDK only: searching every jar costs a third of a letter, and
     * another XML serialiser on the class path would change the bytes.
     */
    private static byte[] withPlatformServices(Supplier<byte[]> rendering) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return rendering.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new IllegalStateException("Template is not well-formed", malformed);
        }
    }

    private byte[] toPdf(Document page, Instant at, long documentId, LetterFonts.Parsed parsedFonts) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colourProfile)
                    .withProducer(PRODUCER)
                    .useUnicodeLineBreaker(new SpaceBreaker())
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new BidirectionalText())
                    .defaultTextDirection(TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withW3cDocument(page, null);
            parsedFonts.embedInto(document, builder);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                fixDates(document, at);
                document.setDocumentId(documentId);
                document.save(pdf);
            }
            return pdf.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The library writes the time of rendering; the document has a time of its own, or no two renderings would agree. */
    private static void fixDates(PDDocument document, Instant at) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        GregorianCalendar calendar = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String issued = Instant.ofEpochSecond(at.getEpochSecond()).toString();
        String dated = METADATA_DATE.matcher(xmp).replaceAll("$1" + issued + "$2");
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8))));
    }
}
