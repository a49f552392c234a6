package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.appeal.application.CommissionWorkbench.SECRETARY;
import static org.himaye.appeal.application.CommissionWorkbench.usualRules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.himaye.HimayeTest;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.appeal.application.Sessions.AgendaItem;
import org.himaye.appeal.application.Sessions.Session;
import org.himaye.ledger.LedgerFilter;
import org.himaye.ledger.LedgerReader;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HimayeTest
class SessionsTest {

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
    void aWholeSessionIsVotedOnMinutedAndSigned() {
        CaseId first = room.reported();
        CaseId second = room.reported();
        UUID session = room.opened(usualRules());
        Actor chair = room.principal(Seat.CHAIR);
        room.as(chair, () -> room.deliberations.putToVote(session, first));
        for (Seat seat : Seat.values()) {
            room.vote(room.principal(seat), first, seat == Seat.JUSTICE ? VoteChoice.ACCEPT : VoteChoice.REJECT);
        }
        Opened opened = room.as(chair, () -> room.deliberations.openVotes(first));
        room.as(chair, () -> room.sessions.close(session));
        for (Seat seat : Seat.values()) {
            room.as(room.principal(seat), () -> room.sessions.sign(session));
        }

        assertThat(opened.outcome()).isEqualTo(VoteOutcome.REJECTED);
        assertThat(opened.accepting()).isEqualTo(1);
        assertThat(opened.rejecting()).isEqualTo(3);
        assertThat(opened.votes())
                .filteredOn(Deliberations.Vote::dissent)
                .singleElement()
                .satisfies(vote -> {
                    assertThat(vote.seat()).isEqualTo(Seat.JUSTICE);
                    assertThat(vote.reasons()).startsWith("Gerekçe: ");
                });
        Session closed = room.as(SECRETARY, () -> room.sessions.get(session));
        assertThat(closed.agenda()).extracting(AgendaItem::state).containsExactlyInAnyOrder("OPENED", "POSTPONED");
        assertThat(closed.agenda()).extracting(AgendaItem::appeal).containsExactlyInAnyOrder(first, second);
        assertThat(closed.signatures()).hasSize(4);
        assertThat(closed.minutes())
                .contains("Toplantı yeter sayısı: 4 üye")
                .contains("İtiraz reddedildi.")
                .contains("Oylar: 1 kabul, 3 ret")
                .contains("Karşı oy: Adalet Bakanlığı üyesi")
                .contains("Görüşülmesi ertelendi.")
                .contains(closed.agenda().get(0).caseNumber());
        String sha256 = MinutesText.sha256(closed.minutes());
        assertThat(room.as(
                        Actor.SYSTEM,
                        () -> application
                                .getBean(LedgerReader.class)
                                .page(
                                        LedgerFilter.everything()
                                                .action("COMMISSION_SESSION_CLOSED")
                                                .by(chair.userId()),
                                        LedgerReader.NEWEST,
                                        1)))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).containsEntry("minutesSha256", sha256));
    }

    @Test
    void whatWasPostponedComesBackOnTheNextAgendaAndWhatWasDecidedDoesNot() {
        CaseId decided = room.voting(usualRules());
        for (Seat seat : Seat.values()) {
            room.vote(room.principal(seat), decided, VoteChoice.ACCEPT);
        }
        Actor chair = room.principal(Seat.CHAIR);
        room.as(chair, () -> room.deliberations.openVotes(decided));
        CaseId waiting = room.reported();
        UUID first = room.as(SECRETARY, () -> room.sessions.convene(room.commission, CommissionWorkbench.NOW));
        room.as(chair, () -> room.sessions.open(first));
        room.as(chair, () -> room.sessions.close(first));

        UUID next = room.as(SECRETARY, () -> room.sessions.convene(room.commission, CommissionWorkbench.NOW));

        assertThat(room.as(SECRETARY, () -> room.sessions.get(next)).agenda())
                .extracting(AgendaItem::appeal)
                .containsExactly(waiting);
    }

    @Test
    void membersSecretariatAndObserversSeeASessionAndNobodyElse() {
        CaseId appeal = room.reported();
        UUID session = room.opened(usualRules(), LocalDateTime.of(2099, 1, 5, 10, 0));
        Actor observer = CommissionWorkbench.headquarters(room.commission + ".unhcr", "unhcr-observer");
        room.as(Actor.SYSTEM, () -> room.commissions.inviteObserver(observer.userId()));

        for (Actor actor : room.mandates.keySet()) {
            assertThat(room.as(actor, () -> room.sessions.get(session)).agenda())
                    .hasSize(1);
        }
        assertThat(room.as(observer, () -> room.sessions.get(session)).agenda()).isEmpty();
        assertThat(listed(observer, session).appeals()).isZero();
        room.as(Actor.SYSTEM, () -> room.appeals.recordConsent(appeal, true));
        assertThat(room.as(observer, () -> room.sessions.get(session)).agenda()).hasSize(1);
        assertThat(listed(observer, session).appeals()).isEqualTo(1);
        room.as(Actor.SYSTEM, () -> room.appeals.recordConsent(appeal, false));
        assertThat(room.as(observer, () -> room.sessions.get(session)).agenda()).isEmpty();
        for (Actor actor : java.util.List.of(
                CommissionWorkbench.AUDITOR, CommissionWorkbench.headquarters("someone.else", "commission-chair"))) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> room.as(actor, () -> room.sessions.get(session)));
            assertThat(refusal.type()).isEqualTo(CommonProblem.NOT_FOUND);
            assertThat(room.as(actor, () -> room.sessions.visible())).isEmpty();
        }
    }

    private Sessions.Summary listed(Actor reader, UUID session) {
        return room.as(reader, () -> room.sessions.visible()).stream()
                .filter(one -> one.id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mandatesHaveTheirLawfulTermAndAreRememberedSixtyDaysBeforeTheirEnd() {
        assertThat(room.as(Actor.SYSTEM, () -> room.commissions.mandates(room.commission, LocalDate.of(2026, 11, 20))))
                .extracting(Commissions.Mandate::seat, Commissions.Mandate::endsOn)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Seat.CHAIR, LocalDate.of(2028, 1, 1)),
                        org.assertj.core.groups.Tuple.tuple(Seat.JUSTICE, LocalDate.of(2027, 1, 1)));
        assertThat(room.as(Actor.SYSTEM, () -> room.commissions.endingSoon(LocalDate.of(2026, 11, 2))))
                .filteredOn(mandate -> mandate.commission().equals(room.commission))
                .hasSize(4)
                .extracting(Commissions.Mandate::seat)
                .containsOnly(Seat.JUSTICE, Seat.FOREIGN_AFFAIRS);
        assertThat(room.as(Actor.SYSTEM, () -> room.commissions.endingSoon(LocalDate.of(2026, 11, 1))))
                .filteredOn(mandate -> mandate.commission().equals(room.commission))
                .isEmpty();
    }
}
