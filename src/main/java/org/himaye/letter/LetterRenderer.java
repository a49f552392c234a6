package org.himaye.letter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a letter's source into tagged PDF/A. The same source always gives the same bytes, today and after a restart. */
final class LetterRenderer {

    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final AccessiblePdf pdf = new AccessiblePdf();

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
        return pdf.canPrint(source.printedText());
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
        return pdf.write(fill(source), source.issuedAt(), source.letterId().getMostSignificantBits());
    }

    private String fill(LetterSource source) {
        Context context = new Context(TURKISH);
        context.setVariable("letter", source.content());
        PersonLanguage spoken = source.content().spoken();
        context.setVariable(
                "language", spoken == null ? null : LetterLanguage.of(spoken).orElse(null));
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
}
