package org.himaye.supervision.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.himaye.supervision.export.ExportCatalogue.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves Himaye is asked for with a purpose, marked, of the own province, without small numbers, and gone in time. */
@HimayeTest
class ExportsTest {

    /** No other test works in these provinces. */
    private static final String NEVSEHIR = "50";

    private static final String KILIS = "79";
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final String WHY = "Birim toplantısında gecikmeler görüşülecek";

    @Autowired
    private Exports exports;

    @Autowired
    private ExportCatalogue catalogue;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Persons persons;

    @Autowired
    private RunningClocks clocks;

    @Autowired
    private EngineClock clock;

    @AfterEach
    void clockRunsAgain() {
        clock.runWithTheMachine();
    }

    @ParameterizedTest
    @EnumSource
    void aProvincialDirectorsExportsHoldNothingOfAnotherProvince(ExportFormat format) throws IOException {
        String own = overdue(NEVSEHIR, "2026-03-02T09:00");
        String foreign = overdue(KILIS, "2026-03-02T09:00");
        clock.standAt(instant("2026-09-01T09:00"));

        for (Dataset dataset : catalogue.of(director(NEVSEHIR))) {
            String content = read(director(NEVSEHIR), order(dataset.id(), format, null));

            assertThat(content)
                    .as(dataset.id())
                    .contains("50.provincial-director")
                    .doesNotContain(KILIS + "-UK", "Kilis", foreign);
        }
        assertThat(catalogue.of(director(NEVSEHIR))).hasSameSizeAs(catalogue.datasets());
        assertThat(read(director(NEVSEHIR), order("open-deadlines", format, null)))
                .contains(own);
    }

    @Test
    void noProvincialDirectorExportsAnotherProvinceByAskingForIt() {
        clock.standAt(instant("2026-09-01T09:00"));

        assertRefused(director(NEVSEHIR), order("flow", ExportFormat.CSV, KILIS), "invalid-request");
        assertRefused(director(NEVSEHIR), order("flow", ExportFormat.CSV, "00"), "invalid-request");
        assertRefused(director(NEVSEHIR), order("flow", ExportFormat.CSV, "*"), "invalid-request");
    }

    @ParameterizedTest
    @EnumSource
    void everyExportSaysWhoWhenWhatForAndUnderWhichNumber(ExportFormat format) throws IOException {
        overdue(NEVSEHIR, "2026-03-02T09:00");
        clock.standAt(instant("2026-09-01T09:00"));
        KeptExport export = make(director(NEVSEHIR), order("open-deadlines", format, null));

        String content = text(fetch(director(NEVSEHIR), export.id()), format);

        assertThat(content)
                .contains(
                        export.number(),
                        "50.provincial-director",
                        "01.09.2026 09:00",
                        "Birimin iş yönetimi",
                        WHY,
                        "04.09.2026 09:00");
        assertThat(export.number()).matches("DA-2026-[0-9]{6}");
        assertThat(export.rows()).isPositive();
    }

