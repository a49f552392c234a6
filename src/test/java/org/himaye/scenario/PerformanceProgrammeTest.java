package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.himaye.supervision.programme.Absence;
import org.himaye.supervision.programme.FigureFileRejected;
import org.himaye.supervision.programme.FigureImports;
import org.himaye.supervision.programme.IndicatorFigure;
import org.himaye.supervision.programme.ProgrammePrinting;
import org.himaye.supervision.programme.ProgrammeReading;
import org.himaye.supervision.programme.ProgrammeYear;
import org.himaye.supervision.programme.TrendPoint;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The performance programme: counted from the ledger, narrowed to the reader's province, completed from files, printed. */
class PerformanceProgrammeTest extends Scenario {

    private static final Actor ANALYST = new Actor("merkez.kpi-analyst", Set.of("kpi-analyst"), Set.of("*"));
    private static final Actor DIRECTOR =
            new Actor("van.provincial-director", Set.of("provincial-director"), Set.of(Office.VAN));
    private static final String TITLES = "Gösterge;Tür;Yıl;Ay;Birim;Değer\n";
    private static final String IMPORT = "/supervision/programme/import";

    @Test
    void removalsAndFirstDecisionsAreThoseOfTheLedger() throws SQLException {
        removed(Office.VAN, "2041-01-10T10:00");
        removed(Office.VAN, "2041-02-01T00:00");
        removed(Office.ISTANBUL, "2041-03-31T23:59");
        removed(Office.ISTANBUL, "2040-12-31T23:59");
        decided(Office.VAN, "REFUSAL", "2041-02-15T10:00");
        decided(Office.VAN, "INADMISSIBLE", "2041-02-15T10:00");
        decided(Office.ISTANBUL, "REFUGEE", "2041-03-01T10:00");
        anInadmissibleApplicationIsExaminedAfterAll("2041-03-02T10:00");
        office.at("2041-04-01T09:00");

        ProgrammeYear year = read(ANALYST, 2041, null);

        assertThat(figure(year, "10.6").actual()).isEqualByComparingTo(removalsByTheLedger(2041));
        assertThat(figure(year, "10.6").actual()).isEqualByComparingTo("3");
        assertThat(figure(year, "7.12").actual()).isEqualByComparingTo("3");
        assertThat(figure(year, "10.6").trend())
                .containsExactly(
                        new TrendPoint(2041, 1, BigDecimal.ONE),
                        new TrendPoint(2041, 2, BigDecimal.ONE),
                        new TrendPoint(2041, 3, BigDecimal.ONE),
                        new TrendPoint(2041, 4, BigDecimal.ZERO));
        // Three in 91 days are twelve in 365.
        assertThat(figure(year, "10.6").forecast()).isEqualByComparingTo("12");
    }

    @Test
    void aProvincialDirectorCountsTheirOwnProvinceAndSeesNothingOfTheCountry() {
        removed(Office.VAN, "2042-01-10T10:00");
        removed(Office.ISTANBUL, "2042-01-10T10:00");
        office.at("2042-06-01T09:00");
        take(TITLES + "T7.15;gerçekleşen;2042;1;Sayı;777\nT10.6;hedef;2042;;Sayı;888\n");

        ProgrammeYear year = read(DIRECTOR, 2042, null);

        assertThat(year.national()).isFalse();
        assertThat(figure(year, "10.6").actual()).isEqualByComparingTo("1");
        assertThat(figure(year, "10.6").target()).isNull();
        assertThat(figure(year, "7.15").absence()).isEqualTo(Absence.NATIONAL_ONLY);
        assertThat(figure(year, "10.7").absence()).isEqualTo(Absence.NATIONAL_ONLY);
        assertThat(figure(year, "7.4").actual()).isEqualByComparingTo("1200");
        String page = Caller.browser(office, DIRECTOR.userId())
                .get("/supervision?year=2042")
                .body();
        assertThat(page).contains("10.6").doesNotContain("777", "888", ANALYST.userId());
    }

