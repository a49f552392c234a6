package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterRendererTest {

    private static final Instant ISSUED_AT = Instant.parse("2026-11-20T11:05:00Z");
    private static final UUID LETTER_ID = UUID.fromString("3f1f4a52-6a4e-4b0f-8a53-5f2b7d7e9c10");

    private static final PdfValidation VALIDATION = new PdfValidation();

    private final LetterRenderer renderer = new LetterRenderer();

    @AfterAll
    static void restoreLocale() {
        VALIDATION.close();
    }

    @Test
    void machineInAnyLanguageGivesTheSameBytes() {
        LetterSource source = source(SampleLetters.notification());
        byte[] expected = renderer.render(source);

        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        byte[] turkish;
        try {
            turkish = new LetterRenderer().render(source);
        } finally {
            Locale.setDefault(Locale.ROOT);
        }

        assertThat(turkish).isEqualTo(expected);
    }

    static Stream<LetterContent> documents() {
        return SampleLetters.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsAccessibleArchivablePdf(LetterContent content) throws Exception {
        byte[] pdf = renderer.render(source(content));

        keepForViewing(content, pdf);
        assertThat(PdfValidation.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfValidation.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void validatorFindsWhatIsWrong() throws Exception {
        byte[] plain;
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            plain = bytes.toByteArray();
        }

        assertThat(PdfValidation.violations(plain, PDFAFlavour.PDFA_2_A)).isNotEmpty();
        assertThat(PdfValidation.violations(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sameSourceGivesTheSameBytesAfterARestart(LetterContent content) {
        LetterSource source = source(content);

        byte[] first = renderer.render(source);
        byte[] afterRestart = new LetterRenderer().render(LetterSource.parse(source.canonicalText()));

        assertThat(afterRestart).isEqualTo(first);
    }

    @Test
    void anotherWordGivesOtherBytes() {
        byte[] one = renderer.render(source(SampleLetters.decision("Zöhre Ğani Şükrî")));
        byte[] other = renderer.render(source(SampleLetters.decision("Zöhre Ğani Şükri")));

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void creationDateIsTheDateOfIssue() throws IOException {
        byte[] pdf = renderer.render(source(SampleLetters.notification()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(ISSUED_AT);
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("2026-11-20T11:05:00Z");
        }
    }

    @Test
    void templateChangedAfterIssueIsNotRendered() {
        LetterSource current = source(SampleLetters.notification());
        LetterSource older =
                new LetterSource(LETTER_ID, "DOC-12", "0000000000000000", "65", ISSUED_AT, current.content());

        assertThatThrownBy(() -> renderer.render(older))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DOC-12");
    }

    @Test
    void headquartersLetterNamesThePresidency() throws IOException {
        LetterSource source = source(SampleLetters.notification());
        LetterSource fromHeadquarters = new LetterSource(
                LETTER_ID, source.documentId(), source.templateVersion(), "00", ISSUED_AT, source.content());

        assertThat(text(renderer.render(fromHeadquarters))).contains("T.C. İÇİŞLERİ BAKANLIĞI Göç İdaresi Başkanlığı");
    }

    private static LetterSource source(LetterContent content) {
        return new LetterSource(
                LETTER_ID,
                content.documentId(),
                LetterTemplate.of(content.documentId()).version(),
                "65",
                ISSUED_AT,
                content);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keepForViewing(LetterContent content, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(content.documentId().toLowerCase(Locale.ROOT) + ".pdf"), pdf);
    }
}
