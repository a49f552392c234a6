package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.appeal.application.AppealRoute;
import org.himaye.appeal.application.DecisionType;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Persons;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.protection.rights.AssessLateReportSubmission;
import org.himaye.protection.rights.LimitableRight;
import org.himaye.protection.rights.ReportableChange;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.protection.rights.RightsProblem;
import org.himaye.protection.rights.SignRightsLimitationSubmission;
import org.himaye.protection.rights.SignRightsLimitationSubmission.Choice;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The duty to report changes and the limitation of rights of whoever does not (YUKK 90), with the dates. */
class LimitationOfRightsTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";

    // The periods -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "WORK, 2026-10-05, 2026-11-04, YUKK 90/1-a",
        "INCOME, 2026-10-05, 2026-11-04, YUKK 90/1-b",
        "PROPERTY, 2026-10-05, 2026-11-04, YUKK 90/1-b",
        // The 29th of October is a holiday, the afternoon before is not: 20 working days end a day later.
        "ADDRESS, 2026-10-19, 2026-11-17, YUKK 90/1-c",
        "IDENTITY, 2026-10-19, 2026-11-17, YUKK 90/1-c",
        "CIVIL_STATUS, 2026-09-07, 2026-10-05, YUKK 90/1-c"
    })
    void aChangeIsInTimeOnTheLastDayAndLateOnTheNext(
            ReportableChange kind, String changedOn, String lastDay, String article) throws SQLException {
        RightsLimitationCase inTime = RightsLimitationCase.applicant(office);
        RightsLimitationCase late = RightsLimitationCase.applicant(office);

        var kept = inTime.reported(kind, changedOn, lastDay);
        String next = LocalDate.parse(lastDay).plusDays(1).toString();
        var missed = late.reported(kind, changedOn, next);

        assertThat(kept.lastDay()).isEqualTo(lastDay);
        assertThat(kept.late()).isFalse();
        assertThat(inTime.tasks()).isEmpty();
        assertThat(inTime.ledger()).isEqualTo("CHANGE_REPORTED " + article);
        assertThat(missed.late()).isTrue();
        assertThat(late.tasks()).containsExactly("UserTask_AssessLateReport");
        assertThat(late.ledger()).isEqualTo("CHANGE_REPORTED_LATE " + article);
        assertThat(late.claim().event("CHANGE_REPORTED_LATE").detail())
                .containsEntry("changedOn", changedOn)
                .containsEntry("lastDay", lastDay)
                .containsEntry("reportedOn", next);
    }

    @Test
    void whoeverInterviewedSignsNoLimitation() {
        ProtectionCase heard =
                office.lodged("2026-09-01T09:00").readyForExamination().interviewed("2026-09-02T09:00");
        RightsLimitationCase file = new RightsLimitationCase(office, heard);
        file.reported(ReportableChange.ADDRESS, "2026-10-19", "2026-11-18");
        file.assessed(Fields.asUsual());

        Refusal refusal = refusalOf(() -> file.step(
                "UserTask_SignRightsLimitation",
                new Actor("van.interview-officer", Set.of("governor-approver"), Set.of(Office.VAN)),
                RightsLimitationCase.signature(),
                Fields.asUsual()));

        assertThat(refusal.type()).isEqualTo(RightsProblem.SIGNER_PROPOSED);
        assertThat(refusal.article()).isEqualTo("YUKK 78");
    }

    @Test
    void twentyWorkingDaysAfterASundayEndOnTheFourthFriday() {
        RightsLimitationCase file = RightsLimitationCase.applicant(office);

        var recorded = file.reported(ReportableChange.ADDRESS, "2026-09-06", "2026-10-02");

        assertThat(recorded.lastDay()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(recorded.late()).isFalse();
    }

    @Test
    void aReportedAddressIsWhereLettersGo() {
        RightsLimitationCase file = RightsLimitationCase.late(office);

        assertThat(office.reading(() -> office.bean(Persons.class)
                                .get(file.claim().file().personId()))
                        .data()
                        .address())
                .isEqualTo("Yeni Mahalle 7, Edremit");
    }

    @Test
    void aChangeIsNotMissingWhileThereIsTimeToReportItOrOnceItWasReported() {
        RightsLimitationCase file = RightsLimitationCase.applicant(office);
        office.at("2026-11-17T09:00");

        assertThat(refusalOf(() -> file.notReported(ReportableChange.ADDRESS, "2026-10-19"))
                        .type())
                .isEqualTo(RightsProblem.NOT_MISSING);
        file.reported(ReportableChange.ADDRESS, "2026-10-19", "2026-11-17");
        office.at("2026-12-01T09:00");
        assertThat(refusalOf(() -> file.notReported(ReportableChange.ADDRESS, "2026-10-19"))
                        .type())
                .isEqualTo(RightsProblem.NOT_MISSING);
        assertThat(file.tasks()).isEmpty();
    }

    @Test
    void whatWasFoundOutIsNotHeldAgainstThePersonASecondTime() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.applicant(office);
        office.at("2026-11-18T09:00");
        file.notReported(ReportableChange.ADDRESS, "2026-10-19");
        assertThat(refusalOf(() -> file.notReported(ReportableChange.ADDRESS, "2026-10-19"))
                        .type())
                .isEqualTo(RightsProblem.RECORDED_ALREADY);

        assertThat(file.reported(ReportableChange.ADDRESS, "2026-10-19", "2026-11-19")
                        .late())
                .isTrue();

        assertThat(file.tasks()).containsExactly("UserTask_AssessLateReport");
        assertThat(file.ledger()).isEqualTo("CHANGE_NOT_REPORTED YUKK 90/1-c; CHANGE_REPORTED_LATE YUKK 90/1-c");
    }

    @Test
    void theDutyBeginsWithTheApplicationAndEndsWithIt() {
        RightsLimitationCase file = RightsLimitationCase.applicant(office);

        assertRefused(
                () -> file.reported(ReportableChange.WORK, "2026-08-31", "2026-09-10"),
                "changedOn",
                "before-application",
                "YUKK 90/1");
        file.claim().withdrawn().withdrawalConcluded(Fields.asUsual());
        assertThat(refusalOf(() -> file.reported(ReportableChange.WORK, "2026-09-10", "2026-11-15"))
                        .type())
                .isEqualTo(RightsProblem.NOT_OBLIGED);
    }

    // The limitation --------------------------------------------------------------------------------------------------

    @Test
    void rightsAreLimitedByASecondPersonFromServiceOnAndForAWhile() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.proposed(office);
        String stage = file.claim().file().stage();
        office.at("2026-11-20T09:00");
        file.signed(Fields.asUsual());

        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(file.decision().legalBasis()).isEqualTo("YUKK 90/1-c, 90/2");
        assertThat(file.decision().facts()).contains("2026-10-19", "2026-11-17", "2026-11-18", "Harçlık", "30 gün");
        assertThat(file.decision().reasons()).contains("Adresi bir ay bilinmemiş", "Ölçülülük: Yazılı uyarı");
        assertThat(file.decision().authority()).isEqualTo("Van Valiliği");
        assertThat(file.claim().words("DOC-40")).contains("ALLOWANCE").doesNotContain("SOCIAL_ASSISTANCE");
        assertThat(file.limited("2026-11-22")).as("before service").isEmpty();

        office.at("2026-11-23T10:00");
        file.limitationServed();

        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().letter("DOC-40").servedAt()).isEqualTo(Office.instant("2026-11-23T10:00"));
        assertThat(file.claim().words("DOC-12"))
                .contains("Haklardan yararlanmanın kısıtlanması kararı", "2026-12-03", "2026-12-23");
        assertThat(file.limited("2026-11-22")).isEmpty();
        assertThat(file.limited("2026-11-23")).isEqualTo("ALLOWANCE");
        assertThat(file.limited("2026-12-23")).isEqualTo("ALLOWANCE");
        assertThat(file.limited("2026-12-24")).as("after 30 days").isEmpty();
        assertThat(file.ledger())
                .isEqualTo("CHANGE_REPORTED_LATE YUKK 90/1-c; LATE_REPORT_ASSESSED YUKK 90/2;"
                        + " RIGHTS_LIMITATION_PROPOSED YUKK 90/2; RIGHTS_LIMITED YUKK 90/2");
        assertThat(file.claim().file().stage()).as("the examination goes on").isEqualTo(stage);
    }

    @Test
    void anAcceptedExcuseLimitsNothing() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.late(office);

        assertRefused(
                () -> file.assessed(Fields.with("excuseOffered", true).and("excuseAccepted", true)),
                "limitationProposed",
                "excuse-accepted",
                "YUKK 90/2");
        file.putBack("UserTask_AssessLateReport");
        file.assessed(RightsLimitationCase.nothingProposed()
                .and("excuseOffered", true)
                .and("excuseAccepted", true));

        assertThat(file.tasks()).isEmpty();
        assertThat(file.ledger()).isEqualTo("CHANGE_REPORTED_LATE YUKK 90/1-c; LATE_REPORT_ASSESSED YUKK 90/2");
        assertThat(file.claim().event("LATE_REPORT_ASSESSED").detail()).containsEntry("excuseAccepted", "true");
    }

    @Test
    void aRefusedProposalLimitsNothing() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.proposed(office);

        assertRefused(() -> file.signed(Fields.with("decision", "REFUSE")), "decision", "inconsistent", null);
        file.putBack("UserTask_SignRightsLimitation");
        file.signed(Fields.with("decision", "REFUSE").and("allowance", false).and("limitedDays", null));

        assertThat(file.tasks()).isEmpty();
        assertThat(file.ledger()).endsWith("RIGHTS_LIMITATION_REFUSED YUKK 90/2");
        assertThat(Tables.single(
                        "select because from rights_limitation_end where case_id = ?",
                        file.id().value()))
                .isEqualTo("REFUSED");
    }

    @Test
    void aProposalNamesRightsDurationAndWhyLessDoesNotSuffice() {
        RightsLimitationCase file = RightsLimitationCase.late(office);

        assertRefused(
                () -> file.assessed(Fields.with("socialAssistance", false).and("allowance", false)),
                "socialAssistance",
                "required",
                "YUKK 90/2");
        file.putBack("UserTask_AssessLateReport");
        assertRefused(() -> file.assessed(Fields.with("limitedDays", null)), "limitedDays", "required", "YUKK 90/2");
        file.putBack("UserTask_AssessLateReport");
        assertRefused(
                () -> file.assessed(Fields.with("proportionality", null)), "proportionality", "required", "YUKK 90/2");
    }

    @Test
    void nobodyLimitsMoreThanWasProposed() {
        RightsLimitationCase file = RightsLimitationCase.proposed(office);

        assertRefused(
                () -> file.signed(Fields.with("accommodation", true)), "decision", "more-than-proposed", "YUKK 90/2");
        file.putBack("UserTask_SignRightsLimitation");
        assertRefused(
                () -> file.signed(Fields.with("limitedDays", 61)), "limitedDays", "more-than-proposed", "YUKK 90/2");
    }

    @Test
    void whoeverProposesDoesNotSign() {
        RightsLimitationCase file = RightsLimitationCase.proposed(office);

        assertThat(refusalOf(() -> file.step(
                                "UserTask_SignRightsLimitation",
                                new Actor("van.protection-officer", Set.of("governor-approver"), Set.of(Office.VAN)),
                                RightsLimitationCase.signature(),
                                Fields.asUsual()))
                        .type())
                .isEqualTo(RightsProblem.SIGNER_PROPOSED);
    }

    @Test
    void theLimitationIsContestedBeforeTheCommission() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.served(office);
        String stage = file.claim().file().stage();

        AppealCase appeal =
                AppealCase.against(office, file.decision(), "2026-12-03T09:00").examined();
        assertThat(appeal.appeal().decisionType()).isEqualTo(DecisionType.OTHER_PART_3);
        assertThat(appeal.appeal().route()).isEqualTo(AppealRoute.ADMISSIBLE);
        appeal.fileSent()
                .distributed()
                .reported("ACCEPT")
                .putToVote()
                .votedUnanimously("ACCEPT")
                .opened()
                .signed();

        assertThat(file.decision().annulledAt()).isNotNull();
        assertThat(file.limited("2026-12-10")).isEmpty();
        assertThat(file.claim().event("RIGHTS_LIMITATION_ENDED").detail()).containsEntry("because", "ANNULLED");
        assertThat(file.claim().file().stage()).as("the examination goes on").isEqualTo(stage);
    }

    @Test
    void aLimitationIsLiftedByTheGovernorateOnly() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.served(office);
        String path = "/api/protection/applications/" + file.claim().number() + "/rights-limitations";
        String body = "{\"reasons\":\"Adresi artık biliniyor\"}";
        office.at("2026-11-30T09:00");

        assertThat(caller("van.protection-officer")
                        .post(path + "/lifting", body)
                        .status())
                .isEqualTo(403);
        assertThat(caller("van.governor-approver")
                        .post(path + "/lifting", "{\"reasons\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller("van.governor-approver").post(path + "/lifting", body).status())
                .isEqualTo(204);

        assertThat(file.limited("2026-11-30")).isEmpty();
        assertThat(file.ledger()).endsWith("RIGHTS_LIMITATION_ENDED YUKK 90/2");
        assertThat(caller("van.governor-approver").post(path + "/lifting", body).problem())
                .isEqualTo("no-rights-limitation");
        var seen = caller("van.registration-officer").get(path).json();
        assertThat(seen.get(0).path("rights").toString()).isEqualTo("[\"ALLOWANCE\"]");
        assertThat(seen.get(0).path("limitedUntil").asText()).isEqualTo("2026-12-23");
        assertThat(seen.get(0).path("endedBecause").asText()).isEqualTo("LIFTED");
        assertThat(caller("van.shelter-manager").get(path).status()).isEqualTo(403);
        assertThat(caller("istanbul.protection-officer").get(path).status()).isEqualTo(404);
    }

    @Test
    void aProposalEndsWithTheApplication() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.proposed(office);
        file.claim().withdrawn().withdrawalConcluded(Fields.asUsual());

        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().event("RIGHTS_LIMITATION_ENDED").detail())
                .containsEntry("because", "APPLICATION_ENDED");
        assertThat(file.ledger()).endsWith("RIGHTS_LIMITATION_ENDED YUKK 3/1-d, 90/2");
    }

    @Test
    void rightsOfAStatusHolderAreLimitedInTheClosedFileAndNoLongerThanTheStatus() throws SQLException {
        StatusReviewCase holder = StatusReviewCase.holder(office, "REFUGEE");
        RightsLimitationCase file = new RightsLimitationCase(office, holder.claim());
        file.reported(ReportableChange.INCOME, "2026-03-02", "2026-04-02");
        office.at("2026-04-03T09:00");
        file.assessed(Fields.with("limitedDays", 180)).signed(Fields.with("limitedDays", 180));
        file.limitationServed();

        assertThat(file.claim().file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.limited("2026-05-18")).isEqualTo("ALLOWANCE");
        office.at("2026-04-06T09:00");
        holder.opened(StatusReviewGround.REESTABLISHED).noticeIssued();
        office.at("2026-04-07T10:00");
        holder.served();
        office.at("2026-04-10T10:00");
        holder.answered(Fields.asUsual()).drafted(Fields.asUsual()).signed().served();
        assertThat(file.limited("2026-05-17")).as("the status goes on").isEqualTo("ALLOWANCE");
        holder.waitedUntil("2026-05-18T09:00").registryChecked(Fields.asUsual());

        assertThat(file.limited("2026-05-18")).isEmpty();
        assertThat(file.claim().event("RIGHTS_LIMITATION_ENDED").detail()).containsEntry("because", "STATUS_ENDED");
    }

    // Attacks ---------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-42",
            by = {Way.FORM, Way.REST, Way.DOMAIN, Way.SQL})
    void educationAndBasicHealthAreNeverLimited() throws SQLException {
        assertThat(EnumSet.allOf(LimitableRight.class))
                .extracting(Enum::name)
                .containsExactly("SOCIAL_ASSISTANCE", "ALLOWANCE", "ACCOMMODATION");
        RightsLimitationCase file = RightsLimitationCase.proposed(office);
        String task = file.waiting("UserTask_SignRightsLimitation").id();
        Caller governor = caller("van.governor-approver");

        for (String never : new String[] {"education", "basicHealth", "health", "EDUCATION"}) {
            assertThat(FormFields.of("assess-late-report"))
                    .noneMatch(field -> field.key().equals(never));
            governor.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"van.governor-approver\"}");
            var answer = governor.post("/engine-rest/task/" + task + "/submit-form", """
                    {"variables":{"decision":{"value":"LIMIT"},"reasons":{"value":"Okula gitmesin"},
                    "socialAssistance":{"value":false},"allowance":{"value":false},"accommodation":{"value":false},
                    "limitedDays":{"value":30},"%s":{"value":true}}}""".formatted(never));
            assertThat(answer.status()).as(never).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
        }
        assertThat(file.ledger()).endsWith("RIGHTS_LIMITATION_PROPOSED YUKK 90/2");

        for (String never : new String[] {"EDUCATION", "BASIC_HEALTH", "HEALTH_INSURANCE"}) {
            assertThat(sql(limitation(file, "array['" + never + "']", 30, "van.governor-approver")))
                    .as(never)
                    .isEqualTo(CHECK_VIOLATION);
            assertThat(sql(limitation(file, "array['ALLOWANCE', '" + never + "']", 30, "van.governor-approver")))
                    .as(never)
                    .isEqualTo(CHECK_VIOLATION);
        }
        assertThat(sql(limitation(file, "array['ALLOWANCE']", 30, "van.governor-approver")))
                .as("what was proposed")
                .isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-42",
            by = {Way.SQL})
    void educationIsNotEvenProposed() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.late(office);

        assertThat(sql(assessment(file, false, "array['EDUCATION']", "'x'"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(assessment(file, false, "array['ALLOWANCE', null]", "'x'")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(assessment(file, true, "array['ALLOWANCE']", "'x'")))
                .as("although the excuse is accepted")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(assessment(file, false, "array['ALLOWANCE']", "null")))
                .as("without proportionality")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(assessment(file, false, "array['ALLOWANCE']", "'x'"))).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-37",
            by = {Way.DOMAIN, Way.SQL})
    void nothingIsLimitedWithoutALateReportAnAssessmentAndASecondPerson() throws SQLException {
        RightsLimitationCase late = RightsLimitationCase.late(office);
        assertThat(sql(limitation(late, "array['ALLOWANCE']", 30, "van.governor-approver")))
                .as("nobody looked at the excuse")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(refusalOf(() -> signByDomain(late, "van.governor-approver")).type())
                .isEqualTo(RightsProblem.NO_LIMITATION);

        RightsLimitationCase file = RightsLimitationCase.proposed(office);
        assertThat(sql(limitation(file, "array['ALLOWANCE']", 30, "van.protection-officer")))
                .as("signed by whoever proposed")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(refusalOf(() -> signByDomain(file, "van.protection-officer")).type())
                .isEqualTo(RightsProblem.SIGNER_PROPOSED);
        assertThat(sql(limitation(file, "array['ACCOMMODATION']", 30, "van.governor-approver")))
                .as("not proposed")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(limitation(file, "array['ALLOWANCE']", 61, "van.governor-approver")))
                .as("longer than proposed")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(limitation(file, "array['ALLOWANCE']", 30, "van.governor-approver")
                        .replace("'{DL-IP-14,DL-IP-16}'", "'{}'")))
                .as("without routes")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(decision(file, UUID.randomUUID(), "van.governor-approver")))
                .as("a decision that rests on nothing")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.ledger()).doesNotContain("RIGHTS_LIMITED");
    }

    @Test
    void whatWasReportedInTimeIsNotAssessedAndNoDayIsForged() throws SQLException {
        RightsLimitationCase file = RightsLimitationCase.applicant(office);
        file.reported(ReportableChange.ADDRESS, "2026-10-19", "2026-11-17");

        assertThat(refusalOf(() -> assessByDomain(file)).type()).isEqualTo(RightsProblem.NO_LIMITATION);
        assertThat(sql(assessment(file, false, "array['ALLOWANCE']", "'x'").replace(" and r.followed", "")))
                .isEqualTo(CHECK_VIOLATION);
        String report =
                "insert into change_report (id, case_id, province, kind, changed_on, last_day, reported_on, details,"
                        + " evidence, followed, recorded_by, recorded_at) values (gen_random_uuid(), '" + file.id()
                        + "', '65', '%s', date '2026-10-20', date '%s', %s, 'x', 'x', %s, 'x', timestamptz '2026-11-25T09:00+03')";
        assertThat(sql(report.formatted("ADDRESS", "2026-11-10", "date '2026-11-12'", "true")))
                .as("fewer than 20 working days")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(report.formatted("WORK", "2026-11-18", "date '2026-11-19'", "true")))
                .as("fewer than 30 days")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(report.formatted("WORK", "2026-11-25", "null", "true")))
                .as("missing on its last day")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(report.formatted("WORK", "2026-11-19", "date '2026-11-19'", "true")))
                .as("followed although in time")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(report.formatted("WORK", "2026-11-19", "date '2026-11-20'", "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reported-changes", "unreported-changes"})
    void onlyTheDesksRecordChangesAndAnotherProvinceLearnsNothing(String path) {
        RightsLimitationCase file = RightsLimitationCase.applicant(office);
        office.at("2026-11-18T09:00");
        String url = "/api/protection/applications/" + file.claim().number() + "/" + path;
        String body = "{\"change\":\"WORK\",\"changedOn\":\"2026-10-05\",\"details\":\"Fırında çalışıyor\","
                + "\"evidence\":\"Tutanak 2026/9\""
                + (path.startsWith("un") ? "}" : ",\"reportedOn\":\"2026-11-18\"}");

        assertThat(caller("van.interview-officer").post(url, body).status()).isEqualTo(403);
        assertThat(caller("istanbul.protection-officer").post(url, body).status())
                .isEqualTo(404);
        for (String bad : new String[] {"EDUCATION", "", "2026-10-05"}) {
            assertThat(caller("van.protection-officer")
                            .post(url, body.replace("\"WORK\"", "\"" + bad + "\""))
                            .status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(file.tasks()).isEmpty();
        assertThat(caller("van.protection-officer").post(url, body).status()).isEqualTo(201);
        assertThat(file.tasks()).containsExactly("UserTask_AssessLateReport");
        assertThat(caller("van.protection-officer").post(url, body).problem()).isEqualTo("change-recorded-already");
    }

    private void assessByDomain(RightsLimitationCase file) {
        Acting.as(
                file.officer("protection-officer"),
                () -> office.bean(RightsLimitations.class)
                        .assess(
                                anyReport(file),
                                new AssessLateReportSubmission(
                                        false, false, "Bir mazeret yok", true, false, true, false, 30, "Ölçülü")));
    }

    private void signByDomain(RightsLimitationCase file, String account) {
        Acting.as(
                new Actor(account, Set.of("governor-approver"), Set.of(Office.VAN)),
                () -> office.bean(RightsLimitations.class)
                        .sign(
                                anyReport(file),
                                new SignRightsLimitationSubmission(
                                        Choice.LIMIT, "Kişiye özgü gerekçe", false, true, false, 30)));
    }

    private static UUID anyReport(RightsLimitationCase file) {
        try {
            return UUID.fromString(Tables.single(
                    "select id::text from change_report where case_id = ?",
                    file.id().value()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Caller caller(String account) {
        return Caller.basic(office, account);
    }

    private static String decision(RightsLimitationCase file, UUID id, String by) {
        return "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,"
                + " authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values ('" + id + "', '"
                + file.id() + "', '65', '" + id
                + "', 'LIMITATION_OF_RIGHTS', 'RIGHTS_LIMITED', 'x', 'x', 'YUKK 90/2', 'x',"
                + " '{DL-IP-14,DL-IP-16}', '" + by + "', timestamptz '2026-11-20T09:00+03', '" + by + "', now())";
    }

    private static String limitation(RightsLimitationCase file, String rights, int days, String by) {
        UUID id = UUID.randomUUID();
        return decision(file, id, by)
                + "; insert into rights_limitation (report_id, decision_id, case_id, province, rights, limited_days,"
                + " decided_by, decided_at) select r.id, '" + id + "', r.case_id, r.province, " + rights + ", " + days
                + ", '" + by + "', timestamptz '2026-11-20T09:00+03' from change_report r where r.case_id = '"
                + file.id()
                + "'";
    }

    private static String assessment(
            RightsLimitationCase file, boolean accepted, String rights, String proportionality) {
        return "insert into change_report_assessment (report_id, case_id, province, excuse_offered, excuse_accepted, reasons,"
                + " rights, limited_days, proportionality, assessed_by, assessed_at) select r.id, r.case_id, r.province, true, "
                + accepted + ", 'x', " + rights + ", 30, " + proportionality
                + ", 'x', now() from change_report r where r.case_id = '" + file.id() + "' and r.followed";
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
