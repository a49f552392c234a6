package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.himaye.HimayeApplication;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.guard.GuardProblem;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A removal is carried out on one node while a claim, a suit, a measure, a referral, or the claim of a duplicate record arrives
 * on another. Whoever arrives first wins: what arrived before the exit forbids it, what arrives after it finds it recorded.
 */
class RemovalRaceTest extends Scenario {

    private static final int ROUNDS = Integer.getInteger("himaye.race.rounds", 300);
    private static final int BATCH = 50;
    private static final int LANES = 2;
    private static final int LONGEST_SPIN = 400_000;

    private static ConfigurableApplicationContext secondNode;

    /** What arrives. */
    private enum Arrival {
        CLAIM("protection-claim-open"),
        SUIT("suit-pending"),
        MEASURE("court-measure"),
        REFERRAL("other-lawful-obstacle"),
        MERGE("protection-claim-open");

        private final String obstacle;

        Arrival(String obstacle) {
            this.obstacle = obstacle;
        }
    }

    /** A booked removal, and a duplicate record of the person with a claim of its own. */
    private record Prepared(RemovalFile file, UUID booking, RemovalFile duplicate) {}

    /**
     * How a round ended.
     *
     * @param refusedBecause what the removal was refused for; empty text if it was carried out
     * @param foundExit whether the arrival, once written, found the exit recorded
     */
    private record Ended(Arrival arrival, String refusedBecause, boolean foundExit) {

        boolean isLawful() {
            // Carried out before it arrived, or refused because it had arrived; nothing else.
            return refusedBecause.isEmpty() ? foundExit : !foundExit && refusedBecause.equals(arrival.obstacle);
        }
    }

    @BeforeAll
    static void startSecondNode() {
        secondNode = new SpringApplicationBuilder(HimayeApplication.class)
                .profiles("demo", "command")
                .initializers(new TestDatabase())
                .run(
                        "--camunda.bpm.process-engine-name=second",
                        "--himaye.demo.population=0",
                        "--himaye.ledger.seal-interval=PT1H",
                        "--himaye.commission.distribution-interval=PT1H");
    }

    @AfterAll
    static void stopSecondNode() {
        secondNode.close();
    }

