package org.himaye.letter;

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
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Turns a letter's source into tagged PDF/A. The same source always gives the same bytes, today and after a restart. */
final class LetterRenderer {

    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");
    private static final String PRODUCER = "Himaye";
    private static final Pattern METADATA_DATE =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)");

    static {
        // The library's log lines may quote what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final LetterFonts fonts = new LetterFonts();
    private final byte[] colourProfile =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    LetterRenderer() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterRenderer.class.getClassLoader());
        resolver.setPrefix("letters/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /**
     * Tells whether every character of a letter can be printed as it is read. Scripts that join their letters or run
     * from the right cannot: they would come out wrong, and silently.
     */
    boolean canPrint(LetterSource source) {
        LetterFonts.Parsed parsedFonts = fonts.borrow();
        boolean printable = source.printedText().codePoints().allMatch(parsedFonts::knows);
        fonts.giveBack(parsedFonts);
        return printable;
    }

    /**
     * Renders a letter.
     *
     * @throws IllegalStateException if the template has changed since the letter was issued: a letter that reads
     *     differently from the one issued is worse than none
     */
    byte[] render(LetterSource source) {
        if (!source.template().version().equals(source.templateVersion())) {
            throw new IllegalStateException("Template of " + source.documentId() + " changed after letter "
                    + source.letterId() + " was issued");
        }
        Document page = parse(fill(source));
        LetterFonts.Parsed parsedFonts = fonts.borrow();
        byte[] pdf = withPlatformServices(() -> toPdf(page, source, parsedFonts));
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

    private String fill(LetterSource source) {
        Context context = new Context(TURKISH);
        context.setVariable("letter", source.content());
        context.setVariable("title", source.template().title());
        context.setVariable("documentId", source.documentId());
        context.setVariable("letterId", source.letterId());
        context.setVariable("province", source.province());
        context.setVariable("issuedOn", LegalTime.dayOf(source.issuedAt()));
        context.setVariable("authority", authority(source.province()));
        context.setVariable("unit", unit(source.province()));
        return templates.process(source.template().file(), context);
    }

    private static String authority(String plate) {
        if (Province.HEADQUARTERS.equals(plate)) {
            return "İÇİŞLERİ BAKANLIĞI";
        }
        return Province.of(plate).orElseThrow().name().toUpperCase(TURKISH) + " VALİLİĞİ";
    }

    private static String unit(String plate) {
        return Province.HEADQUARTERS.equals(plate) ? "Göç İdaresi Başkanlığı" : "İl Göç İdaresi Müdürlüğü";
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

    private byte[] toPdf(Document page, LetterSource source, LetterFonts.Parsed parsedFonts) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colourProfile)
                    .withProducer(PRODUCER)
                    .useUnicodeLineBreaker(new SpaceBreaker())
                    .useExternalResourceAccessControl(
                            (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withW3cDocument(page, null);
            parsedFonts.embedInto(document, builder);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                fixDates(document, source.issuedAt());
                document.setDocumentId(source.letterId().getMostSignificantBits());
                document.save(pdf);
            }
            return pdf.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The library writes the time of rendering; the letter's time is its issue, or no two renderings would agree. */
    private static void fixDates(PDDocument document, Instant issuedAt) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        GregorianCalendar calendar = GregorianCalendar.from(issuedAt.atZone(ZoneOffset.UTC));
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String issued = Instant.ofEpochSecond(issuedAt.getEpochSecond()).toString();
        String dated = METADATA_DATE.matcher(xmp).replaceAll("$1" + issued + "$2");
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8))));
    }
}
