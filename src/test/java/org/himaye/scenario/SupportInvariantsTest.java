package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.departure.ReturnExits;
import org.himaye.shared.Actor;
import org.himaye.shared.PersonId;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.figures.SealedFileCounts;
import org.himaye.trafficking.support.GrantPermitSubmission;
import org.himaye.trafficking.support.Permit;
import org.himaye.trafficking.support.Permits;
import org.himaye.trafficking.support.RecordReturnSubmission;
import org.himaye.trafficking.support.SafeReturns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attempts to break what protects the supported, by every way in (INV-14, 16, 18). */
class SupportInvariantsTest extends Scenario {

    private static final String CHECK = "23514";
    private static final String NO_RIGHT = "42501";
    private static final String GOVERNOR = "van.governor-approver";
    private static final String MANAGER = "van.victim-case-manager";

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
    }

    // INV-14 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-14",
            by = {Way.DOMAIN, Way.TIMER, Way.SQL})
    void aValidPermitBarsRemovalAlsoAfterTheSupportAndNothingIsSaidOfIt() {
        RemovalFile removal = RemovalFile.clear(office);
        SupportCase support = supportOf(removal.person());
        for (Purpose purpose : Purpose.values()) {
            assertThat(removal.obstacles(purpose)).contains("other-lawful-obstacle");
        }
        support.running().recorded("CONSENT_WITHDRAWN");
        assertThat(support.isOver()).isTrue();

        office.desk().runDueJobs();
        for (Purpose purpose : Purpose.values()) {
            assertThat(removal.obstacles(purpose)).contains("other-lawful-obstacle");
        }
        assertThat((Throwable) catchThrowableOfType(Exception.class, removal::book))
                .isNotNull();
        assertThat(removal.asked(RemovalFile.IRAQ, Purpose.EXECUTION).obstacles())
                .filteredOn(obstacle -> obstacle.code().equals("other-lawful-obstacle"))
                .singleElement()
                .satisfies(obstacle -> {
                    assertThat(obstacle.article()).isNull();
                    assertThat(obstacle.since()).isNull();
                    assertThat(obstacle.until()).isNull();
                });
        // The last day belongs to the permit: 30 days from 2 November.
        String after = office.now().toLocalDate().plusDays(31).toString();
        office.at(office.now().toLocalDate().plusDays(30) + "T23:59");
        assertThat(removal.obstacles(Purpose.EXECUTION)).contains("other-lawful-obstacle");
        office.at(after + "T00:01");
        assertThat(removal.obstacles(Purpose.EXECUTION)).doesNotContain("other-lawful-obstacle");
    }

    @Test
    @Attacks(
            value = "INV-14",
            by = {Way.FORM, Way.REST})
    void nobodyBooksTheRemovalOfAPersonWithAPermit() throws SQLException {
        RemovalCase removal = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.CAME_FORWARD)
                .decidedAndServed()
                .waitedUntil("2026-11-10T09:00")
                .registryChecked()
                .waitedUntil("2026-11-18T09:00")
                .registryChecked();
        supportOf(personOf(removal)).permitted();

        var byForm = refusalOf(() -> removal.booked("2026-11-18T18:00"));
        removal.putBack();
        var byRest = RemovalAttacks.submittedByRest(
                office,
                removal,
                "UserTask_BookRemoval",
                "van.removal-officer",
                RemovalForms.book(LocalDateTime.parse("2026-11-18T18:00")));

        assertThat(byForm.type().code()).isEqualTo("removal-barred");
        assertThat(byRest.status()).isEqualTo(409);
        assertThat(byRest.body() + byForm.detail().tr())
                .doesNotContainIgnoringCase("mağdur")
                .doesNotContainIgnoringCase("izin");
    }

    // INV-16 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-16",
            by = {Way.FORM, Way.REST})
    void noFormExtendsByMoreThanSixMonths() {
        SupportCase support = SupportCase.begun(office).running().recorded("REVIEW");

        var byForm = refusalOf(() -> support.evaluated(SupportCase.extension(7)));
        support.putBack();
        var byRest = submitted(
                support,
                "UserTask_EvaluateSupport",
                MANAGER,
                SupportCase.extension(12).over(SupportCase.evaluation(office)));

        assertThat(byForm.fields()).extracting(field -> field.field()).containsExactly("months");
        assertThat(byRest.status()).isEqualTo(400);
        assertThat(byRest.fields()).containsExactly("months");
        assertThat(support.permits()).hasSize(1);
    }

    @Test
    @Attacks(value = "INV-16", by = Way.DOMAIN)
    void noServiceGrantsASecondFirstPermitOrOneOfSomebodyElse() {
        SupportCase support = SupportCase.begun(office);
        Permits permits = office.bean(Permits.class);
        TaskInHand task = new TaskInHand("none", "UserTask_GrantPermit", support.id());
        var submission = new GrantPermitSubmission(office.now(), "Karar uygundur.");

        assertThat(refusalOf(() -> support.as(support.expert(), () -> permits.grant(task, submission)))
                        .type()
                        .code())
                .isEqualTo("not-yours");
        // The team does not know the governor yet, except through the waiting task.
        assertThat(refusalOf(() -> support.as(
                                Office.officer(Office.ISTANBUL, "governor-approver"),
                                () -> permits.grant(task, submission)))
                        .type()
                        .code())
                .isEqualTo("not-found");
        assertThat(refusalOf(() -> support.as(Actor.SYSTEM, () -> permits.grant(task, submission)))
                        .type()
                        .code())
                .isEqualTo("not-yours");
        support.permitted();
        assertThat(refusalOf(() -> support.as(support.governor(), () -> permits.grant(task, submission)))
                        .type()
                        .code())
                .isEqualTo("permit-exists");
        assertThat(support.permits()).hasSize(1);
    }

    @Test
    @Attacks(value = "INV-16", by = Way.TIMER)
    void timeExtendsAndCancelsNothing() {
        SupportCase support = SupportCase.begun(office).running();

        support.at("2028-11-02T09:00");
        office.desk().runDueJobs();

        assertThat(support.permits()).hasSize(1);
        assertThat(support.tasks()).containsExactly("UserTask_RecordSupportStep");
        assertThat(support.events()).doesNotContain("PERMIT_EXTENDED", "PERMIT_CANCELLED", "SUPPORT_ENDED");
    }

    @Test
    @Attacks(value = "INV-16", by = Way.SQL)
    void theDatabaseTakesNoPermitThatTheLawDoesNotKnow() throws SQLException {
        SupportCase fresh = SupportCase.begun(office);
        SupportCase granted = SupportCase.begun(office).permitted();
        SupportCase cancelled = SupportCase.begun(office)
                .running()
                .evaluated(Fields.with("recontact", "OWN_INITIATIVE").and("proposal", "CANCEL"))
                .decided("APPROVED");
        SupportCase citizen = SupportCase.begun(office, false, ReferralOutcome.IDENTIFIED, null);

        for (String sql : List.of(
                permit(fresh, 0, "2026-11-02", "2026-12-03", GOVERNOR),
                permit(fresh, 0, "2026-11-10", "2026-12-10", GOVERNOR),
                permit(fresh, 1, "2026-11-02", "2026-12-02", GOVERNOR),
                permit(granted, 1, "2026-12-02", "2027-06-03", GOVERNOR),
                permit(granted, 1, "2026-12-03", "2027-06-02", GOVERNOR),
                permit(granted, 2, "2026-12-02", "2027-06-02", GOVERNOR),
                permit(granted, 1, "2026-12-02", "2027-01-02", "himaye"),
                permit(granted, 1, "2026-12-02", "2027-01-02", "istanbul.governor-approver"),
                permit(cancelled, 1, "2026-12-02", "2027-01-02", GOVERNOR),
                permit(citizen, 0, "2026-11-02", "2026-12-02", GOVERNOR))) {
            assertThat(SealedTables.refused(GOVERNOR, sql).getSQLState())
                    .as(sql)
                    .isIn(CHECK, NO_RIGHT);
        }
        assertThat(SealedTables.refused(MANAGER, permit(granted, 1, "2026-12-02", "2027-01-02", MANAGER))
                        .getSQLState())
                .isIn(CHECK, NO_RIGHT);
        for (String sql : List.of(
                "update victim_permit set ends_on = ends_on + 1",
                "delete from victim_permit_cancellation",
                "truncate victim_permit")) {
            assertThat(SealedTables.refused(GOVERNOR, sql).getSQLState())
                    .as(sql)
                    .isEqualTo(NO_RIGHT);
        }
        // The sum of three years, extension by extension.
        for (String day : List.of("2026-12-01", "2027-06-01", "2027-12-01", "2028-06-01", "2028-12-01")) {
            if (granted.tasks().contains("UserTask_AssessPersonalRisk")) {
                granted.assessed(Fields.with("place", "SAFE_PLACE")).agreed();
            }
            granted.at(day + "T09:00").extended(6);
        }
        assertThat(SealedTables.refused(GOVERNOR, permit(granted, 6, "2029-06-02", "2029-11-03", GOVERNOR))
                        .getSQLState())
                .isEqualTo(CHECK);
    }

    @Test
    @Attacks(value = "INV-16", by = Way.SQL)
    void theDatabaseCountsThreeYearsForThePersonAndNotForTheFile() throws SQLException {
        RemovalFile known = RemovalFile.opened(office);
        SupportCase first = supportOf(known.person()).running();
        String[] days = {"2026-12-01", "2027-06-01", "2027-12-01", "2028-06-01", "2028-12-01", "2029-06-01"};
        for (String day : days) {
            first.at(day + "T09:00").extended(6);
        }
        first.at("2029-10-20T09:00").recorded("CONSENT_WITHDRAWN");
        SupportCase second = supportOf(known.person());

        for (String lastDay : List.of("2029-11-03", "2029-11-19")) {
            assertThat(SealedTables.refused(GOVERNOR, permit(second, 0, "2029-10-20", lastDay, GOVERNOR))
                            .getSQLState())
                    .as(lastDay)
                    .isEqualTo(CHECK);
        }
        assertThat(SealedTables.read(
                        "van.removal-officer", "select first_victim_permit_day('" + second.id() + "')::text"))
                .as("nobody else learns of an earlier file")
                .isNull();
        second.permitted();
        assertThat(second.permits())
                .containsExactly(new Permit(0, LocalDate.of(2029, 10, 20), LocalDate.of(2029, 11, 2)));
    }

    // INV-18 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-18",
            by = {Way.FORM, Way.TIMER})
    void aSafeReturnIsNoRemovalAndNoBanFollows() throws SQLException {
        RemovalFile removal = RemovalFile.clear(office);
        long returns = returnsOf(office.now().getYear());
        SupportCase support = supportOf(removal.person()).running().prepared(Fields.asUsual());
        office.at(office.now().toLocalDate().plusDays(2) + "T23:00");
        support.journeyed("DEPARTED");
        office.desk().runDueJobs();

        for (String table : List.of("removal_execution", "return_exit", "entry_ban", "readmission_transfer")) {
            assertThat(Tables.single(
                            "select count(*) from " + table + " where person_id = ?",
                            removal.person().value()))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(returnsOf(office.now().getYear())).isEqualTo(returns);
        assertThat(Tables.single(
                        "select count(*) from ledger_entry where person_id = ? and action ~ 'DEPART|REMOVED|RETURN|BAN'",
                        removal.person().value()))
                .isEqualTo("0");
        assertThat(support.file().closedAs()).isEqualTo("SAFE_RETURN");
    }

    @Test
    @Attacks(
            value = "INV-18",
            by = {Way.DOMAIN, Way.REST, Way.SQL})
    void nobodyIsReturnedByHimayeByOthersOrWithoutConsent() throws SQLException {
        SupportCase support = SupportCase.begun(office).running().prepared(Fields.asUsual());
        SupportCase suspected = SupportCase.begun(office, true, ReferralOutcome.STRONG_SUSPICION, null)
                .running();
        support.at("2026-11-04T10:00");
        TaskInHand task = new TaskInHand("none", "UserTask_RecordJourney", support.id());
        var departed = new RecordReturnSubmission(RecordReturnSubmission.Outcome.DEPARTED, office.now(), "-");

        assertThat(refusalOf(() -> support.as(
                                Actor.SYSTEM,
                                () -> office.bean(SafeReturns.class).record(task, departed)))
                        .type()
                        .code())
                .isEqualTo("not-yours");
        var outsider = submitted(
                support,
                "UserTask_RecordJourney",
                "van.removal-officer",
                Map.of("outcome", "DEPARTED", "departedAt", office.now().toString(), "note", "-"));
        assertThat(outsider.status()).isBetween(400, 499);
        for (String sql : List.of(
                departure(support, "false, true, true, true, false, false, false", MANAGER),
                departure(support, "true, false, true, true, false, false, false", MANAGER),
                departure(support, "true, true, false, true, false, false, false", MANAGER),
                departure(support, "true, true, true, false, false, false, false", MANAGER),
                departure(support, "true, true, true, true, true, false, true", MANAGER),
                departure(support, "true, true, true, true, true, true, false", MANAGER),
                departure(support, "true, true, true, true, false, false, false", "himaye"),
                departure(suspected, "true, true, true, true, false, false, false", MANAGER))) {
            assertThat(SealedTables.refused(MANAGER, sql).getSQLState()).as(sql).isIn(CHECK, NO_RIGHT);
        }
        assertThat(SealedTables.refused(
                                "van.removal-officer",
                                departure(
                                        support, "true, true, true, true, false, false, false", "van.removal-officer"))
                        .getSQLState())
                .isEqualTo(NO_RIGHT);
        assertThat(support.tasks()).containsExactly("UserTask_RecordJourney");
    }

    @Test
    @Attacks(
            value = "INV-18",
            by = {Way.FORM, Way.SQL})
    void nobodyIdentifiedAsAChildIsSentHomeAsAnAdult() throws SQLException {
        VictimCase identified = VictimCase.referredChild(office)
                .secured(Fields.with("ageGroup", "CHILD"))
                .interviewed(Fields.with("specialist", "PSYCHOLOGIST").and("specialistName", "Psikolog Defne"))
                .assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", "CHILD"))
                .proposed("IDENTIFIED")
                .seconded()
                .decided("IDENTIFIED")
                .served(Fields.with("representative", "Vasi Fatma"));
        SupportCase support = SupportCase.of(office, identified.id()).permitted();

        assertThat(refusalOf(() -> support.assessed(Fields.asUsual())).fields())
                .extracting(field -> field.code())
                .containsExactly("child-on-file");
        support.putBack()
                .assessed(Fields.with("child", true).and("place", "CHILD_INSTITUTION"))
                .agreed(Fields.with("guardian", "Vasi Fatma"))
                .entrusted(Fields.asUsual());
        assertThat(refusalOf(() -> support.prepared(Fields.asUsual())).fields())
                .extracting(field -> field.field())
                .containsExactlyInAnyOrder("bestInterestDecided", "guardian");
        assertThat(SealedTables.refused(
                                MANAGER, departure(support, "true, true, true, true, false, true, true", MANAGER))
                        .getSQLState())
                .isEqualTo(CHECK);
    }

    @Test
    void aRemovalOfAnotherRecordOfSomebodyWhoReturnedIsFound() throws SQLException {
        RemovalFile known = RemovalFile.opened(office);
        RemovalFile duplicate = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided();
        SupportCase support = supportOf(known.person()).running().prepared(Fields.asUsual());
        support.at("2026-11-04T23:00").journeyed("DEPARTED");
        assertThat(returnsAsRemovals(support)).isZero();

        known.doing(() -> office.bean(Persons.class).merge(duplicate.person(), known.person(), "Parmak izi"));
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table entry_ban disable trigger user");
            statement.execute("insert into entry_ban (id, case_id, province, person_id, decision_id, starts_on, months,"
                    + " serious_threat, ends_on, imposed_by, imposed_at) values (gen_random_uuid(), '"
                    + duplicate.file().id() + "', '65', '" + duplicate.person().value() + "', '"
                    + duplicate.decision().id().value()
                    + "', '2026-11-05', 12, false, '2027-11-05', 'van.governor-approver', '2026-11-05T10:00+03')");
            statement.execute("alter table entry_ban enable trigger user");
            owner.commit();
        }

        assertThat(returnsAsRemovals(support)).isEqualTo(1);
    }

    private long returnsAsRemovals(SupportCase support) {
        return office.reading(() -> office.bean(SealedFileCounts.class)
                .count(List.of(support.id()), Office.instant("2026-01-01T00:00"), Office.instant("2027-01-01T00:00"))
                .returnsAsRemovals());
    }

    private SupportCase supportOf(PersonId person) {
        return SupportCase.begun(office, true, ReferralOutcome.IDENTIFIED, person);
    }

    private static PersonId personOf(RemovalCase removal) throws SQLException {
        return new PersonId(UUID.fromString(Tables.single(
                "select person_id::text from removal_case where case_id = ?",
                removal.id().value())));
    }

    private long returnsOf(int year) {
        return Acting.call(
                ReturnCase.HEADQUARTERS, () -> office.bean(ReturnExits.class).returnsIn(year));
    }

    private Caller.Answer submitted(SupportCase support, String userTask, String account, Map<String, Object> fields) {
        String task = "/engine-rest/task/" + support.waiting(userTask).id();
        Caller caller = Caller.basic(office, account);
        caller.post(task + "/claim", "{\"userId\":\"" + account + "\"}");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":{\"value\":")
                .append(value instanceof String ? "\"" + value + "\"" : value)
                .append('}'));
        return caller.post(task + "/submit-form", "{\"variables\":{" + body + "}}");
    }

    private static String permit(SupportCase support, int number, String from, String until, String by) {
        return "insert into victim_permit (file_id, number, starts_on, ends_on, decided_at, decided_by, recorded_at)"
                + " values ('" + support.id() + "', " + number + ", '" + from + "', '" + until + "', now(), '" + by
                + "', now())";
    }

    private static String departure(SupportCase support, String conditions, String by) {
        return "insert into victim_safe_return (file_id, destination, consented_at, consent_written, consent_informed,"
                + " country_risk_accepted, travel_document, child, best_interest_decided, guardian_present, departed_at,"
                + " recorded_by, recorded_at) values ('" + support.id() + "', 'UZB', '2026-11-02T09:00+03', "
                + conditions
                + ", '2026-11-04T09:00+03', '" + by + "', '2026-11-04T10:00+03')";
    }
}
