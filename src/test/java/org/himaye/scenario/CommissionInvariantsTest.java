package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.appeal.UnderEveryRule;
import org.himaye.appeal.application.AppealProblem;
import org.himaye.appeal.application.Capacity;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.appeal.application.Petition;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Sessions;
import org.himaye.shared.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may not vote does not, by form or by REST, under every rule of quorum, majority and tie (INV-33, INV-34, INV-35). Calls
 * of the domain and SQL are tried in the module's own tests.
 */
class CommissionInvariantsTest extends Scenario {

    private static final String JUSTICE = "merkez.commission-member-justice";
    private static final String OBSERVER = "merkez.unhcr-observer";
    private static final String VOTE_FOR_JUSTICE = "UserTask_VoteForJustice";
    private static final String VOTE =
            "{\"variables\":{\"choice\":{\"value\":\"ACCEPT\"},\"reasons\":{\"value\":\"Oyumun gerekçesi budur.\"}}}";

    @UnderEveryRule
    void whoDraftedTheContestedDecisionDoesNotVote(int quorum, String majority, String tie) throws SQLException {
        ProtectionCase contested =
                office.lodged("2026-11-02T09:00").readyForExamination().interviewed("2026-11-20T10:00");
        contested.step(
                "UserTask_DraftDecision",
                new Actor(JUSTICE, Set.of("protection-officer"), Set.of("*")),
                Forms.draftDecision(),
                Fields.with("proposal", "REFUSAL"));
        contested.signedAtHeadquarters().served();
        AppealCase appeal = AppealCase.against(office, contested.decision(), "2026-11-23T10:00")
                .readyForSession()
                .putToVoteUnder(quorum, majority, tie);

        var byForm = refusalOf(() -> appeal.voted(Seat.JUSTICE, "ACCEPT"));
        var byRest = submit(JUSTICE, appeal, VOTE_FOR_JUSTICE, VOTE);

        assertThat(byForm.type()).isEqualTo(AppealProblem.IN_CONFLICT);
        assertThat(byRest.status()).isEqualTo(409);
        assertThat(byRest.problem()).isEqualTo("in-conflict");
        appeal.voted(Seat.CHAIR, "REJECT").voted(Seat.FOREIGN_AFFAIRS, "REJECT").voted(Seat.EXPERT, "REJECT");
        if (quorum == 4) {
            assertThat(refusalOf(appeal::opened).type()).isEqualTo(AppealProblem.NO_QUORUM);
        } else {
            assertThat(openedVotes(appeal.opened()).votes())
                    .extracting(Deliberations.Vote::seat)
                    .containsExactlyInAnyOrder(Seat.CHAIR, Seat.FOREIGN_AFFAIRS, Seat.EXPERT);
        }
    }

    @UnderEveryRule
    void whoseMandateHasEndedDoesNotVote(int quorum, String majority, String tie) throws SQLException {
        AppealCase appeal = contestedInTime(false).readyForSession();
        office.at("2027-12-31T10:00");
        appeal.putToVoteUnder(quorum, majority, tie);
        Actor chair = appeal.seated(Seat.CHAIR);
        office.at("2028-01-02T10:00");

        var byForm = refusalOf(() -> appeal.step("UserTask_VoteAsChair", chair, Fields.asUsual()));
        var byRest = submit(chair.userId(), appeal, "UserTask_VoteAsChair", VOTE);

        assertThat(byForm.type()).isEqualTo(AppealProblem.NOT_SEATED);
        assertThat(byRest.problem()).isEqualTo("not-seated");
        assertThat(votes(appeal)).isZero();
    }

    @UnderEveryRule
    void anObserverDoesNotVoteWhateverGroupsTheyWereGiven(int quorum, String majority, String tie) throws SQLException {
        AppealCase appeal = contestedInTime(true).readyForSession().putToVoteUnder(quorum, majority, tie);
        Actor observer = new Actor(
                OBSERVER, Set.of("unhcr-observer", Seat.JUSTICE.group().id()), Set.of("*"));
        Acting.as(
                observer,
                () -> office.bean(Sessions.class).arrive(hearing(appeal).session()));

        var byForm = refusalOf(() -> appeal.step(VOTE_FOR_JUSTICE, observer, Fields.asUsual()));
        Caller.Answer byRest;
        IdentityService identities = office.bean(IdentityService.class);
        identities.createMembership(OBSERVER, Seat.JUSTICE.group().id());
        try {
            byRest = submit(OBSERVER, appeal, VOTE_FOR_JUSTICE, VOTE);
        } finally {
            identities.deleteMembership(OBSERVER, Seat.JUSTICE.group().id());
        }

        assertThat(byForm.type()).isEqualTo(AppealProblem.NOT_SEATED);
        assertThat(byRest.problem()).isEqualTo("not-seated");
        assertThat(votes(appeal)).isZero();
        office.bean(TaskService.class)
                .setAssignee(appeal.waiting(VOTE_FOR_JUSTICE).id(), null);
        appeal.voted(Seat.CHAIR, "ACCEPT").voted(Seat.JUSTICE, "ACCEPT");
        assertThat(refusalOf(appeal::opened).type())
                .as("the observer makes no quorum")
                .isEqualTo(AppealProblem.NO_QUORUM);
    }

