package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.deadlines.RunningClocks;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.supervision.alert.AlertMeasure;
import org.himaye.supervision.alert.Alerts;
import org.himaye.supervision.alert.NewThreshold;
import org.himaye.supervision.export.ExportCatalogue;
import org.himaye.supervision.export.ExportFormat;
import org.himaye.supervision.export.ExportOrder;
import org.himaye.supervision.export.Exports;
import org.himaye.supervision.export.KeptExport;
import org.himaye.supervision.figures.ReadModel;
import org.himaye.supervision.map.MapMeasure;
import org.himaye.supervision.programme.FigureImports;
import org.himaye.supervision.quality.Lots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A provincial director finds nothing of another province, on no page of supervisors, in no export and in no table of the read
 * model. The same work is done in two provinces where no other test works. The director of the first looks at every address
 * before and after the work of the second is done, and finds it the same letter for letter, so that no count gives it away
 * either; the headquarters find every mark of the second.
 */
class ProvincialScopeTest extends Scenario {

    private static final String NOW = "2026-11-20T09:00";
    private static final Place OURS = new Place("22", "Edirne", "edirne");
    private static final Place THEIRS = new Place("25", "Erzurum", "erzurum");
    private static final String IMPORTED = "471147";
    private static final int CASES = 6;
    private static final Actor ANALYST = new Actor("merkez.kpi-analyst", Set.of("kpi-analyst"), Set.of("*"));

    /** Tables and views that hold nothing of a province, or that a director does not see at all. */
    private static final Set<String> WITHOUT_PROVINCE = Set.of(
            // Numbers of lines that wait to be added up; nothing that belongs to a case without the milestone itself.
            "figure_unfolded",
            // Identifiers of files that have moved since the last count; neither their place nor what they are about.
            "open_step_change",
            "figure_track",
            "figure_deciding",
            "figure_status",
            "forecast_station",
            "programme_import",
            "programme_figure",
            "export_content",
            // When the sums of open tasks were made.
            "open_task_counted");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ApplicationContext application;

    private final Map<String, String> theirs = new TreeMap<>();
    private String director = "";

    /** A province of this test, and the removal centre that stands there. */
    private record Place(String plate, String name, String centre) {

        String officer() {
            return centre + ".memur";
        }

        String mailbox() {
            return centre + "@goc.gov.tr";
        }

        Actor director() {
            return new Actor(centre + ".mudur", Set.of("provincial-director"), Set.of(plate));
        }
    }

    /** An address, the pattern it belongs to and whether it asks for the other province. */
    private record Address(String pattern, String path, boolean asksForTheirs) {}

    @AfterEach
    void leaveNobodyHeldAndNothingToRead() throws SQLException {
        Lots.removeDecisions();
        asNobodyIsLooking("delete from detention_admission where admitted_by = 'scope';"
                + " delete from detention where decided_by = 'scope';"
                + " delete from alert where province in ('22', '25');"
                + " delete from alert_threshold where province in ('22', '25');"
                + " delete from programme_figure where value = " + IMPORTED);
    }

    @Test
    void noPageNoExportAndNoTableShowsAProvincialDirectorAnotherProvince() throws Exception {
        Lots.removeDecisions();
        director = account("provincial-director", OURS.plate());
        work(OURS);
        office.at(NOW);
        Map<Address, String> before = walk(director, addresses(OURS.plate()));
        Map<Address, String> countryBefore = walk("merkez.hq-protection", addresses(THEIRS.plate()));

        work(THEIRS);
        office.at(NOW);

        assertThat(theirs.keySet())
                .containsExactlyInAnyOrder(
                        "case", "detained", "name", "centre", "officer", "mailbox", "export", "imported");
        nothingShowsOnAPage(before);
        theHeadquartersFindEveryMark(countryBefore);
        nothingIsExported();
        office.bean(ReadModel.class).fold();
        nothingIsInATable();
    }

