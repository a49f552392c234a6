package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class LetterRendererTest {

    private static final Instant ISSUED_AT = Instant.parse("2026-11-20T11:05:00Z");
    private static final UUID LETTER_ID = UUID.fromString("3f1f4a52-6a4e-4b0f-8a53-5f2b7d7e9c10");

    private static Locale usualLocale = Locale.ROOT;

    private final LetterRenderer renderer = new LetterRenderer();

    @BeforeAll
    static void loadValidator() {
        usualLocale = Locale.getDefault();
        // The validator, like the engine, loses its way among the Turkish letters i; the renderer does not.
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @AfterAll
    static void restoreLocale() {
        Locale.setDefault(usualLocale);
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
        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
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

        assertThat(violations(plain, PDFAFlavour.PDFA_2_A)).isNotEmpty();
        assertThat(violations(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
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

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        }
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
