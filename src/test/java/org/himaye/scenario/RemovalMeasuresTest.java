package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.himaye.removal.LibertyRegister;
import org.junit.jupiter.api.Test;

/** A removal decision and the measure that its signature orders, in one transaction (DT-12, YUKK 57, 57/A). */
class RemovalMeasuresTest extends Scenario {

    private RemovalCase detained() {
        return RemovalCase.apprehended(office, "2026-08-31T08:00")
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("measureReasons", "Daha önce iki kez kaçmıştır; adresi yoktur."));
    }

    private String detention(RemovalCase file, String column) {
        return file.row("select (" + column + ")::text from detention where case_id = ?");
    }

    @Test
    void theSignatureOrdersDetentionForSixMonthsAtMost() {
        RemovalCase file = detained();
        office.at("2026-08-31T09:00");

        file.signed();

        assertThat(file.decision("DETENTION").legalBasis()).contains("57");
        assertThat(file.clock("DL-RM-07").endsAt()).isEqualTo(Office.instant("2027-02-28T09:00"));
        assertThat(file.column("measure")).isEqualTo("DETENTION");
        assertThat(file.event("REMOVAL_DECIDED").detail()).containsEntry("measure", "DETENTION");
        assertThat(detention(file, "count(*)")).isEqualTo("1");
    }

    @Test
    void anAnnulledDecisionEndsTheDetentionAtOnce() {
        RemovalCase file = detained().signed();
        while (file.tasks().contains("UserTask_ServeDecision")) {
            file.served();
        }
        office.at("2026-09-02T10:00");
        file.courtEvent("SUIT_FILED", "2026/15 E.", "2026-09-02");
        office.at("2026-09-20T10:00");

        file.judged("ANNULLED", "2026-09-20");

        assertThat(file.events()).contains("REMOVAL_ANNULLED", "DETENTION_ENDED");
        assertThat(office.reading(() -> office.bean(LibertyRegister.class).reconcile()))
                .isEmpty();
    }

    @Test
    void theSignatureImposesObligationsWhereTheySuffice() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-08-31T08:00")
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("alternativeSufficient", true)
                        .and("measureReasons", "Ailesi ve adresi vardır.")
                        .and("reporting", true)
                        .and("reportingEveryDays", 7)
                        .and("obligationsUntil", "2027-02-28"))
                .signed();

        assertThat(file.decision("ALTERNATIVE_OBLIGATIONS").reasons()).isNotBlank();
        assertThat(file.column("measure")).isEqualTo("ALTERNATIVE");
        assertThat(file.event("PERSON_RELEASED").detail()).containsEntry("because", "NOT_DETAINED");
    }
}
