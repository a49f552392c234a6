package org.himaye.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.figures.Figures.AgeBand;
import org.himaye.supervision.figures.Figures.CountedByOrigin;
import org.himaye.supervision.figures.Figures.MonthOfFlow;
import org.himaye.supervision.figures.Figures.PeriodKept;
import org.himaye.supervision.figures.Figures.StageTime;
import org.himaye.supervision.figures.Figures.UnitDecisions;
import org.himaye.supervision.figures.Figures.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The read model says what the ledger says, for today and for any day it is asked about. */
@HimayeTest
class ReadModelTest {

    private static final List<String> TABLES = List.of(
            "figure_case",
            "figure_clock",
            "figure_decision",
            "figure_milestone",
            "figure_unfolded",
            "figure_day",
            "figure_month",
            "figure_origin",
            "figure_backlog",
            "figure_age",
            "figure_unit",
            "figure_spell",
            "figure_length",
            "figure_length_band");

    /** No other test works in these provinces. */
    private static final String BAYBURT = "69";

    private static final String ARDAHAN = "75";

    private static final String TUNCELI = "62";

    private static final String USAK = "64";

    @Autowired
    private CaseFiles files;

    @Autowired
    private Persons persons;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RunningClocks clocks;

    @Autowired
    private Figures figures;

    @Autowired
    private ReadModel readModel;

    @Autowired
    private EngineClock clock;

    @AfterEach
    void clockRunsAgain() {
        clock.runWithTheMachine();
    }

    @Test
    void rebuildingFromTheLedgerGivesTheSameRows() throws SQLException {
        aCaseOfOneSpring(BAYBURT, 2031);
        readModel.fold();
        aCaseOfOneSpring(BAYBURT, 2032);
        readModel.fold();

        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create temp table before_" + table + " as table " + table);
            }
            long lines = readModel.rebuild();

