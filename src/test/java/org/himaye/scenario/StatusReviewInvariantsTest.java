package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.protection.review.DraftReviewDecisionSubmission;
import org.himaye.protection.review.RecordHolderAnswerSubmission;
import org.himaye.protection.review.SignReviewDecisionSubmission;
import org.himaye.protection.review.StatusOutcome;
import org.himaye.protection.review.StatusReviewDecisions;
import org.himaye.protection.review.StatusReviewFinality;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.protection.review.StatusReviewProblem;
import org.himaye.protection.review.StatusReviews;
import org.junit.jupiter.api.Test;

/** Attempts to take a status away against the law: by form, REST, direct call and SQL as the application (YUKK 85, 86). */
class StatusReviewInvariantsTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";

    @Test
    void nobodyDecidesBeforeTheNoticeWasServed() throws SQLException {
        StatusReviewCase file = StatusReviewCase.opened(office, "REFUGEE", StatusReviewGround.REESTABLISHED)
                .noticeIssued();
        UUID id = file.reviewId();

        var refused = refusalOf(() -> Acting.call(
                file.officer("hq-protection"),
                () -> office.bean(StatusReviewDecisions.class).draft(id, draft())));
        assertThat(refused.type()).isEqualTo(StatusReviewProblem.HOLDER_NOT_HEARD);
        assertThat(refused.article()).isEqualTo("YUKK 85/4");
        assertThat(refusalOf(() -> Acting.call(
                                StatusReviewCase.SIGNER,
                                () -> office.bean(StatusReviewDecisions.class)
                                        .sign(id, new SignReviewDecisionSubmission(true, null))))
                        .type())
                .isEqualTo(StatusReviewProblem.HOLDER_NOT_HEARD);
        assertThat(sql(draftRow(file, "CEASED", "2026-04-01T10:00+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(hearingRow(file))).isEqualTo(CHECK_VIOLATION);
        assertThat(file.holdsStatus()).isTrue();
    }

    @Test
    void nobodyDecidesBeforeTheHolderAnsweredOrTheTimePassed() throws SQLException {
        StatusReviewCase file = StatusReviewCase.noticed(office, "REFUGEE", StatusReviewGround.REESTABLISHED);
        office.at("2026-04-17T23:00");
        UUID id = file.reviewId();

        assertThat(refusalOf(() -> Acting.call(
                                file.officer("hq-protection"),
                                () -> office.bean(StatusReviewDecisions.class).draft(id, draft())))
                        .type())
                .isEqualTo(StatusReviewProblem.HOLDER_NOT_HEARD);
        assertThat(refusalOf(() -> Acting.call(
                                file.officer("hq-protection"),
                                () -> office.bean(StatusReviews.class).answer(id, silence())))
                        .article())
                .isEqualTo("YUKK 85/4");
        assertThat(sql(draftRow(file, "CEASED", "2026-04-17T23:00+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(draftRow(file, "CEASED", "2026-04-18T00:00+03"))).isEmpty();
    }

    @Test
    void whoDraftsDoesNotSign() throws Exception {
        StatusReviewCase file = StatusReviewCase.answered(office, "REFUGEE", StatusReviewGround.REESTABLISHED)
                .drafted(Fields.asUsual());

        assertThat(refusalOf(() -> file.signedBy(file.officer("hq-protection"), Fields.asUsual()))
                        .type())
                .isEqualTo(StatusReviewProblem.SIGNER_TOOK_PART);
        var answer = submitted(file, "UserTask_SignReviewDecision", Map.of("approved", true));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        UUID own = recorded(file, "CESSATION", "CEASED", StatusReviewCase.DRAFTER, List.of("DL-IP-14", "DL-IP-16"));
        assertThat(sql(decisionRow(file, own, "CEASED", StatusReviewCase.DRAFTER)))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.tasks()).containsExactly("UserTask_SignReviewDecision");
    }

    @Test
    @Attacks(value = "INV-37", by = Way.SQL)
    void noDecisionEndsAStatusWithoutNamingItsRoutesOrOtherwiseThanDrafted() throws SQLException {
        StatusReviewCase file = StatusReviewCase.answered(office, "REFUGEE", StatusReviewGround.REESTABLISHED)
                .drafted(Fields.asUsual());
        String signer = StatusReviewCase.SIGNER.userId();

        UUID silent = recorded(file, "CESSATION", "CEASED", signer, List.of("DL-IP-16"));
        assertThat(sql(decisionRow(file, silent, "CEASED", signer))).isEqualTo(CHECK_VIOLATION);
        UUID other = recorded(file, "CANCELLATION", "CANCELLED", signer, List.of("DL-IP-14", "DL-IP-16"));
        assertThat(sql(decisionRow(file, other, "CANCELLED", signer))).isEqualTo(CHECK_VIOLATION);
        UUID lawful = recorded(file, "CESSATION", "CEASED", signer, List.of("DL-IP-14", "DL-IP-16"));
        assertThat(sql(decisionRow(file, lawful, "CEASED", signer))).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void aStatusDoesNotEndWhileTheDecisionCanBeContested() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        UUID id = file.reviewId();
        assertThat(finalised(id)).isEqualTo(StatusReviewProblem.NOT_FINAL);
        assertThat(sql(finalRow(file))).isEqualTo(CHECK_VIOLATION);
        office.at("2026-04-14T10:00");
        file.served();
        office.at("2026-05-14T10:00");

        assertThat(finalised(id)).isEqualTo(StatusReviewProblem.NOT_FINAL);
        assertThat(sql(endRow(file, "CEASED"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(endRow(file, "CONTINUES"))).isEqualTo(CHECK_VIOLATION);
        file.waitedUntil("2026-05-18T09:00");
        assertRefused(
                () -> file.registryChecked(Fields.with("checkedAt", "2026-05-14T23:00")),
                "checkedAt",
                "window-open",
                "YUKK 80");
        assertThat(sql(
                        "update case_file set state = 'CLOSED', closed_at = now(), closed_as = 'X', waiting_reason = null"
                                + " where id = '" + file.id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.holdsStatus()).isTrue();
        assertThat(file.file().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.DOMAIN, Way.SQL})
    void nothingBecomesFinalWhileAnObjectionIsPending() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served();
        assertThat(sql(finalRow(file))).isEmpty();
        AppealCase.against(office, file.decision(), "2026-04-20T10:00");
        file.waitedUntil("2026-05-18T09:00");

        assertThat(finalised(file.reviewId())).isEqualTo(StatusReviewProblem.NOT_FINAL);
        assertThat(sql(finalRow(file))).isEqualTo(CHECK_VIOLATION);
        assertThat(file.holdsStatus()).isTrue();
    }

    @Test
    @Attacks(value = "INV-02", by = Way.SQL)
    void nothingBecomesFinalOverAnObjectionThatTheCommissionHasNotAnswered() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served().waitedUntil("2026-05-18T09:00");
        assertThat(sql(finalRow(file))).isEmpty();

        file.registryChecked(Fields.with("finding", "OBJECTION_FILED").and("registryNumber", "UKDK 2026/77"));

        assertThat(sql(finalRow(file))).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void aReviewIsNotClosedOnADecisionThatTheCommissionHasAnnulled() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served();
        AppealCase.against(office, file.decision(), "2026-04-20T10:00")
                .decided("ACCEPT")
                .signed();

        assertThat(closed(file)).isEqualTo(StatusReviewProblem.STEP_NOT_POSSIBLE);
        assertThat(sql(endRow(file, "CONTINUES"))).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void nobodyShortensTheTimeToAnswer() throws SQLException {
        StatusReviewCase file = StatusReviewCase.noticed(office, "REFUGEE", StatusReviewGround.REESTABLISHED);

        assertThat(sql(hearingRow(file))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql("update status_review_hearing set answer_until = now() where case_id = '" + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);
        assertThat(sql(hearingRow(file).replace("2026-03-02T09:00+03", "2026-04-18T00:00+03")))
                .isEmpty();
    }

    @Test
    void aReviewIsNotClosedBeforeItWasDecidedAndServedThatTheStatusContinues() throws SQLException {
        StatusReviewCase file = StatusReviewCase.answered(office, "REFUGEE", StatusReviewGround.REESTABLISHED);
        assertThat(closed(file)).isEqualTo(StatusReviewProblem.STEP_NOT_POSSIBLE);
        assertThat(sql(endRow(file, "CONTINUES"))).isEqualTo(CHECK_VIOLATION);

        file.drafted(Fields.with("outcome", "CONTINUES")).signed();

        assertThat(closed(file)).isEqualTo(StatusReviewProblem.STEP_NOT_POSSIBLE);
        assertThat(sql(endRow(file, "CONTINUES"))).isEqualTo(CHECK_VIOLATION);
        file.served();
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CONTINUES");
    }

    @Test
    void twoDecisionsAtTheSameMomentWaitForEachOtherAndOneIsRefused() throws Exception {
        StatusReviewCase file = StatusReviewCase.answered(office, "REFUGEE", StatusReviewGround.REESTABLISHED)
                .drafted(Fields.asUsual());
        List<String> routes = List.of("DL-IP-14", "DL-IP-16");
        UUID one = recorded(file, "CESSATION", "CEASED", "merkez.hq-protection-2", routes);
        UUID other = recorded(file, "CESSATION", "CEASED", "merkez.hq-protection-3", routes);
        String second = decisionRow(file, other, "CEASED", "merkez.hq-protection-3");

        try (var first = TestDatabase.asApplication();
                var statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("set himaye.provinces = '*'");
            statement.execute(decisionRow(file, one, "CEASED", "merkez.hq-protection-2"));
            var waiting = CompletableFuture.supplyAsync(() -> state(second));
            assertThatThrownBy(() -> waiting.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            first.commit();
            assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(CHECK_VIOLATION);
        }
    }

    @Test
    void aGroundEndsTheStatusItIsMadeForAndNoOther() throws Exception {
        StatusReviewCase refugee = StatusReviewCase.holder(office, "REFUGEE");
        office.at("2026-04-01T09:00");

        var refused = refusalOf(() -> refugee.opened(StatusReviewGround.NEED_CEASED));
        assertThat(refused.type()).isEqualTo(StatusReviewProblem.GROUND_DOES_NOT_FIT);
        assertThat(refused.article()).isEqualTo("YUKK 85/3");
        var answer = headquarters().post(path(refugee), "{\"ground\":\"NEED_CEASED\",\"facts\":\"Olay\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("review-ground-does-not-fit", "YUKK 85/3");
        String row =
                "insert into status_review (id, case_id, province, person_id, status_decision_id, status, ground, facts,"
                        + " opened_by, opened_at) select gen_random_uuid(), f.id, f.province, f.person_id, d.id, 'REFUGEE',"
                        + " '%s', 'x', 'y', now() from case_file f join case_decision d on d.case_id = f.id where f.id = '"
                        + refugee.id() + "'";
        assertThat(sql(row.formatted("NEED_CEASED"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(row.formatted("REESTABLISHED"))).isEmpty();
        assertThat(refugee.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void cessationAndCancellationKeepToTheirOwnGrounds() throws SQLException {
        StatusReviewCase file =
                StatusReviewCase.answered(office, "CONDITIONAL_REFUGEE", StatusReviewGround.CIRCUMSTANCES_CEASED);

        assertRefused(
                () -> file.drafted(Fields.with("outcome", "CANCELLED")), "outcome", "does-not-fit", "YUKK 85, 86");
        assertRefused(
                () -> file.drafted(Fields.with("lastingChange", false)), "lastingChange", "required", "YUKK 85/2");
        assertThat(sql(draftRow(file, "CANCELLED", "2026-04-10T10:00+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(draftRow(file, "CEASED", "2026-04-10T10:00+03").replace("true, false", "false, false")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(draftRow(file, "CEASED", "2026-04-10T10:00+03").replace("true, false", "true, true")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void onlyHeadquartersOpensAReviewAndOnlyOfAStatusThatIsHeld() throws Exception {
        ProtectionCase open = office.lodged("2026-01-05T09:00").readyForExamination();
        String body = "{\"ground\":\"REESTABLISHED\",\"facts\":\"Ülkesine yerleştiği öğrenilmiştir\"}";
        var none = headquarters().post("/api/protection/applications/" + open.number() + "/status-reviews", body);
        assertThat(none.status()).as(none.body()).isEqualTo(409);
        assertThat(none.body()).contains("no-status-to-review");

        StatusReviewCase file = StatusReviewCase.holder(office, "REFUGEE");
        office.at("2026-04-01T09:00");
        for (String group : List.of("protection-officer", "protection-decider", "removal-officer")) {
            assertThat(Caller.basic(office, Office.account(Office.VAN, group))
                            .post(path(file), body)
                            .status())
                    .as(group)
                    .isEqualTo(403);
        }
        assertThat(headquarters()
                        .post(path(file), "{\"ground\":\"REESTABLISHED\"}")
                        .status())
                .isEqualTo(400);
        assertThat(headquarters()
                        .post(path(file), "{\"ground\":\"BOREDOM\",\"facts\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(headquarters()
                        .post("/api/protection/applications/65-UK-2020-999999/status-reviews", body)
                        .status())
                .isEqualTo(404);
        assertThat(headquarters().post(path(file), body).status()).isEqualTo(201);
        var twice = headquarters().post(path(file), body);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("status-reviewed-already");
        var followed = headquarters().get(path(file));
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.body()).contains("\"step\":\"NOTICE\"", "\"ground\":\"REESTABLISHED\"");
        assertThat(Caller.basic(office, Office.account(Office.ISTANBUL, "protection-officer"))
                        .get(path(file))
                        .status())
                .isEqualTo(404);
        assertThat(Caller.basic(office, Office.account(Office.VAN, "removal-officer"))
                        .get(path(file))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aClosedFileOpensForAReviewOnlyAndNothingWrittenChanges() throws SQLException {
        StatusReviewCase file = StatusReviewCase.holder(office, "REFUGEE");
        assertThat(sql("update case_file set state = 'OPEN', closed_at = null, closed_as = null where id = '"
                        + file.id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
        office.at("2026-04-01T09:00");
        file.opened(StatusReviewGround.REESTABLISHED);

        assertThat(sql("update status_review set ground = 'FALSE_PREMISES' where case_id = '" + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);
        assertThat(sql("delete from status_review where case_id = '" + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);
    }

    private static RecordHolderAnswerSubmission silence() {
        return new RecordHolderAnswerSubmission(RecordHolderAnswerSubmission.Manner.NONE, null, null, false);
    }

    private static DraftReviewDecisionSubmission draft() {
        return new DraftReviewDecisionSubmission(StatusOutcome.CEASED, true, false, "Olay", "Cevap yok", "Gerekçe");
    }

    private StatusReviewProblem finalised(UUID id) {
        return (StatusReviewProblem) refusalOf(() -> Acting.as(
                        StatusReviewCase.SIGNER,
                        () -> office.bean(StatusReviewFinality.class).finalise(id)))
                .type();
    }

    private StatusReviewProblem closed(StatusReviewCase file) throws SQLException {
        UUID id = file.reviewId();
        return (StatusReviewProblem) refusalOf(() -> Acting.as(
                        StatusReviewCase.SIGNER,
                        () -> office.bean(StatusReviewFinality.class).closeContinuing(id)))
                .type();
    }

    private Caller headquarters() {
        return Caller.basic(office, StatusReviewCase.DRAFTER);
    }

    private static String path(StatusReviewCase file) {
        return "/api/protection/applications/" + file.claim().number() + "/status-reviews";
    }

    private static String draftRow(StatusReviewCase file, String outcome, String at) throws SQLException {
        return "insert into status_review_draft (review_id, case_id, province, outcome, lasting_change, compelling_reasons,"
                + " facts, answer_weighed, reasons, drafted_by, drafted_at) values ('" + file.reviewId() + "', '"
                + file.id() + "', '65', '" + outcome + "', true, false, 'x', 'x', 'x', 'y', '" + at + "')";
    }

    private static String hearingRow(StatusReviewCase file) throws SQLException {
        return "insert into status_review_hearing (review_id, case_id, province, notified_on, answer_until, recorded_at)"
                + " values ('" + file.reviewId() + "', '" + file.id()
                + "', '65', '2026-03-01', '2026-03-02T09:00+03', now())";
    }

    private static String decisionRow(StatusReviewCase file, UUID decision, String outcome, String by)
            throws SQLException {
        return "insert into status_review_decision (decision_id, review_id, case_id, province, outcome, decided_by,"
                + " decided_at) values ('" + decision + "', '" + file.reviewId() + "', '" + file.id() + "', '65', '"
                + outcome + "', '" + by + "', '2026-04-10T10:00+03')";
    }

    private static String finalRow(StatusReviewCase file) {
        return "insert into case_decision_state (decision_id, case_id, province, state, occurred_at, recorded_by, recorded_at)"
                + " values ('" + file.decision().id().value() + "', '" + file.id()
                + "', '65', 'FINAL', now(), 'y', now())";
    }

    private static String endRow(StatusReviewCase file, String outcome) throws SQLException {
        return "insert into status_review_end (review_id, case_id, province, outcome, ended_by, ended_at) values ('"
                + file.reviewId() + "', '" + file.id() + "', '65', '" + outcome + "', 'y', now())";
    }

    /** A decision somebody signed without the domain's checks. */
    private UUID recorded(StatusReviewCase file, String kind, String outcome, String account, List<String> remedies) {
        return office.reading(() -> office.bean(Decisions.class)
                .record(new NewDecision(
                        file.id(),
                        kind,
                        outcome,
                        "Olay",
                        "Gerekçe",
                        "YUKK 85",
                        "Göç İdaresi Başkanlığı",
                        remedies,
                        account,
                        instant("2026-04-10T10:00")))
                .id()
                .value());
    }

    private Caller.Answer submitted(StatusReviewCase file, String userTask, Map<String, Object> fields)
            throws Exception {
        String task = "/engine-rest/task/" + file.waiting(userTask).id();
        Caller officer = headquarters();
        officer.post(task + "/claim", "{\"userId\":\"" + StatusReviewCase.DRAFTER + "\"}");
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return officer.post(
                task + "/submit-form", new ObjectMapper().writeValueAsString(Map.of("variables", variables)));
    }

    private static String state(String statement) {
        try {
            return sql(statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Returns how the database refuses a statement; empty if it would take it. Nothing stays. */
    private static String sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var prepared = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepared.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(
                    SQLException.class, () -> prepared.execute(statement + "; set constraints all immediate"));
            connection.rollback();
            return refused == null ? "" : refused.getSQLState();
        }
    }
}
