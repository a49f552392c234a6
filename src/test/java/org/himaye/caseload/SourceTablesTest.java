package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTablesTest {

    private static final String HEADER =
            "year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed\n";
    private static final String GOOD_ROW = "2021,AFG,Afghanistan,100,10,0,5,20\n";
    private static final String STOCK = "year_end,origin_iso3,origin,pending\n2020,AFG,Afghanistan,50\n";

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021})
    void everyShippedYearIsPossible(int year) {
        assertThat(SourceTables.shipped().figures(year))
                .hasSize(4)
                .allMatch(figures -> figures.decided() <= figures.everPending());
    }

    @Test
    void stockAndFlowOf2021BalanceInTheSource() {
        assertThat(SourceTables.shipped().figures(2021))
                .extracting(OriginFigures::originIso3, OriginFigures::opening, OriginFigures::imbalance)
                .containsExactly(
                        tuple("AFG", 125_104L, 0L),
                        tuple("IRQ", 162_760L, 0L),
                        tuple("UNK", 10_024L, 0L),
                        tuple("IRN", 24_300L, 0L));
    }

    @Test
    void imbalanceOf2020And2019IsTheSourcesOwn() {
        assertThat(SourceTables.shipped().figures(2020))
                .extracting(OriginFigures::originIso3, OriginFigures::imbalance)
                .contains(tuple("AFG", 3_124L), tuple("IRQ", 4_699L));
        assertThat(SourceTables.shipped().figures(2019))
                .extracting(OriginFigures::originIso3, OriginFigures::imbalance)
                .contains(tuple("AFG", -67_426L), tuple("IRQ", 83_323L));
    }

    @Test
    void unknownOriginTakesTheStockOfOriginsWithoutARow() {
        assertThat(SourceTables.shipped().figures(2019))
                .filteredOn(figures -> figures.originIso3().equals("UNK"))
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.opening()).isEqualTo(12_657));
    }

    @Test
    void stockOfOriginsWithoutARowIsNamedIfThereIsNoUnknownRow() {
        SourceTables tables = tables(HEADER + GOOD_ROW, STOCK + "2020,IRQ,Iraq,7\n");

        assertThat(tables.figures(2021)).hasSize(1);
        assertThat(tables.notes(2021)).anyMatch(note -> note.tr().contains("(7 kişi)"));
    }

    @Test
    void moreDecidedThanEverPendingIsRefusedWithItsRow() {
        SourceTables tables =
                tables(HEADER + "2020,AFG,Afghanistan,1,0,0,0,0\n2021,AFG,Afghanistan,100,151,0,0,0\n", STOCK);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables.figures(2021));

        assertThat(refusal.type()).isEqualTo(CaseloadProblem.FIGURES_IMPOSSIBLE);
        assertThat(refusal.detail().tr()).startsWith("data.csv, satır 3 (AFG): sonuçlandırılan 151 kişi");
        assertThat(refusal.detail().en())
                .isEqualTo("data.csv, row 3 (AFG): 151 persons decided, more than were ever pending"
                        + " (opening stock 50 + applied 100 = 150).");
    }

    @Test
    void everybodyEverPendingMayBeDecided() {
        SourceTables tables = tables(HEADER + "2021,AFG,Afghanistan,100,150,0,0,0\n", STOCK);

        assertThat(tables.figures(2021)).extracting(OriginFigures::decided).containsExactly(150L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021,AFG,Afghanistan,abc,10,0,5,20    | applied          | must be a whole number",
                "2021,AFG,Afghanistan,-1,10,0,5,20     | applied          | must be a whole number",
                "2021,AFG,Afghanistan,1.5,10,0,5,20    | applied          | must be a whole number",
                "2021,AFG,Afghanistan,1e3,10,0,5,20    | applied          | must be a whole number",
                "2021,AFG,Afghanistan,٣,10,0,5,20      | applied          | must be a whole number",
                "2021,AFG,Afghanistan,100,,0,5,20      | recognized       | the value is missing",
                "2021,AFG,Afghanistan,100,10,0,99999999999999999999,20 | rejected | must be a whole number",
                "2021,AFG,Afghanistan,100,10,0,100000001,20 | rejected    | it must not exceed 100 million",
                "2021,AFG,Afghanistan,100,10,0,5       | otherwise_closed | expected 8 values, found 7",
                "2021,AFG,Afghanistan,100,10,0,5,20,1  | #9               | expected 8 values, found 9",
                "21,AFG,Afghanistan,100,10,0,5,20      | year             | the year must be between",
                "2021,Afg,Afghanistan,100,10,0,5,20    | origin_iso3      | must be an ISO 3166 alpha-3 country",
                "2021,ZZZ,Afghanistan,100,10,0,5,20    | origin_iso3      | must be an ISO 3166 alpha-3 country",
                "2021,AFG,,100,10,0,5,20               | origin           | the value is missing",
                "2020,AFG,Afghanistan,100,10,0,5,20    | origin_iso3      | AFG occurs a second time for 2020",
            })
    void malformedRowIsRefusedWithFileRowAndColumn(String row, String column, String reason) {
        String text = HEADER + "2020,AFG,Afghanistan,100,10,0,5,20\n\n" + row + "\n";

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables(text, STOCK));

        assertThat(refusal.type()).isEqualTo(CaseloadProblem.TABLE_MALFORMED);
        assertThat(refusal.detail().en()).startsWith("data.csv, row 4, column " + column + ": " + reason);
        assertThat(refusal.detail().tr()).startsWith("data.csv, satır 4, sütun " + column + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year,origin_iso3,origin,applied,recognized,other_status,rejected | otherwise_closed: the column is missing",
                "year,origin_iso3,origin,applied,recognised,other_status,rejected,otherwise_closed | recognised: unknown column",
                "year,year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed | year: the column is there twice",
                "year;origin_iso3;origin;applied | year;origin_iso3;origin;applied: unknown column",
            })
    void wrongHeaderIsRefusedWithItsColumn(String header, String reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables(header + "\n" + GOOD_ROW, STOCK));

        assertThat(refusal.detail().en()).startsWith("data.csv, row 1, column " + reason);
    }

    @Test
    void emptyFileIsRefused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables("", STOCK));

        assertThat(refusal.detail().en()).isEqualTo("data.csv, row 1, column header: the file is empty.");
    }

    @Test
    void unclosedQuotationMarkIsRefused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables(HEADER + "2021,\"AFG,x,1,1,0,1,1\n", STOCK));

        assertThat(refusal.type()).isEqualTo(CaseloadProblem.TABLE_MALFORMED);
    }

    @Test
    void controlCharactersAndLengthOfAValueDoNotReachTheMessage() {
        String row = "2021,AFG,Afghanistan,\u001b[31m" + "9".repeat(150) + ",10,0,5,20\n";

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables(HEADER + row, STOCK));

        assertThat(refusal.detail().en()).doesNotContain("\u001b").hasSizeLessThan(250);
    }

    @Test
    void byteOrderMarkOfASpreadsheetIsNoPartOfTheTable() {
        byte[] marked = ("\uFEFF" + HEADER + GOOD_ROW).getBytes(StandardCharsets.UTF_8);

        SourceTables tables =
                SourceTables.of(SourceFile.decode("data.csv", marked), new SourceFile("pending.csv", STOCK), true);

        assertThat(tables.figures(2021)).hasSize(1);
    }

    @Test
    void fileInAnotherEncodingIsRefused() {
        byte[] utf16 = (HEADER + GOOD_ROW).getBytes(StandardCharsets.UTF_16);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SourceFile.decode("data.csv", utf16));

        assertThat(refusal.detail().en()).isEqualTo("data.csv: it is not UTF-8 text.");
    }

    @Test
    void columnsMayStandInAnyOrder() {
        SourceTables tables = tables(
                "origin,applied,year,origin_iso3,rejected,recognized,otherwise_closed,other_status\n"
                        + "Afghanistan,100,2021,AFG,5,10,20,3\r\n",
                STOCK);

        assertThat(tables.figures(2021))
                .extracting(OriginFigures::applied, OriginFigures::rejected, OriginFigures::otherStatus)
                .containsExactly(tuple(100L, 5L, 3L));
    }

    @Test
    void missingYearIsRefusedWithTheYearsThereAre() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> SourceTables.shipped().figures(2022));

        assertThat(refusal.type()).isEqualTo(CaseloadProblem.YEAR_MISSING);
        assertThat(refusal.detail().en()).endsWith("years in the table: 2019, 2020, 2021.");
    }

    @Test
    void missingOpeningStockIsRefused() {
        SourceTables tables = tables(HEADER + "2030,AFG,Afghanistan,100,10,0,5,20\n", STOCK);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables.figures(2030));

        assertThat(refusal.detail().en())
                .contains("no stock pending at the end of 2029")
                .contains("--pending=FILE");
    }

    @Test
    void emptyTableOfStocksMeansThatNothingWasPending() {
        SourceTables tables = tables(HEADER + GOOD_ROW, "year_end,origin_iso3,origin,pending\n");

        assertThat(tables.figures(2021))
                .extracting(OriginFigures::opening, OriginFigures::imbalance)
                .containsExactly(tuple(0L, null));
    }

    @Test
    void ownTableWithoutStocksStartsFromTheShippedOnesAndSaysSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), HEADER + "2022,AFG,Afghanistan,10,1,0,1,1\n");

        SourceTables tables = SourceTables.read(file.toString(), null);

        assertThat(tables.figures(2022))
                .extracting(OriginFigures::opening, OriginFigures::closing)
                .containsExactly(tuple(133_062L, null));
        assertThat(tables.notes(2022)).anyMatch(note -> note.en().contains("no --pending given"));
    }

    @Test
    void fileThatIsNotThereOrTooLargeIsRefused(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.csv"), new byte[5_000_001]);

        assertThat(catchThrowableOfType(Refusal.class, () -> SourceTables.read("no-such-file.csv", null))
                        .detail()
                        .en())
                .isEqualTo("no-such-file.csv: there is no such file.");
        assertThat(catchThrowableOfType(Refusal.class, () -> SourceTables.read(large.toString(), null))
                        .detail()
                        .en())
                .endsWith("large.csv: it is larger than 5 MB.");
    }

    static SourceTables tables(String data, String pending) {
        return SourceTables.of(new SourceFile("data.csv", data), new SourceFile("pending.csv", pending), true);
    }
}