            assertThat(lines).isPositive();
            for (String table : TABLES) {
                String differing = "select count(*) from ((table before_%1$s except table %1$s) union all"
                        + " (table %1$s except table before_%1$s)) d";
                try (var rows = statement.executeQuery(differing.formatted(table))) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    /** Whoever writes about two cases may wait at the first while somebody else writes about the second. */
    @Test
    @Timeout(120)
    void linesOfOneCaseWrittenAtTheSameTimeAreCountedInTheOrderOfTheirNumbers() throws Exception {
        CaseFile busy = opened(ARDAHAN, "2036-03-02T09:00");
        CaseFile shared = opened(ARDAHAN, "2036-03-02T09:00");
        clock.standAt(instant("2036-03-03T09:00"));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection holder = TestDatabase.asSuperuser();
                Connection first = TestDatabase.asOwner();
                Connection second = TestDatabase.asOwner();
                var held = holder.createStatement()) {
            holder.setAutoCommit(false);
            held.execute("select from figure_case where case_id = '" + busy.id() + "' for update");
            Future<?> waiting = other.submit(() -> enterStages(first, "EXAMINATION", busy, shared));
            while (!isTrue(
                    held,
                    "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
                Thread.onSpinWait();
            }
            enterStages(second, "ASSESSMENT", shared);
            holder.commit();
            waiting.get();

            assertThat(isTrue(held, """
                            select c.stage = cast(e.facts as jsonb) ->> 'stage'
                            from figure_case c join ledger_entry e on e.case_id = c.case_id
                            where c.case_id = '%s' order by e.sequence_number desc limit 1""".formatted(shared.id()))).isTrue();
            // The lines are of this test's making: neither the record nor the figures keep them.
            held.execute("set local session_replication_role = replica");
            for (String table : List.of(
                    "figure_unfolded u using figure_milestone m where (u.sequence_number, u.ordinal) ="
                            + " (m.sequence_number, m.ordinal) and m.case_id",
                    "figure_milestone where case_id",
                    "figure_case where case_id",
                    "ledger_entry where case_id")) {
                held.execute("delete from " + table + " in ('" + busy.id() + "', '" + shared.id() + "')");
            }
            holder.commit();
        } finally {
            other.shutdownNow();
        }
    }

    private static Void enterStages(Connection connection, String stage, CaseFile... cases) throws SQLException {
        String rows = Arrays.stream(cases)
                .map(file ->
                        ("(gen_random_uuid(), timestamptz '2036-03-03 09:00+03', 'test', 'CASE_STAGE_ENTERED', cast('%s' as uuid),"
                                        + " '75', '{\"enteredAt\":\"2036-03-03T06:00:00Z\",\"stage\":\"%s\"}', sha256(''))")
                                .formatted(file.id(), stage))
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into ledger_entry (id, recorded_at, actor, action, case_id, province, facts, entry_hash)"
                            + " values " + rows);
        }
        return null;
    }

    private static boolean isTrue(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    @Test
    void aSpringOfOneCaseIsCountedBeforeAndAfterItIsSummedUp() {
        aCaseOfOneSpring(BAYBURT, 2033);
        FigureQuestion question = springOf(2033).in(BAYBURT).about(FigureProcedure.PROTECTION);

        for (String when : List.of("before", "after")) {
            // Opened on 2 March, waiting for the interview 5-20 March, assessed until 1 April, closed on 15 April.
            assertThat(reading(() -> figures.flow(question)))
                    .as(when)
                    .extracting(MonthOfFlow::opened, MonthOfFlow::closed, MonthOfFlow::decided)
                    .containsExactly(row(1L, 0L, 0L), row(0L, 1L, 1L), row(0L, 0L, 0L));
            assertThat(reading(() -> figures.stageTimes(question)))
                    .as(when)
                    .containsExactlyInAnyOrder(
                            new StageTime("UK", "OPENED", 1, 3, 3),
                            new StageTime("UK", "EXAMINATION", 1, 15, 15),
                            new StageTime("UK", "ASSESSMENT", 1, 12, 12),
                            new StageTime("UK", "DECIDED", 1, 14, 14));
            assertThat(reading(() -> figures.waiting(question)).stream()
                            .filter(one -> one.caseDays() > 0)
                            .toList())
                    .as(when)
                    .containsExactlyInAnyOrder(
                            new Waiting("UK", "OPENED", "WORK", 0, 3),
                            new Waiting("UK", "EXAMINATION", "INTERVIEW_DATE", 0, 15),
                            new Waiting("UK", "ASSESSMENT", "WORK", 0, 12),
                            new Waiting("UK", "DECIDED", "SERVICE", 0, 14));
            readModel.fold();
        }
    }

    @Test
    void casesThatAreOpenAreCountedByTheirAge() {
        opened(ARDAHAN, "2034-01-10T09:00");
        opened(ARDAHAN, "2034-05-10T09:00");
        CaseFile closed = opened(ARDAHAN, "2034-05-11T09:00");
        at("2034-06-01T09:00", () -> files.close(closed.id(), "DECISION_FINAL", clock.instant()));
        FigureQuestion june = new FigureQuestion(
                ARDAHAN, Set.of(FigureProcedure.PROTECTION), LocalDate.of(2034, 6, 1), LocalDate.of(2034, 7, 1), null);

        List<AgeBand> bands = reading(() -> figures.backlogByAge(june));

        // On 30 June: 171 and 51 days.
        assertThat(bands)
                .containsExactly(
                        new AgeBand("UK", 0, 90, 1),
                        new AgeBand("UK", 90, 180, 1),
                        new AgeBand("UK", 180, 365, 0),
                        new AgeBand("UK", 365, 730, 0),
                        new AgeBand("UK", 730, null, 0));
        readModel.fold();
        assertThat(reading(() -> figures.backlogByAge(june))).isEqualTo(bands);
        clock.standAt(instant("2034-06-30T12:00"));
        assertThat(reading(() -> figures.backlogByAge(june))).isEqualTo(bands);
    }

    /** Long ago, of what was known in each month; in the time to come, all that is known now without what was learnt since. */
    @ParameterizedTest
    @ValueSource(ints = {2023, 2033})
    void aDayInTheMiddleOfASpringKnowsNothingOfWhatCameAfterIt(int year) {
        aCaseOfOneSpring(USAK, year);
        FigureQuestion spring = springOf(year).in(USAK).about(FigureProcedure.PROTECTION);

        for (String when : List.of("before", "after")) {
            for (LocalDate knownOn : List.of(LocalDate.of(year, 3, 21), LocalDate.of(year, 3, 31))) {
                FigureQuestion known = spring.asKnownOn(knownOn);
                assertThat(reading(() -> figures.stageTimes(known)))
                        .as("%s %s", when, knownOn)
                        .containsExactlyInAnyOrder(
                                new StageTime("UK", "OPENED", 1, 3, 3), new StageTime("UK", "EXAMINATION", 1, 15, 15));
                assertThat(reading(() -> figures.waiting(known)))
                        .as("%s %s", when, knownOn)
                        .containsExactlyInAnyOrder(
                                new Waiting("UK", "OPENED", "WORK", 0, 3),
                                new Waiting("UK", "EXAMINATION", "INTERVIEW_DATE", 0, 15),
                                new Waiting("UK", "ASSESSMENT", "WORK", 1, 73));
                assertThat(reading(() -> figures.decisionsByUnit(known))).isEmpty();
                assertThat(reading(() -> figures.backlogByAge(known)))
                        .as("%s %s", when, knownOn)
                        .filteredOn(band -> band.open() > 0)
                        .containsExactly(new AgeBand("UK", 90, 180, 1));
            }
            FigureQuestion later = spring.asKnownOn(LocalDate.of(year, 4, 10));
            assertThat(reading(() -> figures.decisionsByUnit(later)))
                    .as(when)
                    .containsExactly(new UnitDecisions(USAK, "UK", "PROTECTION", "SUBSIDIARY_PROTECTION", 1, 0, 0));
            assertThat(reading(() -> figures.stageTimes(later))).as(when).hasSize(3);
            FigureQuestion end = spring.asKnownOn(LocalDate.of(year, 4, 15));
            assertThat(reading(() -> figures.backlogByAge(end)))
                    .as(when)
                    .allSatisfy(band -> assertThat(band.open()).isZero());
            assertThat(reading(() -> figures.waiting(end)))
                    .as(when)
                    .hasSize(4)
                    .allSatisfy(place -> assertThat(place.open()).isZero());
            readModel.fold();
        }
    }

    @Test
    void twelveMonthsOfAUnitAreThoseOfItsMonths() {
        aCaseOfOneSpring(USAK, 2027);
        readModel.fold();
        UnitDecisions one = new UnitDecisions(USAK, "UK", "PROTECTION", "SUBSIDIARY_PROTECTION", 1, 0, 0);

        for (int month = 1; month <= 14; month++) {
            LocalDate end = LocalDate.of(2027, 4, 1).plusMonths(month);
            FigureQuestion year =
                    new FigureQuestion(USAK, Set.of(FigureProcedure.PROTECTION), end.minusMonths(12), end, null);
            FigureQuestion thirteen =
                    new FigureQuestion(USAK, Set.of(FigureProcedure.PROTECTION), end.minusMonths(13), end, null);

            assertThat(reading(() -> figures.decisionsByUnit(year)))
                    .as("until %s", end)
                    .isEqualTo(month <= 12 ? List.of(one) : List.of());
            assertThat(reading(() -> figures.decisionsByUnit(thirteen)))
                    .as("thirteen until %s", end)
                    .isEqualTo(month <= 13 ? List.of(one) : List.of());
        }
    }

    @Test
    void aPeriodIsKeptLateOrOverdue() {
        CaseFile inTime = opened(TUNCELI, "2026-03-01T09:00");
        CaseFile late = opened(TUNCELI, "2026-03-01T09:00");
        CaseFile never = opened(TUNCELI, "2026-03-01T09:00");
        for (CaseFile file : List.of(inTime, late, never)) {
            at("2026-03-01T09:00", () -> clocks.start(file.id(), TUNCELI, "DL-IP-04", clock.instant()));
        }
        // The interview belongs within thirty days of registration: until 31 March.
        at("2026-03-31T17:00", () -> clocks.met(inTime.id(), "DL-IP-04", clock.instant()));
        FigureQuestion march = springOf(2026).in(TUNCELI).about(FigureProcedure.PROTECTION);

        at("2026-04-10T17:00", () -> clocks.met(late.id(), "DL-IP-04", clock.instant()));

        assertThat(reading(() -> figures.periodsKept(march))).containsExactly(new PeriodKept("DL-IP-04", 1, 1, 1));
        assertThat(reading(() -> figures.periodsKept(march.asKnownOn(LocalDate.of(2026, 4, 9)))))
                .containsExactly(new PeriodKept("DL-IP-04", 1, 0, 2));
        at("2026-06-10T17:00", () -> clocks.stop(never.id(), "DL-IP-04", "WITHDRAWN"));
        readModel.fold();
        assertThat(reading(() -> figures.periodsKept(march)))
                .as("at the end of May it was overdue")
                .containsExactly(new PeriodKept("DL-IP-04", 1, 1, 1));
    }

    @Test
    void aCorrectionOfTodayChangesTodaysFiguresAndNotThoseOfLastMonth() {
        CaseFile file = opened(ARDAHAN, "2036-02-04T09:00");
        Person person = reading(() -> persons.get(file.personId()));
        at(
                "2036-03-10T09:00",
                () -> persons.update(
                        person.id(), person.version(), ofNationality(person.data(), "SOM"), "DOCUMENT_FOUND"));
        FigureQuestion february = new FigureQuestion(
                ARDAHAN, Set.of(FigureProcedure.PROTECTION), LocalDate.of(2036, 2, 1), LocalDate.of(2036, 3, 1), null);

        for (String when : List.of("before", "after")) {
            assertThat(reading(() -> figures.countedByOrigin(february, List.of("OPENED"))))
                    .as(when)
                    .containsExactly(new CountedByOrigin("OPENED", "UK", "SOM", "", "", 1));
            assertThat(reading(() ->
                            figures.countedByOrigin(february.asKnownOn(LocalDate.of(2036, 2, 29)), List.of("OPENED"))))
                    .as(when)
                    .containsExactly(new CountedByOrigin("OPENED", "UK", "AFG", "", "", 1));
            assertThat(reading(() ->
                            figures.countedByOrigin(february.asKnownOn(LocalDate.of(2036, 3, 9)), List.of("OPENED"))))
                    .as(when)
                    .containsExactly(new CountedByOrigin("OPENED", "UK", "AFG", "", "", 1));
            readModel.fold();
        }
    }

    @Test
    void anotherProvinceCountsNothing() {
        opened(ARDAHAN, "2037-02-04T09:00");
        readModel.fold();
        FigureQuestion year = FigureQuestion.of(LocalDate.of(2037, 1, 1), LocalDate.of(2038, 1, 1));

        assertThat(Acting.call(director(ARDAHAN), () -> figures.counted(year, List.of("OPENED"))))
                .hasSize(1);
        assertThat(Acting.call(director(BAYBURT), () -> figures.counted(year, List.of("OPENED"))))
                .isEmpty();
        assertThat(Acting.call(director(BAYBURT), () -> figures.counted(year.in(ARDAHAN), List.of("OPENED"))))
                .isEmpty();
        assertThat(Acting.call(director(BAYBURT), () -> figures.counted(year.in("*"), List.of("OPENED"))))
                .isEmpty();
    }

    private static Actor director(String province) {
        return new Actor(province + ".provincial-director", Set.of("provincial-director"), Set.of(province));
    }

    private static FigureQuestion springOf(int year) {
        return FigureQuestion.of(LocalDate.of(year, 3, 1), LocalDate.of(year, 6, 1));
    }

    private void aCaseOfOneSpring(String province, int year) {
        CaseFile file = opened(province, year + "-03-02T09:00");
        at(year + "-03-05T10:00", () -> files.enterStage(file.id(), "EXAMINATION", WaitingReason.INTERVIEW_DATE));
        at(year + "-03-20T10:00", () -> files.enterStage(file.id(), "ASSESSMENT", null));
        at(year + "-04-01T10:00", () -> decided(file.id()));
        at(year + "-04-01T10:00", () -> files.enterStage(file.id(), "DECIDED", WaitingReason.SERVICE));
        at(year + "-04-15T10:00", () -> files.close(file.id(), "DECISION_FINAL", clock.instant()));
    }

    private void decided(CaseId file) {
        decisions.record(new NewDecision(
                file,
                "PROTECTION",
                "SUBSIDIARY_PROTECTION",
                "Başvuru sahibi dinlendi.",
                "Ülkesinde ciddi zarar riski vardır.",
                "YUKK 63",
                "Göç İdaresi Başkanlığı",
                List.of("DL-IP-14", "DL-IP-16"),
                "van.protection-decider",
                clock.instant()));
    }

    private CaseFile opened(String province, String localTime) {
        clock.standAt(instant(localTime));
        return reading(() -> {
            Person person = persons.register(person(uniqueName(), "Ali"), null, "TEST");
            return files.open(CaseType.PROTECTION, province, person.id(), clock.instant());
        });
    }

    private void at(String localTime, Runnable work) {
        clock.standAt(instant(localTime));
        Acting.as(Actor.SYSTEM, work);
    }

    private static <T> T reading(Callable<T> work) {
        return Acting.call(Actor.SYSTEM, work);
    }

    private static java.time.Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant();
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return new org.assertj.core.groups.Tuple(values);
    }

    private static PersonalData ofNationality(PersonalData data, String nationality) {
        return new PersonalData(
                data.familyName(),
                data.givenNames(),
                data.sex(),
                data.birthDate(),
                data.birthPlace(),
                data.fatherName(),
                data.motherName(),
                nationality,
                data.language(),
                data.phone(),
                data.address());
    }
}
