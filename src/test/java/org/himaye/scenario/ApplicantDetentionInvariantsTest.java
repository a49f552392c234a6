package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.ApplicantDetentionCase.GOVERNOR;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.protection.detention.ApplicantDetentionProblem;
import org.himaye.protection.detention.AssessDetentionNeedSubmission;
import org.himaye.protection.detention.DetentionConsideration;
import org.himaye.protection.detention.SignApplicantDetentionSubmission;
import org.himaye.protection.detention.SignApplicantDetentionSubmission.Choice;
import org.himaye.removal.detention.DetentionProblem;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;

/** Attempts to hold an applicant against the law: by form, REST, direct call and SQL as the application (INV-20 to 29). */
class ApplicantDetentionInvariantsTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";
    private static final String DETAIN =
            "insert into applicant_detention (id, case_id, province, person_id, decision_id, grounds, decided_by, decided_at,"
                    + " counted_from, ends_at, recorded_at) values ('%s', '%s', '65', '%s', '%s', array['%s'], '%s', '%s', '%s',"
                    + " '%s', now())";

    @Test
    @Attacks(
            value = "INV-29",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void residenceAndReportingAreConsideredFirstInWriting() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.considered(office, "2026-11-02T09:00");

        assertRefused(
                () -> file.assessed(Fields.with("residenceConsidered", false)),
                "residenceConsidered",
                "required",
                "YUKK 68/3");
        assertRefused(
                () -> file.assessed(Fields.with("reportingConsidered", false)),
                "reportingConsidered",
                "required",
                "YUKK 68/3");
        assertThat(refusalOf(() -> file.assessed(Fields.with("measuresReasons", " ")))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::field)
                .contains("measuresReasons");
        UUID id = file.considerationId();
        assertThat(refusalOf(() -> Acting.call(
                                file.officer("governor-approver"),
                                () -> office.bean(DetentionConsideration.class).sign(id, detain())))
                        .type())
                .isEqualTo(ApplicantDetentionProblem.STEP_NOT_POSSIBLE);
        assertThat(sql(
                        "insert into applicant_detention_assessment (consideration_id, case_id, province, reason, grounds,"
                                + " measures_considered, measures_suffice, individual_reasons, measures_reasons, assessed_by,"
                                + " assessed_at) values ('" + id + "', '" + file.id()
                                + "', '65', 'LISTED_GROUND', array['IDENTITY_DOUBTFUL'], array['RESIDENCE'], false, 'x', 'x', 'y',"
                                + " now())"))
                .isEqualTo(CHECK_VIOLATION);
        UUID decision = signed(file, GOVERNOR, "2026-11-02T09:00");
        assertThat(sql(row(file, decision, "2026-11-02T09:00+03", "2026-11-20T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-29",
            by = {Way.FORM, Way.REST, Way.SQL})
    void nobodyIsDetainedWhereALighterMeasureSuffices() throws Exception {
        ApplicantDetentionCase file = ApplicantDetentionCase.considered(office, "2026-11-02T09:00")
                .assessed(Fields.with("measuresSuffice", true));

        assertThat(refusalOf(() -> file.signed(Fields.asUsual())).type())
                .isEqualTo(ApplicantDetentionProblem.NOT_NECESSARY);
        var answer = submitted(file, "UserTask_SignApplicantDetention", ApplicantDetentionCase.signature());
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        UUID decision = signed(file, GOVERNOR, "2026-11-02T09:00");
        assertThat(sql(row(file, decision, "2026-11-02T09:00+03", "2026-11-20T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-20",
            by = {Way.SQL, Way.FORM})
    void whoProposesDoesNotSignAndNothingUnsignedHoldsAnybody() throws SQLException {
        ApplicantDetentionCase file =
                ApplicantDetentionCase.considered(office, "2026-11-02T09:00").assessed(Fields.asUsual());
        String proposer = Office.account(Office.VAN, "protection-officer");

        assertThat(refusalOf(() -> file.signedBy(
                                new Actor(proposer, Set.of("governor-approver"), Set.of("65")), Fields.asUsual()))
                        .type())
                .isEqualTo(ApplicantDetentionProblem.SIGNER_TOOK_PART);
        assertThat(sql(row(file, UUID.randomUUID(), "2026-11-02T09:00+03", "2026-11-20T09:00+03")))
                .isIn(CHECK_VIOLATION, "23503");
        UUID own = signed(file, proposer, "2026-11-02T09:00");
        assertThat(sql(row(file, own, "2026-11-02T09:00+03", "2026-11-20T09:00+03")
                        .replace(GOVERNOR, proposer)))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-20",
            by = {Way.FORM, Way.SQL})
    void noApplicantIsAdmittedBeforeTheDecisionIsHandedOver() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00");

        assertThat(refusalOf(file::admitted).type()).isEqualTo(ApplicantDetentionProblem.STEP_NOT_POSSIBLE);
        assertThat(sql("insert into applicant_detention_admission (id, detention_id, case_id, province, centre_id,"
                        + " arrived_at, with_family, admitted_by, recorded_at) values (gen_random_uuid(), '"
                        + file.considerationId() + "', '" + file.id()
                        + "', '65', 'kurubas', '2026-11-02T10:00+03', false, 'x', now())"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-21", by = Way.SQL)
    void noRowLengthensThirtyDays() throws SQLException {
        ApplicantDetentionCase file =
                ApplicantDetentionCase.considered(office, "2027-01-31T10:00").assessed(Fields.asUsual());
        UUID decision = signed(file, GOVERNOR, "2027-01-31T10:00");

        assertThat(sql(row(file, decision, "2027-01-31T10:00+03", "2027-03-02T10:00:01+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(row(file, decision, "2027-01-31T10:00+03", "2027-03-02T10:00+03")))
                .isEmpty();
        assertThat(sql("update applicant_detention set ends_at = ends_at + interval '1 day' where case_id = '"
                        + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);
        assertThat(sql("delete from applicant_detention where case_id = '" + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);
    }

    @Test
    @Attacks(
            value = "INV-21",
            by = {Way.FORM, Way.DOMAIN, Way.REST, Way.SQL})
    void thirtyDaysAreUsedUpOnceForOneApplication() throws Exception {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted()
                .waitedUntil("2026-12-02T09:00")
                .releaseConfirmed();
        office.at("2026-12-07T09:00");
        var begun = Caller.basic(office, Office.account(Office.VAN, "protection-officer"))
                .post("/api/protection/applications/" + file.claim().number() + "/detention", "{}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        file.assessed(Fields.asUsual());

        assertThat(refusalOf(() -> file.signed(Fields.asUsual())).type())
                .isEqualTo(ApplicantDetentionProblem.THIRTY_DAYS_USED_UP);
        var answer = submitted(file, "UserTask_SignApplicantDetention", ApplicantDetentionCase.signature());
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        UUID id = file.considerationId();
        assertThat(refusalOf(() -> Acting.call(
                                file.officer("governor-approver"),
                                () -> office.bean(DetentionConsideration.class).sign(id, detain())))
                        .article())
                .isEqualTo("YUKK 68/5");
        UUID decision = signed(file, GOVERNOR, "2026-12-07T09:00");
        assertThat(sql(row(file, decision, "2026-12-07T09:00+03", "2026-12-08T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-21", by = Way.FORM)
    void aSecondDetentionHasOnlyTheDaysThatAreLeft() {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00")
                .served()
                .admitted();
        office.at("2026-11-12T09:00");
        file.notNeeded(Fields.asUsual()).releaseConfirmed();
        office.at("2026-11-20T09:00");
        file.considered().assessed(Fields.asUsual()).signed(Fields.asUsual());

        assertThat(file.running("DL-IP-11").orElseThrow().endsAt()).isEqualTo(instant("2026-12-10T09:00"));
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-27",
            by = {Way.DOMAIN, Way.SQL})
    void aChildIsNotDetainedEvenIfFoundBetweenTestAndSignature() throws SQLException {
        ApplicantDetentionCase file = new ApplicantDetentionCase(
                        office,
                        office.lodged("2026-11-02T09:00")
                                .registered(Fields.with("birthDate", "2011-05-01"))
                                .screened()
                                .identityIssued())
                .considered()
                .assessed(Fields.asUsual());
        owner("update protection_application set unaccompanied_child = true where case_id = '" + file.id() + "'");

        assertThat(refusalOf(() -> file.signed(Fields.asUsual())).type())
                .isEqualTo(ApplicantDetentionProblem.CHILD_IS_NOT_HELD);
        UUID decision = signed(file, GOVERNOR, "2026-11-02T09:00");
        assertThat(sql(row(file, decision, "2026-11-02T09:00+03", "2026-11-20T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-23",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void onlyAGroundOfTheListDetains() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.considered(office, "2026-11-02T09:00");

        assertRefused(() -> file.assessed(Fields.with("identityDoubtful", false)), "reason", "required", "YUKK 68/2");
        assertRefused(
                () -> file.assessed(Fields.with("reason", "APPLICATION_ONLY")), "reason", "does-not-fit", "YUKK 68/2");
        UUID id = file.considerationId();
        assertRefused(
                () -> Acting.call(
                        file.officer("protection-officer"),
                        () -> office.bean(DetentionConsideration.class)
                                .assess(
                                        id,
                                        new AssessDetentionNeedSubmission(
                                                AssessDetentionNeedSubmission.Reason.LISTED_GROUND,
                                                false,
                                                false,
                                                false,
                                                false,
                                                "Başvuru",
                                                "Yok",
                                                "Yok",
                                                true,
                                                true,
                                                false,
                                                false,
                                                "Yetmez"))),
                "reason",
                "required",
                "YUKK 68/2");
        file.assessed(Fields.asUsual());
        UUID decision = signed(file, GOVERNOR, "2026-11-02T09:00");
        String other = row(file, decision, "2026-11-02T09:00+03", "2026-11-20T09:00+03");
        assertThat(sql(other.replace("IDENTITY_DOUBTFUL", "APPLIED"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(other.replace("IDENTITY_DOUBTFUL", "PUBLIC_ORDER_DANGER")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-25",
            by = {Way.REST, Way.SQL})
    void aLiftingOrderFreesWhateverAnybodyRecordsAfterwards() throws Exception {
        ApplicantDetentionCase file =
                ApplicantDetentionCase.detained(office, "2026-11-02T09:00").served();
        office.at("2026-11-05T10:00");
        var answer = Caller.basic(office, Office.account(Office.VAN, "removal-centre-staff"))
                .post(
                        "/api/protection/applications/" + file.claim().number() + "/detention/lifting-orders",
                        "{\"decidedAt\":\"2026-11-05T09:30\",\"reference\":\"2026/9 D. İş\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(file.detention("lawful_until::text")).startsWith("2026-11-05 ");
        assertThat(sql("insert into applicant_detention_admission (id, detention_id, case_id, province, centre_id,"
                        + " arrived_at, with_family, admitted_by, recorded_at) values (gen_random_uuid(), '"
                        + file.considerationId() + "', '" + file.id()
                        + "', '65', 'kurubas', '2026-11-05T10:00+03', false, 'x', now())"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql("insert into applicant_detention_freed (detention_id, case_id, province, freed_at, confirmed_by,"
                        + " recorded_at) values ('" + file.considerationId() + "', '" + file.id()
                        + "', '65', '2026-11-04T10:00+03', 'x', now())"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-26",
            by = {Way.REST, Way.DOMAIN})
    void aPetitionOfAnApplicantTouchesNoLimit() throws Exception {
        ApplicantDetentionCase file =
                ApplicantDetentionCase.detained(office, "2026-11-02T09:00").served();
        office.at("2026-11-10T10:00");
        String path = "/api/protection/applications/" + file.claim().number() + "/detention/petitions";
        assertThat(Caller.basic(office, Office.account(Office.VAN, "removal-centre-staff"))
                        .post(path, "{\"receivedAt\":\"2026-11-10T09:30\"}")
                        .status())
                .isEqualTo(201);
        assertThat(Caller.basic(office, Office.account(Office.VAN, "front-desk"))
                        .post(path, "{\"receivedAt\":\"2026-11-10T09:30\"}")
                        .status())
                .isEqualTo(403);
        file.petitioned();

        assertThat(file.detention("ends_at::text")).startsWith("2026-12-02 ");
        assertThat(file.running("DL-IP-11").orElseThrow().endsAt()).isEqualTo(instant("2026-12-02T09:00"));
    }

    @Test
    void whoeverIsHeldInOneProcedureIsNotHeldInTheOther() throws SQLException {
        ApplicantDetentionCase file = ApplicantDetentionCase.detained(office, "2026-11-02T09:00");
        LibertyCase removal = LibertyCase.decidedToRemove(office, "2026-11-02T09:30", file.person());

        assertThat(refusalOf(() -> removal.ordered("2026-11-02T09:30")).type())
                .isEqualTo(DetentionProblem.HELD_ALREADY);
        assertThat(refusalOf(file::considered).type()).isEqualTo(ApplicantDetentionProblem.HELD_ALREADY);
    }

    @Test
    void onlyTheProtectionDeskBeginsAndNobodyIsHeldByIt() throws Exception {
        ProtectionCase claim = office.lodged("2026-11-02T09:00").readyForExamination();
        String path = "/api/protection/applications/" + claim.number() + "/detention";

        assertThat(Caller.basic(office, Office.account(Office.VAN, "removal-centre-staff"))
                        .post(path, "{}")
                        .status())
                .isEqualTo(403);
        Caller desk = Caller.basic(office, Office.account(Office.VAN, "protection-officer"));
        assertThat(desk.post(path, "{}").status()).isEqualTo(201);
        assertThat(desk.post(path, "{}").status()).isEqualTo(409);
        assertThat(desk.post("/api/protection/applications/65-UK-2020-999999/detention", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(new ApplicantDetentionCase(office, claim).held()).isEmpty();
    }

    private static SignApplicantDetentionSubmission detain() {
        return new SignApplicantDetentionSubmission(Choice.DETAIN, "Gözetim zorunludur", null, null);
    }

    private static String row(ApplicantDetentionCase file, UUID decision, String decidedAt, String endsAt)
            throws SQLException {
        return DETAIN.formatted(
                file.considerationId(),
                file.id(),
                file.person(),
                decision,
                "IDENTITY_DOUBTFUL",
                GOVERNOR,
                decidedAt,
                decidedAt,
                endsAt);
    }

    /** A decision somebody signed without the domain's checks. */
    private UUID signed(ApplicantDetentionCase file, String account, String at) {
        return office.reading(() -> office.bean(Decisions.class)
                .record(new NewDecision(
                        file.id(),
                        "DETENTION_OF_APPLICANT",
                        "DETENTION_ORDERED",
                        "Olay",
                        "Gerekçe",
                        "YUKK 68",
                        "Van Valiliği",
                        List.of(),
                        account,
                        instant(at)))
                .id()
                .value());
    }

    private Caller.Answer submitted(ApplicantDetentionCase file, String userTask, Map<String, Object> fields)
            throws Exception {
        String task = "/engine-rest/task/" + file.waiting(userTask).id();
        Caller officer = Caller.basic(office, GOVERNOR);
        officer.post(task + "/claim", "{\"userId\":\"" + GOVERNOR + "\"}");
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return officer.post(
                task + "/submit-form", new ObjectMapper().writeValueAsString(Map.of("variables", variables)));
    }

    /** Returns how the database refuses a statement; empty if it would take it. Nothing stays: a row alone is nobody held. */
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
