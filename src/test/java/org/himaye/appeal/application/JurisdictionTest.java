package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.appeal.application.AsApplication.assertRefused;
import static org.himaye.appeal.application.CommissionWorkbench.usualRules;

import java.time.Instant;
import java.util.List;
import org.himaye.HimayeTest;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What the Commission may decide on (INV-32), and that it decides as it has voted (INV-35). */
@HimayeTest
class JurisdictionTest {

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
    void theCommissionDecidesOnlyWhatItHasVoted() {
        CaseId appeal = room.voting(usualRules());
        assertThatThrownBy(() -> decide(appeal, "ACCEPTED")).isInstanceOf(DataAccessException.class);
        for (Seat seat : Seat.values()) {
            room.vote(room.principal(seat), appeal, VoteChoice.REJECT);
        }
        room.as(room.principal(Seat.CHAIR), () -> room.deliberations.openVotes(appeal));

        assertThatThrownBy(() -> decide(appeal, "ACCEPTED")).isInstanceOf(DataAccessException.class);
        decide(appeal, "REJECTED");
        assertThat(room.as(Actor.SYSTEM, () -> room.bean(Decisions.class).of(appeal)))
                .hasSize(1);
    }

    private void decide(CaseId appeal, String outcome) {
        Actor chair = room.principal(Seat.CHAIR);
        room.as(
                chair,
                () -> room.bean(Decisions.class)
                        .record(new NewDecision(
                                appeal,
                                "COMMISSION",
                                outcome,
                                "Dosya incelendi.",
                                "Gerekçe.",
                                "YUKK 80",
                                "Uluslararası Koruma Değerlendirme Komisyonu",
                                List.of("DL-CM-04"),
                                chair.userId(),
                                Instant.parse("2026-11-20T08:00:00Z"))));
    }

    @Test
    void theCommissionNeverGetsWhatIsNotItsOwn() {
        for (DecisionType type : DecisionType.values()) {
            CaseId appeal = room.received(Instant.parse("2026-11-16T08:00:00Z"), false, false);
            boolean own = List.of(
                            DecisionType.MERITS,
                            DecisionType.DEEMED_WITHDRAWAL,
                            DecisionType.OTHER_PART_3,
                            DecisionType.CESSATION_OR_CANCELLATION)
                    .contains(type);
            CaseId typed = room.receivedAgainst(type);
            if (own) {
                room.as(
                        Actor.SYSTEM,
                        () -> room.appeals.examined(
                                typed, AppealRoute.ADMISSIBLE, Instant.parse("2026-11-16T09:00:00Z")));
            } else {
                assertThat(refusalOf(() -> room.as(
                                Actor.SYSTEM,
                                () -> room.appeals.examined(
                                        typed, AppealRoute.ADMISSIBLE, Instant.parse("2026-11-16T09:00:00Z")))))
                        .isEqualTo(AppealProblem.STEP_NOT_POSSIBLE);
                assertRefused(
                        "himaye",
                        "update appeal set route = 'ADMISSIBLE', admitted_at = now() where case_id = ?",
                        typed.value());
            }
            // Not examined, so on no agenda.
            assertRefused(
                    "himaye",
                    "insert into appeal_hearing (id, session_id, case_id, province, position, state) "
                            + "values (gen_random_uuid(), ?, ?, '65', 99, 'ON_AGENDA')",
                    room.convened(usualRules()),
                    appeal.value());
        }
    }

    private static ProblemType refusalOf(Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.type();
    }
}
