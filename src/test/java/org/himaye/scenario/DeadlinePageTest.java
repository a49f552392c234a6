package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.deadlines.RunningClocks;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.figures.ReadModel;
import org.himaye.supervision.lateness.LatePeriods;
import org.himaye.supervision.lateness.LatePeriods.Count;
import org.himaye.supervision.lateness.LatePeriods.HolderCount;
import org.himaye.supervision.lateness.LatePeriods.Lateness;
import org.himaye.supervision.lateness.LatePeriods.Selection;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervisors see which periods of the law have lapsed or are about to, and with whom the cases lie. */
class DeadlinePageTest extends Scenario {

    private static final String PAGE = "/supervision/deadlines";
    private static final String DIRECTOR = "van.provincial-director";
    private static final String HEADQUARTERS = "merkez.hq-protection";
    private static final String KIRSEHIR = "40";
    private static final String GUMUSHANE = "29";
    private static final String TUNCELI = "62";
    private static final String BAYBURT = "69";
    private static final String SIVAS = "58";
    private static final String CLERK = "sivas.registration-officer";
    private static final String COLLEAGUE = "sivas.registration-officer.2";

    @Test
    void anInterviewNotHeldInThirtyDaysIsListedWithArticleConsequenceAndOfficer() {
        office.at("2026-10-01T10:00");
        ProtectionCase lodged = office.lodged("2026-10-01T10:00", KIRSEHIR, Channel.PROVINCIAL_DIRECTORATE);
        CaseFile file = fileOf(lodged);
        start(file, "DL-IP-04", "2026-10-01T10:00");
        office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(file.id().toString())
                .list()
                .forEach(
                        task -> office.bean(TaskService.class).setAssignee(task.getId(), "kirsehir.interview-officer"));

        office.at("2026-11-05T09:00");
        String page = page(HEADQUARTERS, "?province=40&rule=DL-IP-04");

        // Thirty days from 1 October end with 31 October (YUKK 75/1).
        assertThat(page)
                .contains(file.caseNumber(), "Kişisel mülakat", "YUKK 75/1 · DL-IP-04", "31.10.2026", "5 gün geçti")
                .contains("Üst birime bildirilir; kendiliğinden bir sonuç doğmaz")
                .contains("kirsehir.interview-officer")
                .doesNotContain("Ahmadi");
        assertThat(page(HEADQUARTERS, "?province=40&holder=nobody")).doesNotContain(file.caseNumber());
        assertThat(page(HEADQUARTERS, "?province=40&lateness=AT_RISK&rule=DL-IP-04"))
                .doesNotContain(file.caseNumber());
    }

    @Test
    void whatLapsedFirstIsOnTop() {
        office.at("2026-11-20T09:00");
        CaseFile later = opened(TUNCELI, "2026-09-10T10:00");
        CaseFile earlier = opened(TUNCELI, "2026-09-01T10:00");
        start(later, "DL-IP-04", "2026-09-10T10:00");
        start(earlier, "DL-IP-04", "2026-09-01T10:00");

        String page = page(HEADQUARTERS, "?province=62");

        assertThat(page.indexOf("/cases/" + earlier.caseNumber())).isPositive();
        assertThat(page.indexOf("/cases/" + earlier.caseNumber()))
                .isLessThan(page.indexOf("/cases/" + later.caseNumber()));
    }

    @Test
    void fortyEightHoursAreAtRiskUntilTheHourAtWhichTheyEnd() {
        office.at("2026-11-04T12:00");
        CaseFile file = opened("12", "2026-11-04T12:00");
        start(file, "DL-RM-01", "2026-11-04T12:00");

        assertThat(counted("12", "2026-11-06T11:59")).containsExactly(new Count("DL-RM-01", 0, 1));
        assertThat(counted("12", "2026-11-06T12:00")).containsExactly(new Count("DL-RM-01", 1, 0));
        office.bean(ReadModel.class).fold();
        assertThat(counted("12", "2026-11-06T11:59")).containsExactly(new Count("DL-RM-01", 0, 1));
        assertThat(counted("12", "2026-11-06T12:00")).containsExactly(new Count("DL-RM-01", 1, 0));
        office.at("2026-11-06T11:59");
        assertThat(page(HEADQUARTERS, "?province=12")).contains("06.11.2026 12:00", "Bugün doluyor");
    }

