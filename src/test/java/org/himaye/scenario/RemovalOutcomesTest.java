package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.casefile.CaseState;
import org.himaye.deadlines.ClockState;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.shared.FieldProblem;
import org.junit.jupiter.api.Test;

/** Every outcome of law note 3.a through the engine, with its dates written out. */
class RemovalOutcomesTest extends Scenario {

    @Test
    void whoIsServedOnTheTwentiethOfMayMayFileUntilTheFirstOfJune() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00").decidedAndServed();

        assertThat(file.clock("DL-RM-03").lastDay()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(file.clock("DL-RM-01").state()).isEqualTo(ClockState.MET);
        assertThat(file.column("released_at")).isNotEqualTo("null");
        assertThat(file.clock("DL-RM-06").lastDay()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(file.letterIds()).containsExactlyInAnyOrder("DOC-15", "DOC-16", "DOC-12");
        assertThat(file.tasks()).isEmpty();

        file.waitedUntil("2026-06-01T23:00");
        assertThat(file.tasks()).isEmpty();
        file.waitedUntil("2026-06-02T09:00");
        assertThat(file.tasks()).containsExactly("UserTask_CheckRemovalRegistry");
        file.registryChecked();
        assertThat(file.tasks()).isEmpty();
        file.waitedUntil("2026-06-05T09:00");
        assertThat(file.events()).contains("DEPARTURE_LAPSED");
        file.registryChecked().booked("2026-06-05T18:00");
        office.at("2026-06-05T18:00");
        file.executed();

        assertThat(file.column("outcome")).isEqualTo("REMOVED");
        file.banDecided(Fields.with("years", 5)).served().settled();
        assertThat(file.row("select ends_on::text from entry_ban where case_id = ?"))
                .isEqualTo("2031-06-04");
        assertThat(file.letterIds()).contains("DOC-22");
        assertThat(file.clock("DL-RM-25").lastDay()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.file().closedAs()).isEqualTo("REMOVED");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void withoutAGroundThePersonIsFreeAtOnce() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00");
        office.at("2026-05-20T11:30");

        file.assessed(Fields.with("entryOrExitBreach", false)).settled();

        assertThat(file.column("released_at at time zone 'UTC'")).isEqualTo("2026-05-20 08:30:00");
        assertThat(file.event("PERSON_RELEASED").detail()).containsEntry("because", "NO_GROUND");
        assertThat(file.file().closedAs()).isEqualTo("NO_GROUND");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void whoMustNotBeRemovedGetsADecisionThatSaysSo() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .assessed(Fields.with("unfitToTravel", true).and("prohibitedUntil", "2026-09-01"));
        assertThat(file.column("released_at")).isNotEqualTo("null");

        file.noRemovalSigned(Fields.with("residenceAddress", "Van, İpekyolu")
                        .and("reportingEveryDays", 7)
                        .and("humanitarianPermit", true))
                .served()
                .settled();

        assertThat(file.decision("NO_REMOVAL").legalBasis()).isEqualTo("YUKK 55/1-b, 55/2, 46/1-c");
        assertThat(file.event("NO_REMOVAL_DECIDED").detail())
                .containsEntry("obligations", "true")
                .containsEntry("humanitarianPermit", "true");
        assertThat(file.file().closedAs()).isEqualTo("PROHIBITED");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    @Attacks(value = "INV-27", by = Way.FORM)
    void anUnaccompaniedChildGoesToTheFamilyMinistry() {
        RemovalCase file =
                RemovalCase.apprehended(office, "2026-05-20T09:00").assessed(Fields.with("unaccompaniedChild", true));
        assertThat(file.tasks()).containsExactly("UserTask_HandOverChildForRemoval");
        office.at("2026-05-20T12:00");

        file.childHandedOver(Fields.asUsual()).settled();

        assertThat(file.event("PERSON_RELEASED").detail()).containsEntry("because", "CHILD_PROTECTION");
        assertThat(file.decisions()).isEmpty();
        assertThat(file.file().closedAs()).isEqualTo("HANDED_TO_CHILD_PROTECTION");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void aChildIsNotHandedOverBeforeTheApprehension() {
        RemovalCase file =
                RemovalCase.apprehended(office, "2026-05-20T09:00").assessed(Fields.with("unaccompaniedChild", true));

        assertThat(Refusals.refusalOf(() -> file.childHandedOver(Fields.with("handedOverAt", "2026-05-20T08:59")))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("handedOverAt");

        assertThat(file.column("released_at")).isEqualTo("null");
    }

    @Test
    void whoIsFoundToBeAnAdultIsAssessedAgain() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .assessed(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.with("ageAssessment", "ADULT")
                        .and("handedOverAt", null)
                        .and("institution", null)
                        .and("childView", null));

        assertThat(file.tasks()).containsExactly("UserTask_AssessRemoval");
        file.assessed();
        assertThat(file.tasks()).containsExactly("UserTask_DraftRemovalDecision");
    }

    @Test
    void whoLeavesInTheGrantedTimeMayReturnWithoutABan() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.RENEWAL_REFUSED)
                .assessed(Fields.with("entryOrExitBreach", false)
                        .and("renewalRefused", true)
                        .and("renewalRefusedOn", "2026-10-01"))
                .drafted(Fields.with("departureDays", 30))
                .signed()
                .served();
        assertThat(file.clock("DL-RM-06").lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
        office.at("2026-11-20T10:00");

        file.told(
                "van.border-police",
                "/departure",
                "{\"leftAt\":\"2026-11-20T09:30:00+03:00\",\"borderGate\":\"Kapıköy\"}");

        assertThat(file.column("outcome")).isEqualTo("DEPARTED");
        assertThat(file.clock("DL-RM-06").state()).isEqualTo(ClockState.MET);
        file.banDecided(Fields.with("banImposed", false).and("years", null)).settled();
        assertThat(file.event("ENTRY_BAN_OMITTED").detail()).containsEntry("manner", "LEFT_IN_TIME");
        assertThat(file.file().closedAs()).isEqualTo("DEPARTED");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void whoLeavesBeforeServiceHasLeftInTime() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .assessed()
                .drafted()
                .signed();
        office.at("2026-05-21T10:00");

        file.told(
                "van.border-police",
                "/departure",
                "{\"leftAt\":\"2026-05-21T09:30:00+03:00\",\"borderGate\":\"Kapıköy\"}");

        assertThat(file.event("PERSON_DEPARTED").detail()).containsEntry("inTime", "true");
        file.banDecided(Fields.with("banImposed", false).and("years", null)).settled();
        assertThat(file.file().closedAs()).isEqualTo("DEPARTED");
    }

    @Test
    void aSuitBeforeServiceIsJudgedBeforeTheFilingPeriodEnds() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-07-20T09:00")
                .assessed()
                .drafted()
                .signed()
                .courtEvent("SUIT_FILED", "2026/15 E.", "2026-07-20");

        file.served().settled();

        assertThat(file.clock("DL-RM-03").lockUntil()).isEqualTo(Office.instant("2026-09-08T00:00"));
        assertThat(file.tasks()).containsExactly("UserTask_CheckRemovalRegistry");
        assertThat(Refusals.refusalOf(file::registryChecked).fields())
                .extracting(FieldProblem::code)
                .containsExactly("window-open", "suit-pending");
        file.putBack().suitFound("2026/15 E.", "2026-07-20");
        office.at("2026-08-03T10:00");
        file.judged("ANNULLED", "2026-08-03").settled();
        assertThat(file.file().closedAs()).isEqualTo("ANNULLED");
    }

    @Test
    void anAnnulledDecisionFallsAtOnce() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00").decidedAndServed();
        office.at("2026-05-25T10:00");
        file.courtEvent("SUIT_FILED", "2026/15 E.", "2026-05-25");
        assertThat(file.tasks()).containsExactly("UserTask_RecordRemovalJudgment");
        office.at("2026-06-10T10:00");

        file.judged("ANNULLED", "2026-06-10").settled();

        assertThat(file.decision("REMOVAL").annulledAt()).isNotNull();
        assertThat(file.column("decision_id")).isEqualTo("null");
        assertThat(file.file().closedAs()).isEqualTo("ANNULLED");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void anUpheldDecisionIsCarriedOutAfterAFreshLookIntoTheRegistry() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00").decidedAndServed();
        file.waitedUntil("2026-06-03T09:00").suitFound("2026/15 E.", "2026-06-01");
        assertThat(file.tasks()).containsExactly("UserTask_RecordRemovalJudgment");
        office.at("2026-06-20T10:00");

        file.judged("UPHELD", "2026-06-19");

        assertThat(file.tasks()).containsExactly("UserTask_CheckRemovalRegistry");
        file.registryChecked().settled();
        file.registryChecked().booked("2026-06-21T08:00");
        office.at("2026-06-21T08:00");
        file.executed();
        assertThat(file.column("outcome")).isEqualTo("REMOVED");
    }

