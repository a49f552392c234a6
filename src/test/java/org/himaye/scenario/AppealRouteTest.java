package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.himaye.access.Acting;
import org.himaye.appeal.application.AppealRoute;
import org.himaye.appeal.application.Appeals;
import org.himaye.appeal.application.DecisionType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.notification.application.ServeDecisionSubmission;
import org.himaye.notification.application.ServiceOfDecisions;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of DT-08, with the letter that names the right court and its last day (YUKK 80/1-a, INV-32). */
class AppealRouteTest extends Scenario {

    @Test
    void row1DetentionOfAnApplicantGoesToTheJudgeWithoutALimit() throws SQLException {
        Decision detention = recorded("DETENTION_OF_APPLICANT", "DETAINED", List.of(), false);

        AppealCase appeal = answered(detention, DecisionType.DETENTION_OF_APPLICANT);

        assertThat(appeal.letter("DOC-14"))
                .contains("Sulh Ceza Hâkimliği")
                .contains("YUKK 68/7")
                .contains("\"periodText\":null");
    }

    @Test
    void row2AnInadmissibleApplicationGoesToCourtWithinFifteenDays() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued();
        office.at("2026-11-20T10:00");
        file.drafted("INADMISSIBLE").signedByProvince().served();

        AppealCase appeal = answered(file.decision(), DecisionType.INADMISSIBLE);