    @Test
    void whatIsMetStoppedSuspendedOrFarAwayIsNotLate() {
        office.at("2026-09-01T10:00");
        CaseFile met = opened(BAYBURT, "2026-09-01T10:00");
        CaseFile stopped = opened(BAYBURT, "2026-09-01T10:00");
        CaseFile suspended = opened(BAYBURT, "2026-09-01T10:00");
        CaseFile far = opened(BAYBURT, "2026-09-01T10:00");
        for (CaseFile file : List.of(met, stopped, suspended)) {
            start(file, "DL-IP-04", "2026-09-01T10:00");
        }
        // Six months end on 1 March 2027 (YUKK 78/1).
        start(far, "DL-IP-08", "2026-09-01T10:00");
        RunningClocks clocks = office.bean(RunningClocks.class);
        office.at("2026-11-05T09:00");
        asHimaye(() -> clocks.met(met.id(), "DL-IP-04", Office.instant("2026-11-04T10:00")));
        asHimaye(() -> clocks.stop(stopped.id(), "DL-IP-04", "TEST"));
        asHimaye(() -> clocks.suspend(suspended.id(), "DL-IP-04", "TEST"));

        assertThat(counted(BAYBURT, "2026-11-05T09:00")).isEmpty();
        assertThat(page(HEADQUARTERS, "?province=69"))
                .contains("Bu seçimde geçmiş veya yaklaşan süre yok.")
                .doesNotContain("/cases/69-");
        office.bean(ReadModel.class).fold();
        assertThat(counted(BAYBURT, "2026-11-05T09:00")).isEmpty();
    }

