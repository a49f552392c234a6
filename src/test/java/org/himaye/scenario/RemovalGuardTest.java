package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.himaye.casefile.CourtEvent.Kind;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.junit.jupiter.api.Test;

/** What stands against a removal, why, since when and until when. */
class RemovalGuardTest extends Scenario {

    @Test
    void nothingStandsAgainstARemovalWhoseFactsAreComplete() {
        RemovalFile file = RemovalFile.clear(office);

        for (Purpose purpose :
                new Purpose[] {Purpose.QUESTION, Purpose.BOOKING, Purpose.EXECUTION, Purpose.READMISSION}) {
            assertThat(file.obstacles(purpose)).as(purpose.name()).isEmpty();
        }
    }

    @Test
    void withoutADecisionAScreeningAndAServiceEachOfThemIsNamed() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office);

        assertThat(file.obstacles()).containsExactlyInAnyOrder("no-standing-decision", "screening-missing");

        file.screened(RemovalFile.IRAQ, true).decided();
        assertThat(file.obstacles()).containsExactlyInAnyOrder("service-missing", "registry-not-checked");
    }

    @Test
    void aSuitIsPendingUntilItsJudgment() {
        RemovalFile file = RemovalFile.clear(office).atCourt(Kind.SUIT_FILED, "2026/1");

        assertThat(file.obstacles()).containsExactly("suit-pending");
        file.atCourt(Kind.JUDGMENT_UPHELD, "2026/1");
        assertThat(file.obstacles()).isEmpty();
    }
}
