package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.appeal.application.CommissionWorkbench.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.appeal.application.CommissionSettings.Majority;
import org.himaye.appeal.application.CommissionSettings.Tie;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.Vote;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two members vote, one withdraws and the chair opens the votes at the same moment, again and again (INV-35). */
@HimayeTest
class DeliberationRaceTest {

    private static final int ROUNDS = 1000;
    private static final int ROUNDS_OF_A_SESSION = 50;
    private static final int THREADS = 4;
    private static final Set<AppealProblem> LAWFUL_ANSWERS = EnumSet.of(
            AppealProblem.STEP_NOT_POSSIBLE,
            AppealProblem.ALREADY_VOTED,
            AppealProblem.NOT_SEATED,
            AppealProblem.IN_CONFLICT,
            AppealProblem.NO_QUORUM);

    @Autowired
    private ApplicationContext application;

    /** What somebody tried, and whether it was done. */
    private record Attempt(String verb, Actor member, boolean done) {}

    /** What a round led to: who was told that their vote counts as cast, who left, and what the chair saw. */
    private record Round(CaseId appeal, int quorum, List<Attempt> attempts, Optional<Opened> opened) {

        Set<String> who(String verb) {
            return attempts.stream()
                    .filter(attempt -> attempt.verb().equals(verb) && attempt.done())
                    .map(attempt -> attempt.member().userId())
                    .collect(Collectors.toSet());
        }
    }

    /** What the tables hold of a vote. */
    private record Stored(String userId, boolean vacated, String choice) {}

    @Test
    void whoeverIsFasterNoVoteIsLostOrCountedTwiceAndNothingIsOpenedWithoutQuorum() throws Exception {
        long seed = System.nanoTime();
        System.out.println("DeliberationRaceTest seed " + seed);
        Random random = new Random(seed);
        List<Round> rounds = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (CommissionWorkbench room = new CommissionWorkbench(application)) {
            for (int session = 0; session < ROUNDS / ROUNDS_OF_A_SESSION; session++) {
                int quorum = 3 + session % 2;
                CommissionSettings rules =
                        rules(quorum, Majority.values()[random.nextInt(2)], Tie.values()[random.nextInt(2)]);
                for (CaseId appeal : agenda(room, rules, threads)) {
                    rounds.add(play(room, appeal, quorum, random, threads));
                }
            }
        } finally {
            threads.shutdownNow();
        }

        Map<UUID, List<Stored>> stored = storedVotes();
        Map<UUID, List<Integer>> openings = openings();
        for (Round round : rounds) {
            assertNothingLost(
                    round,
                    stored.getOrDefault(round.appeal().value(), List.of()),
                    Optional.ofNullable(openings.get(round.appeal().value())));
        }
        assertEveryOutcomeOfTheRaceWasSeen(rounds);
    }

    private static List<CaseId> agenda(CommissionWorkbench room, CommissionSettings rules, ExecutorService threads)
            throws Exception {
        List<Callable<CaseId>> preparations = IntStream.range(0, ROUNDS_OF_A_SESSION)
                .<Callable<CaseId>>mapToObj(number -> room::reported)
                .toList();
        List<CaseId> appeals = new ArrayList<>();
        for (Future<CaseId> prepared : threads.invokeAll(preparations)) {
            appeals.add(prepared.get());
        }
        UUID session = room.opened(rules, room.substitute(Seat.JUSTICE));
        List<Callable<Object>> votes = appeals.stream()
                .<Callable<Object>>map(appeal ->
                        () -> room.as(room.principal(Seat.CHAIR), () -> room.deliberations.putToVote(session, appeal)))
                .toList();
        for (Future<Object> put : threads.invokeAll(votes)) {
            put.get();
        }
        return appeals;
    }

    private static Round play(
            CommissionWorkbench room, CaseId appeal, int quorum, Random random, ExecutorService threads)
            throws Exception {
        Map<Seat, VoteChoice> choices = new EnumMap<>(Seat.class);
        for (Seat seat : Seat.values()) {
            choices.put(seat, VoteChoice.values()[random.nextInt(2)]);
        }
        List<Attempt> attempts = new ArrayList<>();
        for (Seat seat : Seat.values()) {
            if (seat != Seat.FOREIGN_AFFAIRS && random.nextInt(4) > 0) {
                attempts.add(vote(room, appeal, room.principal(seat), choices.get(seat)));
            }
        }
        Opened[] opened = new Opened[1];
        List<Callable<Attempt>> atOnce = new ArrayList<>(List.of(
                () -> vote(room, appeal, room.principal(Seat.FOREIGN_AFFAIRS), choices.get(Seat.FOREIGN_AFFAIRS)),
                () -> vote(room, appeal, room.principal(Seat.EXPERT), choices.get(Seat.EXPERT)),
                () -> withdraw(room, appeal, room.principal(Seat.JUSTICE)),
                () -> open(room, appeal, opened)));
        Collections.shuffle(atOnce, random);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Attempt>> started = atOnce.stream()
                .<Callable<Attempt>>map(attempt -> {
                    int delay = random.nextInt(3) == 0 ? random.nextInt(4000) : 0;
                    return () -> {
                        start.await();
                        for (int turn = 0; turn < delay; turn++) {
                            Thread.onSpinWait();
                        }
                        return attempt.call();
                    };
                })
                .toList();
        for (Future<Attempt> attempt : threads.invokeAll(started)) {
            attempts.add(attempt.get());
        }
        if (opened[0] == null) {
            for (Actor member :
                    List.of(room.principal(Seat.CHAIR), room.principal(Seat.JUSTICE), room.substitute(Seat.JUSTICE))) {
                if (random.nextInt(4) > 0) {
                    attempts.add(vote(room, appeal, member, VoteChoice.values()[random.nextInt(2)]));
                }
            }
            attempts.add(open(room, appeal, opened));
        }
        return new Round(appeal, quorum, attempts, Optional.ofNullable(opened[0]));
    }