    @Test
    void theAuthorityCanLiftItsOwnDecision() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00").decidedAndServed();

        file.told("van.governor-approver", "/lifting", "{\"reasons\":\"Yeni belgeler sunulmuştur.\"}")
                .settled();

        assertThat(file.decision("REMOVAL").annulledAt()).isNotNull();
        assertThat(file.file().closedAs()).isEqualTo("LIFTED");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void aRemovalThatCouldNotTakePlaceIsPlannedAgain() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .decidedAndServed()
                .waitedUntil("2026-06-05T09:00")
                .registryChecked()
                .settled()
                .registryChecked()
                .booked("2026-06-05T18:00");
        office.at("2026-06-05T18:00");

        file.notExecuted("NO_TRANSPORT");

        assertThat(file.event("REMOVAL_NOT_EXECUTED").detail()).containsEntry("reason", "NO_TRANSPORT");
        file.registryChecked().booked("2026-06-06T10:00");
        office.at("2026-06-06T10:00");
        file.executed();
        assertThat(file.row("select count(*)::text from removal_booking where case_id = ?"))
                .isEqualTo("2");
    }

    @Test
    void aSuitThatArrivesWhileTheJourneyIsBookedStopsIt() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .decidedAndServed()
                .waitedUntil("2026-06-05T09:00")
                .registryChecked()
                .settled()
                .registryChecked()
                .booked("2026-06-05T18:00");

        file.courtEvent("SUIT_FILED", "2026/15 E.", "2026-06-01");

        assertThat(file.tasks()).containsExactly("UserTask_RecordRemovalJudgment");
    }
}
