package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.appeal.application.Seat;
import org.himaye.casefile.Decision;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.OfficerTasks;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

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
    void aVoteThatCollidesThreeTimesIsCastOnce() {
        AppealCase appeal = called();

        colliding(3, () -> onThePage(appeal, Seat.JUSTICE, "ACCEPT"));

        assertThat(appeal.tasks()).hasSize(4).doesNotContain("UserTask_VoteForJustice");
        assertThat(appeal.events()).containsOnlyOnce("APPEAL_VOTE_CAST");
        appeal.voted(Seat.CHAIR, "ACCEPT")
                .voted(Seat.FOREIGN_AFFAIRS, "ACCEPT")
                .voted(Seat.EXPERT, "ACCEPT")
                .opened();
        assertThat(opened(appeal).votes()).hasSize(4);
    }

    @Test
    void aVoteThatCollidesForEverIsToldAndCanBeCastLater() {
        AppealCase appeal = called();

        assertThatThrownBy(() -> colliding(4, () -> onThePage(appeal, Seat.JUSTICE, "ACCEPT")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.CONFLICT));
        assertThat(appeal.events()).doesNotContain("APPEAL_VOTE_CAST");

        onThePage(appeal, Seat.JUSTICE, "ACCEPT");
        assertThat(appeal.events()).containsOnlyOnce("APPEAL_VOTE_CAST");
    }

    @RepeatedTest(5)
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

    /** Lets somebody else change the task in hand a number of times, each time just before its submission is stored. */
    private void colliding(int times, Runnable work) {
        AtomicInteger left = new AtomicInteger(times);
        ApplicationListener<PayloadApplicationEvent<?>> somebodyElse = new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<?> event) {
                if (event.getPayload() instanceof DelegateTask task
                        && task.getEventName().equals("complete")
                        && left.getAndDecrement() > 0) {
                    change(task.getId());
                }
            }
        };
        ApplicationEventMulticaster events = office.bean(ApplicationEventMulticaster.class);
        events.addApplicationListener(somebodyElse);
        try {
            work.run();
        } finally {
            events.removeApplicationListener(somebodyElse);
        }
        assertThat(left.get()).as("collisions that did not happen").isNotPositive();
    }

    private static void change(String taskId) {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("update act_ru_task set rev_ = rev_ + 1 where id_ = ?")) {
            statement.setString(1, taskId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