    /** A page that shows another province's work differs from what it was before that work was done. */
    private void nothingShowsOnAPage(Map<Address, String> before) {
        Map<Address, String> after = walk(director, addresses(OURS.plate()));
        Map<String, String> found = new TreeMap<>();
        after.forEach((address, body) -> {
            theirs.forEach((mark, text) -> {
                if (body.contains(text)) {
                    found.put(address.path(), mark);
                }
            });
            if (body.contains("value=\"" + THEIRS.plate() + "\"") || body.contains("/cases/" + THEIRS.plate() + "-")) {
                found.put(address.path(), "plate");
            }
            // The printed programme is the overview; its bytes say when they were made.
            if (!address.pattern().endsWith(".pdf") && !body.equals(before.get(address))) {
                found.putIfAbsent(address.path(), difference(before.get(address), body));
            }
        });
        assertThat(found).isEmpty();

        Map<String, Integer> answered = new TreeMap<>();
        Caller caller = Caller.browser(office, director);
        List<Address> asking = addresses(THEIRS.plate()).stream()
                .filter(Address::asksForTheirs)
                .toList();
        for (Address address : asking) {
            Caller.Answer answer = caller.get(address.path());
            String own = bodyOf(after, address.path().replace("=" + THEIRS.plate(), "=" + OURS.plate()));
            boolean onlyOurs = (answer.status() + " " + answer.steadyBody()).equals(own);
            if (answer.status() != 400 && answer.status() != 403 && !onlyOurs) {
                answered.put(address.path(), answer.status());
            }
            assertThat(answer.body()).as(address.path()).doesNotContain(theirs.values());
        }
        assertThat(asking)
                .extracting(Address::pattern)
                .contains(
                        "/supervision/flow",
                        "/supervision/deadlines",
                        "/supervision/liberty",
                        "/supervision/capacity",
                        "/supervision/quality",
                        "/supervision/map",
                        "/supervision/map/{process}",
                        "/supervision/map/{process}/cases",
                        "/supervision/what-if");
        assertThat(answered).as("the other province, asked for").isEmpty();
        for (String ofTheirs : List.of(
                "/supervision/liberty?centre=" + THEIRS.centre(),
                "/supervision/liberty?print=true&centre=" + THEIRS.centre())) {
            Caller.Answer answer = caller.get(ofTheirs);
            assertThat(answer.status()).as(ofTheirs).isLessThan(404);
            assertThat(answer.body()).as(ofTheirs).doesNotContain(theirs.values());
        }
    }

