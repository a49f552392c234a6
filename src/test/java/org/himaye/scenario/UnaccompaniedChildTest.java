package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.UUID;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;

/** Children without a responsible adult (YUKK 66): handed over, and never hurried (YUKK 79/4, INV-36). */
class UnaccompaniedChildTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";

    @Test
    void aChildIsHandedOverAndExaminedInTheRegularWayWhateverTheGrounds() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered(Fields.with("birthDate", "2011-05-01"));

        file.screened(Fields.with("unaccompaniedChild", true)
                .and("noProtectionReason", true)
                .and("misledAuthorities", true)
                .and("publicOrderDanger", true));
        assertThat(file.nextTask()).isEqualTo("UserTask_HandOverChild");
        file.childHandedOver(Fields.asUsual());

        assertThat(file.events())
                .contains("CHILD_HANDED_OVER", "SPECIAL_NEED_FOUND", "FOUND_ADMISSIBLE")
                .doesNotContain("ACCELERATED_TRACK_CHOSEN");
        assertThat(file.clockRules()).doesNotContain("DL-IP-09", "DL-IP-10");
        file.identityIssued();
        office.at("2026-11-20T10:00");
        file.interviewed(Forms.besideAChild()).drafted("REFUGEE").signedAtHeadquarters();
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
    }

    @Test
    void notEvenSqlPutsAChildOnTheAcceleratedTrack() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.asUsual());

        SQLException refused;
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            try (var update = connection.prepareStatement(
                    "update protection_application set track = 'ACCELERATED' where case_id = ?")) {
                update.setObject(1, UUID.fromString(file.id().toString()));
                refused = catchThrowableOfType(SQLException.class, update::executeUpdate);
            }
        }

        assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATION);
        assertThat(refused.getMessage()).contains("ck_child_is_never_accelerated");
    }

    @Test
    void whoIsFoundToBeAnAdultIsExaminedLikeAnAdult() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("unaccompaniedChild", true).and("misledAuthorities", true));

        file.childHandedOver(
                Fields.with("ageAssessment", "ADULT").and("handedOverAt", null).and("institution", null));

        assertThat(file.events())
                .contains("FOUND_TO_BE_ADULT", "ACCELERATED_TRACK_CHOSEN")
                .doesNotContain("CHILD_HANDED_OVER");
    }

    @Test
    void aHandOverNeedsTimeAndInstitution() {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").registered().screened(Fields.with("unaccompaniedChild", true));

        assertRefused(
                () -> file.childHandedOver(Fields.with("handedOverAt", null)),
                "handedOverAt",
                "required",
                "YUKK 66/1-b");
        assertRefused(
                () -> file.childHandedOver(Fields.with("institution", null)), "institution", "required", "YUKK 66/1-b");
    }
}
