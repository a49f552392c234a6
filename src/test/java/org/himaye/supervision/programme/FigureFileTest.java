package org.himaye.supervision.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with figures: every wrong row is told, nothing in a file is run, and no file fills the memory. */
class FigureFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String TITLES = "Gösterge;Tür;Yıl;Ay;Birim;Değer\n";

    private final Programme programme = ProgrammeFile.shipped();

    @Test
    void aRowSaysIndicatorKindYearMonthUnitAndValue() throws UnreadableSheet {
        List<FileFigure> figures =
                figures(TITLES + "T7.15;Gerçekleşen;2026;1;Sayı;198.250\nT7.10;hedef;2027;;ORAN;5,5\n");

        assertThat(figures)
                .extracting(
                        each -> each.indicator().id(),
                        FileFigure::kind,
                        FileFigure::year,
                        FileFigure::month,
                        FileFigure::value)
                .containsExactly(
                        tuple("7.15", FigureKind.ACTUAL, 2026, 1, new BigDecimal("198250")),
                        tuple("7.10", FigureKind.TARGET, 2027, 0, new BigDecimal("5.5")));
    }

    @Test
    void titlesMayBeEnglishAndInAnyOrderAndSeparatedByCommas() throws UnreadableSheet {
        assertThat(figures("\uFEFFValue,Unit,Month,Year,Kind,Indicator\r\n12.5,ratio,,2025,actual,T7.10\r\n"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("12.5"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {"901|901", "1.000|1000", "-3|-3", "12,5|12.5", "12.5|12.5", "-0,25|-0.25", "0|0"})
    void numbersAreWrittenAsInTurkishOrPlainly(String written, String meant) throws UnreadableSheet {
        assertThat(figures(TITLES + "T7.10;hedef;2027;;oran;" + written))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(new BigDecimal(meant)));
    }

    @Test
    void dotsOfThousandsAreThoseOfThePrintedProgramme() throws UnreadableSheet {
        assertThat(figures(TITLES + "T7.1;hedef;2027;;sayı;1.101.030"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(new BigDecimal("1101030")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,101", "1.10.1", "12.345,6.7", "on", "1e5", "0x10", "1 000", "٣", "NaN", "--1", "12345678901"})
    void whatCouldMeanTwoNumbersIsNone(String written) throws UnreadableSheet {
        String value = written.contains(",") ? "\"" + written + "\"" : written;
        assertThat(problems(TITLES + "T7.10;hedef;2027;;oran;" + value))
                .extracting(RowProblem::code)
                .containsExactly("value");
    }

    @Test
    void everyWrongRowIsToldWithItsNumberAndNothingElseIsLost() throws UnreadableSheet {
        List<RowProblem> problems = problems(TITLES
                + "T7.15;gerçekleşen;2026;1;Sayı;198250\n" // row 2 is right
                + "T7.99;gerçekleşen;2026;1;Sayı;1\n"
                + "7.15;gerçekleşen;2026;1;Sayı;1\n"
                + "T7.12;gerçekleşen;2026;1;Sayı;1\n"
                + "\n"
                + "T7.15;tahmin;2026;1;Sayı;1\n"
                + "T7.15;gerçekleşen;2018;1;Sayı;1\n"
                + "T7.15;gerçekleşen;2027;;Sayı;1\n"
                + "T7.15;gerçekleşen;2026;13;Sayı;1\n"
                + "T7.15;gerçekleşen;2026;12;Sayı;1\n"
                + "T7.15;hedef;2026;3;Sayı;1\n"
                + "T7.15;gerçekleşen;2026;2;Oran;1\n"
                + "T7.15;gerçekleşen;2026;2;Sayı;1,5\n"
                + "T7.15;gerçekleşen;2026;2;Sayı;-1\n"
                + "T7.15;gerçekleşen;2026;2;Sayı;\n"
                + "T7.5;hedef;2027;;Oran;1001\n"
                + "T7.15;gerçekleşen;2026;1;Sayı;5\n"
                + "T7.15;gerçekleşen;2026;;Sayı;5\n"
                + "T7.15;gerçekleşen;2026;2;Sayı;5;6\n");

        assertThat(problems)
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly(
                        "3 unknown-indicator",
                        "4 unknown-indicator",
                        "5 own-indicator",
                        "7 unknown-kind",
                        "8 year",
                        "9 year",
                        "10 month",
                        "11 in-the-future",
                        "12 month",
                        "13 unit",
                        "14 value",
                        "15 value",
                        "16 value",
                        "17 value",
                        "18 twice",
                        "19 months-and-year",
                        "20 outside");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message().tr()).isNotBlank();
            assertThat(problem.message().en()).isNotBlank();
        });
    }

    @Test
    void aFileWithoutTheColumnsIsToldWhichAreMissing() throws UnreadableSheet {
        assertThat(problems("Gösterge;Tür;Yıl;Yıl;Not\nT7.15;hedef;2026;2026;x\n"))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly(
                        "1 column-twice",
                        "1 unknown-column",
                        "1 missing-column",
                        "1 missing-column",
                        "1 missing-column");
        assertThat(problems("")).extracting(RowProblem::code).containsExactly("empty");
        assertThat(problems(TITLES)).extracting(RowProblem::code).containsExactly("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0"})
    void whatASpreadsheetWouldRunIsRefused(String cell) {
        assertThat(refusalOfCsv(TITLES + "T7.15;gerçekleşen;2026;1;Sayı;\"" + cell + "\"\n"))
                .isEqualTo("2 formula");
    }

    @Test
    void aFileOfAnotherEncodingOrShapeIsRefused() {
        assertThat(refusal((TITLES + "T7.15;gerçekleşen").getBytes(Charset.forName("windows-1254"))))
                .isEqualTo("0 malformed");
        assertThat(refusalOfCsv(TITLES + "T7.15;\"open")).isEqualTo("0 malformed");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("0 malformed");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("0 malformed");
    }

    @Test
    void aFileWithTooManyRowsColumnsOrCharactersIsRefused() {
        assertThat(refusalOfCsv(TITLES + "T7.15;hedef;2026;;Sayı;1\n".repeat(2_001)))
                .isEqualTo("0 too-large");
        assertThat(refusalOfCsv(TITLES + ";".repeat(30) + "\n")).isEqualTo("0 too-large");
        assertThat(refusalOfCsv(TITLES + "x".repeat(201))).isEqualTo("0 too-large");
    }

    @Test
    void aWorkbookIsReadLikeText() throws UnreadableSheet {
        byte[] workbook = Workbooks.with(sheet -> {
            Workbooks.row(sheet, 1);
            Workbooks.row(sheet, 2);
            sheet.value(2, 5, 1.101);
        });

        List<SheetRow> rows = XlsxSheet.read(workbook);
        FigureChecks checks = new FigureChecks(programme, TODAY);

        // 1.101 is a number here and no thousand.
        assertThat(checks.check(rows))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("3 value");
        assertThat(checks.figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("198250"));
    }

    @Test
    void aNumberAsASpreadsheetKeepsItIsTheOneItShows() throws UnreadableSheet {
        byte[] workbook = Workbooks.with(sheet -> {
            Workbooks.row(sheet, 1);
            sheet.value(1, 0, "T7.10");
            sheet.value(1, 4, "Oran");
            sheet.value(1, 5, new BigDecimal("12.300000000000001"));
        });

        assertThat(figuresOf(XlsxSheet.read(workbook)))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("12.3"));
    }

    @Test
    void aNumberTooLongToWriteIsNone() throws UnreadableSheet {
        byte[] workbook = Workbooks.with(sheet -> Workbooks.row(sheet, 1));
        byte[] huge = Workbooks.altered(workbook, Workbooks.SHEET, "<v>198250</v>", "<v>1E999999999</v>");

        assertThat(new FigureChecks(programme, TODAY).check(XlsxSheet.read(huge)))
                .extracting(RowProblem::code)
                .containsExactly("value");
    }

    @Test
    void aFormulaInAWorkbookIsRefusedWithItsRowEvenWhereItHidesInAText() {
        byte[] plain = Workbooks.with(sheet -> {
            Workbooks.row(sheet, 1);
            sheet.formula(1, 5, "1+1");
        });
        byte[] text = Workbooks.altered(
                Workbooks.with(sheet -> Workbooks.row(sheet, 1)),
                Workbooks.SHEET,
                "<v>198250</v>",
                "<f>HYPERLINK(1)</f><v>1</v>");

        assertThat(refusal(plain)).isEqualTo("2 formula");
        assertThat(refusal(text)).isEqualTo("2 formula");
    }

    @Test
    void anArchiveThatGrowsWhenItIsUnpackedIsRefusedBeforeItFillsTheMemory() {
        Map<String, String> parts = Workbooks.parts(Workbooks.with(sheet -> Workbooks.row(sheet, 1)));
        parts.put("xl/media/picture.xml", " ".repeat(SheetLimits.UNPACKED_BYTES));
        byte[] bomb = Workbooks.archive(parts);

        assertThat(bomb.length).isLessThan(SheetLimits.BYTES);
        assertThat(refusal(bomb)).isEqualTo("0 too-large");
    }

    @Test
    void anArchiveOfVeryManyPartsIsRefused() {
        Map<String, String> parts = Workbooks.parts(Workbooks.with(sheet -> Workbooks.row(sheet, 1)));
        for (int part = 0; part < SheetLimits.PARTS; part++) {
            parts.put("xl/media/" + part, "");
        }

        assertThat(refusal(Workbooks.archive(parts))).isEqualTo("0 too-large");
    }

    @Test
    void aCellFarAwayIsRefusedBeforeRoomIsMadeForIt() {
        byte[] workbook = Workbooks.with(sheet -> Workbooks.row(sheet, 1));

        assertThat(refusal(Workbooks.altered(workbook, Workbooks.SHEET, "r=\"F2\"", "r=\"ZZZZZZ2\"")))
                .isEqualTo("0 too-large");
    }

    @Test
    void aDocumentTypeIsRefusedSoThatNothingExpandsAndNothingIsFetched() {
        byte[] workbook = Workbooks.with(sheet -> Workbooks.row(sheet, 1));
        Map<String, String> parts = Workbooks.parts(workbook);
        String sheet = parts.get(Workbooks.SHEET);
        parts.put(
                Workbooks.SHEET,
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + sheet.substring(sheet.indexOf("?>") + 2));

        assertThat(refusal(Workbooks.archive(parts))).isEqualTo("0 malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin"})
    void macrosLinksAndEmbeddedObjectsAreRefused(String part) {
        Map<String, String> parts = Workbooks.parts(Workbooks.with(sheet -> Workbooks.row(sheet, 1)));
        parts.put(part, "x");

        assertThat(refusal(Workbooks.archive(parts))).isEqualTo("0 active-content");
    }

    @Test
    void everyTruncationOfAWorkbookIsRefusedAndNoneFails() {
        byte[] workbook = Workbooks.with(sheet -> Workbooks.row(sheet, 1));
        List<String> answers = new ArrayList<>();
        for (int length = 2; length < workbook.length - 22; length += 7) {
            answers.add(refusal(Arrays.copyOf(workbook, length)));
        }

        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer).matches("0 malformed|read"));
    }

    private List<FileFigure> figures(String csv) throws UnreadableSheet {
        return figuresOf(CsvSheet.read(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private List<FileFigure> figuresOf(List<SheetRow> rows) {
        FigureChecks checks = new FigureChecks(programme, TODAY);
        assertThat(checks.check(rows)).isEmpty();
        return checks.figures();
    }

    private List<RowProblem> problems(String csv) throws UnreadableSheet {
        return new FigureChecks(programme, TODAY).check(CsvSheet.read(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusalOfCsv(String csv) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] content) {
        try {
            if (FigureFileFormat.of(content) == FigureFileFormat.XLSX) {
                XlsxSheet.read(content);
            } else {
                CsvSheet.read(content);
            }
            return "read";
        } catch (UnreadableSheet unreadable) {
            return unreadable.problem().row() + " " + unreadable.problem().code();
        }
    }
}
