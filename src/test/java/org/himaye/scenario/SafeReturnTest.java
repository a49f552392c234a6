package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import org.himaye.trafficking.ReferralOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voluntary and safe return, which is no removal (İTY 3; DT-20). */
class SafeReturnTest extends Scenario {

    // DT-20 -----------------------------------------------------------------------------------------------------------

    @Test
    void whoeverWantsToGoHomeGoesSafelyAndIsCountedApart() throws SQLException {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running().prepared(Fields.asUsual());
        support.at("2026-11-04T09:30").journeyed("NOT_DEPARTED").prepared(Fields.asUsual());
        support.at("2026-11-06T09:30").journeyed("DEPARTED");

        assertThat(support.isOver()).isTrue();
        assertThat(support.file().closedAs()).isEqualTo("SAFE_RETURN");
        assertThat(support.events())
                .containsSubsequence("SAFE_RETURN_PREPARED", "SAFE_RETURN_COMPLETED", "SUPPORT_ENDED");
        assertThat(Tables.single(
                        "select count(*) from victim_safe_return where file_id = ?",
                        support.id().value()))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "consentInformed, false",
        "consentWritten, false",
        "countryRisk, NOT_ACCEPTABLE",
        "travelDocument, false"
    })
    void noJourneyStartsWhileSomethingIsMissing(String field, String value) {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        Object typed = value.equals("false") ? Boolean.FALSE : value;

        assertRefused(() -> support.prepared(Fields.with(field, typed)), field, "safe-return-missing", "İTY 3");
        assertThat(support.tasks()).containsExactly("UserTask_PrepareJourney");
    }

    @Test
    void onlyWhoeverIsIdentifiedReturnsUnderTheProgramme() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office, true, ReferralOutcome.STRONG_SUSPICION, null)
                .running();

        assertRefused(() -> support.prepared(Fields.asUsual()), "wish", "safe-return-missing", "İTY 3");
        support.putBack().prepared(ReturnFields.takenBack());
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
    }

    @Test
    void aChildReturnsWithADecisionOnItsBestInterestAndItsGuardian() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office)
                .permitted()
                .assessed(Fields.with("child", true).and("place", "CHILD_INSTITUTION"))
                .agreed(Fields.with("guardian", "Vasi Fatma"))
                .entrusted(Fields.asUsual());

        var refusal = refusalOf(() -> support.prepared(Fields.asUsual()));
        assertThat(refusal.fields())
                .extracting(field -> field.field())
                .containsExactlyInAnyOrder("bestInterestDecided", "guardian");
        support.putBack().prepared(Fields.with("bestInterestDecided", true).and("guardian", "Vasi Fatma"));
        assertThat(support.tasks()).containsExactly("UserTask_RecordJourney");
    }

    @Test
    void whoeverChangesTheirMindAtTheGateStays() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running().prepared(Fields.asUsual());

        support.at("2026-11-04T09:30").journeyed("TAKEN_BACK");

        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
        assertThat(support.events()).contains("SAFE_RETURN_TAKEN_BACK").doesNotContain("SAFE_RETURN_COMPLETED");
    }

    /** What the form hides when nobody wants to travel any more. */
    private static final class ReturnFields {

        private static Fields takenBack() {
            return Fields.with("wish", "TAKEN_BACK")
                    .and("destination", null)
                    .and("consentedAt", null)
                    .and("language", null)
                    .and("countryRisk", null)
                    .and("countryReasons", null)
                    .and("travelsAt", null)
                    .and("reception", null);
        }
    }
}