    @Test
    void everyPageOfAPrintedExportIsMarked() throws IOException {
        for (int one = 0; one < 40; one++) {
            overdue(NEVSEHIR, "2026-03-02T09:00");
        }
        clock.standAt(instant("2026-09-01T09:00"));
        KeptExport export = make(director(NEVSEHIR), order("open-deadlines", ExportFormat.PDF, null));

        try (PDDocument pdf = Loader.loadPDF(fetch(director(NEVSEHIR), export.id()))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains(export.number(), "50.provincial-director");
            }
        }
    }

    @Test
    void smallNumbersOfAProvinceAreWithheld() throws IOException {
        overdue(KILIS, "2027-03-02T09:00");
        clock.standAt(instant("2027-03-20T09:00"));

        KeptExport export = make(director(KILIS), order("flow", ExportFormat.CSV, null));

        assertThat(export.withheld()).isPositive();
        String content = text(fetch(director(KILIS), export.id()), ExportFormat.CSV);
        assertThat(content.lines().filter(line -> line.contains("\"2027-03\"")))
                .hasSize(1)
                .allMatch(line -> line.endsWith("\"*\";\"*\";\"*\""));
    }

    @Test
    void afterItsEndAnExportCannotBeFetchedAndItsContentIsDeleted() throws SQLException {
        clock.standAt(instant("2026-09-01T09:00"));
        KeptExport export = make(director(NEVSEHIR), order("backlog", ExportFormat.CSV, null));
        fetch(director(NEVSEHIR), export.id());

        clock.standAt(instant("2026-09-04T09:00"));

        assertThatThrownBy(() -> fetch(director(NEVSEHIR), export.id())).hasMessage("export-expired");
        assertThat(count("select count(*) from export_content where export_id = '" + export.id() + "'"))
                .as("not deleted yet, and out of reach all the same")
                .isEqualTo(1);
        Acting.as(Actor.SYSTEM, exports::deleteExpired);
        assertThat(count("select count(*) from export_content where export_id = '" + export.id() + "'"))
                .isZero();
        assertThatThrownBy(() -> fetch(director(NEVSEHIR), export.id())).hasMessage("export-expired");
        KeptExport gone = register(director(NEVSEHIR)).stream()
                .filter(one -> one.id().equals(export.id()))
                .findFirst()
                .orElseThrow();
        assertThat(gone.deletedAt()).isEqualTo(instant("2026-09-04T09:00"));
        assertThat(gone.downloads()).isEqualTo(1);
        assertThat(actions(export.number())).containsExactly("EXPORT_REQUESTED", "EXPORT_DOWNLOADED", "EXPORT_DELETED");
    }

    @Test
    void everyDownloadIsALineOfTheLedger() throws SQLException {
        clock.standAt(instant("2026-09-01T09:00"));
        KeptExport export = make(director(NEVSEHIR), order("stages", ExportFormat.CSV, null));

        fetch(director(NEVSEHIR), export.id());
        fetch(director(NEVSEHIR), export.id());

        assertThat(actions(export.number()))
                .containsExactly("EXPORT_REQUESTED", "EXPORT_DOWNLOADED", "EXPORT_DOWNLOADED");
        assertThat(count("select count(*) from ledger_entry where facts like '%" + export.number()
                        + "%' and (facts like '%toplantı%' or reason like '%toplantı%')"))
                .as("what somebody wrote is not in the ledger")
                .isZero();
    }

    @Test
    void nobodyFetchesSomebodyElsesExport() {
        clock.standAt(instant("2026-09-01T09:00"));
        KeptExport export = make(director(NEVSEHIR), order("stages", ExportFormat.CSV, null));

        for (Actor other : List.of(
                director(KILIS), analyst(), new Actor("50.other", Set.of("provincial-director"), Set.of(NEVSEHIR)))) {
            assertThatThrownBy(() -> fetch(other, export.id()))
                    .as(other.userId())
                    .hasMessage("not-found");
        }
        assertThat(register(director(KILIS))).noneMatch(one -> one.id().equals(export.id()));
        assertThat(register(analyst()))
                .allMatch(one -> one.requestedBy().equals(analyst().userId()));
    }

    @Test
    void withoutAPurposeAndAReasonNothingIsExported() {
        clock.standAt(instant("2026-09-01T09:00"));

        assertRefused(
                director(NEVSEHIR),
                new ExportOrder("flow", ExportFormat.CSV, "", WHY, null, null, null),
                "invalid-request");
        assertRefused(
                director(NEVSEHIR),
                new ExportOrder("flow", ExportFormat.CSV, "CURIOSITY", WHY, null, null, null),
                "invalid-request");
        assertRefused(
                director(NEVSEHIR),
                new ExportOrder("flow", ExportFormat.CSV, "AUDIT", "   bak   ", null, null, null),
                "invalid-request");
        assertRefused(
                director(NEVSEHIR),
                new ExportOrder(
                        "flow",
                        ExportFormat.CSV,
                        "AUDIT",
                        WHY,
                        null,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 4, 1)),
                "invalid-request");
    }

    @Test
    void anAnalystExportsFiguresAndNoListOfFiles() {
        clock.standAt(instant("2026-09-01T09:00"));

        assertRefused(analyst(), order("open-deadlines", ExportFormat.CSV, null), "invalid-request");
        assertThat(make(analyst(), order("centres", ExportFormat.CSV, KILIS)).rows())
                .isZero();
    }

    @Test
    void theRowsOfADayAreLimitedHoweverManyExportsTheyAreSplitInto() throws SQLException {
        clock.standAt(instant("2026-09-01T09:00"));
        Actor busy = new Actor("50.busy", Set.of("provincial-director"), Set.of(NEVSEHIR));
        // Two rows are left, three are asked for.
        for (int one = 0; one < 3; one++) {
            overdue(NEVSEHIR, "2026-03-02T09:00");
        }
        clock.standAt(instant("2026-09-01T09:00"));
        for (int one = 0; one < 3; one++) {
            try (Connection application = TestDatabase.asApplication();
                    var statement = application.createStatement()) {
                statement.execute("set himaye.actor = '50.busy'; set himaye.provinces = '50'; set himaye.now = '"
                        + clock.instant() + "'");
                statement.execute(
                        "select keep_export('" + UUID.randomUUID() + "', next_export_number(), '50', 'flow', 'CSV',"
                                + " 'AUDIT', 'on karakterden uzun', null, null, null, 16666, 0, encode(sha256('x'), 'hex'), 1, 50000, 'x')");
            }
        }

        assertRefused(busy, order("open-deadlines", ExportFormat.CSV, null), "export-daily-limit");
        clock.standAt(instant("2026-09-02T09:00:01"));
        assertThat(make(busy, order("open-deadlines", ExportFormat.CSV, null)).rows())
                .isPositive();
    }

    @Test
    void theDatabaseItselfKeepsExportsFromOthersFromChangeAndFromProvincesNotSeen() throws SQLException {
        clock.standAt(instant("2026-09-01T09:00"));
        KeptExport export = make(director(NEVSEHIR), order("stages", ExportFormat.CSV, null));
        String content = "select count(*) from export_content where export_id = '" + export.id() + "'";

        assertThat(asApplication("50.provincial-director", "50", content)).isEqualTo("1");
        assertThat(asApplication("merkez.hq-protection", "*", content)).isEqualTo("0");
        assertThat(asApplication("", "", content)).isEqualTo("0");
        for (String attack : List.of(
                "update export_request set expires_at = expires_at + interval '1 day'",
                "delete from export_download",
                "delete from export_content",
                "insert into export_content values ('" + export.id() + "', 'x', 'x')",
                "select delete_expired_exports()",
                "select keep_export('" + UUID.randomUUID() + "', next_export_number(), '79', 'flow', 'CSV', 'AUDIT',"
                        + " 'on karakterden uzun', null, null, null, 1, 0, encode(sha256('x'), 'hex'), 1, 50000, 'x')",
                "select keep_export('" + UUID.randomUUID() + "', next_export_number(), '50', 'flow', 'CSV', 'AUDIT',"
                        + " 'on karakterden uzun', null, null, null, 1, 0, encode(sha256('x'), 'hex'), 200, 50000, 'x')")) {
            assertThatThrownBy(() -> asApplication("50.provincial-director", "50", attack))
                    .as(attack)
                    .isInstanceOf(SQLException.class);
        }
    }

    /** A case that was lodged then, with a period that has lapsed half a year later. */
    private String overdue(String province, String localTime) {
        clock.standAt(instant(localTime));
        return Acting.call(Actor.SYSTEM, () -> {
            var person = persons.register(person(uniqueName(), "Ali"), null, "TEST");
            CaseFile file = files.open(CaseType.PROTECTION, province, person.id(), clock.instant());
            clocks.start(file.id(), province, "DL-IP-04", clock.instant());
            return file.caseNumber();
        });
    }

    private KeptExport make(Actor actor, ExportOrder order) {
        return Acting.call(actor, () -> exports.make(order, TURKISH));
    }

    private byte[] fetch(Actor actor, UUID id) {
        return Acting.call(actor, () -> exports.fetch(id)).bytes();
    }

    private List<KeptExport> register(Actor actor) {
        return Acting.call(actor, () -> exports.register(0));
    }

    private String read(Actor actor, ExportOrder order) throws IOException {
        return text(fetch(actor, make(actor, order).id()), order.format());
    }

    private void assertRefused(Actor actor, ExportOrder order, String code) {
        assertThatThrownBy(() -> make(actor, order)).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static ExportOrder order(String dataset, ExportFormat format, @Nullable String province) {
        return new ExportOrder(dataset, format, "UNIT_MANAGEMENT", WHY, province, null, null);
    }

    private static Actor director(String province) {
        return new Actor(province + ".provincial-director", Set.of("provincial-director"), Set.of(province));
    }

    private static Actor analyst() {
        return new Actor("merkez.kpi-analyst", Set.of("kpi-analyst"), Set.of("*"));
    }

    private static String text(byte[] content, ExportFormat format) throws IOException {
        return switch (format) {
            case CSV -> new String(content, StandardCharsets.UTF_8);
            case XLSX -> {
                StringBuilder text = new StringBuilder();
                for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
                    text.append(Workbooks.part(content, part));
                }
                yield text.toString();
            }
            case PDF -> {
                try (PDDocument pdf = Loader.loadPDF(content)) {
                    yield new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                }
            }
        };
    }

    private static List<String> actions(String number) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select action from ledger_entry where facts like '%\"export\":\""
                        + number + "\"%' order by sequence_number")) {
            List<String> actions = new java.util.ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String asApplication(String actor, String provinces, String sql) throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                var statement = application.createStatement()) {
            statement.execute("set himaye.actor = '" + actor + "'; set himaye.provinces = '" + provinces
                    + "'; set himaye.now = '" + clock.instant() + "'");
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return String.valueOf(rows.getObject(1));
            }
        }
    }

    private static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant();
    }
}