    @Test
    void aRemovalEnteredLateChangesTodayAndNotWhatWasKnownLastMonth() {
        removed(Office.VAN, "2043-01-10T10:00");
        office.at("2043-03-05T09:00");
        happened(Office.VAN, "REMOVAL_EXECUTED", "2043-01-20T10:00");

        assertThat(figure(read(ANALYST, 2043, null), "10.6").actual()).isEqualByComparingTo("2");
        assertThat(figure(read(ANALYST, 2043, LocalDate.of(2043, 2, 28)), "10.6")
                        .actual())
                .isEqualByComparingTo("1");
    }

    @Test
    void growthComparesWholeMonthsOfBothYears() {
        happened(Office.VAN, "RETURNED_VOLUNTARILY", "2044-01-05T10:00");
        happened(Office.VAN, "RETURNED_VOLUNTARILY", "2044-02-28T10:00");
        happened(Office.VAN, "RETURNED_VOLUNTARILY", "2044-11-05T10:00");
        for (int day = 1; day <= 3; day++) {
            happened(Office.VAN, "RETURNED_VOLUNTARILY", "2045-02-0" + day + "T10:00");
        }
        happened(Office.VAN, "RETURNED_VOLUNTARILY", "2045-03-01T10:00");
        office.at("2045-03-15T09:00");

        // Two until the end of February 2044, three until the end of February 2045.
        assertThat(figure(read(ANALYST, 2045, null), "10.4").actual()).isEqualByComparingTo("50.0");
    }

    @Test
    void importedFiguresAreMarkedAndTheLatestFileCounts() {
        office.at("2046-04-10T09:00");
        take(
                TITLES
                        + "T7.15;gerçekleşen;2046;1;Sayı;100\nT7.15;gerçekleşen;2046;2;Sayı;200\nT7.15;hedef;2046;;Sayı;2000\n");
        office.at("2046-04-11T09:00");
        take(TITLES + "T7.15;gerçekleşen;2046;2;Sayı;300\nT7.15;gerçekleşen;2046;3;Sayı;200\n");

        IndicatorFigure calls = figure(read(ANALYST, 2046, null), "7.15");

        assertThat(calls.actual()).isEqualByComparingTo("600");
        assertThat(calls.forecast()).isEqualByComparingTo("2400");
        assertThat(calls.target()).isEqualByComparingTo("2000");
        assertThat(calls.onCourse()).isTrue();
        assertThat(calls.imported().by()).isEqualTo(ANALYST.userId());
        assertThat(calls.imported().at()).isEqualTo(Office.instant("2046-04-11T09:00"));
        assertThat(figure(read(ANALYST, 2046, LocalDate.of(2046, 4, 10)), "7.15")
                        .actual())
                .isEqualByComparingTo("300");
        assertThat(figure(read(ANALYST, 2046, null), "7.14").absence()).isEqualTo(Absence.NOT_IMPORTED);
    }

