package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.himaye.access.Acting;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.appeal.application.Seat;
import org.himaye.casefile.Decision;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.OfficerTasks;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Members vote at the same moment, in Tasklist and on the page: nobody is told to try again, and no vote is lost. */
class VotesAtTheSameMomentTest extends Scenario {

    private static final int APPEALS = 6;

    @Test
    void fourMembersVoteAtTheSameMomentAndEachSucceeds() throws Exception {
        for (int round = 0; round < APPEALS; round++) {
            AppealCase appeal = called();

            atTheSameMoment(List.of(
                    () -> appeal.voted(Seat.CHAIR, "REJECT"),
                    () -> appeal.voted(Seat.JUSTICE, "ACCEPT"),
                    () -> onThePage(appeal, Seat.FOREIGN_AFFAIRS, "ACCEPT"),
                    () -> onThePage(appeal, Seat.EXPERT, "ACCEPT")));

            assertThat(appeal.tasks()).containsExactly("UserTask_OpenVotes");
            appeal.opened();
            Opened opened = opened(appeal);
            assertThat(opened.outcome()).isEqualTo(VoteOutcome.ACCEPTED);
            assertThat(opened.accepting()).isEqualTo(3);
            assertThat(opened.rejecting()).isEqualTo(1);
            assertThat(opened.votes()).hasSize(4);
        }
    }

    @Test
    void oneMemberWhoSendsTheSameVoteTwiceVotesOnce() throws Exception {
        AppealCase appeal = called();
        List<Refusal> refusals = new ArrayList<>();
        Callable<AppealCase> vote = () -> {
            try {
                return onThePage(appeal, Seat.JUSTICE, "ACCEPT");
            } catch (Refusal refusal) {
                synchronized (refusals) {
                    refusals.add(refusal);
                }
                return appeal;
            }
        };

        atTheSameMoment(List.of(vote, vote));

        assertThat(refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.type().code()).isIn(CommonProblem.CONFLICT.code(), "already-voted"));
        assertThat(appeal.tasks()).hasSize(4).doesNotContain("UserTask_VoteForJustice");
    }

    @Test
    void aPageSaysWhenTheStepIsAnothersOrOver() {
        AppealCase appeal = called();
        OfficerTasks tasks = office.bean(OfficerTasks.class);

        assertThat(waits(appeal, Seat.JUSTICE, "UserTask_VoteForJustice")).isTrue();
        assertThat(waits(appeal, Seat.EXPERT, "UserTask_VoteForJustice")).isFalse();
        Acting.as(appeal.seated(Seat.EXPERT), () -> {
            try {
                tasks.complete(appeal.id(), "UserTask_VoteForJustice", Map.of());
                throw new AssertionError("voted in the seat of another");
            } catch (Refusal refusal) {
                assertThat(refusal.type()).isEqualTo(CommonProblem.CONFLICT);
            }
        });
        onThePage(appeal, Seat.JUSTICE, "ACCEPT");
        assertThat(waits(appeal, Seat.JUSTICE, "UserTask_VoteForJustice")).isFalse();
    }

    private boolean waits(AppealCase appeal, Seat seat, String task) {
        return Acting.call(
                appeal.seated(seat), () -> office.bean(OfficerTasks.class).waits(appeal.id(), task));
    }

    private AppealCase onThePage(AppealCase appeal, Seat seat, String choice) {
        String task = switch (seat) {
            case CHAIR -> "UserTask_VoteAsChair";
            case JUSTICE -> "UserTask_VoteForJustice";
            case FOREIGN_AFFAIRS -> "UserTask_VoteForForeignAffairs";
            case EXPERT -> "UserTask_VoteAsExpert";
        };
        Acting.as(
                appeal.seated(seat),
                () -> office.bean(OfficerTasks.class)
                        .complete(
                                appeal.id(),
                                task,
                                Map.of("choice", choice, "reasons", "Oyumun gerekçesi budur: " + seat)));
        return appeal;
    }

    private AppealCase called() {
        Decision decision = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .decision();
        return AppealCase.against(office, decision, "2026-11-30T17:20")
                .readyForSession()
                .putToVote();
    }

    private Opened opened(AppealCase appeal) {
        return office.reading(() -> office.bean(Deliberations.class).of(appeal.id()))
                .orElseThrow()
                .opened();
    }

    private static void atTheSameMoment(List<Callable<AppealCase>> votes) throws Exception {
        ExecutorService members = Executors.newFixedThreadPool(votes.size());
        try {
            CyclicBarrier start = new CyclicBarrier(votes.size());
            List<Future<AppealCase>> cast = new ArrayList<>();
            for (Callable<AppealCase> vote : votes) {
                cast.add(members.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return vote.call();
                }));
            }
            for (Future<AppealCase> one : cast) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            members.shutdownNow();
        }
    }
}
