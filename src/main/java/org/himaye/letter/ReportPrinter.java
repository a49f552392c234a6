package org.himaye.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints reports, which nobody keeps, as tagged PDF/A like letters. */
public final class ReportPrinter {

    private static final int HASH_DIGITS_OF_A_LONG = 2 * Long.BYTES;

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final AccessiblePdf pdf = new AccessiblePdf();

    ReportPrinter(MessageSource messages) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportPrinter.class.getClassLoader());
        resolver.setPrefix("reports/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
    }

    /**
     * Prints a report. The same content always gives the same bytes.
     *
     * @param report name of the template under {@code reports/}
     * @param locale language of its labels
     * @param at when it is printed
     * @param content what the template asks for by name
     */
    public byte[] print(String report, Locale locale, Instant at, Map<String, Object> content) {
        return write(templates.process(report, new Context(locale, content)), at);
    }

    /**
     * Prints a report like {@link #print}, whatever its texts are: Arabic and Persian are joined and run from the right, and a
     * character that no shipped font has is printed as {@code [U+number]}.
     */
    byte[] printEverything(String report, Locale locale, Instant at, Map<String, Object> content) {
        return write(pdf.printable(templates.process(report, new Context(locale, content))), at);
    }

    private byte[] write(String html, Instant at) {
        String hash = Sha256.hex(html.getBytes(StandardCharsets.UTF_8));
        byte[] first = HexFormat.of().parseHex(hash.substring(0, HASH_DIGITS_OF_A_LONG));
        return pdf.write(html, at, ByteBuffer.wrap(first).getLong());
    }

    /** Tells whether a report can print every character of a text as it is read. */
    public boolean canPrint(String text) {
        return pdf.canPrint(text);
    }
}
