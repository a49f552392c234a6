package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.himaye.deadlines.ServiceWay;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service of decisions (tebliğ): what counts as the day of notification, and what is no service at all. */
class ServiceTest extends Scenario {

    private static final String SERVED_WAYS = """
            # way, fact, notified on, last day to object, last day in court, registries checked from
            HAND_DELIVERY,                     2026-11-20T16:00, 2026-11-20, 2026-11-30, 2026-12-21, 2026-12-22
            ELECTRONIC,                        2026-11-12T08:15, 2026-11-17, 2026-11-27, 2026-12-17, 2026-12-18
            HOUSEHOLD_MEMBER,                  2026-11-20T16:00, 2026-11-20, 2026-11-30, 2026-12-21, 2026-12-22
            HOUSEHOLD_MEMBER_TEMPORARILY_AWAY, 2026-11-20T16:00, 2026-11-20, 2026-11-30, 2026-12-21, 2027-01-05
            DOOR_NOTICE,                       2026-12-25T11:00, 2026-12-25, 2027-01-04, 2027-01-25, 2027-01-26
            REGISTERED_ADDRESS_DOOR_NOTICE,    2026-12-25T11:00, 2026-12-25, 2027-01-04, 2027-01-25, 2027-01-26
            OLD_ADDRESS,                       2026-12-25T11:00, 2026-12-25, 2027-01-04, 2027-01-25, 2027-01-26
            PUBLICATION,                       2026-11-02T00:00, 2026-11-09, 2026-11-19, 2026-12-09, 2026-12-18
            DETENTION_INSTITUTION,             2026-11-20T16:00, 2026-11-20, 2026-11-30, 2026-12-21, 2026-12-22
            DEFECTIVE,                         2026-11-20T16:00, 2026-11-20, 2026-11-30, 2026-12-21, 2026-12-22
            """;

    @ParameterizedTest
    @CsvSource(textBlock = SERVED_WAYS)
    void everyWayOfServiceHasItsOwnDayOfNotification(
            String way,
            String fact,
            LocalDate notifiedOn,
            LocalDate lastDayToObject,
            LocalDate lastDayInCourt,
            LocalDate checkedFrom) {
        ProtectionCase file = signed();
        office.at(fact);

        file.served(Fields.with("way", way).and("handedOverAt", fact));

        assertThat(file.event("DECISION_SERVED").detail())
                .containsEntry("notifiedOn", notifiedOn.toString())
                .containsEntry("way", way);
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(lastDayToObject);
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(lastDayInCourt);
        assertThat(LegalTime.dayOf(file.clock("DL-IP-16").lockUntil())).isEqualTo(checkedFrom);
        file.waitedUntil(checkedFrom.minusDays(1) + "T23:59");
        assertThat(file.nextTask()).isEmpty();
        file.waitedUntil(checkedFrom + "T00:00");
        assertThat(file.nextTask()).isEqualTo("UserTask_CheckCourtRegistry");
    }

    @Test
    void noWayOfServiceIsForgotten() {
        assertThat(SERVED_WAYS.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ServiceWay.values()).map(Enum::name).toList());
    }

    @Test
    void aFailedAttemptIsRepeatedAndStartsNoPeriod() {
        ProtectionCase file = signed();
        office.at("2026-11-03T10:00");

        assertRefused(() -> file.served(Fields.with("served", false)), "failureReason", "required", null);
        file.served(Fields.with("served", false).and("failureReason", "Adreste bulunamadı"));

        assertThat(file.nextTask()).isEqualTo("UserTask_ServeDecision");
        assertThat(file.clockRules()).doesNotContain("DL-IP-14", "DL-IP-16");
        assertThat(file.decision().servedAt()).isNull();
        office.at("2026-11-20T16:00");
        file.served();
        assertThat(file.events()).contains("SERVICE_FAILED", "DECISION_SERVED");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whoHasNoLawyerMustBeToldTheRoutes() {
        ProtectionCase file = signed();

        assertRefused(
                () -> file.served(Fields.with("routesExplained", false)), "routesExplained", "required", "YUKK 80/1-b");
        file.served(Fields.with("routesExplained", false).and("hasLawyer", true));
        assertThat(file.events()).contains("DECISION_SERVED");
    }

    @ParameterizedTest
    @CsvSource({
        "recipientName,,recipientName,7201 23",
        "recipient,NOBODY,recipientName,7201 23",
        "copyHandedOver,false,copyHandedOver,7201 23"
    })
    void aHandOverNeedsSomebodyWhoReceivesTheCopy(String changed, String value, String field, String article) {
        ProtectionCase file = signed();

        assertRefused(
                () -> file.served(Fields.with(changed, "false".equals(value) ? Boolean.FALSE : value)),
                field,
                "required",
                article);
    }

    @Test
    void aRefusedSignatureNeedsAWitness() {
        ProtectionCase file = signed();

        assertRefused(() -> file.served(Fields.with("signatureRefused", true)), "witnessName", "required", "7201 23");
    }

    @Test
    void aDecisionIsNotServedBeforeItIsSigned() {
        ProtectionCase file = signed();

        assertRefused(
                () -> file.served(Fields.with("handedOverAt", "2026-10-31T10:00")), "handedOverAt", "too-early", null);
    }

    /** Signed on 1 November 2026. */
    private ProtectionCase signed() {
        return office.lodged("2026-10-20T09:00")
                .readyForExamination()
                .interviewed("2026-11-01T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
    }
}