    @Test
    void nothingIsTakenFromAFileWithOneWrongRow() {
        office.at("2047-04-10T09:00");

        assertThatThrownBy(() -> take(TITLES + "T7.15;gerçekleşen;2047;1;Sayı;100\nT7.12;gerçekleşen;2047;2;Sayı;1\n"))
                .isInstanceOfSatisfying(
                        FigureFileRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.row() + " " + problem.code())
                                .containsExactly("3 own-indicator"));
        assertThat(figure(read(ANALYST, 2047, null), "7.15").actual()).isNull();
    }

    @Test
    void onlyTheHeadquartersImportAndNobodyChangesWhatWasImported() throws SQLException {
        office.at("2048-04-10T09:00");
        var taken = take(TITLES + "T7.15;gerçekleşen;2048;1;Sayı;100\n");

        assertThatThrownBy(() -> Acting.call(
                        DIRECTOR, () -> office.bean(FigureImports.class).take(TITLES.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class);
        for (String sql : List.of(
                "update programme_figure set value = 1 where import_id = '" + taken.id() + "'",
                "delete from programme_import where id = '" + taken.id() + "'")) {
            try (Connection owner = TestDatabase.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute("select set_config('himaye.provinces', '*', false)");
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void anAnalystImportsOnThePageAndEveryWrongRowIsShown() {
        office.at("2049-04-10T09:00");
        Caller analyst = Caller.browser(office, ANALYST.userId());

        var taken = upload(analyst, TITLES + "T7.15;gerçekleşen;2049;1;Sayı;100\n");
        assertThat(taken.status()).isEqualTo(302);
        assertThat(taken.location()).contains(IMPORT + "?taken=");
        assertThat(analyst.get(taken.location().substring(taken.location().indexOf("/supervision")))
                        .body())
                .contains("id=\"taken\"", ANALYST.userId());

        var wrong = upload(analyst, TITLES + "T7.15;gerçekleşen;2049;2;Sayı;x\nT9.1;hedef;2049;;Sayı;1\n");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("id=\"problems\"", ">2</th>", ">3</th>")
                .doesNotContain("T9.1;");

        assertThat(upload(analyst, "x".repeat(600 * 1024)).status()).isEqualTo(400);
        assertThat(analyst.posted(IMPORT, IMPORT, "x=1").status()).isEqualTo(400);
        assertThat(Caller.browser(office, DIRECTOR.userId()).get(IMPORT).status())
                .isEqualTo(403);
    }

    @Test
    void aMachineIsToldEveryWrongRowAsAProblem() {
        office.at("2050-04-10T09:00");
        Caller analyst = Caller.basic(office, ANALYST.userId());
        String path = "/api/supervision/programme/imports";

        var taken = analyst.send("POST", path, "text/csv", TITLES + "T7.15;gerçekleşen;2050;1;Sayı;100\n");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("figures").asInt()).isEqualTo(1);

        var wrong = analyst.send("POST", path, "text/csv", TITLES + "T7.15;gerçekleşen;2050;13;Sayı;100\n");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problem()).isEqualTo("figure-file-rejected");
        assertThat(wrong.fields()).containsExactly("row 2");
        assertThat(Caller.basic(office, DIRECTOR.userId())
                        .send("POST", path, "text/csv", TITLES)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theWholeProgrammeIsPrintedAsAccessiblePdfAndAsAWorkbookWithoutFormulas() throws Exception {
        office.at("2051-04-10T09:00");
        take(TITLES + "T7.15;gerçekleşen;2051;1;Sayı;100\n");
        ProgrammeYear year = read(ANALYST, 2051, null);
        ProgrammePrinting printing = office.bean(ProgrammePrinting.class);

        for (Locale locale : List.of(Locale.forLanguageTag("tr"), Locale.ENGLISH)) {
            byte[] pdf = Acting.call(ANALYST, () -> printing.pdf(year, locale));
            assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
        byte[] workbook = Acting.call(ANALYST, () -> printing.workbook(year, Locale.forLanguageTag("tr")));
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "printed"));
        java.nio.file.Files.write(java.nio.file.Path.of("target", "printed", "programme.xlsx"), workbook);
        java.nio.file.Files.write(
                java.nio.file.Path.of("target", "printed", "programme.pdf"),
                Acting.call(ANALYST, () -> printing.pdf(year, Locale.forLanguageTag("tr"))));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<Row>> sheets =
                    read.getSheets().map(PerformanceProgrammeTest::rows).toList();
            assertThat(sheets).hasSize(2);
            assertThat(sheets.get(0).get(3).getCellText(0)).isEqualTo("Performans Göstergesi");
            assertThat(sheets.get(0).get(4).getCellText(0)).isEqualTo("1- Aktif ikamet izni sayısı");
            assertThat(sheets.get(0).get(4).getCellAsNumber(2)).contains(new BigDecimal("1101030"));
            assertThat(sheets.stream().flatMap(List::stream).flatMap(Row::stream))
                    .allSatisfy(cell -> assertThat(cell == null || cell.getType() != CellType.FORMULA)
                            .isTrue())
                    .anySatisfy(cell -> assertThat(cell.getText())
                            .startsWith("2051 Gerçekleşen")
                            .contains("100 (içe aktarıldı: merkez.kpi-analyst"));
        }
    }

    @Test
    void theOverviewAsksAtMostTwelveStatements() {
        office.at("2052-04-10T09:00");
        Logger sql = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level level = sql.getLevel();
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        statements.start();
        sql.setLevel(Level.DEBUG);
        sql.addAppender(statements);
        try {
            read(ANALYST, 2052, null);
        } finally {
            sql.detachAppender(statements);
            sql.setLevel(level);
        }

        assertThat(statements.list.stream()
                        .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                        .count())
                .isBetween(3L, 12L);
    }

    @Test
    void aYearOutsideTheProgrammeAndADayThatHasNotComeAreRefused() {
        office.at("2053-04-10T09:00");

        for (String query :
                List.of("?year=2018", "?year=2054", "?year=x", "?knownOn=2053-04-11", "?knownOn=yesterday")) {
            assertThat(Caller.browser(office, ANALYST.userId())
                            .get("/supervision" + query)
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(Caller.browser(office, ANALYST.userId())
                        .get("/supervision/programme/indicators/7.16")
                        .status())
                .isEqualTo(404);
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.read();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        Locale usual = Locale.getDefault();
        // The validator loses its way among the Turkish letters i.
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        } finally {
            Locale.setDefault(usual);
        }
    }

    private Caller.Answer upload(Caller caller, String csv) {
        String body = "--frontier\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + caller.formToken()
                + "\r\n--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rakam.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--frontier--\r\n";
        return caller.send("POST", IMPORT, "multipart/form-data; boundary=frontier", body);
    }

    private FigureImports.Import take(String csv) {
        return Acting.call(ANALYST, () -> office.bean(FigureImports.class).take(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private ProgrammeYear read(Actor reader, int year, @org.jspecify.annotations.Nullable LocalDate knownOn) {
        return Acting.call(reader, () -> office.bean(ProgrammeReading.class).of(year, knownOn));
    }

    private static IndicatorFigure figure(ProgrammeYear year, String id) {
        return year.figures().stream()
                .filter(each -> each.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void removed(String province, String localTime) {
        happened(province, "REMOVAL_EXECUTED", localTime);
    }

    /** Writes what happened in a removal file of its own, on the day it happened or, if that is past, now. */
    private void happened(String province, String action, String localTime) {
        CaseId file = CaseId.random();
        if (office.now().isBefore(java.time.LocalDateTime.parse(localTime))
                || office.now().getYear() > Integer.parseInt(localTime.substring(0, 4))) {
            office.at(localTime);
        }
        write(LedgerLine.of("CASE_OPENED")
                .inCase(file, province)
                .with("type", "SD")
                .with("openedAt", Office.instant(localTime))
                .with("origin", "AFG"));
        write(LedgerLine.of(action).inCase(file, province).with("occurredAt", Office.instant(localTime)));
    }

    private void decided(String province, String outcome, String localTime) {
        CaseId file = CaseId.random();
        office.at(localTime);
        write(LedgerLine.of("CASE_OPENED")
                .inCase(file, province)
                .with("type", "UK")
                .with("openedAt", Office.instant(localTime))
                .with("origin", "AFG"));
        write(LedgerLine.of("DECISION_RECORDED")
                .inCase(file, province)
                .with("decision", "PROGRAMME-" + file)
                .with("kind", "PROTECTION")
                .with("outcome", outcome)
                .with("decidedAt", Office.instant(localTime)));
    }

    /** Found inadmissible and annulled; then refused and, annulled again, recognised: one application concluded. */
    private void anInadmissibleApplicationIsExaminedAfterAll(String localTime) {
        CaseId file = CaseId.random();
        office.at(localTime);
        write(LedgerLine.of("CASE_OPENED")
                .inCase(file, Office.VAN)
                .with("type", "UK")
                .with("openedAt", Office.instant(localTime))
                .with("origin", "AFG"));
        for (String outcome : List.of("INADMISSIBLE", "REFUSAL", "REFUGEE")) {
            write(LedgerLine.of("DECISION_RECORDED")
                    .inCase(file, Office.VAN)
                    .with("decision", outcome + "-" + file)
                    .with("kind", "PROTECTION")
                    .with("outcome", outcome)
                    .with("decidedAt", Office.instant(localTime)));
        }
    }

    private void write(LedgerLine line) {
        var transaction = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
        Acting.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> office.bean(Ledger.class).append(line)));
    }

    private static BigDecimal removalsByTheLedger(int year) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                var statement = superuser.prepareStatement("""
                        select count(*) from ledger_entry where action = 'REMOVAL_EXECUTED'
                            and extract(year from cast(cast(facts as jsonb) ->> 'occurredAt' as timestamptz)
                                at time zone 'Europe/Istanbul') = ?""")) {
            statement.setInt(1, year);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBigDecimal(1);
            }
        }
    }
}
