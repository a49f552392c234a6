package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseState;
import org.himaye.deadlines.ClockState;
import org.himaye.protection.application.DecideTrackChangeSubmission;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.protection.application.TrackChanges;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of the examination track (YUKK 79): one proposes, another answers, and the periods follow. */
class TrackChangeTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";

    @Test
    void anAcceleratedApplicationThatNeedsLongerIsExaminedInTheRegularWayToItsEnd() throws SQLException {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        ProtectionCase file = road.claim();
        office.at("2026-11-03T10:00");
        road.proposed(TrackChangeGround.TAKES_LONGER);
        assertThat(road.seenBy("UserTask_DecideTrackChange")).containsExactly("protection-decider");
        assertThat(road.waiting("UserTask_DecideTrackChange").dueAt()).isBefore(instant("2026-11-05T00:00"));

        road.trackDecided(Fields.asUsual());

        assertThat(file.event("TRACK_CHANGE_PROPOSED").article()).isEqualTo("YUKK 79/3");
        assertThat(file.event("RETURNED_TO_REGULAR_TRACK").article()).isEqualTo("YUKK 79/3");
        assertThat(file.clock("DL-IP-09").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.clock("DL-IP-09").reason()).isEqualTo("TRACK_CHANGED");
        // Both regular periods from the registration on 2 November.
        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 2));
        assertThat(interviewDueAt(file)).isEqualTo(instant("2026-12-03T00:00").minusMillis(1));
        file.waitedUntil("2026-11-20T09:00");
        assertThat(file.events()).doesNotContain("INTERVIEW_OVERDUE");

        file.interviewed("2026-11-20T10:00");
        assertThat(file.clockRules()).doesNotContain("DL-IP-10");
        file.drafted("REFUSAL").signedAtHeadquarters().served();

        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(file.letterIds()).contains("DOC-07", "DOC-08", "DOC-12");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        file.waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(trackChanges(file)).isEqualTo("REGULAR>ACCELERATED ACCELERATED>REGULAR");
    }

    @Test
    void afterTheInterviewTheFiveDaysEndAndTheSixMonthsCount() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        ProtectionCase file = road.claim().interviewed("2026-11-04T09:00");
        office.at("2026-11-06T10:00");
        road.proposed(TrackChangeGround.TAKES_LONGER);

        road.trackDecided(Fields.asUsual());

        assertThat(file.clock("DL-IP-10").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.clock("DL-IP-08").state()).isEqualTo(ClockState.RUNNING);
        assertThat(road.waiting("UserTask_DraftDecision").dueAt())
                .isEqualTo(instant("2027-05-03T00:00").minusMillis(1));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_PROTECTION_REASON, YUKK 79/1-a",
        "MISLED_AUTHORITIES, YUKK 79/1-b",
        "DESTROYED_DOCUMENTS, YUKK 79/1-c",
        "IN_REMOVAL_DETENTION, YUKK 79/1-ç",
        "APPLIED_TO_DELAY_REMOVAL, YUKK 79/1-d",
        "PUBLIC_ORDER_DANGER, YUKK 79/1-e",
        "REAPPLIED_AFTER_WITHDRAWAL, YUKK 79/1-f"
    })
    void aGroundThatComesToLightLaterAccelerates(TrackChangeGround ground, String article) {
        SideRoad road = regular("2026-11-02T09:00");
        ProtectionCase file = road.claim();
        office.at("2026-11-03T10:00");
        road.proposed(ground);

        road.trackDecided(Fields.asUsual());

        assertThat(file.event("MOVED_TO_ACCELERATED_TRACK").article()).isEqualTo(article);
        // Three days from the application, whenever the ground was found.
        assertThat(file.clock("DL-IP-09").lastDay()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(interviewDueAt(file)).isEqualTo(instant("2026-11-06T00:00").minusMillis(1));
        file.waitedUntil("2026-11-06T00:00");
        assertThat(file.event("INTERVIEW_OVERDUE").article()).isEqualTo("YUKK 79/2");
        file.interviewed("2026-11-06T10:00").drafted("REFUSAL").signedAtHeadquarters();
        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
    }

    @Test
    void aGroundFoundAfterTheInterviewLeavesFiveDaysFromTheInterview() {
        SideRoad road = regular("2026-11-02T09:00");
        ProtectionCase file = road.claim().interviewed("2026-11-20T09:00");
        office.at("2026-11-21T10:00");
        road.proposed(TrackChangeGround.MISLED_AUTHORITIES);

        road.trackDecided(Fields.asUsual());

        assertThat(file.clockRules()).doesNotContain("DL-IP-09");
        assertThat(file.clock("DL-IP-10").lastDay()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(road.waiting("UserTask_DraftDecision").dueAt())
                .isEqualTo(instant("2026-11-26T00:00").minusMillis(1));
    }

    @Test
    void nothingIsAcceleratedAfterThePeriodsOfTheAcceleratedProcedure() {
        SideRoad unheard = regular("2026-11-02T09:00");
        office.at("2026-11-05T23:00");
        UUID proposal = unheard.proposed(TrackChangeGround.MISLED_AUTHORITIES);
        office.at("2026-11-06T00:00");
        assertThat(refusalOf(() -> answered(unheard.officer("protection-decider"), proposal))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE);
        assertThat(unheard.claim().clockRules()).doesNotContain("DL-IP-09");

        SideRoad heard = regular("2026-11-02T09:00");
        heard.claim().interviewed("2026-11-20T09:00");
        office.at("2026-11-26T00:00");
        assertThat(refusalOf(() -> heard.proposed(TrackChangeGround.MISLED_AUTHORITIES))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE);
    }

    @Test
    void nothingIsAcceleratedWhileADraftWaitsForASignature() throws SQLException {
        SideRoad road = regular("2026-11-02T09:00");
        ProtectionCase file = road.claim().interviewed("2026-11-20T09:00");
        UUID proposal = road.proposed(TrackChangeGround.MISLED_AUTHORITIES);
        file.drafted("REFUSAL");

        assertThat(refusalOf(() -> answered(road.officer("protection-decider"), proposal))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE);
        assertThat(sql(answer(proposal, road, "APPROVED", "somebody"))).isEqualTo(CHECK_VIOLATION);

        road.step(
                "UserTask_SignDecisionAtHeadquarters",
                road.officer("hq-protection"),
                Forms.signDecision(),
                Fields.asUsual());
        assertThat(file.event("TRACK_CHANGE_LAPSED").article()).isEqualTo("YUKK 79");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
    }

    @Test
    void thePeriodsOfTheRegularTrackLapseTooAfterThoseOfTheAcceleratedOneHave() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        ProtectionCase file = road.claim();
        file.waitedUntil("2026-11-06T00:00");
        assertThat(file.event("INTERVIEW_OVERDUE").article()).isEqualTo("YUKK 79/2");
        road.proposed(TrackChangeGround.TAKES_LONGER);
        road.trackDecided(Fields.asUsual());
        file.waitedUntil("2026-12-02T23:00");
        assertThat(file.events()).containsOnlyOnce("INTERVIEW_OVERDUE");

        file.waitedUntil("2026-12-03T00:00");

        assertThat(file.events().stream().filter("INTERVIEW_OVERDUE"::equals)).hasSize(2);
        file.interviewed("2026-12-04T10:00").waitedUntil("2027-05-02T23:00");
        assertThat(file.events()).doesNotContain("DECISION_OVERDUE");
        file.waitedUntil("2027-05-03T00:00");
        assertThat(file.events()).containsOnlyOnce("DECISION_OVERDUE");
    }

    @Test
    void theSixMonthsLapseTooAfterTheFiveDaysHave() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        ProtectionCase file = road.claim().interviewed("2026-11-04T09:00");
        file.waitedUntil("2026-11-10T00:00");
        assertThat(file.event("DECISION_OVERDUE").article()).isEqualTo("YUKK 79/2");
        road.proposed(TrackChangeGround.TAKES_LONGER);
        road.trackDecided(Fields.asUsual());
        file.waitedUntil("2027-05-02T23:00");
        assertThat(file.events()).containsOnlyOnce("DECISION_OVERDUE");

        file.waitedUntil("2027-05-03T00:00");

        assertThat(file.events().stream().filter("DECISION_OVERDUE"::equals)).hasSize(2);
    }

    @Test
    void aRefusedProposalNeedsAReasonAndChangesNothing() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        road.proposed(TrackChangeGround.TAKES_LONGER);

        Refusals.assertRefused(() -> road.trackDecided(Fields.with("approved", false)), "reason", "required", null);
        road.claim().putBack();
        release(road);
        road.trackDecided(Fields.with("approved", false).and("reason", "Beş gün yeterlidir"));

        assertThat(road.claim().events()).contains("TRACK_CHANGE_REFUSED").doesNotContain("RETURNED_TO_REGULAR_TRACK");
        assertThat(road.claim().clock("DL-IP-09").state()).isEqualTo(ClockState.RUNNING);
        assertThat(road.tasks("track-change")).isEmpty();
    }

    @Test
    void aDecisionTakesAnUnansweredProposalBack() {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        ProtectionCase file = road.claim().interviewed("2026-11-04T09:00").drafted("REFUSAL");
        UUID proposal = road.proposed(TrackChangeGround.TAKES_LONGER);

        road.step(
                "UserTask_SignDecisionAtHeadquarters",
                road.officer("hq-protection"),
                Forms.signDecision(),
                Fields.asUsual());

        assertThat(file.event("TRACK_CHANGE_LAPSED").article()).isEqualTo("YUKK 79");
        assertThat(road.tasks("track-change")).isEmpty();
        assertThat(refusalOf(() -> answered(road.officer("protection-decider"), proposal))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE);
        assertThat(refusalOf(() -> road.proposed(TrackChangeGround.TAKES_LONGER))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE);
    }

    @Test
    void onlyOneProposalWaitsAndOnlyForTheOtherTrack() throws Exception {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        assertThat(refusalOf(() -> road.proposed(TrackChangeGround.MISLED_AUTHORITIES))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NOT_POSSIBLE);
        road.proposed(TrackChangeGround.TAKES_LONGER);

        assertThat(refusalOf(() -> road.proposed(TrackChangeGround.TAKES_LONGER))
                        .type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_PROPOSED_ALREADY);
        String path = "/api/protection/applications/" + road.claim().number() + "/track-changes";
        var again = Caller.basic(office, "van.protection-officer")
                .post(path, "{\"ground\":\"TAKES_LONGER\",\"reason\":\"Süre yetmiyor\"}");
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("track-change-proposed-already");
        assertThat(Caller.basic(office, "van.protection-decider").get(path).body())
                .contains("TAKES_LONGER", "van.protection-officer");
        assertThat(Caller.basic(office, "van.front-desk")
                        .post(path, "{\"ground\":\"TAKES_LONGER\",\"reason\":\"Süre yetmiyor\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Attacks(
            value = "INV-36",
            by = {Way.FORM, Way.REST, Way.DOMAIN, Way.SQL})
    void anUnaccompaniedChildIsNeverAccelerated() throws Exception {
        SideRoad road = new SideRoad(
                office,
                office.lodged("2026-11-02T09:00")
                        .registered(Fields.with("birthDate", "2011-05-01"))
                        .screened(Fields.with("unaccompaniedChild", true))
                        .childHandedOver(Fields.asUsual())
                        .identityIssued());
        String path = "/api/protection/applications/" + road.claim().number() + "/track-changes";

        var answer = Caller.basic(office, "van.protection-officer")
                .post(path, "{\"ground\":\"MISLED_AUTHORITIES\",\"reason\":\"Sahte belge\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("child-is-not-accelerated", "YUKK 79/4");
        assertThat(refusalOf(() -> road.proposed(TrackChangeGround.MISLED_AUTHORITIES))
                        .article())
                .isEqualTo("YUKK 79/4");
        assertThat(sql(proposal(UUID.randomUUID(), road, "REGULAR", "ACCELERATED", "MISLED_AUTHORITIES")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql("update protection_application set track = 'ACCELERATED' where case_id = '"
                        + road.claim().id() + "'"))
                .isEqualTo(CHECK_VIOLATION);

        // Found to be a child between proposal and answer.
        SideRoad other = regular("2026-11-02T09:00");
        UUID waiting = other.proposed(TrackChangeGround.MISLED_AUTHORITIES);
        owner("update protection_application set unaccompanied_child = true where case_id = '"
                + other.claim().id() + "'");
        assertThat(refusalOf(() -> other.trackDecided(Fields.asUsual())).type())
                .isEqualTo(ProtectionProblem.CHILD_IS_NOT_ACCELERATED);
        assertThat(sql(answer(waiting, other, "APPROVED", "somebody"))).isEqualTo(CHECK_VIOLATION);
        assertThat(other.claim().clockRules()).doesNotContain("DL-IP-09");
    }

    @Test
    void whoTurnsOutToBeAChildInDetentionLeavesTheAcceleratedTrackAtOnce() throws SQLException {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        ApplicantDetentionCase held = new ApplicantDetentionCase(office, road.claim())
                .considered()
                .assessed(Fields.asUsual())
                .signed(Fields.asUsual());

        held.foundToBeChild();

        assertThat(road.claim().event("CHILD_LEFT_ACCELERATED_TRACK").article()).isEqualTo("YUKK 79/4");
        assertThat(road.claim().clock("DL-IP-09").state()).isEqualTo(ClockState.STOPPED);
        assertThat(road.claim().clock("DL-IP-04").state()).isEqualTo(ClockState.RUNNING);
        assertThat(Tables.single(
                        "select track from protection_application where case_id = ?",
                        road.claim().id().value()))
                .isEqualTo("REGULAR");
    }

    @Test
    void whoProposesDoesNotAnswerByFormRestDomainOrSql() throws Exception {
        SideRoad road = SideRoad.accelerated(office, "2026-11-02T09:00");
        Actor both =
                new Actor("van.protection-decider", Set.of("protection-officer", "protection-decider"), Set.of("65"));
        UUID proposal = road.proposedBy(both, TrackChangeGround.TAKES_LONGER);

        assertThat(refusalOf(() -> answered(both, proposal)).type())
                .isEqualTo(ProtectionProblem.TRACK_CHANGE_NEEDS_ANOTHER);
        assertThat(refusalOf(() -> road.trackDecided(Fields.asUsual())).article())
                .isEqualTo("YUKK 79/3");
        var answer = road.submitted("UserTask_DecideTrackChange", "van.protection-decider", Map.of("approved", true));
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("track-change-needs-another");
        assertThat(sql(answer(proposal, road, "APPROVED", "van.protection-decider")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql("update protection_application set track = 'REGULAR' where case_id = '"
                        + road.claim().id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql("update track_change_proposal set proposed_by = 'x' where id = '" + proposal + "'"))
                .isEqualTo(NOT_ALLOWED);
        assertThat(sql("update protection_application set track_settled = false where case_id = '"
                        + road.claim().id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(road.claim().events()).doesNotContain("RETURNED_TO_REGULAR_TRACK");
    }

    private SideRoad regular(String localTime) {
        return new SideRoad(office, office.lodged(localTime).readyForExamination());
    }

    private void release(SideRoad road) {
        office.bean(org.camunda.bpm.engine.TaskService.class)
                .setAssignee(road.waiting("UserTask_DecideTrackChange").id(), null);
    }

    private void answered(Actor actor, UUID proposal) {
        Acting.as(
                actor,
                () -> office.bean(TrackChanges.class).answer(proposal, new DecideTrackChangeSubmission(true, null)));
    }

    private java.time.Instant interviewDueAt(ProtectionCase file) {
        var instance = office.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(file.id().toString())
                .processDefinitionKey("protection-interview")
                .singleResult();
        return ((java.util.Date) office.bean(RuntimeService.class).getVariable(instance.getId(), "interviewDueAt"))
                .toInstant();
    }

    /** Returns the changes of track that the figures of supervisors count, in their order. */
    private static String trackChanges(ProtectionCase file) throws SQLException {
        return Tables.single(
                "select string_agg(detail || '>' || code, ' ' order by sequence_number) from figure_milestone"
                        + " where measure = 'TRACK' and case_id = ?",
                file.id().value());
    }

    private static String proposal(UUID id, SideRoad road, String from, String to, String ground) {
        return "insert into track_change_proposal (id, case_id, province, from_track, to_track, ground, reason, proposed_by,"
                + " proposed_at) values ('" + id + "', '" + road.claim().id() + "', '65', '" + from + "', '" + to
                + "', '"
                + ground + "', 'x', 'x', now())";
    }

    private static String answer(UUID proposal, SideRoad road, String outcome, String by) {
        return "insert into track_change_answer (proposal_id, case_id, province, outcome, answered_by, answered_at) values ('"
                + proposal + "', '" + road.claim().id() + "', '65', '" + outcome + "', '" + by + "', now())";
    }

    /** Returns how the database refuses a statement of the application; empty if it would take it. Nothing stays. */
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

    private static void owner(String statement) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
