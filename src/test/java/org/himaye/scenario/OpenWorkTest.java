package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.access.Acting;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.LedgerFilter;
import org.himaye.ledger.LedgerReader;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.shared.OpenWork;
import org.himaye.supervision.work.WorkBoard;
import org.himaye.supervision.work.WorkReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervisors see what waits with whom and what is late, in their own province and their own mandate. */
class OpenWorkTest extends Scenario {

    private static final int MOST_STATEMENTS = 12;

    private Staff staff;
    private Actor director;
    private Actor officer;

    @BeforeEach
    void aNewProvinceOfWork() {
        staff = new Staff(office);
        director = Office.officer(Office.VAN, "provincial-director");
        officer = staff.colleague(Office.VAN, "registration-officer");
    }

    private WorkBoard board(Actor reader, @Nullable String group, @Nullable String holder, boolean overdue) {
        return board(reader, null, group, holder, overdue);
    }

    private WorkBoard board(
            Actor reader, @Nullable String province, @Nullable String group, @Nullable String holder, boolean overdue) {
        return Acting.call(reader, () -> office.bean(WorkReading.class).board(province, group, holder, overdue, 0));
    }

    private WorkBoard ofOfficer(Actor reader) {
        String holder = board(reader, Office.VAN, "registration-officer", null, false).groups().stream()
                .filter(group -> group.id().equals("registration-officer"))
                .flatMap(group -> group.shares().stream())
                .filter(share -> officer.userId().equals(share.account()))
                .findFirst()
                .orElseThrow()
                .holder();
        return board(reader, Office.VAN, "registration-officer", holder, false);
    }

    @Test
    void openTasksAreCountedByGroupAndOfficerWithTheOldestAndTheLateOnes() {
        ProtectionCase first = office.lodged("2026-11-02T09:00");
        staff.claims(officer, first.waiting().id());
        ProtectionCase second = office.lodged("2026-11-03T09:00");
        staff.claims(officer, second.waiting().id());
        office.at("2027-03-01T09:00");
        ProtectionCase third = office.lodged("2027-03-01T09:00");
        staff.claims(officer, third.waiting().id());

        WorkBoard board = ofOfficer(director);

        assertThat(board.matching()).isEqualTo(3);
        assertThat(board.tasks())
                .extracting(WorkBoard.Row::caseNumber)
                .containsExactly(first.number(), second.number(), third.number());
        assertThat(board.tasks()).extracting(WorkBoard.Row::overdue).containsExactly(true, true, false);
        var share = board.groups().stream()
                .filter(group -> group.id().equals("registration-officer"))
                .flatMap(group -> group.shares().stream())
                .filter(one -> officer.userId().equals(one.account()))
                .findFirst()
                .orElseThrow();
        assertThat(share.open()).isEqualTo(3);
        assertThat(share.overdue()).isEqualTo(2);
        assertThat(share.oldest()).isEqualTo(Office.instant("2026-11-02T09:00"));
    }

    @Test
    void nobodyIsNamedButTheFileAndAccountsStandInNoAddress() {
        ProtectionCase file = office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE, "Zurmati");
        staff.claims(officer, file.waiting().id());
        String holder = ofOfficer(director).choice().holder();
        Caller browser = Caller.browser(office, "van.provincial-director");

        String page = browser.get("/supervision/open-work?group=registration-officer&holder=" + holder)
                .body();