    private static @Nullable String bodyOf(Map<Address, String> walked, String path) {
        return walked.entrySet().stream()
                .filter(entry -> entry.getKey().path().equals(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The same walk, so that this test fails where a page forgets about provinces. */
    private void theHeadquartersFindEveryMark(Map<Address, String> before) {
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, String> pagesOf = Map.of(
                "merkez.hq-protection",
                ".*",
                "merkez.hq-irregular",
                ".*/liberty",
                "merkez.auditor",
                ".*/(exports|quality)",
                ANALYST.userId(),
                "/supervision");
        pagesOf.forEach((account, pages) -> {
            List<Address> addresses = addresses(THEIRS.plate()).stream()
                    .filter(address -> address.pattern().matches(pages))
                    .toList();
            walk(account, addresses).forEach((address, body) -> {
                Set<String> marks = found.computeIfAbsent(address.pattern(), pattern -> new TreeSet<>());
                theirs.forEach((mark, text) -> {
                    if (body.contains(text)) {
                        marks.add(mark);
                    }
                });
                if (account.equals("merkez.hq-protection") && !body.equals(before.get(address))) {
                    marks.add("count");
                }
            });
        });
        assertThat(found.get("/supervision")).contains("imported");
        assertThat(found.get("/supervision/flow")).contains("name", "count");
        assertThat(found.get("/supervision/deadlines")).contains("case", "name", "officer", "count");
        assertThat(found.get("/supervision/map")).contains("count");
        assertThat(found.get("/supervision/map/{process}")).contains("count");
        assertThat(found.get("/supervision/map/{process}/cases")).contains("case", "name");
        assertThat(found.get("/supervision/liberty")).contains("detained", "centre");
        assertThat(found.get("/supervision/capacity")).contains("centre", "count");
        assertThat(found.get("/supervision/alerts")).contains("mailbox", "name");
        assertThat(found.get("/supervision/exports")).contains("export");
        assertThat(found.get("/supervision/quality")).contains("name", "count");
        assertThat(found.get("/api/supervision/quality/results")).contains("count");
    }

    private void nothingIsExported() throws IOException {
        ExportCatalogue catalogue = application.getBean(ExportCatalogue.class);
        Actor reader = new Actor(director, Set.of("provincial-director"), Set.of(OURS.plate()));
        Actor protection = Office.officer(OURS.plate(), "hq-protection");
        Actor irregular = Office.officer(OURS.plate(), "hq-irregular");
        assertThat(catalogue.of(reader)).isEqualTo(catalogue.datasets());
        for (ExportCatalogue.Dataset dataset : catalogue.datasets()) {
            Actor headquarters = dataset.isFor(protection) ? protection : irregular;
            String plate = THEIRS.plate() + " " + THEIRS.name();
            for (ExportFormat format : ExportFormat.values()) {
                String own = exported(reader, dataset.id(), format, null);
                assertThat(own).as(dataset.id() + " " + format).contains(OURS.plate() + " " + OURS.name());
                assertThat(own)
                        .as(dataset.id() + " " + format)
                        .doesNotContain(theirs.values())
                        .doesNotContain(plate, THEIRS.plate() + "-UK-", THEIRS.plate() + "-SD-");
            }
            assertThat(exported(headquarters, dataset.id(), ExportFormat.CSV, THEIRS.plate()))
                    .as(dataset.id())
                    .contains(plate);
            assertThat(Caller.browser(office, director)
                            .posted(
                                    "/supervision/exports",
                                    "/supervision/exports",
                                    "dataset=" + dataset.id() + "&format=CSV&purpose=AUDIT&province=" + THEIRS.plate()
                                            + "&purposeText=" + Caller.encoded("Denetim için gereklidir"))
                            .status())
                    .as(dataset.id())
                    .isEqualTo(400);
        }
    }

    private String exported(Actor actor, String dataset, ExportFormat format, @Nullable String province)
            throws IOException {
        Exports exports = application.getBean(Exports.class);
        KeptExport made = Acting.call(
                actor,
                () -> exports.make(
                        new ExportOrder(dataset, format, "AUDIT", "Denetim için gereklidir", province, null, null),
                        Locale.forLanguageTag("tr")));
        return text(Acting.call(actor, () -> exports.fetch(made.id())).bytes(), format);
    }

    private static String text(byte[] content, ExportFormat format) throws IOException {
        return switch (format) {
            case CSV -> new String(content, StandardCharsets.UTF_8);
            case PDF -> {
                try (PDDocument pdf = Loader.loadPDF(content)) {
                    yield new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                }
            }
            case XLSX -> {
                StringBuilder parts = new StringBuilder();
                try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
                    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                        try (var part = zip.getInputStream(entry)) {
                            parts.append(new String(part.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
                yield parts.toString();
            }
        };
    }

    /** Below the application: whoever speaks to the database with a director's rights finds no row either. */
    private void nothingIsInATable() throws SQLException {
        String relations = """
                select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and has_table_privilege(to_regclass(format('public.%%I', c.table_name)), 'select')
                    and (c.table_name ~ '^(figure|export|alert|programme|quality|forecast|open|absence)_' or c.table_name ~ '^(alert|case_in_hand|clock_in_hand|clock_in_hand_now|clock_in_hand_sum|detention_held|liberty_standing|centre_traffic|liberty_held)$')
                    %s order by 1
                """;
        List<String> all = column(OURS, relations.formatted(""));
        List<String> withProvince = column(OURS, relations.formatted("and c.column_name = 'province'"));
        assertThat(withProvince)
                .contains(
                        "figure_case",
                        "figure_clock",
                        "figure_decision",
                        "figure_milestone",
                        "figure_day",
                        "figure_month",
                        "figure_origin",
                        "figure_backlog",
                        "figure_age",
                        "figure_unit",
                        "figure_spell",
                        "figure_lapse",
                        "case_in_hand",
                        "clock_in_hand_sum",
                        "liberty_standing",
                        "alert",
                        "alert_threshold",
                        "export_request",
                        "export_flow");
        Set<String> undecided = new TreeSet<>(all);
        undecided.removeAll(withProvince);
        undecided.removeAll(WITHOUT_PROVINCE);
        assertThat(undecided)
                .as("tables without a province that nobody has thought about")
                .isEmpty();

        Map<String, String> found = new TreeMap<>();
        Set<String> empty = new TreeSet<>();
        for (String relation : withProvince) {
            String ofTheirs = "select count(*) from " + relation + " where province = '" + THEIRS.plate() + "'";
            String ofOthers = "select count(*) from " + relation + " where province <> '" + OURS.plate() + "'";
            if (!column(OURS, ofOthers).equals(List.of("0"))) {
                found.put(relation, column(OURS, ofOthers).get(0));
            }
            if (column(null, ofTheirs).equals(List.of("0"))) {
                empty.add(relation);
            }
        }
        assertThat(found).isEmpty();
        // Nothing was fetched, deleted, mailed or ended, and what was waiting is summed up: there is nothing of theirs
        // to find.
        assertThat(empty)
                .isSubsetOf(
                        "alert_mail",
                        "alert_threshold_end",
                        "export_deletion",
                        "export_download",
                        "open_task_change",
                        "absence_cover",
                        "absence_cover_end");
        for (String national : List.of("programme_import", "programme_figure")) {
            assertThat(column(OURS, "select count(*) from " + national)).containsExactly("0");
            assertThat(column(null, "select count(*) from " + national)).doesNotContain("0");
        }

        String measures =
                "array['OPENED', 'OVERDUE', 'DECIDED', 'SPELL'], %s, array['UK', 'SD'], date '2000-01-01', date '2030-01-01', null";
        String counted = "select coalesce(sum(n), 0) from figures_counted(" + measures + ") where n > 0";
        String byOrigin = "select coalesce(sum(n), 0) from figures_by_origin(" + measures + ") where n > 0";
        for (String function : List.of(counted, byOrigin)) {
            String asked = function.formatted("array['" + THEIRS.plate() + "']");
            assertThat(column(OURS, asked)).as(asked).containsExactly("0");
            assertThat(column(null, asked)).as(asked).doesNotContain("0");
        }
        for (String function : List.of(
                "select unit from quality_results(2026, 1)",
                "select unit from quality_points(2026, 1)",
                "select unit from quality_findings()")) {
            assertThat(column(OURS, function)).as(function).isNotEmpty().containsOnly(OURS.plate());
        }
        assertThat(column(null, "select unit from quality_results(2026, 1)")).contains(THEIRS.plate());
        assertThat(column(OURS, "select centre from removal_centre_traffic(date '2026-01-01', date '2027-01-01')"))
                .containsOnly(OURS.centre());
        assertThat(column(null, "select centre from removal_centre_traffic(date '2026-01-01', date '2027-01-01')"))
                .contains(THEIRS.centre());
    }

    // The work ------------------------------------------------------------------------------------------------------

    private void work(Place place) throws Exception {
        List<ProtectionCase> lodged = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            lodged.add(office.lodged("2026-09-01T10:00", place.plate(), Channel.PROVINCIAL_DIRECTORATE));
        }
        office.at("2026-09-02T10:00");
        CaseFile held = office.reading(() -> {
            var person = office.bean(Persons.class)
                    .register(SampleCases.person(SampleCases.uniqueName(), "Ali"), null, "TEST");
            CaseFile removal = office.bean(CaseFiles.class)
                    .open(CaseType.REMOVAL, place.plate(), person.id(), Office.instant("2026-09-02T10:00"));
            for (ProtectionCase one : lodged) {
                office.bean(RunningClocks.class)
                        .start(one.id(), place.plate(), "DL-IP-04", Office.instant("2026-09-01T10:00"));
                office.bean(JdbcClient.class)
                        .sql("insert into status_finding (id, case_id, province, convention_ground, serious_harm,"
                                + " internal_alternative, excluded_from, outcome, article, found_by, found_at) values"
                                + " (gen_random_uuid(), ?, ?, 'NONE', 'NONE', false, 'NONE', 'REFUSAL', 'YUKK 78',"
                                + " 'scope.drafter', now())")
                        .params(one.id().value(), place.plate())
                        .update();
                office.bean(Decisions.class).record(refusal(one));
            }
            return removal;
        });
        TaskService tasks = office.bean(TaskService.class);
        for (ProtectionCase one : lodged) {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(one.id().toString())
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), place.officer()));
        }
        detain(place, held);
        read(place);
        KeptExport export = warnAndExport(place);
        if (place.equals(THEIRS)) {
            importFigure();
            theirs.put("case", lodged.get(0).number());
            theirs.put("detained", held.caseNumber());
            theirs.put("name", place.name());
            theirs.put("centre", place.name() + " Geri Gönderme Merkezi");
            theirs.put("officer", place.officer());
            theirs.put("mailbox", place.mailbox());
            theirs.put("export", export.number());
            theirs.put("imported", "471.147");
        }
    }

    private static NewDecision refusal(ProtectionCase one) {
        return new NewDecision(
                one.id(),
                "PROTECTION",
                "REFUSAL",
                "Başvuru sahibi dinlendi.",
                "Ülkesinde ciddi zarar riski yoktur.",
                "YUKK 78",
                "Göç İdaresi Başkanlığı",
                List.of("DL-IP-14", "DL-IP-16"),
                "scope.decider",
                Office.instant("2026-09-02T09:30"));
    }

    /** Somebody held in the centre of the place since 2 September. */
    private static void detain(Place place, CaseFile held) throws SQLException {
        UUID detention = UUID.randomUUID();
        asNobodyIsLooking("""
                insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by,
                    decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at)
                select '%s', '%s', '%s', '%s', gen_random_uuid(), gen_random_uuid(), array['PUBLIC_THREAT'], 'scope', t, t,
                    t + interval '48 hours', t + interval '30 days', t + interval '181 days', t
                from (select timestamptz '2026-09-02 10:00+03' as t) s;
                insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at, with_family,
                    admitted_by, recorded_at)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', timestamptz '2026-09-03 10:00+03', false, 'scope',
                    timestamptz '2026-09-03 10:00+03')
                """.formatted(
                        detention,
                        held.id(),
                        place.plate(),
                        held.personId(),
                        detention,
                        held.id(),
                        place.plate(),
                        place.centre()));
    }

    /** Second readings of six decisions, two of which found something wrong. */
    private void read(Place place) throws SQLException {
        Lots.decisions(place.plate(), CASES, "2026-11-02 10:00+03");
        office.at("2026-11-03T09:00");
        Lots.draw(application, "1");
        Lots.results(place.plate(), "2026-11-01", CASES, 2);
    }

    private KeptExport warnAndExport(Place place) {
        office.at(NOW);
        Actor supervisor = place.director();
        Acting.as(
                supervisor,
                () -> office.bean(Alerts.class)
                        .set(new NewThreshold(AlertMeasure.OVERDUE, "DL-IP-04", 0, 1, place.mailbox())));
        office.reading(() -> office.bean(JdbcClient.class)
                .sql("select raise_alert(gen_random_uuid(), id, 6) from alert_threshold where province = ?")
                .param(place.plate())
                .query(Boolean.class)
                .list());
        return Acting.call(
                supervisor,
                () -> office.bean(Exports.class)
                        .make(
                                new ExportOrder(
                                        "flow", ExportFormat.CSV, "AUDIT", "Denetim için gereklidir", null, null, null),
                                Locale.forLanguageTag("tr")));
    }

    private void importFigure() {
        String csv = "Gösterge;Tür;Yıl;Ay;Birim;Değer\nT7.15;gerçekleşen;2025;1;Sayı;" + IMPORTED + "\n";
        Acting.call(ANALYST, () -> office.bean(FigureImports.class).take(csv.getBytes(StandardCharsets.UTF_8)));
    }

    // The walk ------------------------------------------------------------------------------------------------------

    /** Reads every address once; what differs from reading to reading whatever is shown is left out. */
    private Map<Address, String> walk(String account, Collection<Address> addresses) {
        Caller caller = Caller.browser(office, account);
        Map<Address, String> bodies = new LinkedHashMap<>();
        for (Address address : addresses) {
            Caller.Answer answer = caller.get(address.path());
            assertThat(answer.status()).as(address.path()).isLessThan(500);
            bodies.put(address, answer.status() + " " + answer.steadyBody());
        }
        return bodies;
    }

    /** Every address of supervision, with each value of each parameter; with and without a province, where one can be asked for. */
    private List<Address> addresses(String province) {
        Set<Address> addresses = new LinkedHashSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.matches("(/api)?/supervision(/.*)?") && isRead(mapping))
                        .forEach(pattern -> paths(pattern, handler)
                                .forEach(path -> addresses.addAll(questions(pattern, path, handler, province)))));
        return List.copyOf(addresses);
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> paths(String pattern, HandlerMethod handler) {
        List<String> paths = List.of(pattern);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                String place = "{" + (variable.value().isEmpty() ? variable.name() : variable.value()) + "}";
                paths = paths.stream()
                        .flatMap(path -> filling(pattern, place).stream().map(value -> path.replace(place, value)))
                        .toList();
            }
        }
        return paths;
    }

    private static List<String> filling(String pattern, String place) {
        return switch (pattern.substring(0, pattern.indexOf(place)) + place) {
            case "/supervision/map/{process}" -> List.of("protection-application", "removal");
            case "/supervision/programme/indicators/{id}" -> List.of("7.12");
            case "/supervision/figures/{code}" -> List.of("FLOW-GRANT");
            case "/supervision/exports/{id}", "/supervision/quality/readings/{id}" ->
                List.of("00000000-0000-4000-8000-000000000000");
            default -> throw new IllegalStateException("Say here what stands for " + place + " of " + pattern);
        };
    }

    private static Set<Address> questions(String pattern, String path, HandlerMethod handler, String province) {
        Map<String, List<String>> asked = new TreeMap<>();
        String needed = "";
        String place = null;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam question = parameter.getParameterAnnotation(RequestParam.class);
            if (question == null) {
                continue;
            }
            String name = Stream.of(
                            question.value(),
                            question.name(),
                            parameter.getParameter().getName())
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElseThrow();
            if (name.equals("province") || name.equals("unit")) {
                place = name;
            } else if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                place = "province";
            } else if (question.required() && question.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                needed += "&" + name + "=" + answers(pattern, name, path).get(0);
            } else {
                asked.put(name, answers(pattern, name, path));
            }
        }
        Set<Address> addresses = new LinkedHashSet<>();
        for (String chosen : place != null ? List.of("", "&" + place + "=" + province) : List.of("")) {
            boolean asksForTheirs = chosen.endsWith("=" + THEIRS.plate());
            String start = needed + chosen;
            addresses.add(new Address(pattern, path + query(start), asksForTheirs));
            asked.forEach((name, values) -> values.forEach(value -> addresses.add(
                    new Address(pattern, path + query(start + "&" + name + "=" + value), asksForTheirs))));
        }
        return addresses;
    }

    private static String query(String parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters.substring(1);
    }

    private static List<String> answers(String pattern, String name, String path) {
        return switch (name) {
            case "rule" -> List.of("DL-IP-04");
            case "group" -> List.of("registration-officer");
            case "holder" -> List.of("nobody", mark(OURS.officer()), mark(THEIRS.officer()));
            case "lateness" -> List.of("OVERDUE");
            case "light" -> List.of("BLACK");
            case "centre" -> List.of(OURS.centre(), THEIRS.centre());
            case "measure" -> Stream.of(MapMeasure.values()).map(Enum::name).toList();
            case "sheet" -> List.of("SubProcess_Registration");
            case "step" ->
                List.of(path.contains("removal") ? "UserTask_AssessRemoval" : "UserTask_RegisterApplication");
            case "procedure" -> List.of("APPEAL", "REMOVAL");
            case "month" -> List.of("2026-09");
            case "knownOn" -> List.of("2026-10-31");
            case "year" -> List.of("2026", "2025");
            case "page" -> List.of("1");
            case "print", "none", "overdue" -> List.of("true");
            case "taken" -> List.of();
            default -> throw new IllegalStateException("Say here what may be asked for as " + name + " of " + pattern);
        };
    }

    private static String mark(String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String difference(@Nullable String before, String after) {
        List<String> old = before == null ? List.of() : List.of(before.split("\n"));
        return Arrays.stream(after.split("\n"))
                .filter(line -> !old.contains(line))
                .findFirst()
                .orElse("something is gone");
    }

    // Accounts and the database ---------------------------------------------------------------------------------------

    /** Makes an account that nobody else uses. */
    private String account(String group, String plate) {
        IdentityService identities = office.bean(IdentityService.class);
        String account = "scope-" + UUID.randomUUID().toString().substring(0, 13);
        var user = identities.newUser(account);
        user.setFirstName("Yeni");
        user.setLastName("Görevli");
        user.setPassword("himaye");
        identities.saveUser(user);
        identities.createMembership(account, group);
        identities.createTenantUserMembership(plate, account);
        return account;
    }

    /** Returns the first column as text, read with the rights of the director of a place; of the headquarters without one. */
    private List<String> column(@Nullable Place place, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            statement.execute("set himaye.actor = '" + (place == null ? "merkez.hq-protection" : director) + "'");
            statement.execute("set himaye.provinces = '" + (place == null ? "*" : place.plate()) + "'");
            statement.execute("set himaye.now = '" + Office.instant(NOW) + "'");
            List<String> values = new ArrayList<>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    private static void asNobodyIsLooking(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