    @ParameterizedTest
    @CsvSource({
        "3,PRESENT,CHAIR_SIDE,ACCEPTED", "3,PRESENT,NEXT_SESSION,ACCEPTED",
        "3,ALL_SEATS,CHAIR_SIDE,NO_MAJORITY", "3,ALL_SEATS,NEXT_SESSION,NO_MAJORITY",
        "4,PRESENT,CHAIR_SIDE,ACCEPTED", "4,PRESENT,NEXT_SESSION,NO_MAJORITY",
        "4,ALL_SEATS,CHAIR_SIDE,ACCEPTED", "4,ALL_SEATS,NEXT_SESSION,NO_MAJORITY"
    })
    void nothingIsDecidedWithoutQuorumAndTheRulesSayWhatTheVotesMean(
            int quorum, String majority, String tie, VoteOutcome expected) throws SQLException {
        AppealCase appeal = contestedInTime(false).readyForSession().putToVoteUnder(quorum, majority, tie);
        appeal.voted(Seat.CHAIR, "ACCEPT").voted(Seat.JUSTICE, "ACCEPT");
        if (quorum == 4) {
            appeal.voted(Seat.EXPERT, "REJECT");
        }

        var byForm = refusalOf(appeal::opened);
        var byRest = submit(
                appeal.seated(Seat.CHAIR).userId(),
                appeal,
                "UserTask_OpenVotes",
                "{\"variables\":{\"confirmed\":{\"value\":true}}}");

        assertThat(byForm.type()).isEqualTo(AppealProblem.NO_QUORUM);
        assertThat(byRest.status()).isEqualTo(409);
        assertThat(byRest.problem()).isEqualTo("no-quorum");
        assertThat(hearing(appeal).opened()).isNull();
        appeal.voted(quorum == 4 ? Seat.FOREIGN_AFFAIRS : Seat.EXPERT, "REJECT").opened();
        assertThat(openedVotes(appeal).outcome()).isEqualTo(expected);
        assertThat(appeal.tasks())
                .as("without majority nothing is decided, and the next session votes again")
                .containsExactly(
                        expected == VoteOutcome.NO_MAJORITY
                                ? new String[0]
                                : new String[] {"UserTask_SignCommissionDecision"});
    }

    private AppealCase contestedInTime(boolean observerConsent) {
        ProtectionCase contested = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        Petition petition = new Petition(
                Office.reference(),
                contested.decision().decisionNumber(),
                Capacity.SELF,
                null,
                Office.instant("2026-11-23T10:00"),
                Office.ISTANBUL,
                AppealCase.GROUNDS,
                observerConsent,
                false);
        return AppealCase.received(office, petition);
    }

    private Caller.Answer submit(String user, AppealCase appeal, String userTask, String body) {
        String task = "/engine-rest/task/" + appeal.waiting(userTask).id();
        Caller caller = Caller.basic(office, user);
        assertThat(caller.post(task + "/claim", "{\"userId\":\"" + user + "\"}").status())
                .isEqualTo(204);
        return caller.post(task + "/submit-form", body);
    }

    private Deliberations.Hearing hearing(AppealCase appeal) {
        return office.reading(() -> office.bean(Deliberations.class).of(appeal.id()))
                .orElseThrow();
    }

    private Opened openedVotes(AppealCase appeal) {
        Opened opened = hearing(appeal).opened();
        assertThat(opened).isNotNull();
        return opened;
    }

    private static int votes(AppealCase appeal) throws SQLException {
        return Integer.parseInt(Tables.single(
                "select count(*) from appeal_vote v join appeal_hearing h on h.id = v.hearing_id where h.case_id = ?",
                appeal.id().value()));
    }
}