    private static Attempt vote(CommissionWorkbench room, CaseId appeal, Actor member, VoteChoice choice) {
        return attempt("VOTE", member, () -> room.vote(member, appeal, choice));
    }

    private static Attempt withdraw(CommissionWorkbench room, CaseId appeal, Actor member) {
        return attempt(
                "WITHDRAW",
                member,
                () -> room.as(member, () -> room.deliberations.declareConflict(appeal, "Tarafı tanıyorum.")));
    }

    private static Attempt open(CommissionWorkbench room, CaseId appeal, Opened[] opened) {
        Actor chair = room.principal(Seat.CHAIR);
        return attempt("OPEN", chair, () -> opened[0] = room.as(chair, () -> room.deliberations.openVotes(appeal)));
    }

    private static Attempt attempt(String verb, Actor member, Runnable work) {
        try {
            work.run();
            return new Attempt(verb, member, true);
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isIn(LAWFUL_ANSWERS);
            return new Attempt(verb, member, false);
        }
    }

    private static void assertNothingLost(Round round, List<Stored> votes, Optional<List<Integer>> opening) {
        Set<String> left = round.who("WITHDRAW");
        Set<String> stored = votes.stream().map(Stored::userId).collect(Collectors.toSet());

        assertThat(stored).as("each vote said to be cast is kept, and no other").isEqualTo(round.who("VOTE"));
        assertThat(votes).as("nobody's vote is kept twice").hasSameSizeAs(stored);
        // Without a majority the vote is over, but not the appeal: who withdraws then has voted in this session.
        boolean endedWithoutMajority = round.opened()
                .filter(opened -> opened.outcome() == VoteOutcome.NO_MAJORITY)
                .isPresent();
        assertThat(votes)
                .as("a vote is set aside for its author's conflict only")
                .allSatisfy(vote -> {
                    if (vote.vacated() || !endedWithoutMajority) {
                        assertThat(vote.vacated()).isEqualTo(left.contains(vote.userId()));
                    }
                });
        List<Stored> counting = votes.stream().filter(vote -> !vote.vacated()).toList();
        assertThat(opening.isPresent()).isEqualTo(round.opened().isPresent());
        assertThat(round.attempts())
                .filteredOn(attempt -> attempt.verb().equals("OPEN") && attempt.done())
                .hasSize(opening.isPresent() ? 1 : 0);
        if (opening.isEmpty()) {
            assertThat(counting).as("with a quorum the chair could have opened").hasSizeLessThan(round.quorum());
            return;
        }
        Opened opened = round.opened().orElseThrow();
        assertThat(counting).hasSizeGreaterThanOrEqualTo(round.quorum());
        assertThat(opened.votes())
                .extracting(Vote::userId)
                .containsExactlyInAnyOrderElementsOf(
                        counting.stream().map(Stored::userId).toList());
        int accepting = (int)
                counting.stream().filter(vote -> vote.choice().equals("ACCEPT")).count();
        assertThat(List.of(opened.accepting(), opened.rejecting()))
                .isEqualTo(List.of(accepting, counting.size() - accepting))
                .isEqualTo(opening.get());
    }

    /** A race that always ends the same way would prove nothing. */
    private static void assertEveryOutcomeOfTheRaceWasSeen(List<Round> rounds) {
        assertThat(rounds).hasSize(ROUNDS);
        Set<String> seen = new HashSet<>();
        for (Round round : rounds) {
            boolean left = !round.who("WITHDRAW").isEmpty();
            seen.add((round.opened().isPresent() ? "opened" : "not opened") + (left ? ", one left" : ", all stayed"));
            round.opened().ifPresent(opened -> seen.add(opened.votes().size() + " votes"));
        }
        assertThat(seen)
                .contains("opened, one left", "opened, all stayed", "not opened, one left", "3 votes", "4 votes");
    }

    private static Map<UUID, List<Stored>> storedVotes() throws SQLException {
        Map<UUID, List<Stored>> stored = new java.util.HashMap<>();
        try (Connection owner = TestDatabase.asOwner();
                var rows = owner.createStatement().executeQuery("""
                        select h.case_id, v.user_id, t.vacated_at is not null as vacated, v.choice
                        from appeal_vote v join appeal_seat t on t.id = v.seat_id
                        join appeal_hearing h on h.id = v.hearing_id
                        """)) {
            while (rows.next()) {
                stored.computeIfAbsent(rows.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(new Stored(rows.getString(2), rows.getBoolean(3), rows.getString(4)));
            }
        }
        return stored;
    }

    private static Map<UUID, List<Integer>> openings() throws SQLException {
        Map<UUID, List<Integer>> openings = new java.util.HashMap<>();
        try (Connection owner = TestDatabase.asOwner();
                var rows = owner.createStatement().executeQuery("""
                        select h.case_id, o.accepting, o.rejecting
                        from appeal_opening o join appeal_hearing h on h.id = o.hearing_id
                        """)) {
            while (rows.next()) {
                openings.put(rows.getObject(1, UUID.class), List.of(rows.getInt(2), rows.getInt(3)));
            }
        }
        return openings;
    }
}
