package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.protection.application.ProtectionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identity documents of applicants: validity, reminder, renewal and return, always free (YUKK 76; DL-IP-18, INV-43). */
class IdentityDocumentTest extends Scenario {

    @Test
    void aDocumentIsValidNoLongerThanTheMinistryAllows() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered().screened();

        assertRefused(() -> issued(file, "2027-11-03"), "validUntil", "after-maximum", "YUKK 76/1");
        assertThat(Refusals.refusalOf(() -> issued(file, "2026-11-02")).fields())
                .extracting(org.himaye.shared.FieldProblem::code)
                .containsExactly("too-early");
        issued(file, "2027-11-02");

        assertThat(file.event("APPLICANT_IDENTITY_ISSUED").detail()).containsEntry("validUntil", "2027-11-02");
    }

    @Test
    void thirtyDaysBeforeTheEndSomebodyIsRemindedAndRenewsFreeOfCharge() throws SQLException {
        SideRoad road = withDocument();
        office.at("2027-10-02T09:00");
        road.identitiesLookedAt();
        assertThat(road.tasks("identity-document")).isEmpty();

        office.at("2027-10-03T09:00");
        road.identitiesLookedAt().identitiesLookedAt();

        assertThat(road.tasks("identity-document")).containsExactly("UserTask_RenewIdentity");
        assertThat(road.seenBy("UserTask_RenewIdentity")).containsExactly("registration-officer");
        assertThat(road.claim().event("APPLICANT_IDENTITY_ENDS_SOON").article()).isEqualTo("YUKK 76");
        renewed(road, Fields.asUsual());
        assertThat(road.claim().event("APPLICANT_IDENTITY_RENEWED").detail()).containsEntry("validUntil", "2028-10-03");
        assertThat(road.claim().letterIds().stream().filter("DOC-04"::equals)).hasSize(2);
        assertThat(Tables.single(
                        "select sum(fee)::text || '/' || count(*) from identity_document where case_id = ?",
                        road.claim().id().value()))
                .isEqualTo("0/2");
        road.identitiesLookedAt();
        assertThat(road.tasks("identity-document")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"validUntil, 2028-10-04, after-maximum", "validUntil, 2027-10-03, too-early"})
    void aRenewalKeepsTheSameLimits(String field, String value, String code) {
        SideRoad road = withDocument();
        office.at("2027-10-03T09:00");
        road.identitiesLookedAt();

        assertThat(Refusals.refusalOf(() -> renewed(road, Fields.with(field, value)))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::code)
                .containsExactly(code);
        assertThat(road.claim().events()).doesNotContain("APPLICANT_IDENTITY_RENEWED");
    }

    @Test
    void whenTheApplicationHasEndedTheDocumentIsTakenBack() {
        SideRoad road = ended(withDocument());
        road.identitiesLookedAt();

        assertThat(road.tasks("identity-document")).containsExactly("UserTask_RecordIdentityReturn");
        assertThat(Refusals.refusalOf(() -> returned(road, Fields.with("returnedAt", null)))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::field)
                .containsExactly("returnedAt");
        assertThat(Refusals.refusalOf(() -> returned(road, Fields.with("outcome", "LOST")))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::field)
                .containsExactly("note");
        returned(road, Fields.asUsual());

        assertThat(road.claim().event("APPLICANT_IDENTITY_RETURNED").article()).isEqualTo("YUKK 76");
        road.identitiesLookedAt();
        assertThat(road.tasks("identity-document")).isEmpty();
    }

    @Test
    void anEndBeforeTheRenewalTurnsItIntoAReturn() {
        SideRoad road = new SideRoad(
                office,
                office.lodged("2026-11-02T09:00")
                        .registered()
                        .screened()
                        .step(
                                "UserTask_IssueApplicantIdentity",
                                Office.officer(Office.VAN, "registration-officer"),
                                Forms.issueApplicantIdentity(office.now()),
                                Fields.with("validUntil", "2026-11-20")));
        road.identitiesLookedAt();
        assertThat(road.tasks("identity-document")).containsExactly("UserTask_RenewIdentity");

        ended(road);
        assertThat(Refusals.refusalOf(() -> renewed(road, Fields.asUsual())).type())
                .isEqualTo(ProtectionProblem.STEP_NOT_POSSIBLE);
        road.identitiesLookedAt();

        assertThat(road.tasks("identity-document")).containsExactly("UserTask_RecordIdentityReturn");
    }

    @Test
    void nobodyElseRenewsByTheInterface() throws Exception {
        SideRoad road = withDocument();
        office.at("2027-10-03T09:00");
        road.identitiesLookedAt();

        assertThat(road.submitted(
                                "UserTask_RenewIdentity",
                                "van.interview-officer",
                                Map.of("validUntil", "2028-10-01", "handedOverAt", "2027-10-03T09:00"))
                        .status())
                .isEqualTo(403);
        var answer = road.submitted(
                "UserTask_RenewIdentity",
                "van.registration-officer",
                Map.of("validUntil", "2029-10-03", "handedOverAt", "2027-10-03T09:00"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("validUntil");
    }

    @ParameterizedTest
    @Attacks(value = "INV-43", by = Way.SQL)
    @CsvSource({
        "'2027-11-02', 1, ck_identity_document_is_free",
        "'2026-11-02', 0, ck_identity_document_is_valid_beyond_its_day"
    })
    void notEvenSqlTakesAFeeOrIssuesWhatEndsAtOnce(String validUntil, int fee, String rule) throws SQLException {
        SideRoad road = withDocument();
        SQLException refused;
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            try (var insert = connection.prepareStatement("insert into identity_document (id, case_id, province, "
                    + "issued_at, valid_until, fee, issued_by, recorded_at) values (?, ?, '65', "
                    + "'2026-11-02T09:00+03', ?::date, ?, 'x', now())")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, UUID.fromString(road.claim().id().toString()));
                insert.setString(3, validUntil);
                insert.setInt(4, fee);
                refused = catchThrowableOfType(SQLException.class, insert::executeUpdate);
            }
        }

        assertThat(refused.getSQLState()).isEqualTo("23514");
        assertThat(refused.getMessage()).contains(rule);
    }

    private SideRoad withDocument() {
        return new SideRoad(office, office.lodged("2026-11-02T09:00").readyForExamination());
    }

    private SideRoad ended(SideRoad road) {
        road.claim().withdrawn().withdrawalConcluded(Fields.asUsual()).served();
        road.waitedUntil("2027-02-01T00:00");
        road.claim().registryChecked(Fields.asUsual());
        return road;
    }

    private void issued(ProtectionCase file, String validUntil) {
        file.putBack()
                .step(
                        "UserTask_IssueApplicantIdentity",
                        Office.officer(Office.VAN, "registration-officer"),
                        Forms.issueApplicantIdentity(office.now()),
                        Fields.with("validUntil", validUntil));
    }

    private void renewed(SideRoad road, Fields changes) {
        road.putBack("UserTask_RenewIdentity");
        road.step(
                "UserTask_RenewIdentity",
                road.officer("registration-officer"),
                Forms.renewIdentity(office.now()),
                changes);
    }

    private void returned(SideRoad road, Fields changes) {
        road.putBack("UserTask_RecordIdentityReturn");
        road.step(
                "UserTask_RecordIdentityReturn",
                road.officer("registration-officer"),
                Map.of("outcome", "RETURNED", "returnedAt", office.now().toString()),
                changes);
    }
}
