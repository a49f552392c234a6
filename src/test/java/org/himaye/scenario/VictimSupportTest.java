package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.Persons;
import org.himaye.shared.Actor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.support.DecidePermitSubmission;
import org.himaye.trafficking.support.Permit;
import org.himaye.trafficking.support.Permits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Support from the governorate's decision to its end (YUKK 48, 49; İTY; DT-19). */
class VictimSupportTest extends Scenario {

    @Test
    void whoeverIsIdentifiedGetsPermitPlanShelterAndServicesUntilTheGoalIsReached() throws SQLException {
        office.at("2026-11-02T09:00");
        SupportCase support =
                SupportCase.of(office, VictimCase.identified(office).id());
        assertThat(support.tasks()).containsExactly("UserTask_GrantPermit");

        support.permitted().assessed().agreed().placed("ANK-1");
        support.at("2026-11-10T09:00")
                .recorded(Fields.asUsual())
                .recorded("LEFT_PLACE")
                .recorded("NEW_PLACE");
        support.placed("IST-1");
        support.at("2026-11-20T09:00").extended(6);
        support.at("2027-03-01T09:00").evaluated(Fields.with("proposal", "END").and("endReason", "GOAL_REACHED"));

        assertThat(support.isOver()).isTrue();
        assertThat(support.file().closedAs()).isEqualTo("GOAL_REACHED");
        assertThat(support.permits())
                .containsExactly(
                        new Permit(0, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2)),
                        new Permit(1, LocalDate.of(2026, 12, 2), LocalDate.of(2027, 6, 2)));
        assertThat(support.events())
                .containsSubsequence(
                        "SUPPORT_BEGUN",
                        "PERMIT_GRANTED",
                        "RISK_ASSESSED",
                        "SUPPORT_CONSENTED",
                        "SHELTER_PLACED",
                        "SERVICE_GIVEN",
                        "SHELTER_LEFT",
                        "SHELTER_PLACED",
                        "SUPPORT_EVALUATED",
                        "PERMIT_EXTENDED",
                        "SUPPORT_EVALUATED",
                        "SHELTER_LEFT",
                        "SUPPORT_ENDED");
        assertThat(support.letterIds()).contains("DOC-28", "DOC-29", "DOC-30");
    }

    // DT-19 -----------------------------------------------------------------------------------------------------------

    @Test
    void aCitizenIsSupportedWithoutAPermit() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office, false, ReferralOutcome.IDENTIFIED, null);

        assertThat(support.tasks()).containsExactly("UserTask_AssessPersonalRisk");
        support.running();
        assertRefused(() -> support.evaluated(SupportCase.extension(3)), "proposal", "no-permit-needed", "YUKK 49/1");
        support.putBack().evaluated(Fields.asUsual());

        assertThat(support.permits()).isEmpty();
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
        assertThat(support.letterIds()).doesNotContain("DOC-28");
    }

    @Test
    void theFirstPermitIsOfThirtyDaysFromTheDecision() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office, true, ReferralOutcome.STRONG_SUSPICION, null);

        support.at("2026-11-05T09:00").permitted();

        assertThat(support.permits())
                .containsExactly(new Permit(0, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2)));
    }

    @Test
    void contactByOwnInitiativeCancelsThePermitAndEndsTheSupport() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        assertRefused(
                () -> support.evaluated(Fields.with("recontact", "OWN_INITIATIVE")),
                "proposal",
                "cancellation-due",
                "YUKK 49/2");
        assertRefused(
                () -> support.putBack()
                        .evaluated(Fields.with("recontact", "UNDER_PRESSURE").and("proposal", "CANCEL")),
                "proposal",
                "no-recontact",
                "YUKK 49/2");

        support.putBack()
                .evaluated(Fields.with("recontact", "OWN_INITIATIVE").and("proposal", "CANCEL"))
                .decided("APPROVED");

        assertThat(support.isOver()).isTrue();
        assertThat(support.file().closedAs()).isEqualTo("RECONTACT");
        assertThat(support.events()).contains("PERMIT_CANCELLED");
    }

    @Test
    void aCitizenWhoRenewsContactLosesTheSupportByTheRegulationAndTheReasonsStay() {
        office.at("2026-11-02T09:00");
        SupportCase refused = citizen().running();
        Fields cancellation = Fields.with("recontact", "OWN_INITIATIVE").and("proposal", "CANCEL");
        refused.evaluated(cancellation).decided("REJECTED");
        SupportCase support = citizen().running().evaluated(cancellation).decided("APPROVED");

        assertThat(refused.entries("PROPOSAL_REJECTED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.article()).isEqualTo("İTY"));
        assertThat(support.isOver()).isTrue();
        assertThat(support.entries("SUPPORT_CANCELLED")).singleElement().satisfies(entry -> {
            assertThat(entry.article()).isEqualTo("İTY");
            assertThat(entry.content()).contains("Rapor incelendi.");
        });
        assertThat(support.entries("SUPPORT_ENDED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.article()).isEqualTo("İTY"));
        assertThat(support.events()).doesNotContain("PERMIT_CANCELLED");
    }

    @Test
    void threeYearsAreTheEndOfAllExtensions() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        String[] days = {"2026-12-01", "2027-06-01", "2027-12-01", "2028-06-01", "2028-12-01", "2029-06-01"};
        for (String day : days) {
            support.at(day + "T09:00").extended(6);
        }
        assertThat(support.permits().get(6))
                .isEqualTo(new Permit(6, LocalDate.of(2029, 6, 2), LocalDate.of(2029, 11, 2)));
        assertThat(support.clocks("DL-TH-02"))
                .as("no extension leads beyond the three years")
                .hasSize(5)
                .allMatch(clock -> clock.state().equals("MET"))
                .allMatch(clock -> !clock.endsAt().isAfter(Office.instant("2029-11-03T00:00")));
        assertThat(support.clocks("DL-TH-03"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.endsAt()).isEqualTo(Office.instant("2029-11-03T00:00")));

        support.at("2029-11-01T09:00");
        var refusal = refusalOf(() -> support.evaluated(SupportCase.extension(6)));
        assertThat(refusal.article()).isEqualTo("YUKK 49/1");
        assertThat(refusal.fields())
                .extracting(field -> field.code())
                .containsExactlyInAnyOrder("cap-reached", "required");
        support.putBack().evaluated(Fields.with("otherPermitAssessed", true));
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
    }

    @Test
    void whoeverComesAgainWhileAPermitIsValidHasThreeYearsFromItsFirstDay() {
        office.at("2026-11-02T09:00");
        RemovalFile known = RemovalFile.opened(office);
        RemovalFile duplicate = RemovalFile.opened(office);
        known.doing(() -> office.bean(Persons.class).merge(duplicate.person(), known.person(), "Parmak izi"));
        SupportCase first = supportOf(known.person()).running();
        first.at("2026-12-01T09:00").extended(6);
        first.at("2027-05-01T09:00").recorded("CONSENT_WITHDRAWN");

        office.at("2027-05-20T09:00");
        SupportCase second = supportOf(duplicate.person()).running();
        for (String day : List.of("2027-06-18", "2027-12-18", "2028-06-18", "2028-12-18", "2029-06-18")) {
            second.at(day + "T09:00").extended(6);
        }

        assertThat(second.permits())
                .startsWith(new Permit(0, LocalDate.of(2027, 5, 20), LocalDate.of(2027, 6, 19)))
                .endsWith(new Permit(5, LocalDate.of(2029, 6, 19), LocalDate.of(2029, 11, 2)));
        assertThat(second.clocks("DL-TH-03"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.endsAt()).isEqualTo(Office.instant("2029-11-03T00:00")));
        second.at("2029-10-20T09:00");
        assertThat(refusalOf(() -> second.evaluated(SupportCase.extension(1))).fields())
                .extracting(field -> field.code())
                .contains("cap-reached");
        second.putBack().evaluated(Fields.with("otherPermitAssessed", true)).recorded("CONSENT_WITHDRAWN");

        office.at("2029-10-25T09:00");
        SupportCase third = supportOf(known.person()).permitted();
        assertThat(third.permits())
                .as("also the first thirty days are cut")
                .containsExactly(new Permit(0, LocalDate.of(2029, 10, 25), LocalDate.of(2029, 11, 2)));
        third.assessed(Fields.with("place", "SAFE_PLACE")).agreed().recorded("CONSENT_WITHDRAWN");

        office.at("2029-11-02T09:00");
        SupportCase onTheLastDay = supportOf(known.person());
        assertThat(onTheLastDay.tasks()).containsExactly("UserTask_AssessPersonalRisk");
        onTheLastDay.running();
        assertThat(refusalOf(() -> onTheLastDay.evaluated(SupportCase.extension(1)))
                        .fields())
                .extracting(field -> field.code())
                .contains("cap-reached");
    }

    @Test
    void whoeverComesAgainAfterThePermitIsOverOrCancelledHasAFirstPermitAgain() {
        office.at("2026-11-02T09:00");
        RemovalFile over = RemovalFile.opened(office);
        supportOf(over.person()).running().recorded("CONSENT_WITHDRAWN");
        RemovalFile cancelled = RemovalFile.opened(office);
        supportOf(cancelled.person())
                .running()
                .evaluated(Fields.with("recontact", "OWN_INITIATIVE").and("proposal", "CANCEL"))
                .decided("APPROVED");

        office.at("2026-12-03T09:00");
        SupportCase afterTheEnd = supportOf(over.person()).permitted();
        SupportCase afterTheCancellation = supportOf(cancelled.person()).permitted();

        for (SupportCase again : List.of(afterTheEnd, afterTheCancellation)) {
            assertThat(again.permits())
                    .containsExactly(new Permit(0, LocalDate.of(2026, 12, 3), LocalDate.of(2027, 1, 2)));
            assertThat(again.clocks("DL-TH-03"))
                    .singleElement()
                    .satisfies(clock -> assertThat(clock.endsAt()).isEqualTo(Office.instant("2029-12-04T00:00")));
        }
    }

    @Test
    void anExtensionNeedsAReasonAndAPermitThatRuns() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        assertRefused(
                () -> support.evaluated(SupportCase.extension(6).and("extensionGround", "NONE")),
                "extensionGround",
                "required",
                "YUKK 49/1");
        assertRefused(
                () -> support.putBack().evaluated(SupportCase.extension(6).and("months", null)),
                "months",
                "inconsistent",
                null);
        support.at("2026-12-03T09:00").putBack();
        assertRefused(() -> support.evaluated(SupportCase.extension(6)), "proposal", "permit-over", "YUKK 49/1");
    }

    @Test
    void whoeverWroteTheReportDoesNotDecideOnItAndTheGovernorateMaySayNo() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running().evaluated(SupportCase.extension(6));
        Actor author = new Actor(support.manager().userId(), Set.of("governor-approver"), Set.of(Office.VAN));
        var own = refusalOf(() -> support.as(
                author,
                () -> office.bean(Permits.class)
                        .decide(
                                new TaskInHand("none", "UserTask_DecidePermit", support.id()),
                                new DecidePermitSubmission(
                                        DecidePermitSubmission.Decision.APPROVED, office.now(), "Uygundur."))));
        assertThat(own.type().code()).isEqualTo("own-report");
        assertThat(own.article()).as("a rule of the project, not of the law").isNull();

        support.decided("REJECTED");

        assertThat(support.permits()).hasSize(1);
        assertThat(support.entries("PROPOSAL_REJECTED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.article()).isEqualTo("YUKK 49/1"));
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false,false,NONE,NONE,false,SUPPORT_ONLY,İTY 1/2",
                "true,false,NONE,NONE,false,GRANT,'YUKK 48/1, 48/2'",
                "true,true,OWN_INITIATIVE,SECURITY,false,CANCEL,YUKK 49/2",
                "true,true,UNDER_PRESSURE,HEALTH,false,EXTEND,YUKK 49/1",
                "true,true,NONE,SPECIAL_SITUATION,true,NO_EXTENSION,YUKK 49/1",
                "true,true,NONE,NONE,false,-,-"
            })
    void thePermitFollowsItsTable(
            boolean needed,
            boolean granted,
            String contact,
            String ground,
            boolean cap,
            String result,
            String article) {
        var rows = office.bean(DecisionTables.class)
                .evaluate(
                        "victim-permit",
                        Map.of(
                                "permitNeeded", needed,
                                "permitGranted", granted,
                                "recontact", contact,
                                "extensionGround", ground,
                                "capReached", cap));

        if (result == null) {
            assertThat(rows).isEmpty();
        } else {
            assertThat(rows)
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row).containsEntry("result", result).containsEntry("article", article));
        }
    }

    @Test
    void theTeamIsRemindedThirtyDaysBeforeAndTheLastDayIsPutOnRecord() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        support.at("2026-11-20T09:00").extended(6);
        office.desk().runDueJobs();
        support.at("2027-05-04T09:00");
        office.desk().runDueJobs();
        assertThat(support.events().stream().filter("REVIEW_REMINDED"::equals)).hasSize(1);
        support.recorded(Fields.asUsual());
        office.desk().runDueJobs();
        assertThat(support.events().stream().filter("REVIEW_REMINDED"::equals)).hasSize(1);
        assertThat(support.events()).doesNotContain("REVIEW_OVERDUE");

        support.at("2027-06-03T09:00");
        office.desk().runDueJobs();

        assertThat(support.events()).contains("REVIEW_OVERDUE");
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
    }

    @Test
    void aCitizensSupportIsEvaluatedSixMonthsAfterItsBeginningAndAfterEachEvaluation() {
        office.at("2026-11-02T09:00");
        SupportCase support = citizen().running();
        support.at("2026-12-15T09:00").recorded(Fields.asUsual());
        assertThat(dueDay(support)).as("a service puts nothing off").isEqualTo("2027-05-02");

        support.at("2027-05-03T09:00");
        office.desk().runDueJobs();
        support.recorded(Fields.asUsual());
        office.desk().runDueJobs();
        assertThat(support.days("REVIEW_OVERDUE")).containsExactly("2027-05-02");

        support.at("2027-05-10T09:00").evaluated(Fields.asUsual());
        assertThat(dueDay(support)).isEqualTo("2027-11-10");
        support.at("2027-11-11T09:00");
        office.desk().runDueJobs();
        assertThat(support.days("REVIEW_REMINDED")).containsExactly("2027-05-02", "2027-11-10");
        assertThat(support.days("REVIEW_OVERDUE")).containsExactly("2027-05-02", "2027-11-10");
    }

    @Test
    void afterAPermitHasRunOutTheSupportIsEvaluatedAsWithoutOne() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        support.at("2026-12-02T09:00").recorded(Fields.asUsual());
        assertThat(dueDay(support)).as("the last day belongs to the permit").isEqualTo("2026-12-02");

        support.at("2026-12-03T09:00");
        office.desk().runDueJobs();
        support.recorded(Fields.asUsual());
        assertThat(dueDay(support)).isEqualTo("2027-05-02");
        support.at("2027-05-03T09:00");
        office.desk().runDueJobs();

        assertThat(support.days("REVIEW_OVERDUE")).containsExactly("2026-12-02", "2027-05-02");
    }

    @ParameterizedTest
    @CsvSource({"true, UserTask_DecidePermit", "false, UserTask_EvaluateSupport"})
    void aPermitThatRunsOutWhileReportOrDecisionWaitsIsPutOnRecord(boolean reported, String waiting) {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running();
        support.at("2026-11-20T09:00").extended(6);
        support.at("2027-04-01T09:00").recorded("REVIEW");
        if (reported) {
            support.evaluated(SupportCase.extension(6));
        }

        support.at("2027-05-04T09:00");
        office.desk().runDueJobs();
        assertThat(support.days("REVIEW_REMINDED")).contains("2027-06-02");
        assertThat(support.days("REVIEW_OVERDUE")).isEmpty();
        support.at("2027-06-03T09:00");
        office.desk().runDueJobs();

        assertThat(support.days("REVIEW_OVERDUE")).containsExactly("2027-06-02");
        assertThat(support.tasks()).containsExactly(waiting);
    }

    // Consent, plan, place --------------------------------------------------------------------------------------------

    @Test
    void whoeverRefusesIsNotSupportedAndKeepsThePermit() {
        office.at("2026-11-02T09:00");
        SupportCase support =
                SupportCase.begun(office).permitted().assessed().agreed(Fields.with("consent", "REFUSED"));

        assertThat(support.isOver()).isTrue();
        assertThat(support.file().closedAs()).isEqualTo("OWN_WISH");
        assertThat(support.events()).doesNotContain("PERMIT_CANCELLED");
    }

    @Test
    void consentIsTakenBackAtAnyTime() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).running().recorded("CONSENT_WITHDRAWN");

        assertThat(support.isOver()).isTrue();
        assertThat(support.file().closedAs()).isEqualTo("OWN_WISH");
    }

    @Test
    void consentRestsOnInformationInAnUnderstoodLanguage() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).permitted().assessed();

        assertRefused(() -> support.agreed(Fields.with("informed", false)), "informed", "required", "İTY");
        support.putBack();
        assertRefused(
                () -> support.agreed(Fields.with("withdrawalRightTold", false)),
                "withdrawalRightTold",
                "required",
                "İTY");
        support.putBack();
        assertRefused(() -> support.agreed(Fields.with("interpreter", null)), "interpreter", "required", "İTY");
    }

    @ParameterizedTest
    @CsvSource({
        "VAN-1, gender, FEMALE, in the province of danger",
        "IST-2, gender, FEMALE, for men",
        "IST-1, stepFree, true, with steps",
        "IST-1, companions, 61, with more people than a house has beds",
        "NONE-9, gender, FEMALE, unknown"
    })
    void aPlaceMustFit(String shelter, String need, String value, String why) {
        office.at("2026-11-02T09:00");
        Object typed = need.equals("stepFree") ? Boolean.TRUE : need.equals("companions") ? 12 : value;
        SupportCase support = SupportCase.begun(office)
                .permitted()
                .assessed(Fields.with(need, typed))
                .agreed();
        String wanted = need.equals("companions") ? "IST-2" : shelter;

        var refusal = refusalOf(() -> support.placed(wanted));

        assertThat(refusal.article()).as(why).isEqualTo("İTY");
        assertThat(refusal.fields()).extracting(field -> field.code()).containsExactly("not-fitting");
        support.putBack().placed(Fields.with("outcome", "NO_PLACE").and("shelterCode", null));
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
    }

    @Test
    void aChildGoesToTheFamilyMinistryAfterTheDecisionOnItsBestInterest() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).permitted();
        assertRefused(() -> support.assessed(Fields.with("child", true)), "place", "not-for-this-person", "İTY");
        support.putBack().assessed(Fields.with("child", true).and("place", "CHILD_INSTITUTION"));
        assertRefused(() -> support.agreed(Fields.asUsual()), "guardian", "required", "İTY");
        support.putBack().agreed(Fields.with("guardian", "Vasi Fatma"));
        assertRefused(
                () -> support.entrusted(Fields.with("bestInterestDecided", false)),
                "bestInterestDecided",
                "required",
                "İTY");
        support.putBack().entrusted(Fields.asUsual());

        assertThat(support.events()).contains("CHILD_HANDED_OVER");
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
    }

    @ParameterizedTest
    @EnumSource(
            value = AgeGroup.class,
            names = {"CHILD", "DOUBTFUL"})
    void whomTheIdentificationTreatsAsAChildIsAChildHereAsWell(AgeGroup age) {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office, age).permitted();

        assertRefused(() -> support.assessed(Fields.asUsual()), "child", "child-on-file", "İTY");
        support.putBack()
                .assessed(Fields.with("child", true).and("place", "CHILD_INSTITUTION"))
                .agreed(Fields.with("guardian", "Vasi Fatma"));

        assertThat(support.tasks()).containsExactly("UserTask_EntrustPerson");
    }

    @Test
    void nobodyLeavesAPlaceBeforeTheyCame() {
        office.at("2026-11-02T09:00");
        SupportCase support = SupportCase.begun(office).permitted().assessed().agreed();
        support.at("2026-11-03T09:00").placed("ANK-1");

        for (String step : List.of("LEFT_PLACE", "NEW_PLACE")) {
            assertRefused(
                    () -> support.recorded(Fields.with("step", step)
                            .and("service", null)
                            .and("provider", null)
                            .and("happenedAt", "2026-11-02T10:00")),
                    "happenedAt",
                    "too-early",
                    null);
            support.putBack();
        }
        support.recorded("LEFT_PLACE");
        assertThat(support.events()).contains("SHELTER_LEFT");
    }

    // What becomes of a suspicion -------------------------------------------------------------------------------------

    @Test
    void aSuspicionThatIsConfirmedOpensTheWayHomeAndOneThatIsRefutedEndsTheSupport() {
        office.at("2026-11-02T09:00");
        VictimCase suspected = VictimCase.stronglySuspected(office);
        SupportCase support = SupportCase.of(office, suspected.id()).running();
        suspected.interviewedAgain(Fields.asUsual()).decidedAndServed("IDENTIFIED");
        assertThat(support.events()).contains("SUSPICION_CONFIRMED");
        support.prepared(Fields.asUsual());

        VictimCase other = VictimCase.stronglySuspected(office);
        SupportCase refuted = SupportCase.of(office, other.id()).running();
        assertRefused(
                () -> refuted.evaluated(Fields.with("proposal", "END").and("endReason", "NOT_CONFIRMED")),
                "endReason",
                "not-refuted",
                null);
        refuted.putBack();
        other.interviewedAgain(Fields.asUsual()).decidedAndServed("NOT_IDENTIFIED");
        assertRefused(() -> refuted.evaluated(SupportCase.extension(6)), "proposal", "suspicion-refuted", "YUKK 48/1");
        refuted.putBack().evaluated(Fields.with("proposal", "END").and("endReason", "NOT_CONFIRMED"));
        assertThat(refuted.isOver()).isTrue();
        assertThat(refuted.file().stage()).isEqualTo(VictimFile.Stage.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_IDENTIFIED, STRONG_SUSPICION NOT_IDENTIFIED",
        "IDENTIFIED, STRONG_SUSPICION IDENTIFIED SUPPORT_ENDED",
        "STRONG_SUSPICION, STRONG_SUSPICION STRONG_SUSPICION SUPPORT_ENDED"
    })
    void whatWasDecidedBeforeASupportEndsIsStillTold(String result, String outcomes) throws SQLException {
        office.at("2026-11-02T09:00");
        VictimCase suspected = VictimCase.stronglySuspected(office);
        SupportCase support = SupportCase.of(office, suspected.id()).running();
        suspected
                .interviewedAgain(Fields.asUsual())
                .assessed(VictimCase.EXPLOITED_BY_MEANS)
                .proposed(result)
                .seconded()
                .decided(result);

        support.recorded("CONSENT_WITHDRAWN");

        assertThat(support.isOver()).isTrue();
        assertThat(Tables.single(
                        "select string_agg(o.outcome, ' ' order by o.id) from trafficking_outcome o"
                                + " join victim_file_referral l using (referral_id) where l.file_id = ?",
                        suspected.id().value()))
                .isEqualTo(outcomes);
        suspected.waitingFor("UserTask_ServeIdentification").served();
        assertThat(suspected.isIdentificationRunning()).isFalse();
        assertThat(suspected.events()).containsSubsequence("SUPPORT_ENDED", "IDENTIFICATION_SERVED");
        assertThat(suspected.file().stage()).isEqualTo(VictimFile.Stage.CLOSED);
    }

    @Test
    void aSuspicionIsRefutedByTheDecisionAndNotByItsService() {
        office.at("2026-11-02T09:00");
        VictimCase suspected = VictimCase.stronglySuspected(office);
        SupportCase support = SupportCase.of(office, suspected.id()).running();
        suspected
                .interviewedAgain(Fields.asUsual())
                .assessed(java.util.List.of())
                .proposed("NOT_IDENTIFIED")
                .seconded()
                .decided("NOT_IDENTIFIED");

        support.evaluated(Fields.with("proposal", "END").and("endReason", "NOT_CONFIRMED"));

        assertThat(support.file().closedAs()).isEqualTo("NOT_CONFIRMED");
        suspected.waitingFor("UserTask_ServeIdentification").served();
        assertThat(suspected.isIdentificationRunning()).isFalse();
    }

    @Test
    void aSupportThatEndsUnderASuspicionLeavesNothingToFindOut() {
        office.at("2026-11-02T09:00");
        VictimCase suspected = VictimCase.stronglySuspected(office);
        SupportCase support = SupportCase.of(office, suspected.id()).running();

        support.recorded("CONSENT_WITHDRAWN");

        assertThat(office.desk().all(suspected.id())).isEmpty();
        assertThat(support.file().stage()).isEqualTo(VictimFile.Stage.CLOSED);
    }

    private SupportCase supportOf(PersonId person) {
        return SupportCase.begun(office, true, ReferralOutcome.IDENTIFIED, person);
    }

    private SupportCase citizen() {
        return SupportCase.begun(office, false, ReferralOutcome.IDENTIFIED, null);
    }

    private static String dueDay(SupportCase support) {
        return LegalTime.dayOf(support.waiting("UserTask_RecordSupportStep").dueAt())
                .toString();
    }
}
