package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.appeal.application.CommissionWorkbench.AUDITOR;
import static org.himaye.appeal.application.CommissionWorkbench.SECRETARY;
import static org.himaye.appeal.application.CommissionWorkbench.usualRules;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himaye.HimayeTest;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Deliberations.SeatTaken;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.casefile.Submissions;
import org.himaye.casefile.Timelines;
import org.himaye.ledger.LedgerReader;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.SubmissionArchive;
import org.himaye.shared.TaskInHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Until the votes are opened together, nobody but its author can read a vote in any way. */
@HimayeTest
class SealedVotesTest {

    private static final String SECRET = "Geri gönderme yasağı ihlal edilir";
    private static final String VOTES =
            "select 1 from appeal_vote where hearing_id = ? and (choice = 'REJECT' or reasons like 'Geri%')";
    private static final String FORMS = "select 1 from case_submission where case_id = ? and form_id = 'cast-vote'";

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

    @Test
    void aVoteIsReadByItsAuthorAloneUntilTheVotesAreOpened() throws SQLException {
        CaseId appeal = room.voting(usualRules());
        UUID hearing = hearing(appeal).id();
        Actor justice = room.principal(Seat.JUSTICE);
        vote(justice, appeal);

        for (Actor reader : others(justice)) {
            assertThat(AsApplication.run(reader.userId(), VOTES, hearing))
                    .as("votes for %s", reader.userId())
                    .isZero();
            assertThat(AsApplication.run(reader.userId(), FORMS, appeal.value()))
                    .as("forms for %s", reader.userId())
                    .isZero();
            assertThat(room.as(reader, () -> room.bean(Submissions.class).of(appeal)))
                    .isEmpty();
            assertThat(told(reader, appeal)).doesNotContain(SECRET, "REJECT", "ACCEPT");
        }
        assertThat(AsApplication.run(justice.userId(), VOTES, hearing)).isEqualTo(1);
        assertThat(AsApplication.run(justice.userId(), FORMS, appeal.value())).isEqualTo(1);
        assertThat(hearing(appeal).opened()).isNull();
        assertThat(hearing(appeal).seats())
                .filteredOn(SeatTaken::voted)
                .extracting(SeatTaken::seat)
                .containsExactly(Seat.JUSTICE);

        for (Seat seat : List.of(Seat.CHAIR, Seat.FOREIGN_AFFAIRS, Seat.EXPERT)) {
            room.vote(room.principal(seat), appeal, VoteChoice.ACCEPT);
        }
        room.as(room.principal(Seat.CHAIR), () -> room.deliberations.openVotes(appeal));

        for (Actor reader : others(justice)) {
            assertThat(AsApplication.run(reader.userId(), VOTES, hearing))
                    .as("votes for %s", reader.userId())
                    .isEqualTo(1);
            assertThat(AsApplication.run(reader.userId(), FORMS, appeal.value()))
                    .as("forms for %s", reader.userId())
                    .isEqualTo(1);
            assertThat(told(reader, appeal)).contains("APPEAL_VOTES_OPENED").doesNotContain(SECRET);
        }
    }

    @Test
    void aVoteThatWasNeverOpenedStaysSealedWhenALaterOneIsOpened() throws SQLException {
        CaseId appeal = room.voting(usualRules());
        UUID first = hearing(appeal).id();
        Actor justice = room.principal(Seat.JUSTICE);
        Actor chair = room.principal(Seat.CHAIR);
        vote(justice, appeal);
        room.as(chair, () -> room.sessions.close(hearing(appeal).session()));
        room.at(CommissionWorkbench.NOW.plusDays(7));

        UUID session = room.opened(usualRules());
        room.as(chair, () -> room.deliberations.putToVote(session, appeal));
        for (Seat seat : Seat.values()) {
            room.vote(room.principal(seat), appeal, VoteChoice.ACCEPT);
        }
        room.as(chair, () -> room.deliberations.openVotes(appeal));

        assertThat(AsApplication.run(chair.userId(), VOTES, first)).isZero();
        assertThat(AsApplication.run(chair.userId(), FORMS, appeal.value())).isZero();
        assertThat(AsApplication.run(justice.userId(), VOTES, first)).isEqualTo(1);
    }

    /** Votes as the task's form does: the submission is kept, and the vote is cast. */
    private void vote(Actor member, CaseId appeal) {
        room.as(member, () -> {
            room.bean(SubmissionArchive.class)
                    .keep(
                            new TaskInHand("vote-" + member.userId(), "UserTask_VoteForJustice", appeal),
                            "65",
                            "cast-vote",
                            "{\"choice\":\"REJECT\",\"reasons\":\"" + SECRET + "\"}");
            room.deliberations.castVote(appeal, VoteChoice.REJECT, SECRET);
        });
    }

    private List<Actor> others(Actor author) {
        List<Actor> others = new ArrayList<>(room.mandates.keySet());
        others.remove(author);
        others.addAll(List.of(SECRETARY, AUDITOR, Actor.SYSTEM));
        return others;
    }

    /** Everything that ledger, timeline and hearing tell somebody about an appeal. */
    private String told(Actor reader, CaseId appeal) {
        return room.as(
                reader,
                () -> room.bean(LedgerReader.class).of(appeal) + " "
                        + room.bean(Timelines.class).of(appeal) + " "
                        + room.deliberations.of(appeal).orElseThrow().seats());
    }

    private Hearing hearing(CaseId appeal) {
        return room.as(Actor.SYSTEM, () -> room.deliberations.of(appeal)).orElseThrow();
    }
}