        assertThat(page).contains(file.number()).contains(officer.userId()).doesNotContain("Zurmati");
        assertThat(page).doesNotContain("holder=" + officer.userId());
        assertThat(page).doesNotContain("??work.");
        assertThat(browser.get("/supervision/open-work?lang=en").body())
                .contains("Open work")
                .doesNotContain("??work.");
    }

    @Test
    void aProvinceSeesItsOwnTasksOnly() {
        ProtectionCase vans = office.lodged("2026-11-02T09:00");
        ProtectionCase istanbuls = office.lodged("2026-11-02T09:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);
        staff.claims(officer, vans.waiting().id());
        Actor other = Office.officer(Office.ISTANBUL, "provincial-director");

        WorkBoard seen = board(other, "registration-officer", null, false);

        assertThat(seen.groups())
                .flatExtracting(WorkBoard.Group::shares)
                .noneMatch(share -> officer.userId().equals(share.account()));
        assertThat(seen.tasks()).extracting(WorkBoard.Row::caseNumber).allMatch(number -> number.startsWith("34-"));
        assertThat(seen.provinces()).extracting(province -> province.plate()).containsExactly(Office.ISTANBUL);
        Caller browser = Caller.browser(office, "istanbul.provincial-director");
        for (String choice : List.of("", "?province=65", "?province=65&group=registration-officer", "?overdue=true")) {
            assertThat(browser.get("/supervision/open-work" + choice).body())
                    .doesNotContain("65-UK-")
                    .doesNotContain(officer.userId());
        }
        assertThat(istanbuls.number()).startsWith("34-");
    }

    @Test
    void aDirectorateSeesTheFilesOfItsMandate() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        staff.claims(officer, file.waiting().id());

        assertThat(ofOfficer(new Actor("x", Set.of("hq-protection"), Set.of("*")))
                        .matching())
                .isEqualTo(1);
        assertThat(board(new Actor("x", Set.of("hq-irregular"), Set.of("*")), "registration-officer", null, false)
                        .matching())
                .isZero();
        assertThat(board(new Actor("x", Set.of("front-desk"), Set.of(Office.VAN)), null, null, false)
                        .matching())
                .isZero();
    }

    @Test
    void tasksOfSealedFilesAreNeitherListedNorCounted() {
        office.at("2026-11-02T09:00");
        List<WorkBoard.Group> before = board(director, null, null, false).groups();
        VictimCase victim = VictimCase.referred(office);
        String task = victim.waiting("UserTask_SecurePerson").id();

        for (String supervisor : List.of("provincial-director", "hq-protection", "hq-irregular", "auditor")) {
            Actor reader = new Actor("x", Set.of(supervisor), Set.of("*"));
            assertThat(board(reader, "trafficking-expert", null, false).matching())
                    .as(supervisor)
                    .isZero();
            assertThat(board(reader, null, null, false).groups())
                    .extracting(WorkBoard.Group::id)
                    .doesNotContain("trafficking-expert", "victim-case-manager", "shelter-manager");
        }
        List<WorkBoard.Group> after = board(director, null, null, false).groups();
        assertThat(after).isEqualTo(before);
        assertThat(Caller.browser(office, "van.provincial-director")
                        .get("/supervision/open-work?group=trafficking-expert")
                        .body())
                .doesNotContain(task)
                .doesNotContain("-MT-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?province=65&group=none",
                "?province=65&holder=none",
                "?page=-1",
                "?page=2147483647",
                "?overdue=true&page=7",
                "?group=&province=&holder="
            })
    void whateverIsChosenThePageAnswers(String choice) {
        assertThat(Caller.browser(office, "merkez.hq-protection")
                        .get("/supervision/open-work" + choice)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?province=99",
                "?holder=none",
                "?page=x",
                "?overdue=maybe",
                "?group=%00",
                "?holder=van.registration-officer"
            })
    void whatNoFormOffersIsRefused(String choice) {
        assertThat(Caller.browser(office, "merkez.hq-protection")
                        .get("/supervision/open-work" + choice)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/supervision/open-work", "/supervision/open-work/absences"})
    void whoDoesNotAnswerForWorkSeesNoneOfIt(String page) {
        for (String account : List.of("van.registration-officer", "merkez.kpi-analyst", "merkez.system-admin")) {
            assertThat(Caller.browser(office, account).get(page).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Caller.browser(office, "van.provincial-director").get(page).status())
                .isEqualTo(200);
    }

    @Test
    void lookingIsOnRecord() {
        office.at("2026-11-02T09:00");
        int before = looks();

        board(director, null, null, false);

        assertThat(looks()).isEqualTo(before + 1);
    }

    private int looks() {
        return office.reading(() -> office.bean(LedgerReader.class)
                        .page(
                                LedgerFilter.everything()
                                        .action("WORK_BOARD_READ")
                                        .by(director.userId()),
                                LedgerReader.NEWEST,
                                1000))
                .size();
    }

    @Test
    void aPageNeedsFewStatementsHoweverManyTasksThereAre() {
        for (int number = 0; number < 5; number++) {
            staff.claims(officer, office.lodged("2026-11-02T09:00").waiting().id());
        }
        Caller headquarters = Caller.browser(office, "merkez.hq-protection");
        for (String query : List.of("", "?province=65", "?province=65&group=registration-officer&page=1")) {
            headquarters.get("/supervision/open-work" + query);
            try (StatementCount statements = new StatementCount()) {
                assertThat(headquarters.get("/supervision/open-work" + query).status())
                        .isEqualTo(200);
                assertThat(statements.ofRequest()).as(query).isBetween(4, MOST_STATEMENTS);
                System.out.printf("Work%s: %d statements%n", query, statements.ofRequest());
            }
        }
    }

    @Test
    void theCountsAreThoseOfTheEngineBeforeAndAfterTheyAreFolded() {
        ProtectionCase claimed = office.lodged("2026-11-02T09:00");
        ProtectionCase done = office.lodged("2026-11-02T09:00");
        staff.claims(officer, claimed.waiting().id());
        assertThat(differences()).isEmpty();

        fold();
        assertThat(differences()).isEmpty();

        done.registered();
        office.at("2027-03-01T09:00");
        assertThat(differences())
                .as("much has become late, and nothing is folded")
                .isEmpty();
        fold();
        assertThat(differences()).isEmpty();
        office.at("2026-11-03T09:00");
        assertThat(differences())
                .as("the clock of the training copy stands earlier again")
                .isEmpty();
    }

    private Instant now() {
        return office.bean(EngineClock.class).instant();
    }

    private void fold() {
        office.reading(() -> office.bean(JdbcClient.class)
                .sql("select fold_open_tasks(:at)")
                .param("at", Timestamp.from(now()))
                .query(Long.class)
                .single());
    }

    /** Returns what the page counts and the engine's own tables do not, and the other way round, place by place. */
    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (String province : Arrays.asList(Office.VAN, Office.ISTANBUL, null)) {
            Map<String, String> kept = office
                    .reading(() -> office.bean(OpenWork.class).shares(province, Set.of("UK", "IT", "SD"), now()))
                    .stream()
                    .collect(Collectors.toMap(
                            share -> share.group() + " " + (province == null ? share.holder() : share.account()),
                            share -> share.open() + " " + share.overdue() + " " + share.oldest()));
            Map<String, String> own = inTheEngine(province);
            assertThat(own).as("counted in %s", province).isNotEmpty();
            Stream.of(kept.keySet(), own.keySet())
                    .flatMap(Set::stream)
                    .distinct()
                    .filter(key -> !Objects.equals(kept.get(key), own.get(key)))
                    .forEach(
                            key -> differences.add(province + " " + key + ": " + kept.get(key) + " / " + own.get(key)));
        }
        return differences;
    }

    private Map<String, String> inTheEngine(@Nullable String province) {
        return office.reading(() -> office
                .bean(JdbcClient.class)
                .sql("select g.id, case when cast(:province as text) is not null then coalesce(t.assignee_, 'null')"
                        + " when t.assignee_ is null then 'none' else 'some' end as who, count(*) as open,"
                        + " count(*) filter (where t.due_date_ < :at) as overdue, min(t.create_time_) as oldest"
                        + " from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_"
                        + " join case_file f on cast(f.id as text) = i.business_key_"
                        + " cross join lateral (select '*' as id union all select l.group_id_ from act_ru_identitylink l"
                        + " where l.task_id_ = t.id_ and l.group_id_ is not null) g"
                        + " where cast(:province as text) is null or t.tenant_id_ = :province group by 1, 2")
                .param("province", province)
                .param("at", Timestamp.from(now()))
                .query((row, number) -> Map.entry(
                        row.getString("id") + " " + row.getString("who"),
                        row.getInt("open") + " " + row.getInt("overdue") + " "
                                + row.getTimestamp("oldest").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
