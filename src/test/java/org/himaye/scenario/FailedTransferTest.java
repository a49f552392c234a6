package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.casefile.Sex;
import org.himaye.deadlines.ClockState;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Families;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers that a country has accepted and that must not or cannot be made (YUKK 4, 73, 74). */
class FailedTransferTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";

    @ParameterizedTest
    @ValueSource(strings = {"COUNTRY_WITHDREW", "NOT_SAFE", "LASTING_OBSTACLE"})
    void whoCannotBeSentIsExaminedWithThePeriodsFromRegistration(String failure) throws SQLException {
        SideRoad road = released(office.lodged("2026-11-02T09:00")).transferScreened("SAFE");
        ProtectionCase file = road.claim();
        office.at("2026-11-20T10:00");

        road.transferFailed(failure);

        assertThat(file.event("TRANSFER_NOT_CARRIED_OUT").article()).isEqualTo("YUKK 72/1-c, 73");
        assertExamined(road);
        Fields again = Fields.with("proposal", "INADMISSIBLE")
                .and("inadmissibilityGround", "COUNTRY_OF_ASYLUM")
                .and("protectingCountry", "DEU");
        assertRefused(() -> file.drafted(again), "protectingCountry", "country-refused", "YUKK 72/1-c, 73");
        file.putBack();
        file.examinationContinuedUntil("2026-11-30T10:00")
                .interviewed("2026-11-30T10:00")
                .drafted("CONDITIONAL_REFUGEE")
                .signedBySomebodyElse();
        assertThat(file.clock("DL-IP-04").keptOnTime()).isTrue();
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(Tables.single(
                        "select string_agg(detail || '>' || code, ' ' order by sequence_number) from figure_milestone"
                                + " where measure = 'TRACK' and case_id = ?",
                        file.id().value()))
                .isEqualTo("REGULAR>INADMISSIBLE INADMISSIBLE>REGULAR");
    }

    @Test
    void aTransferThatFailsNeedsItsReason() {
        SideRoad road = released(office.lodged("2026-11-02T09:00")).transferScreened("SAFE");

        assertRefused(
                () -> road.step(
                        "UserTask_CarryOutTransfer",
                        road.officer("hq-protection"),
                        Map.of("outcome", "NOT_CARRIED_OUT", "failure", "LASTING_OBSTACLE"),
                        Fields.asUsual()),
                "explanation",
                "required",
                null);
        assertThat(road.claim().events()).doesNotContain("TRANSFER_NOT_CARRIED_OUT");
    }

    @Test
    @Attacks(
            value = "INV-03",
            by = {Way.FORM, Way.SQL})
    void nobodyIsSentWithoutAScreeningOrAgainstIt() throws Exception {
        SideRoad road = released(office.lodged("2026-11-02T09:00"));
        assertThat(sql(execution(road))).as("nobody has screened").isEqualTo(CHECK_VIOLATION);

        road.transferScreened("NOT_SAFE");

        assertThat(road.claim().event("TRANSFER_FOUND_UNSAFE").article()).isEqualTo("YUKK 4");
        assertExamined(road);
        assertThat(sql(execution(road))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql("insert into protection_transfer_failure (decision_id, case_id, province, reason, explanation,"
                        + " recorded_by, recorded_at) values ('" + transfer(road) + "', '"
                        + road.claim().id() + "', '65', 'NOT_SAFE', 'x', 'x', now())"))
                .as("once")
                .isEqualTo("23505");
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.SQL})
    void whatStandsAgainstOneOfTheFamilyStandsAgainstAll() throws Exception {
        SideRoad road = released(family("AFG")).transferScreened("SAFE");
        PersonId spouse = member(road);
        assertThat(sql(execution(road))).as("nothing stands against it yet").isEmpty();
        hold(road, spouse);

        var refusal = refusalOf(road::transferCarriedOut);

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.TRANSFER_BARRED);
        assertThat(refusal.article()).isEqualTo("YUKK 55/1-b");
        assertThat(sql(execution(road))).isEqualTo(CHECK_VIOLATION);
        assertThat(road.claim().file().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.SQL})
    void anotherClaimOfAFamilyMemberStandsAgainstTheTransferButTheClaimOfTheFileDoesNot() throws Exception {
        SideRoad road = released(family("AFG")).transferScreened("SAFE");
        assertThat(sql(execution(road))).as("the claim of the file").isEmpty();
        new EarlierClaim(office).lodgedBy(member(road));

        var refusal = refusalOf(road::transferCarriedOut);

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.TRANSFER_BARRED);
        assertThat(refusal.article()).isEqualTo("YUKK 80/1-e");
        assertThat(sql(execution(road))).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void theClaimOfWhoHasLeftTheFamilyBarsNobodyElse() throws Exception {
        ProtectionCase family = family("AFG");
        PersonId spouse = member(family);
        CaseFile own = Acting.call(
                Office.officer(Office.VAN, "registration-officer"),
                () -> office.bean(Families.class)
                        .leave(
                                family.number(),
                                spouse,
                                new Families.Leaving(
                                        Reason.OWN_APPLICATION,
                                        instant("2026-11-02T09:00"),
                                        "Yazılı beyan",
                                        Set.of())));
        SideRoad road = released(family).transferScreened("SAFE");

        road.transferCarriedOut();

        assertThat(road.claim().file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(office.reading(() -> office.bean(CaseFiles.class).get(own.id()))
                        .state())
                .isEqualTo(CaseState.OPEN);
    }

    @Test
    void theOwnCountryOfAFamilyMemberProtectsNobodyInTheFile() {
        ProtectionCase file = fromGermany(family("DEU"));

        assertRefused(() -> file.drafted("INADMISSIBLE"), "protectingCountry", "own-country", "YUKK 94/1");
    }

    private void assertExamined(SideRoad road) throws SQLException {
        ProtectionCase file = road.claim();
        assertThat(file.decision().annulledAt()).isNotNull();
        assertThat(road.tasks("transfer")).isEmpty();
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(file.clock("DL-IP-15").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 2));
        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(road.waiting("UserTask_DraftDecision").dueAt())
                .isEqualTo(instant("2027-05-03T00:00").minusMillis(1));
        assertThat(Tables.single(
                        "select track from protection_application where case_id = ?",
                        file.id().value()))
                .isEqualTo("REGULAR");
    }

    /** Found inadmissible because Germany protects; it has accepted, and nobody has contested the decision by 18 November. */
    private SideRoad released(ProtectionCase lodged) {
        SideRoad road = new SideRoad(office, fromGermany(lodged));
        road.claim().drafted("INADMISSIBLE").signedAtHeadquarters().served();
        road.transferRequested().countryReplied("ACCEPTED");
        road.claim().waitedUntil("2026-11-18T09:00").registryChecked(Fields.asUsual());
        return road;
    }

    private ProtectionCase fromGermany(ProtectionCase lodged) {
        return lodged.registered(Fields.with("adultConsentsTaken", true))
                .screened(Fields.with("fromCountryOfAsylum", true).and("thirdCountry", "DEU"))
                .identityIssued();
    }

    private ProtectionCase family(String nationalityOfSpouse) {
        var spouse = new Lodging.Declared(
                "Ahmadi", "Leyla", Sex.FEMALE, LocalDate.of(1992, 3, 4), nationalityOfSpouse, "FA");
        return office.lodged(
                "2026-11-02T09:00",
                Office.VAN,
                Channel.PROVINCIAL_DIRECTORATE,
                "Ahmadi",
                List.of(new Lodging.Member(spouse, FamilyRelation.SPOUSE, instant("2026-11-02T09:00"))));
    }

    private PersonId member(SideRoad road) {
        return member(road.claim());
    }

    private PersonId member(ProtectionCase file) {
        return office.reading(
                () -> office.bean(CaseFiles.class).members(file.id()).get(0).personId());
    }

    private void hold(SideRoad road, PersonId person) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var hold = owner.prepareStatement(
                        "insert into medical_hold (id, case_id, province, person_id, recorded_by, recorded_at) values"
                                + " (gen_random_uuid(), ?, '65', ?, 'x', now())")) {
            hold.setObject(1, road.claim().id().value());
            hold.setObject(2, person.value());
            assertThat(hold.executeUpdate()).isEqualTo(1);
        }
    }

    private static String transfer(SideRoad road) {
        return road.claim().decision().id().value().toString();
    }

    private String execution(SideRoad road) {
        return "insert into protection_transfer_execution (decision_id, case_id, province, left_at, border_gate, received_by,"
                + " recorded_by, recorded_at) values ('" + transfer(road) + "', '"
                + road.claim().id() + "', '65', '" + office.now() + "+03', 'x', 'x', 'x', now())";
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
}