        assertThat(appeal.letter("DOC-14")).contains("Van İdare Mahkemesi", "15 gün", "2026-12-07");
        assertThat(file.file().stage()).isEqualTo("SERVED");
        file.waitedUntil("2026-12-08T09:00").registryChecked(Fields.asUsual());
        assertThat(file.decision().isFinal()).isTrue();
    }

    @Test
    void row3ADecisionAfterAcceleratedExaminationGoesToCourtWithinFifteenDays() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("interviewAt", "2026-11-04T10:00"))
                .screened(Fields.with("noProtectionReason", true))
                .identityIssued()
                .interviewed("2026-11-04T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        office.at("2026-11-20T10:00");
        file.served();

        AppealCase appeal = answered(file.decision(), DecisionType.ACCELERATED);

        assertThat(appeal.letter("DOC-14")).contains("Van İdare Mahkemesi", "15 gün", "2026-12-07");
    }

    @Test
    void row4ADecisionOnTheMeritsGoesToTheCommission() {
        admitted(refused().decision(), DecisionType.MERITS);
    }

    @Test
    void row5AWithdrawnApplicationGoesToTheCommission() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered().withdrawn();
        office.at("2026-11-20T10:00");
        file.withdrawalConcluded(Fields.asUsual()).served();

        admitted(file.decision(), DecisionType.DEEMED_WITHDRAWAL);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENCE_DUTY, ORDERED, OTHER_PART_3",
        "CESSATION, CEASED, CESSATION_OR_CANCELLATION",
        "CANCELLATION, CANCELLED, CESSATION_OR_CANCELLATION"
    })
    void rows6And7OtherDecisionsOfPartThreeGoToTheCommission(String kind, String outcome, DecisionType type) {
        Decision decision = recorded(kind, outcome, List.of("DL-IP-14", "DL-IP-16"), true);

        admitted(decision, type);

        AppealCase late =
                AppealCase.against(office, decision, "2026-12-01T09:00").examined();
        assertThat(late.appeal().route()).isEqualTo(AppealRoute.LATE);
    }

    @Test
    void row8TheCommissionsOwnDecisionGoesToCourtWithinThirtyDays() throws SQLException {
        AppealCase first = AppealCase.against(office, refused().decision(), "2026-12-01T09:00")
                .examined()
                .refusalSigned()
                .served();

        AppealCase second = AppealCase.against(office, first.decision(), "2026-12-02T09:00");
        second.examined().answered();

        assertThat(second.appeal().decisionType()).isEqualTo(DecisionType.COMMISSION);
        assertThat(second.letter("DOC-14")).contains("Van İdare Mahkemesi", "30 gün", "2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({"ENTRY_BAN, Van İdare Mahkemesi, 60 gün", "RESIDENCE_PERMIT, Van İdare Mahkemesi, İYUK 7"})
    void row9WhatIsNotPartThreeGoesToItsOwnCourt(String kind, String court, String named) throws SQLException {
        Decision decision = recorded(kind, "ORDERED", List.of(), false);

        AppealCase appeal = answered(decision, DecisionType.OUTSIDE_PART_3);

        assertThat(appeal.letter("DOC-14")).contains(court, named);
    }

    @Test
    void row9ARemovalDecisionGoesToTheAdministrativeCourtOnly() throws SQLException {
        Decision removal = RemovalCase.apprehended(office, "2026-11-20T10:00")
                .decidedAndServed()
                .decision("REMOVAL");

        AppealCase appeal = answered(removal, DecisionType.OUTSIDE_PART_3);

        assertThat(appeal.letter("DOC-14")).contains("Van İdare Mahkemesi", "2026-11-27");
    }

    @Test
    void row9ADetentionGoesToTheCriminalPeaceJudge() throws SQLException {
        LibertyCase held = LibertyCase.detained(office, "2026-11-20T10:00");

        AppealCase appeal = answered(held.decision("DETENTION"), DecisionType.OUTSIDE_PART_3);

        assertThat(appeal.letter("DOC-14")).contains("Sulh ceza hâkimliği", "YUKK 57/6");
    }

    /** INV-32 by form, by domain call and by SQL as the application. */
    @Test
    void noWayLeadsAnInadmissibleApplicationToTheCommission() {
        Decision detention = recorded("DETENTION_OF_APPLICANT", "DETAINED", List.of(), false);
        AppealCase appeal = AppealCase.against(office, detention, "2026-11-24T10:00");

        Refusal byForm = Refusals.refusalOf(() -> appeal.examined(Fields.with("appealRoute", "ADMISSIBLE")));
        assertThat(byForm.type().code()).isEqualTo("invalid-request");
        String task =
                "/engine-rest/task/" + appeal.waiting("UserTask_ExamineAppeal").id();
        Caller secretary = Caller.basic(office, "merkez.commission-secretariat");
        assertThat(secretary
                        .post(
                                task + "/submit-form",
                                "{\"variables\":{\"standing\":{\"value\":\"SHOWN\"},\"appealRoute\":{\"value\":\"ADMISSIBLE\"}}}")
                        .status())
                .isEqualTo(400);
        for (String way : List.of("/complete", "/resolve")) {
            assertThat(secretary
                            .post(task + way, "{\"variables\":{\"appealRoute\":{\"value\":\"ADMISSIBLE\"}}}")
                            .status())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(secretary
                        .put(task + "/variables/appealRoute", "{\"value\":\"ADMISSIBLE\",\"type\":\"String\"}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        Refusal byDomain = Refusals.refusalOf(() -> Acting.as(
                Actor.SYSTEM,
                () -> office.bean(Appeals.class)
                        .examined(appeal.id(), AppealRoute.ADMISSIBLE, Office.instant("2026-11-24T10:00"))));
        assertThat(byDomain.article()).isEqualTo("YUKK 80/1-a");
        for (String sql : List.of(
                "update appeal set route = 'ADMISSIBLE', admitted_at = now() where case_id = ?",
                "update appeal set decision_type = 'MERITS' where case_id = ?")) {
            Throwable bySql = org.assertj.core.api.Assertions.catchThrowable(
                    () -> office.reading(() -> office.bean(JdbcClient.class)
                            .sql(sql)
                            .param(appeal.id().value())
                            .update()));
            assertThat(bySql)
                    .hasStackTraceContaining(sql.contains("route") ? "ck_appeal_jurisdiction" : "permission denied");
        }
        assertThat(appeal.appeal().route()).isNull();
    }

    private AppealCase answered(Decision decision, DecisionType type) {
        AppealCase appeal = AppealCase.against(office, decision, "2026-11-24T10:00");
        assertThat(appeal.appeal().decisionType()).isEqualTo(type);
        appeal.examined();
        assertThat(appeal.appeal().route()).isEqualTo(AppealRoute.NO_JURISDICTION);
        assertThat(appeal.tasks()).containsExactly("UserTask_AnswerWithoutJurisdiction");

        appeal.answered();

        assertThat(appeal.file().closedAs()).isEqualTo("NO_JURISDICTION");
        assertThat(appeal.tasks()).isEmpty();
        return appeal;
    }

    private void admitted(Decision decision, DecisionType type) {
        AppealCase appeal =
                AppealCase.against(office, decision, "2026-11-30T17:20").examined();
        assertThat(appeal.appeal().decisionType()).isEqualTo(type);
        assertThat(appeal.appeal().route()).isEqualTo(AppealRoute.ADMISSIBLE);
        assertThat(appeal.tasks()).containsExactly("UserTask_SendFile");
    }

    /** A decision whose own procedure does not exist yet, served by hand on 20 November 2026 if it has a period. */
    private Decision recorded(String kind, String outcome, List<String> remedies, boolean served) {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        office.at("2026-11-20T10:00");
        return office.reading(() -> {
            Decision decision = office.bean(Decisions.class)
                    .record(new NewDecision(
                            file.id(),
                            kind,
                            outcome,
                            "Olaylar",
                            "Gerekçe",
                            "YUKK",
                            "Van Valiliği",
                            remedies,
                            "van.governor-approver",
                            Office.instant("2026-11-20T09:00")));
            if (served) {
                office.bean(ServiceOfDecisions.class).serve(file.id(), null, handedOver());
            }
            return office.bean(Decisions.class).get(decision.id());
        });
    }

    private static ServeDecisionSubmission handedOver() {
        return new ServeDecisionSubmission(
                true,
                org.himaye.deadlines.ServiceWay.HAND_DELIVERY,
                java.time.LocalDateTime.parse("2026-11-20T10:00"),
                ServeDecisionSubmission.Recipient.PERSON,
                "Ali Ahmadi",
                "Van",
                "FA",
                null,
                false,
                true,
                true,
                false,
                null,
                null);
    }

    private ProtectionCase refused() {
        return office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
    }
}
