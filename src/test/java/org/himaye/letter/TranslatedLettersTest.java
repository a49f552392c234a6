package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The letters of protection in each language: what the person is told in their own words, and that the file lasts. */
class TranslatedLettersTest {

    private static final PdfValidation VALIDATION = new PdfValidation();
    private static final LetterRenderer RENDERER = new LetterRenderer();

    private static final List<String> ROUTES = List.of("routes.who", "routes.article", "routes.lawyer");

    /** The texts that each document owes its reader, by the names they have in the files of the languages. */
    private static final Map<String, Predicate<String>> OWED = Map.ofEntries(
            Map.entry("DOC-01", key -> key.startsWith("registration.")),
            Map.entry("DOC-02", key -> key.startsWith("notice.")),
            Map.entry("DOC-03", key -> key.startsWith("consent.")),
            Map.entry("DOC-04", key -> key.startsWith("identity.")),
            Map.entry(
                    "DOC-05",
                    key -> key.startsWith("residence.") && !key.equals("residence.noReport")
                            || ROUTES.contains(key)
                            || key.equals("routes.lapse")),
            Map.entry("DOC-06", key -> key.startsWith("invitation.") && !key.equals("invitation.first")),
            Map.entry("DOC-07", key -> key.startsWith("minutes.")),
            Map.entry(
                    "DOC-08",
                    key -> ROUTES.contains(key)
                            || List.of("outcome.REFUSED", "decision.basis", "stay", "decision.final", "routes.lapse")
                                    .contains(key)),
            Map.entry(
                    "DOC-09",
                    key -> key.startsWith("inadmissible.")
                            || ROUTES.contains(key)
                            || List.of("outcome.INADMISSIBLE", "decision.basis", "clause.CH", "country", "stay")
                                    .contains(key)),
            Map.entry(
                    "DOC-10",
                    key -> key.startsWith("withdrawal.")
                            || ROUTES.contains(key)
                            || List.of("outcome.DEEMED_WITHDRAWN", "decision.basis", "routes.lapse", "stay")
                                    .contains(key)),
            Map.entry(
                    "DOC-11",
                    key -> ROUTES.contains(key)
                            || key.equals("routes.open")
                            || key.equals("detention.ground.A")
                            || key.startsWith("detention.") && !key.startsWith("detention.ground.")),
            Map.entry(
                    "DOC-12",
                    key -> ROUTES.contains(key)
                            || key.equals("kind.PROTECTION")
                            || key.equals("outcome.REFUSED")
                            || key.equals("routes.day")
                            || key.startsWith("served.") && !key.equals("served.standing")),
            Map.entry("DOC-38", key -> key.startsWith("review.")),
            Map.entry("DOC-41", key -> key.startsWith("delay.")),
            Map.entry(
                    "DOC-39",
                    key -> ROUTES.contains(key)
                            || List.of("outcome.CEASED", "decision.basis", "stay", "decision.final", "routes.lapse")
                                    .contains(key)),
            Map.entry(
                    "DOC-40",
                    key -> ROUTES.contains(key)
                            || key.startsWith("limitation.")
                            || List.of("decision.basis", "routes.lapse").contains(key)));