    @Test
    void whatArrivesFirstWinsOnTwoNodes() throws Exception {
        long seed = Long.getLong("himaye.race.seed", System.nanoTime());
        System.out.println("RemovalRaceTest seed " + seed + " (-Dhimaye.race.seed=" + seed + ")");
        Random random = new Random(seed);
        office.at("2026-11-10T10:00");
        Office other = new Office(secondNode);
        List<Ended> rounds = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2 * LANES);
        try {
            while (rounds.size() < ROUNDS) {
                List<Callable<Prepared>> preparations = new ArrayList<>();
                for (int number = 0; number < BATCH; number++) {
                    preparations.add(this::prepared);
                }
                List<Prepared> batch = new ArrayList<>();
                for (Future<Prepared> prepared : threads.invokeAll(preparations)) {
                    batch.add(prepared.get());
                }
                for (int first = 0; first < BATCH; first += LANES) {
                    List<Callable<Ended>> ends = new ArrayList<>();
                    for (Prepared prepared : batch.subList(first, Math.min(first + LANES, BATCH))) {
                        Arrival arrival = Arrival.values()[random.nextInt(Arrival.values().length)];
                        boolean swapped = random.nextBoolean();
                        ends.add(race(
                                swapped ? other : office,
                                swapped ? office : other,
                                prepared,
                                arrival,
                                random.nextInt(4) == 0,
                                new Random(random.nextLong()),
                                threads));
                    }
                    for (Callable<Ended> end : ends) {
                        rounds.add(end.call());
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(rounds).hasSizeGreaterThanOrEqualTo(ROUNDS).allMatch(Ended::isLawful);
        Map<Arrival, Integer> removed = new EnumMap<>(Arrival.class);
        Map<Arrival, Integer> refused = new EnumMap<>(Arrival.class);
        for (Ended ended : rounds) {
            (ended.foundExit() ? removed : refused).merge(ended.arrival(), 1, Integer::sum);
        }
        System.out.println("RemovalRaceTest: carried out first " + removed + ", arrived first " + refused);
        assertThat(removed)
                .as("a race that always ends the same way proves nothing")
                .containsOnlyKeys(Arrival.values());
        assertThat(refused)
                .as("a race that always ends the same way proves nothing")
                .containsOnlyKeys(Arrival.values());
    }

    private Prepared prepared() {
        RemovalFile file = RemovalFile.clearAside(office);
        RemovalFile duplicate = RemovalFile.clearAside(office);
        lodge(office, duplicate);
        return new Prepared(file, file.booked(), duplicate);
    }

    private static Callable<Ended> race(
            Office removing,
            Office arriving,
            Prepared prepared,
            Arrival arrival,
            boolean pastTheGuard,
            Random random,
            ExecutorService threads) {
        CyclicBarrier start = new CyclicBarrier(2);
        int[] spins = random.ints(5, 0, LONGEST_SPIN)
                .map(spin -> random.nextInt(3) == 0 ? 0 : spin)
                .toArray();
        Future<String> removal = threads.submit(() -> {
            start.await();
            spin(spins[0]);
            return remove(removing, prepared, pastTheGuard, spins);
        });
        Future<Boolean> arrived = threads.submit(() -> {
            start.await();
            spin(spins[3]);
            return arrive(arriving, prepared, arrival, spins[4]);
        });
        return () -> new Ended(arrival, removal.get(), arrived.get());
    }

    /** Carries the removal out; returns what it was refused for, or an empty text. */
    private static String remove(Office node, Prepared prepared, boolean pastTheGuard, int[] spins) {
        RemovalFile file = prepared.file();
        try {
            in(node, RemovalFile.OFFICER, () -> {
                UUID answer = pastTheGuard
                        ? forgedAnswer(node, file)
                        : node.bean(RemovalGuard.class)
                                .require(file.person(), RemovalFile.IRAQ, Purpose.EXECUTION)
                                .id();
                spin(spins[1]);
                node.bean(JdbcClient.class)
                        .sql(RemovalFile.EXECUTION)
                        .params(
                                UUID.randomUUID(),
                                prepared.booking(),
                                file.file().id().value(),
                                file.person().value(),
                                RemovalFile.IRAQ,
                                "2026-11-10T10:00+03:00",
                                answer,
                                "2026-11-10T10:00+03:00")
                        .update();
                spin(spins[2]);
                return null;
            });
            return "";
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
            return refusal.fields().get(0).code();
        } catch (DataAccessException refused) {
            String message = String.valueOf(refused.getMostSpecificCause().getMessage());
            int code = message.indexOf("the removal is barred: ");
            if (code < 0) {
                throw refused;
            }
            return message.substring(code + "the removal is barred: ".length())
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static UUID forgedAnswer(Office node, RemovalFile file) {
        UUID id = UUID.randomUUID();
        node.bean(JdbcClient.class)
                .sql(
                        "insert into removal_guard_answer (id, person_id, destination, purpose, clear, obstacles, asked_by,"
                                + " asked_at) values (?, ?, 'IRQ', 'EXECUTION', true, '[]', 'van.removal-officer',"
                                + " '2026-11-10T10:00+03:00')")
                .params(id, file.person().value())
                .update();
        return id;
    }

    /** Lets something arrive and tells whether it then found the exit recorded. */
    private static boolean arrive(Office node, Prepared prepared, Arrival arrival, int spin) {
        RemovalFile file = prepared.file();
        return in(node, new Actor("van.himaye", Set.of(), Set.of("*")), () -> {
            switch (arrival) {
                case CLAIM -> lodge(node, file);
                case SUIT -> court(node, file, CourtEvent.Kind.SUIT_FILED);
                case MEASURE -> court(node, file, CourtEvent.Kind.INTERIM_MEASURE);
                case REFERRAL ->
                    node.bean(TraffickingReferrals.class)
                            .receive(
                                    file.person(),
                                    Office.VAN,
                                    ReferralSource.HOTLINE,
                                    Office.instant("2026-11-10T10:00"));
                case MERGE ->
                    node.bean(Persons.class).merge(prepared.duplicate().person(), file.person(), "Parmak izi");
            }
            boolean found = node.bean(JdbcClient.class)
                    .sql("select exists (select from removal_execution where case_id = ?)")
                    .param(file.file().id().value())
                    .query(Boolean.class)
                    .single();
            spin(spin);
            return found;
        });
    }

    private static void court(Office node, RemovalFile file, CourtEvent.Kind kind) {
        node.bean(CourtEvents.class)
                .record(new CourtEvent(file.file().id(), kind, null, "2026/1", LocalDate.parse("2026-11-10")));
    }

    /** A claim at the place where the person is held, which names the removal decision. */
    private static void lodge(Office node, RemovalFile file) {
        var declared = new Lodging.Declared("Kerim", "Azad", Sex.MALE, LocalDate.of(1990, 1, 2), "IRQ", "AR");
        Acting.as(
                new Actor("van.himaye", Set.of(), Set.of("*")),
                () -> node.bean(Lodgings.class)
                        .lodge(new Lodging(
                                Office.reference(),
                                Office.VAN,
                                Channel.PLACE_OF_DETENTION,
                                Office.instant("2026-11-10T10:00"),
                                declared,
                                file.decision().decisionNumber(),
                                List.of())));
    }

    private static <T> T in(Office node, Actor actor, Supplier<T> work) {
        var transaction = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        return Acting.call(actor, () -> transaction.execute(status -> work.get()));
    }

    private static void spin(int turns) {
        for (int turn = 0; turn < turns; turn++) {
            Thread.onSpinWait();
        }
    }
}
