package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Office.instant;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.shared.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detention of applicants from the individual test to the confirmed release (YUKK 68), with the dates written out. */
class ApplicantDetentionTest extends Scenario {

    // DT-07 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "APPLICATION_ONLY,false,true,false,FORBIDDEN,YUKK 68/1",
        "APPLICATION_ONLY,false,true,true,FORBIDDEN,YUKK 68/1",
        "APPLICATION_ONLY,true,true,false,CHILD_PROTECTION,YUKK 66/1-b",
        "LISTED_GROUND,true,true,false,CHILD_PROTECTION,YUKK 66/1-b",
        "OTHER,false,true,false,NONE,YUKK 68/2",
        "OTHER,false,true,true,NONE,YUKK 68/2",
        "LISTED_GROUND,false,true,true,MEASURES,'YUKK 68/3, 71'",
        "LISTED_GROUND,false,true,false,DETENTION,'YUKK 68/4, 68/5'",
        "LISTED_GROUND,false,false,false,END,YUKK 68/5",
        "LISTED_GROUND,false,false,true,END,YUKK 68/5"
    })
    void everyRowOfTheTableGivesItsAnswer(
            String reason, boolean child, boolean persists, boolean measures, String need, String article) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reason", reason);
        facts.put("unaccompaniedChild", child);
        facts.put("groundPersists", persists);
        facts.put("measuresSuffice", measures);

        assertThat(office.bean(DecisionTables.class).evaluate("applicant-detention-need", facts))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("need")).isEqualTo(need);
                    assertThat(row.get("article")).isEqualTo(article);
                });
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION_ONLY,YUKK 68/1", "OTHER,YUKK 68/2"})
    @Attacks(value = "INV-23", by = Way.FORM)
    void nobodyIsDetainedBecauseOfTheApplicationOrForAReasonThatTheLawDoesNotList(String reason, String article) {
        ApplicantDetentionCase file = ApplicantDetentionCase.considered(office, "2026-11-02T09:00")
                .assessed(Fields.with("reason", reason).and("identityDoubtful", false));

        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().event("APPLICANT_DETENTION_NEED_FOUND").article())
                .isEqualTo(article);
        assertThat(file.held()).isEmpty();
        assertThat(file.letterIds()).doesNotContain("DOC-11");
    }

    // The outcomes ----------------------------------------------------------------------------------------------------

    @Test
    void aDetainedApplicantIsServedAdmittedAndShownInTheOneRegister() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00");
        assertThat(file.tasks()).containsExactly("UserTask_AdmitApplicant", "UserTask_EndApplicantDetention");
        assertThat(file.running("DL-IP-11").orElseThrow().endsAt()).isEqualTo(instant("2026-12-02T09:00"));
        assertThat(file.letterIds()).contains("DOC-11");

        file.served();
        office.at("2026-11-02T15:00");
        file.admitted();

        assertThat(file.held().orElseThrow().centre()).isEqualTo("kurubas");
        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2026-12-02T09:00"));
        assertThat(file.held().orElseThrow().unlawful()).isFalse();
        assertThat(file.discrepancies()).isEmpty();
        assertThat(file.claim().timeline().stream().map(entry -> entry.kind()))
                .contains("APPLICANT_DETAINED", "ADMITTED_TO_REMOVAL_CENTRE", "DECISION_SERVED");
    }

    @Test
    void whenTheGroundIsGoneThePersonIsFreeAtOnce() {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted();
        office.at("2026-11-10T14:00");
        file.notNeeded(Fields.asUsual());
        office.desk().runDueJobs();

        assertThat(file.claim().event("APPLICANT_DETENTION_ENDED").occurredAt()).isEqualTo(instant("2026-11-10T14:00"));
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmApplicantRelease");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        assertThat(file.letterIds()).contains("DOC-21");

        file.releaseConfirmed();

        assertThat(file.held()).isEmpty();
        assertThat(file.running("DL-IP-11")).isEmpty();
        assertThat(file.tasks()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-25",
            by = {Way.FORM, Way.DOMAIN})
    void aLiftingOrderEndsTheDetentionOfAnApplicantAtThatMomentAndNobodyApprovesIt() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted();
        office.at("2026-11-10T10:00");
        file.petitioned();
        assertThat(file.running("DL-IP-13")).isPresent();
        file.forwarded();
        assertThat(file.running("DL-IP-12").orElseThrow().lastDay()).isEqualTo("2026-11-15");
        assertThat(file.held().orElseThrow().limit(LimitKind.JUDGE)).isPresent();
        office.at("2026-11-12T14:00");
        file.judged("LIFTED");

        assertThat(file.detention("lawful_until::text")).startsWith("2026-11-12 ");
        assertThat(file.claim().event("APPLICANT_DETENTION_ENDED").occurredAt()).isEqualTo(instant("2026-11-12T14:00"));
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmApplicantRelease");
        file.releaseConfirmed();
        assertThat(file.held()).isEmpty();
    }

    @Test
    void aLiftingOrderThatCameDirectlyEndsTheDetentionToo() {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-05T16:30");
        file.liftedDirectly();

        assertThat(file.claim().event("APPLICANT_DETENTION_ENDED").occurredAt()).isEqualTo(instant("2026-11-05T16:30"));
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmApplicantRelease");
    }

    @Test
    @Attacks(
            value = "INV-21",
            by = {Way.TIMER, Way.FORM})
    @Attacks(
            value = "INV-26",
            by = {Way.FORM, Way.TIMER})
    void whoeverIsDetainedOnTheLastOfJanuaryIsFreeOnTheSecondOfMarchWhateverTheJudgeRejects() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2027-01-31T10:00")
                .served()
                .admitted();
        office.at("2027-02-10T10:00");
        file.petitioned().forwarded().judged("REJECTED");
        office.at("2027-03-01T10:00");
        file.petitioned().forwarded();
        file.waitedUntil("2027-03-02T09:59");
        assertThat(file.tasks()).doesNotContain("UserTask_ConfirmApplicantRelease");

        file.waitedUntil("2027-03-02T11:30");

        assertThat(file.claim().event("APPLICANT_DETENTION_ENDED").occurredAt()).isEqualTo(instant("2027-03-02T10:00"));
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmApplicantRelease");
        assertThat(file.held().orElseThrow().light()).isEqualTo(Light.BLACK);
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        file.releaseConfirmed();
        assertThat(file.held()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    void whereMeasuresSufficeThePersonReportsAndIsNotDetained() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.considered(office, "2026-11-02T09:00")
                .assessed(Fields.with("measuresSuffice", true))
                .signed(ApplicantDetentionCase.measures());

        assertThat(file.held()).isEmpty();
        assertThat(file.claim().decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(Tables.single(
                        "select reporting_every_days from applicant_obligation where case_id = ?",
                        file.id().value()))
                .isEqualTo("7");
        String stage = file.claim().file().stage();
        file.served();
        assertThat(file.claim().file().stage()).isEqualTo(stage);
        assertThat(file.tasks()).isEmpty();
    }

    @Test
    void aDetentionGivesWayToReportingOnceThatSuffices() {
        ApplicantDetentionCase file =
                ApplicantDetentionCase.detained(office, "2026-11-02T09:00").served();
        office.at("2026-11-06T11:00");
        file.notNeeded(Fields.with("because", "MEASURES_SUFFICE").and("reportingEveryDays", 14));
        office.desk().runDueJobs();

        assertThat(file.claim().event("APPLICANT_DETENTION_ENDED").article()).isEqualTo("YUKK 68/3");
        file.served().releaseConfirmed();
        assertThat(file.held()).isEmpty();
        assertThat(file.tasks()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-27", by = Way.FORM)
    void anUnaccompaniedChildIsHandedOverAndNotDetained() {
        ProtectionCase claim = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("birthDate", "2011-05-01"))
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.asUsual());
        ApplicantDetentionCase file =
                new ApplicantDetentionCase(office, claim).considered().assessed(Fields.asUsual());

        assertThat(file.tasks()).isEmpty();
        assertThat(claim.event("APPLICANT_DETENTION_NEED_FOUND").detail()).containsEntry("need", "CHILD_PROTECTION");
        assertThat(claim.event("APPLICANT_DETENTION_NEED_FOUND").article()).isEqualTo("YUKK 66/1-b");
        assertThat(claim.events()).contains("CHILD_HANDED_OVER");
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-27", by = Way.DOMAIN)
    void whoeverIsFoundToBeAChildIsFreeAtOnce() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted();
        office.at("2026-11-04T12:00");
        file.foundToBeChild();

        assertThat(file.detention("because")).isEqualTo("CHILD");
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmApplicantRelease");
    }

    @Test
    @Attacks(value = "INV-27", by = Way.FORM)
    void aChildWhoIsHandedOverIsNoLongerDetained() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00").registered(Fields.with("birthDate", "2011-05-01"));
        ApplicantDetentionCase file = new ApplicantDetentionCase(office, claim)
                .considered()
                .assessed(Fields.asUsual())
                .signed(Fields.asUsual());
        file.step(
                "UserTask_ScreenApplication",
                file.officer("registration-officer"),
                Forms.screenApplication(),
                Fields.with("unaccompaniedChild", true));
        assertThat(file.discrepancies()).contains("CHILD_IS_HELD");
        office.at("2026-11-03T12:00");

        file.step(
                "UserTask_HandOverChild",
                file.officer("child-protection-liaison"),
                Forms.handOverChild(office.now()),
                Fields.asUsual());

        assertThat(file.detention("because")).isEqualTo("CHILD");
        assertThat(file.detention("lawful_until::text")).startsWith("2026-11-03 ");
        assertThat(file.tasks()).contains("UserTask_ConfirmApplicantRelease");
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    void aFinalRefusalHoldsNobodyAsAnApplicant() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served(Fields.with("handedOverAt", "2026-11-20T10:00"));
        office.at("2026-12-01T09:00");
        ApplicantDetentionCase file = new ApplicantDetentionCase(office, claim)
                .considered()
                .assessed(Fields.asUsual())
                .signed(Fields.asUsual())
                .served();
        assertThat(file.claim().file().stage()).isEqualTo("SERVED");
        file.waitedUntil("2026-12-22T00:00");
        assertThat(file.held().orElseThrow().unlawful()).isFalse();

        file.step(
                "UserTask_CheckCourtRegistry",
                file.officer("legal-counsel"),
                Forms.checkCourtRegistry(office.now()),
                Fields.asUsual());

        assertThat(file.closed()).isTrue();
        assertThat(file.detention("because")).isEqualTo("APPLICATION_ENDED");
        assertThat(file.detention("lawful_until::text")).startsWith("2026-12-2");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        assertThat(file.running("DL-IP-11")).isEmpty();
    }

    @Test
    void whoeverIsStillHeldAfterTheLimitIsReportedEveryNightUnderTheLawOfApplicants() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted()
                .waitedUntil("2026-12-03T02:00");

        assertThat(file.discrepancies()).isEmpty();

        assertThat(Tables.single(
                        "select string_agg(distinct article, ',') from ledger_entry where case_id = ?"
                                + " and action = 'HOLDING_STILL_UNLAWFUL'",
                        file.id().value()))
                .isEqualTo("YUKK 68");
    }

    @Test
    void aWithdrawnApplicationHoldsNobody() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted();
        office.at("2026-11-09T10:00");
        file.claim().withdrawn();
        office.desk()
                .complete(
                        file.officer("protection-decider"),
                        file.waiting("UserTask_ConcludeWithdrawal"),
                        Forms.concludeWithdrawal(office.now()));

        assertThat(file.detention("because")).isEqualTo("APPLICATION_ENDED");
        assertThat(file.detention("lawful_until::text")).startsWith("2026-11-09 ");
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmApplicantRelease");
        assertThat(file.running("DL-IP-11")).isEmpty();
    }

    @Test
    void whatIsConsideredLapsesWithTheApplication() {
        ApplicantDetentionCase file = ApplicantDetentionCase.considered(office, "2026-11-02T09:00");
        file.claim().withdrawn();
        office.desk()
                .complete(
                        file.officer("protection-decider"),
                        file.waiting("UserTask_ConcludeWithdrawal"),
                        Forms.concludeWithdrawal(office.now()));

        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().events()).contains("APPLICANT_DETENTION_LAPSED");
    }

    @Test
    void thePersonIsToldTheDecisionOnTheApplicationAndNotTheDetentionAgain() {
        ApplicantDetentionCase file =
                ApplicantDetentionCase.detained(office, "2026-11-02T09:00").served();
        assertThat(List.of("DOC-11", "DOC-12")).isSubsetOf(file.letterIds());
        assertThat(file.claim().decision().servedAt()).isNotNull();
        assertThat(file.claim().decision().kind()).isEqualTo("DETENTION_OF_APPLICANT");
        assertThat(file.claim().file().stage()).isNotEqualTo("SERVED");
    }
}