    /** What each document names, in the letters and digits of the Turkish text. */
    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("DOC-01", List.of("26.06.2026", "09.30", "Mülakat Odası 2", "YUKK 77/1-b")),
            Map.entry("DOC-02", List.of("30", "20", "6", "YUKK 80/1-ç", "YUKK 68/7", "Sulh ceza hâkimliği")),
            Map.entry("DOC-03", List.of("Zöhre Ğani Şükrî", "08.06.2026", "YUKK 65/3")),
            Map.entry("DOC-04", List.of("03.05.2027", "YUKK 76")),
            Map.entry("DOC-05", List.of("23.06.2026", "14", "YUKK 77/1-ç", "Van İdare Mahkemesi", "YUKK 80/1-a")),
            Map.entry("DOC-06", List.of("30.11.2026", "18.11.2026", "YUKK 75/4", "YUKK 77/1-b")),
            Map.entry("DOC-07", List.of("26.06.2026", "YUKK 75/6")),
            Map.entry("DOC-08", List.of("2026/4417", "16.11.2026", "YUKK 80/1-a", "YUKK 80/1-ç", "YUKK 80/1-e")),
            Map.entry("DOC-09", List.of("65-2026-004418", "72/1-ç", "Almanya", "YUKK 80/1-ç", "15", "YUKK 73, 74")),
            Map.entry("DOC-10", List.of("65-2026-004419", "26.06.2026", "10.07.2026", "24.07.2026", "YUKK 77/2")),
            Map.entry("DOC-11", List.of("65-2026-004420", "68/2-a", "20.12.2026", "10.00", "YUKK 68/7")),
            Map.entry("DOC-12", List.of("2026/4417", "20.11.2026", "30.11.2026", "21.12.2026", "Van İdare Mahkemesi")),
            Map.entry("DOC-41", List.of("02.11.2026", "02.05.2027", "YUKK 78/1", "YUKK 71")),
            Map.entry("DOC-38", List.of("65-2026-004430", "01.04.2026", "YUKK 85/1-ç", "15", "YUKK 80/1-e")),
            Map.entry("DOC-39", List.of("65-2026-004431", "14.04.2026", "YUKK 85", "YUKK 80/1-a", "YUKK 80/1-ç")),
            Map.entry(
                    "DOC-40",
                    List.of("65-2026-004440", "20.11.2026", "45", "YUKK 90/2", "YUKK 80/1-a", "YUKK 80/1-ç")));

    @AfterAll
    static void restoreLocale() {
        VALIDATION.close();
    }

    static Stream<Arguments> documentsInEachLanguage() {
        return LetterLanguage.codes().stream()
                .flatMap(code -> SampleLetters.protection(new PersonLanguage(code)).stream()
                        .map(letter -> Arguments.of(code, letter.documentId(), letter)));
    }

    static List<LetterContent> documentsFromTheRight() {
        return SampleLetters.protection(new PersonLanguage("AR"));
    }

    @Test
    void allDocumentsOfTheProcedureExist() {
        assertThat(SampleLetters.protection(SampleLetters.FA))
                .extracting(LetterContent::documentId)
                .containsExactlyElementsOf(OWED.keySet().stream().sorted().toList())
                .hasSize(16);
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("documentsInEachLanguage")
    void everyDocumentFollowsTheFlavourItDeclares(String code, String document, LetterContent letter) throws Exception {
        byte[] pdf = pdf(letter);

        keepForViewing(code, document, pdf);
        PDFAFlavour declared = PdfValidation.declaredFlavour(pdf);
        assertThat(declared).isEqualTo(PDFAFlavour.PDFA_2_A);
        assertThat(PdfValidation.violations(pdf, declared)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documentsFromTheRight")
    void documentsThatRunFromTheRightAreAccessibleToo(LetterContent letter) throws Exception {
        assertThat(PdfValidation.violations(pdf(letter), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("documentsInEachLanguage")
    void everyDocumentTellsWhatItOwesInThePersonsLanguage(String code, String document, LetterContent letter)
            throws IOException {
        LetterLanguage language = LetterLanguage.of(new PersonLanguage(code)).orElseThrow();
        List<String> lines = translated(letter, language);
        String asRead = asRead(lines, language);
        String asPrinted = String.join(" ", lines).replaceAll("\\s+", " ");

        assertThat(asRead).contains(words(language.pattern("authentic"), language));
        for (String key : language.keys()) {
            if (OWED.get(document).test(key)) {
                assertThat(asRead).as(key).contains(words(language.pattern(key), language));
            }
        }
        assertThat(asPrinted).contains("65-UK-2026-000123").contains(NAMED.get(document));
        assertThat(turkish(letter)).contains("çevirisi yer alır. Türkçe metin esastır.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SO", "PS", "OTHER"})
    void inALanguageThatIsNotShippedTheLetterSaysWhoInterpretsIt(String code) throws IOException {
        PersonLanguage spoken = new PersonLanguage(code);

        for (LetterContent letter : SampleLetters.protection(spoken)) {
            assertThat(turkish(letter))
                    .as(letter.documentId())
                    .contains("anladığı dilde (" + spoken.turkishName() + ")", "sözlü olarak açıklan", "(YUKK 70)")
                    .contains(
                            letter.interpreter() == null
                                    ? "tercümanın adı tebliğ belgesine yazılır"
                                    : "tercüman " + letter.interpreter() + " aracılığıyla")
                    .doesNotContain("çevirisi yer alır");
        }
    }

    @Test
    void notificationRecordWithoutAnInterpreterSaysThatThereWasNone() throws IOException {
        NotificationRecord sample = SampleLetters.notification(new PersonLanguage("SO"));

        assertThat(turkish(new NotificationRecord(
                        sample.caseNumber(),
                        sample.addressee(),
                        sample.issuingAuthority(),
                        sample.subject(),
                        sample.service(),
                        sample.acknowledgement(),
                        sample.spoken(),
                        null,
                        sample.lawyer(),
                        sample.consequence(),
                        sample.remedies(),
                        sample.copyHandedOver(),
                        sample.signatory())))
                .contains("tercüman kullanılmadan sözlü olarak açıklanmıştır")
                .doesNotContain("tercümanın adı tebliğ belgesine yazılır");
    }

    @Test
    void whoReadsTurkishGetsNoTranslation() throws IOException {
        for (LetterContent letter : SampleLetters.protection(new PersonLanguage("TR"))) {
            assertThat(turkish(letter))
                    .as(letter.documentId())
                    .doesNotContain("çevirisi yer alır", "sözlü olarak açıklan");
        }
    }

    @ParameterizedTest
    @MethodSource("documentsInEachLanguage")
    void theTranslatedPartIsMarkedWithItsLanguage(String code, String document, LetterContent letter)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(letter))) {
            assertThat(languages(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .contains(code.toLowerCase(Locale.ROOT));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("tr");
        }
    }

    private static List<String> languages(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        if (node instanceof PDStructureElement element && element.getLanguage() != null) {
            found.add(element.getLanguage());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                found.addAll(languages(child));
            }
        }
        return found;
    }

    /** Returns the lines after the heading of the translation as they stand on the page, from left to right. */
    private static List<String> translated(LetterContent letter, LetterLanguage language) throws IOException {
        List<String> lines = Lines.of(pdf(letter));
        String heading = words(language.pattern("heading"), language).get(0);
        int start = 0;
        while (!asRead(List.of(lines.get(start)), language).contains(heading)) {
            start++;
        }
        return lines.subList(start + 1, lines.size());
    }

    /** Returns lines in the order in which they are read, without the forms that joining gave to the letters. */
    private static String asRead(List<String> lines, LetterLanguage language) {
        boolean fromTheRight = language.direction().equals("rtl");
        return lines.stream()
                .map(line -> fromTheRight ? new StringBuilder(line).reverse().toString() : line)
                .map(line -> unjoined(line, language))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    /** Returns the words of a text between its arguments; in a line from the right, also between Latin words and numbers. */
    private static List<String> words(String pattern, LetterLanguage language) {
        String separators = language.direction().equals("rtl")
                ? "\\{\\d,plural.*|\\{\\d\\}|[^\\p{IsArabic}\\s\\u200c]+"
                : "\\{\\d,plural.*|\\{\\d\\}";
        return Arrays.stream(pattern.split(separators))
                .map(part -> unjoined(part, language).strip())
                .filter(part -> part.length() > 1)
                .toList();
    }

    /** Some letters share a shape, which then stands for either of them in the file: they count as one. */
    private static String unjoined(String text, LetterLanguage language) {
        String plain = text.replace('\u00a0', ' ');
        return language.direction().equals("ltr")
                ? plain
                : Normalizer.normalize(plain, Normalizer.Form.NFKC)
                        .replace("\u200c", "")
                        .replaceAll("[\u06cc\u0649]", "\u064a")
                        .replaceAll("[\u06d5\u06c1\u06be]", "\u0647")
                        .replace('\u06a9', '\u0643');
    }

    private static String turkish(LetterContent letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(letter))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] pdf(LetterContent content) {
        return RENDERER.render(new LetterSource(
                UUID.fromString("3f1f4a52-6a4e-4b0f-8a53-5f2b7d7e9c10"),
                content.documentId(),
                LetterTemplate.of(content.documentId()).version(),
                "65",
                Instant.parse("2026-11-20T11:05:00Z"),
                content));
    }

    private static void keepForViewing(String code, String document, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve((document + "-" + code + ".pdf").toLowerCase(Locale.ROOT)), pdf);
    }

    /** Reads the lines of a file as they stand on the page, whatever direction they are read in. */
    private static final class Lines extends PDFTextStripper {

        private final List<String> lines = new ArrayList<>();

        static List<String> of(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Lines reader = new Lines();
                reader.getText(document);
                return reader.lines;
            }
        }

        @Override
        protected void writePage() {
            Map<Integer, List<TextPosition>> byHeight = new TreeMap<>();
            charactersByArticle.forEach(article -> article.forEach(
                    glyph -> byHeight.computeIfAbsent(Math.round(glyph.getYDirAdj()), height -> new ArrayList<>())
                            .add(glyph)));
            byHeight.values()
                    .forEach(line -> lines.add(line.stream()
                            .sorted(Comparator.comparing(TextPosition::getXDirAdj))
                            .map(TextPosition::getUnicode)
                            .collect(Collectors.joining())
                            .replace('\u00a0', ' ')));
        }
    }
}
