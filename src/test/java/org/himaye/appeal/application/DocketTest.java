package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.himaye.HimayeTest;
import org.himaye.appeal.application.Commissions.AbsenceReason;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.appeal.application.Docket.Assignment;
import org.himaye.appeal.application.Docket.Candidate;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HimayeTest
class DocketTest {

    private static final int APPEALS = 1000;
    private static final int ORDERS = 50;
    private static final int DAYS_OF_ARRIVALS = 90;
    /** A time of its own, in which no member of another test is in office. */
    private static final LocalDateTime FIRST_MORNING = LocalDateTime.of(2019, 3, 4, 9, 0);

    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2019, 1, 1);
    private static final String ABSENT_EXPERT = "docket.absent-expert";
    private static final String INSERT = "insert into appeal_assignment (case_id, province, commission, rapporteur, "
            + "explanation, transfer_reason, assigned_by, assigned_at) values (?, '65', ?, ?, "
            + "'{\"position\":1,\"waiting\":1,\"priority\":\"NONE\",\"candidates\":[]}', ?, ?, cast(? as timestamptz))";

    @Autowired
    private ApplicationContext application;

    private CommissionWorkbench room;

    @BeforeEach
    void openRoom() {
        room = new CommissionWorkbench(application);
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    private record Arrival(CaseId appeal, Instant receivedAt, boolean detained, boolean specialNeed) {

        static final Comparator<Arrival> ORDER = Comparator.comparing(Arrival::detained)
                .reversed()
                .thenComparing(Comparator.comparing(Arrival::specialNeed).reversed())
                .thenComparing(Arrival::receivedAt)
                .thenComparing(
                        Arrival::appeal, Comparator.comparing(id -> id.value().toString()));
    }

    /** What was given out on one morning. */
    private record Morning(Instant at, List<Assignment> given) {}

    @Test
    void aThousandAppealsGoOldestFirstAndEvenlyToTheRapporteursOfThreeCommissions() {
        long seed = System.nanoTime();
        System.out.println("DocketTest seed " + seed);
        Random random = new Random(seed);
        List<String> rapporteurs = establishThreeCommissions();
        Docket docket = docketOfFiveCasesEach();
        Map<String, Deque<CaseId>> desks = new TreeMap<>();
        rapporteurs.forEach(rapporteur -> desks.put(rapporteur, new ArrayDeque<>()));
        Map<String, Integer> total = new HashMap<>();
        List<Instant> times = arrivalTimes(random);
        Map<CaseId, Arrival> arrivals = new HashMap<>();
        List<Arrival> waiting = new ArrayList<>();
        List<Morning> mornings = new ArrayList<>();
        boolean wasFull = false;

        int arrived = 0;
        for (LocalDateTime now = FIRST_MORNING; arrived < APPEALS || !waiting.isEmpty(); now = now.plusDays(1)) {
            room.at(now);
            Instant instant = now.atZone(LegalTime.ZONE).toInstant();
            List<Arrival> today = arrive(times, arrived, instant, random);
            arrived += today.size();
            waiting.addAll(today);
            today.forEach(arrival -> arrivals.put(arrival.appeal(), arrival));
            waiting.sort(Arrival.ORDER);

            List<Assignment> given = room.as(Actor.SYSTEM, docket::distribute);

            assertThat(given)
                    .as("whatever there is room for, next first")
                    .extracting(Assignment::appeal)
                    .containsExactlyElementsOf(waiting.stream()
                            .limit(given.size())
                            .map(Arrival::appeal)
                            .toList());
            assertExplained(given, waiting.size(), rapporteurs, desks);
            wasFull |= given.stream()
                    .flatMap(assignment -> assignment.explanation().candidates().stream())
                    .anyMatch(candidate -> "FULL".equals(candidate.excludedBecause()));
            waiting.subList(0, given.size()).clear();
            given.forEach(assignment -> total.merge(assignment.rapporteur(), 1, Integer::sum));
            mornings.add(new Morning(instant, given));
            assertThat(spread(desks.values().stream().map(Deque::size).toList()))
                    .as("undecided cases of the rapporteurs on %s", now)
                    .isLessThanOrEqualTo(1);
            assertThat(waiting.isEmpty() || desks.values().stream().allMatch(desk -> desk.size() == 5))
                    .as("nothing waits while somebody is free")
                    .isTrue();
            decideTheOldestOfEach(desks);
        }

        assertThat(mornings.stream().mapToInt(morning -> morning.given().size()).sum())
                .isEqualTo(APPEALS);
        assertThat(spread(new ArrayList<>(total.values())))
                .as("cases given to each rapporteur: %s", total)
                .isLessThanOrEqualTo(1);
        assertThat(total).hasSize(rapporteurs.size());
        assertThat(wasFull).isTrue();
        assertTheOldestWaitsLeastBeyondTheMean(mornings, arrivals, random);
        while (desks.values().stream().anyMatch(desk -> !desk.isEmpty())) {
            decideTheOldestOfEach(desks);
        }
    }

    /** Three commissions with three, three and two rapporteurs, and one who is away for the whole year. */
    private List<String> establishThreeCommissions() {
        room.at(FIRST_MORNING);
        return room.as(Actor.SYSTEM, () -> {
            List<String> rapporteurs = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                String commission = "DOCKET" + number;
                room.commissions.establish(new Commission(commission, "Dağıtım", "00", IN_OFFICE_SINCE));
                for (int member = 1; member <= (number == 3 ? 2 : 3); member++) {
                    rapporteurs.add("docket." + number + "." + member);
                    room.commissions.appoint(
                            commission,
                            "docket." + number + "." + member,
                            Seat.EXPERT,
                            member == 1 ? Standing.PRINCIPAL : Standing.SUBSTITUTE,
                            IN_OFFICE_SINCE,
                            null);
                }
            }
            room.commissions.appoint("DOCKET3", ABSENT_EXPERT, Seat.EXPERT, Standing.SUBSTITUTE, IN_OFFICE_SINCE, null);
            room.commissions.recordAbsence(
                    ABSENT_EXPERT, IN_OFFICE_SINCE, LocalDate.of(2020, 12, 31), AbsenceReason.LEAVE);
            // What other tests left waiting goes to the absent expert, and waits again in their time.
            for (CaseId left : room.docket.waiting()) {
                room.bean(JdbcClient.class)
                        .sql(INSERT)
                        .params(left.value(), "DOCKET3", ABSENT_EXPERT, null, "himaye", "2019-03-04T09:00+03")
                        .update();
            }
            return rapporteurs;
        });
    }

    private Docket docketOfFiveCasesEach() {
        return new DatabaseDocket(
                room.bean(JdbcClient.class),
                room.bean(DocketQueue.class),
                room.appeals,
                room.commissions,
                room.deliberations,
                new CommissionSettings(
                        4,
                        CommissionSettings.Majority.PRESENT,
                        CommissionSettings.Tie.CHAIR_SIDE,
                        CommissionSettings.AcceptMode.REMAND,
                        5),
                room.bean(AppealJournal.class),
                application,
                room.bean(CurrentActor.class),
                room.bean(Clock.class),
                room.bean(ObjectMapper.class));
    }

    private static List<Instant> arrivalTimes(Random random) {
        Instant first = FIRST_MORNING.minusDays(1).atZone(LegalTime.ZONE).toInstant();
        return random.longs(APPEALS, 0, Duration.ofDays(DAYS_OF_ARRIVALS).toSeconds())
                .sorted()
                .mapToObj(first::plusSeconds)
                .toList();
    }

    private List<Arrival> arrive(List<Instant> times, int arrived, Instant now, Random random) {
        return room.as(Actor.SYSTEM, () -> {
            List<Arrival> arrivals = new ArrayList<>();
            for (int next = arrived; next < times.size() && !times.get(next).isAfter(now); next++) {
                boolean detained = random.nextInt(20) == 0;
                boolean specialNeed = random.nextInt(10) == 0;
                CaseId appeal = room.received(times.get(next), detained, specialNeed);
                room.appeals.examined(appeal, AppealRoute.ADMISSIBLE, now);
                arrivals.add(new Arrival(appeal, times.get(next), detained, specialNeed));
            }
            return arrivals;
        });
    }

    private static void assertExplained(
            List<Assignment> given, int waiting, List<String> rapporteurs, Map<String, Deque<CaseId>> desks) {
        List<String> everybody = new ArrayList<>(rapporteurs);
        everybody.add(ABSENT_EXPERT);
        for (int index = 0; index < given.size(); index++) {
            Assignment assignment = given.get(index);
            assertThat(assignment.assignedBy()).isEqualTo(Actor.SYSTEM_ID);
            assertThat(assignment.explanation().position()).isEqualTo(index + 1);
            assertThat(assignment.explanation().waiting()).isEqualTo(waiting);
            assertThat(assignment.explanation().candidates())
                    .extracting(Candidate::userId)
                    .containsExactlyInAnyOrderElementsOf(everybody);
            for (Candidate candidate : assignment.explanation().candidates()) {
                if (candidate.userId().equals(ABSENT_EXPERT)) {
                    assertThat(candidate.excludedBecause()).isEqualTo("ABSENT");
                } else {
                    assertThat(candidate.cases())
                            .isEqualTo(desks.get(candidate.userId()).size());
                    assertThat(candidate.excludedBecause()).isEqualTo(candidate.cases() == 5 ? "FULL" : null);
                }
            }
            desks.get(assignment.rapporteur()).add(assignment.appeal());
        }
    }

    private void decideTheOldestOfEach(Map<String, Deque<CaseId>> desks) {
        room.as(
                Actor.SYSTEM,
                () -> desks.values().forEach(desk -> {
                    if (!desk.isEmpty()) {
                        room.bean(CaseFiles.class)
                                .close(
                                        desk.remove(),
                                        "DECIDED",
                                        room.bean(Clock.class).instant());
                    }
                }));
    }

    private static int spread(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).max().orElseThrow()
                - numbers.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The same places on the same mornings, given out in random order, leave somebody waiting longer. */
    private static void assertTheOldestWaitsLeastBeyondTheMean(
            List<Morning> mornings, Map<CaseId, Arrival> arrivals, Random random) {
        List<Duration> waits = new ArrayList<>();
        for (Morning morning : mornings) {
            for (Assignment assignment : morning.given()) {
                waits.add(Duration.between(arrivals.get(assignment.appeal()).receivedAt(), morning.at()));
            }
        }
        double beyondMean = longestBeyondMean(waits);
        for (int order = 0; order < ORDERS; order++) {
            List<Arrival> pool = new ArrayList<>();
            Deque<Arrival> coming = new ArrayDeque<>(arrivals.values().stream()
                    .sorted(Comparator.comparing(Arrival::receivedAt))
                    .toList());
            List<Duration> waitsAtRandom = new ArrayList<>();
            for (Morning morning : mornings) {
                while (!coming.isEmpty() && !coming.peek().receivedAt().isAfter(morning.at())) {
                    pool.add(coming.remove());
                }
                for (int place = 0; place < morning.given().size(); place++) {
                    Arrival picked = pool.remove(random.nextInt(pool.size()));
                    waitsAtRandom.add(Duration.between(picked.receivedAt(), morning.at()));
                }
            }
            assertThat(waitsAtRandom).hasSize(APPEALS);
            assertThat(beyondMean).as("random order %s", order).isLessThanOrEqualTo(longestBeyondMean(waitsAtRandom));
        }
    }

    private static double longestBeyondMean(List<Duration> waits) {
        return waits.stream().mapToLong(Duration::toSeconds).max().orElseThrow()
                - waits.stream().mapToLong(Duration::toSeconds).average().orElseThrow();
    }

    @Test
    void anExpertWhoDeclaresAConflictOrIsAwayIsPassedOverAndItIsSaid() {
        CommissionWorkbench other = new CommissionWorkbench(application);
        CaseId appeal = room.admitted();
        Actor principal = room.principal(Seat.EXPERT);
        Actor substitute = room.substitute(Seat.EXPERT);
        room.as(principal, () -> room.deliberations.declareConflict(appeal, "Tarafı tanıyorum."));
        LocalDate today = CommissionWorkbench.NOW.toLocalDate();
        room.as(
                Actor.SYSTEM,
                () -> room.commissions.recordAbsence(substitute.userId(), today, today, AbsenceReason.ILLNESS));

        room.as(Actor.SYSTEM, room.docket::distribute);

        Assignment given = room.as(Actor.SYSTEM, () -> room.docket.of(appeal)).orElseThrow();
        assertThat(given.rapporteur()).isNotIn(principal.userId(), substitute.userId());
        assertThat(given.explanation().candidates())
                .filteredOn(candidate -> candidate.commission().equals(room.commission))
                .extracting(Candidate::userId, Candidate::excludedBecause)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(principal.userId(), "CONFLICT"),
                        org.assertj.core.groups.Tuple.tuple(substitute.userId(), "ABSENT"));
        assertThat(given.explanation().candidates())
                .extracting(Candidate::userId)
                .contains(
                        other.principal(Seat.EXPERT).userId(),
                        other.substitute(Seat.EXPERT).userId());
    }

    @Test
    void aCaseWhoseRapporteurWithdrawsBeforeReportingWaitsAgain() {
        CaseId appeal = room.admitted();
        room.as(Actor.SYSTEM, room.docket::distribute);
        Assignment first = room.as(Actor.SYSTEM, () -> room.docket.of(appeal)).orElseThrow();
        Actor rapporteur = CommissionWorkbench.headquarters(first.rapporteur(), "commission-member-expert");
        room.as(rapporteur, () -> room.deliberations.declareConflict(appeal, "Tarafı tanıyorum."));

        assertThat(room.as(Actor.SYSTEM, room.docket::waiting)).contains(appeal);
        room.as(Actor.SYSTEM, room.docket::distribute);

        assertThat(room.as(Actor.SYSTEM, () -> room.docket.history(appeal)))
                .hasSize(2)
                .last()
                .satisfies(second -> assertThat(second.rapporteur()).isNotEqualTo(first.rapporteur()));
    }
}