    /** Every count of the page is what the clocks themselves say, whether or not the figures are folded. */
    @Test
    void theCountsAreThoseOfTheClocksBeforeAndAfterFolding() {
        long seed = 20_261_105L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> rules = List.of("DL-IP-04", "DL-IP-08", "DL-IP-09", "DL-IP-10", "DL-RM-01");
        office.at("2026-11-05T15:30");
        Instant now = Office.instant("2026-11-05T15:30");
        RunningClocks clocks = office.bean(RunningClocks.class);
        for (int number = 0; number < 60; number++) {
            CaseFile file = opened("75", "2026-03-01T10:00");
            for (String rule : rules) {
                if (random.nextInt(3) > 0) {
                    int ago = 60 + random.nextInt(3_600 * 24 * 220);
                    Instant started = now.minusSeconds(ago);
                    asHimaye(() -> clocks.start(file.id(), "75", rule, started));
                    if (random.nextInt(4) == 0) {
                        Instant done = started.plusSeconds(random.nextInt(ago));
                        asHimaye(() -> clocks.met(file.id(), rule, done));
                    } else if (random.nextInt(6) == 0) {
                        asHimaye(() -> clocks.stop(file.id(), rule, "TEST"));
                    }
                }
            }
            if (number == 30) {
                office.bean(ReadModel.class).fold();
            }
        }

        Map<String, Count> expected = office
                .reading(() -> office.bean(JdbcClient.class)
                        .sql("""
                                select c.rule_id, count(*) filter (where c.ends_at <= :now) as overdue,
                                    count(*) filter (where c.ends_at > :now) as at_risk
                                from running_clock c
                                where c.province = '75' and c.state = 'RUNNING'
                                    and c.ends_at < timestamptz '2026-11-13 00:00+03'
                                    and not exists (select from running_clock l where l.case_id = c.case_id
                                        and l.rule_id = c.rule_id and l.occurrence = c.occurrence and l.version > c.version)
                                group by c.rule_id""")
                        .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                        .query((row, number) ->
                                new Count(row.getString(1), row.getLong("overdue"), row.getLong("at_risk")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Count::key, count -> count));

        assertThat(expected).hasSize(rules.size());
        assertThat(counted("75", "2026-11-05T15:30")).containsExactlyInAnyOrderElementsOf(expected.values());
        office.bean(ReadModel.class).fold();
        assertThat(counted("75", "2026-11-05T15:30")).containsExactlyInAnyOrderElementsOf(expected.values());
        Selection overdue = selection("75", "2026-11-05T15:30", Lateness.OVERDUE);
        LatePeriods periods = office.bean(LatePeriods.class);
        long late = expected.values().stream().mapToLong(Count::overdue).sum();
        assertThat(Acting.call(Actor.SYSTEM, () -> periods.matching(overdue))).isEqualTo(late);
        assertThat(Acting.call(Actor.SYSTEM, () -> periods.periods(overdue)))
                .hasSize((int) Math.min(late, overdue.size()))
                .isSortedAccordingTo(java.util.Comparator.comparing(LatePeriods.LatePeriod::endsAt));
        assertThat(Acting.call(
                        Actor.SYSTEM,
                        () -> periods.byProvince(selection(null, "2026-11-05T15:30", null)).stream()
                                .filter(count -> count.key().equals("75"))
                                .toList()))
                .containsExactly(new Count(
                        "75",
                        late,
                        expected.values().stream().mapToLong(Count::atRisk).sum()));
    }

    /** What the sums say lies with whom is what the clocks and tasks say one by one, after every change, folded or not. */
    @Test
    void whatLiesWithWhomIsThatOfTheClocksAfterEveryChangeBeforeAndAfterFolding() {
        List<ProtectionCase> cases = new ArrayList<>();
        office.at("2026-09-01T10:00");
        for (int number = 0; number < 6; number++) {
            cases.add(office.lodged("2026-09-01T10:00", SIVAS, Channel.PROVINCIAL_DIRECTORATE));
            // Registering the first starts the thirty days by itself.
            start(fileOf(cases.get(number)), number == 0 ? "DL-RM-01" : "DL-IP-04", "2026-09-01T10:00");
        }
        RunningClocks clocks = office.bean(RunningClocks.class);
        office.at("2026-11-05T15:30");
        assertThat(handsAreThoseOfTheClocks()).containsOnlyKeys("");
        assertThat(handsAreThoseOfTheClocks().get("")).isGreaterThanOrEqualTo(6);

        claim(cases.get(0), CLERK);
        claim(cases.get(1), CLERK);
        claim(cases.get(2), COLLEAGUE);
        assertThat(handsAreThoseOfTheClocks()).containsOnlyKeys("", CLERK, COLLEAGUE);

        cases.get(0)
                .step(
                        "UserTask_RegisterApplication",
                        new Actor(CLERK, Set.of("registration-officer"), Set.of(SIVAS)),
                        Forms.registerApplication(office.now()),
                        Fields.asUsual());
        claim(cases.get(1), COLLEAGUE);
        assertThat(handsAreThoseOfTheClocks()).containsKeys("", COLLEAGUE);

        asHimaye(() -> clocks.correctStart(cases.get(1).id(), "DL-IP-04", Office.instant("2026-10-09T10:00"), "TEST"));
        asHimaye(() -> clocks.met(cases.get(2).id(), "DL-IP-04", Office.instant("2026-11-04T10:00")));
        handsAreThoseOfTheClocks();

        // Forty-eight hours that end today, before and after half past three, and one that has no task any more.
        start(fileOf(cases.get(3)), "DL-RM-01", "2026-11-03T15:00");
        start(fileOf(cases.get(4)), "DL-RM-01", "2026-11-03T16:00");
        start(opened(SIVAS, "2026-11-03T16:00"), "DL-RM-01", "2026-11-03T16:00");
        claim(cases.get(4), CLERK);
        assertThat(handsAreThoseOfTheClocks()).containsOnlyKeys("", CLERK, COLLEAGUE);

        office.bean(ReadModel.class).rebuild();
        assertThat(handsAreThoseOfTheClocks()).containsOnlyKeys("", CLERK, COLLEAGUE);
    }

    /** Compares at several moments, folds and compares again; returns how many periods lie with each officer. */
    private Map<String, Long> handsAreThoseOfTheClocks() {
        List<String> moments = List.of("2026-09-25T12:00", "2026-11-01T00:00", "2026-11-05T15:30", "2026-12-24T00:00");
        List<InHand> before = inHand();
        moments.forEach(moment -> compare(before, moment));
        office.bean(ReadModel.class).fold();
        List<InHand> after = inHand();
        assertThat(after).containsExactlyElementsOf(before);
        moments.forEach(moment -> compare(after, moment));
        assertThat(office.reading(() -> office.bean(JdbcClient.class)
                        .sql(
                                "select coalesce(sum(n), 0) from clock_in_hand_sum where province = :province and rule_id = '*'"
                                        + " and grain = 'M' and officer_group = '*'")
                        .param("province", SIVAS)
                        .query(Long.class)
                        .single()))
                .as("after folding everything is in the sums")
                .isEqualTo(after.stream()
                        .mapToLong(clock -> Math.max(1, clock.holders().size()))
                        .sum());
        return after.stream()
                .flatMap(clock -> orNobody(clock.holders()).stream())
                .collect(Collectors.groupingBy(holder -> holder, Collectors.counting()));
    }

    private void compare(List<InHand> clocks, String localTime) {
        Instant now = Office.instant(localTime);
        LocalDate until = LocalDate.parse(localTime.substring(0, 10)).plusDays(8);
        LatePeriods periods = office.bean(LatePeriods.class);
        for (String rule : Arrays.asList(null, "DL-IP-04", "DL-RM-01")) {
            List<InHand> asked = clocks.stream()
                    .filter(clock -> rule == null || clock.rule().equals(rule))
                    .filter(clock -> clock.endsAt()
                            .isBefore(until.atStartOfDay(LegalTime.ZONE).toInstant()))
                    .toList();
            Selection whole = new Selection(SIVAS, rule, null, null, null, now, until, 0, 200);
            assertThat(Acting.call(Actor.SYSTEM, () -> periods.byGroup(whole)))
                    .as("groups of %s at %s", rule, localTime)
                    .containsExactlyInAnyOrderElementsOf(by(asked, InHand::groups).entrySet().stream()
                            .map(group -> new Count(
                                    group.getKey(),
                                    late(group.getValue(), now),
                                    group.getValue().size() - late(group.getValue(), now)))
                            .toList());
            List<HolderCount> holders = Acting.call(Actor.SYSTEM, () -> periods.byHolder(whole));
            assertThat(holders)
                    .as("officers of %s at %s", rule, localTime)
                    .isSortedAccordingTo(Comparator.comparing(HolderCount::oldest)
                            .thenComparing(HolderCount::holder, Comparator.nullsLast(Comparator.naturalOrder())))
                    .containsExactlyInAnyOrderElementsOf(by(asked, InHand::holders).entrySet().stream()
                            .map(holder -> new HolderCount(
                                    holder.getKey().isEmpty() ? null : holder.getKey(),
                                    mark(holder.getKey()),
                                    late(holder.getValue(), now),
                                    holder.getValue().size() - late(holder.getValue(), now),
                                    holder.getValue().get(0).endsAt()))
                            .toList());
            for (String group : Arrays.asList(null, "registration-officer", "protection-officer")) {
                for (String holder : Arrays.asList(null, "", CLERK, COLLEAGUE)) {
                    for (Lateness lateness : Arrays.asList(null, Lateness.OVERDUE, Lateness.AT_RISK)) {
                        List<LatePeriods.LatePeriod> found = new ArrayList<>();
                        List<UUID> expected = asked.stream()
                                .filter(clock -> group == null || clock.groups().contains(group))
                                .filter(clock -> holder == null
                                        || orNobody(clock.holders()).contains(holder))
                                .filter(clock -> lateness == null
                                        || clock.endsAt().isAfter(now) == (lateness == Lateness.AT_RISK))
                                .map(InHand::caseId)
                                .toList();
                        String mark = holder == null ? null : mark(holder);
                        for (int page = 0; page <= expected.size() / 4; page++) {
                            Selection narrow = new Selection(SIVAS, rule, group, mark, lateness, now, until, page, 4);
                            found.addAll(Acting.call(Actor.SYSTEM, () -> periods.periods(narrow)));
                            assertThat(Acting.call(Actor.SYSTEM, () -> periods.matching(narrow)))
                                    .as("%s", narrow)
                                    .isEqualTo(expected.size());
                        }
                        assertThat(found)
                                .as("%s %s %s %s at %s", rule, group, holder, lateness, localTime)
                                .extracting(period -> period.caseId().value())
                                .containsExactlyElementsOf(expected);
                    }
                }
            }
        }
    }

    /** A period that runs, and with whom it lies. */
    private record InHand(
            UUID caseId, String rule, int occurrence, Instant endsAt, List<String> holders, List<String> groups) {}

    private List<InHand> inHand() {
        return office.reading(() -> office.bean(JdbcClient.class)
                .sql(
                        "select * from clock_in_hand_now where province = :province order by ends_at, case_id, rule_id, occurrence")
                .param("province", SIVAS)
                .query((row, number) -> new InHand(
                        row.getObject("case_id", UUID.class),
                        row.getString("rule_id"),
                        row.getInt("occurrence"),
                        row.getTimestamp("ends_at").toInstant(),
                        List.of((String[]) row.getArray("holders").getArray()),
                        List.of((String[]) row.getArray("groups").getArray())))
                .list());
    }

    private static Map<String, List<InHand>> by(List<InHand> clocks, Function<InHand, List<String>> keys) {
        Map<String, List<InHand>> found = new TreeMap<>();
        clocks.forEach(clock -> orNobody(keys.apply(clock))
                .forEach(key ->
                        found.computeIfAbsent(key, any -> new ArrayList<>()).add(clock)));
        return found;
    }

    private static List<String> orNobody(List<String> keys) {
        return keys.isEmpty() ? List.of("") : keys;
    }

    private static long late(List<InHand> clocks, Instant now) {
        return clocks.stream().filter(clock -> !clock.endsAt().isAfter(now)).count();
    }

    private static String mark(String holder) {
        if (holder.isEmpty()) {
            return LatePeriods.NOBODY;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(holder.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void claim(ProtectionCase waiting, String account) {
        office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(waiting.id().toString())
                .list()
                .forEach(task -> office.bean(TaskService.class).setAssignee(task.getId(), account));
    }

    @Test
    void aProvincialDirectorSeesNothingOfAnotherProvince() {
        office.at("2026-11-20T09:00");
        CaseFile elsewhere = opened(KIRSEHIR, "2026-09-01T10:00");
        CaseFile own = opened(Office.VAN, "2026-01-05T10:00");
        start(elsewhere, "DL-IP-04", "2026-09-01T10:00");
        start(own, "DL-IP-04", "2026-01-05T10:00");

        String page = page(DIRECTOR, "");

        assertThat(page).contains("/cases/65-").doesNotContain("/cases/40-", "/cases/34-", "Kırşehir", "province=40");
        Caller director = Caller.browser(office, DIRECTOR);
        assertThat(director.get(PAGE + "?province=40").status()).isEqualTo(403);
        assertThat(director.get(PAGE + "?province=40").body()).doesNotContain(elsewhere.caseNumber());
        Actor van = new Actor(DIRECTOR, Set.of("provincial-director"), Set.of(Office.VAN));
        LatePeriods periods = office.bean(LatePeriods.class);
        Selection foreign = selection(KIRSEHIR, "2026-11-20T09:00", null);
        assertThat(Acting.call(van, () -> periods.byRule(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.periods(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.byHolder(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.byGroup(foreign))).isEmpty();
        assertThat(Acting.call(van, () -> periods.byProvince(selection(null, "2026-11-20T09:00", null))))
                .allSatisfy(count -> assertThat(count.key()).isEqualTo(Office.VAN));
    }

    @Test
    void whoDoesNotSuperviseIsRefused() {
        assertThat(Caller.browser(office, "van.protection-officer").get(PAGE).status())
                .isEqualTo(403);
        assertThat(Caller.browser(office, "merkez.kpi-analyst").get(PAGE).status())
                .as("officers and files are no statistics")
                .isEqualTo(403);
        assertThat(Caller.stranger(office).get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void whatCannotBeMeantIsABadRequest() {
        Caller headquarters = Caller.browser(office, HEADQUARTERS);
        for (String query : List.of(
                "?rule=DL-XX-99",
                "?province=99",
                "?province=%27",
                "?group=no-such-group&province=40",
                "?group=interview-officer",
                "?holder=nobody",
                "?holder=van.interview-officer&province=65",
                "?lateness=PINK",
                "?page=x",
                "?print=maybe")) {
            assertThat(headquarters.get(PAGE + query).status()).as(query).isEqualTo(400);
        }
        for (String query : List.of("?page=-1", "?page=2147483647", "?province=&rule=&lateness=", "?lang=xx")) {
            assertThat(headquarters.get(PAGE + query).status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void aPageAsksAtMostTwelveStatements() {
        office.at("2026-11-20T09:00");
        for (int number = 0; number < 30; number++) {
            start(opened(GUMUSHANE, "2026-09-01T10:00"), "DL-IP-04", "2026-09-01T10:00");
        }
        Caller headquarters = Caller.browser(office, HEADQUARTERS);
        for (String query : List.of("", "?province=29", "?province=29&holder=nobody&lateness=OVERDUE&page=1")) {
            headquarters.get(PAGE + query);
            try (StatementCount statements = new StatementCount()) {
                assertThat(headquarters.get(PAGE + query).status()).isEqualTo(200);
                assertThat(statements.ofRequest()).as(query).isBetween(4, 12);
                System.out.printf("Deadlines%s: %d statements%n", query, statements.ofRequest());
            }
        }
    }

    private String page(String account, String query) {
        Caller.Answer answer = Caller.browser(office, account).get(PAGE + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private List<Count> counted(String province, String localTime) {
        return Acting.call(
                Actor.SYSTEM, () -> office.bean(LatePeriods.class).byRule(selection(province, localTime, null)));
    }

    private static Selection selection(String province, String localTime, Lateness lateness) {
        return new Selection(
                province,
                null,
                null,
                null,
                lateness,
                Office.instant(localTime),
                LocalDate.parse(localTime.substring(0, 10)).plusDays(8),
                0,
                200);
    }

    private CaseFile fileOf(ProtectionCase lodged) {
        return office.reading(() -> office.bean(CaseFiles.class).get(lodged.id()));
    }

    private CaseFile opened(String province, String localTime) {
        return Acting.call(Actor.SYSTEM, () -> {
            Person person = office.bean(Persons.class)
                    .register(SampleCases.person(SampleCases.uniqueName(), "Ali"), null, "TEST");
            return office.bean(CaseFiles.class)
                    .open(CaseType.PROTECTION, province, person.id(), Office.instant(localTime));
        });
    }

    private void start(CaseFile file, String rule, String localTime) {
        asHimaye(() ->
                office.bean(RunningClocks.class).start(file.id(), file.province(), rule, Office.instant(localTime)));
    }

    private void asHimaye(Runnable work) {
        office.reading(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
