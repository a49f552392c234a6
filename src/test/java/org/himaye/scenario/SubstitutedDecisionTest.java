package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import org.camunda.bpm.engine.TaskService;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An accepted objection where the Commission replaces the decision (himaye.commission.accept-mode=SUBSTITUTE). */
@TestPropertySource(properties = "himaye.commission.accept-mode=SUBSTITUTE")
class SubstitutedDecisionTest extends Scenario {

    @Test
    void theStatusOfTheCommissionStandsInPlaceOfTheContestedDecision() throws SQLException {
        ProtectionCase contested = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        Decision first = contested.decision();
        AppealCase appeal =
                AppealCase.against(office, first, "2026-11-30T17:20").decided("ACCEPT");
        assertRefused(appeal::signed, "substitutedOutcome", "required", "CBK-4 164");
        office.bean(TaskService.class)
                .setAssignee(appeal.waiting("UserTask_SignCommissionDecision").id(), null);

        appeal.signed(Fields.with("substitutedOutcome", "CONDITIONAL_REFUGEE"));

        assertThat(appeal.letter("DOC-14")).contains("\"CONDITIONAL_REFUGEE\"").contains("4 kabul, 0 ret oyu");
        assertThat(contested.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(contested.decision().decidedBy()).isEqualTo("merkez.commission-chair");
        assertThat(office.reading(() -> office.bean(Decisions.class).get(first.id()))
                        .annulledAt())
                .isNotNull();
        assertThat(contested.nextTask()).isEqualTo("UserTask_ServeDecision");
        contested.served();
        assertThat(contested.decision().servedAt()).isNotNull();
        contested.waitedUntil("2027-01-06T09:00").registryChecked(Fields.asUsual());
        assertThat(contested.decision().isFinal()).isTrue();
    }
}
