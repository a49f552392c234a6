package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;
import static org.himaye.scenario.RemovalAttacks.CHECK_VIOLATION;
import static org.himaye.scenario.RemovalAttacks.refusedSql;
import static org.himaye.scenario.RemovalAttacks.submittedByRest;

import java.sql.SQLException;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.guard.GuardProblem;
import org.himaye.protection.application.Channel;
import org.himaye.removal.decision.BookRemovalSubmission;
import org.himaye.removal.decision.DecideEntryBanSubmission;
import org.himaye.removal.decision.DraftRemovalDecisionSubmission;
import org.himaye.removal.decision.EntryBans;
import org.himaye.removal.decision.ExecuteRemovalSubmission;
import org.himaye.removal.decision.InformationStops;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.RemovalDrafts;
import org.himaye.removal.decision.RemovalExecutions;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to break what protects people on the way out, by every way in (INV-01, 02, 03, 09, 10, 31). */
class RemovalExecutionInvariantsTest extends Scenario {

    private Refusal executedByDomain(RemovalCase file) {
        return refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, RemovalCase.OFFICER),
                () -> office.bean(RemovalExecutions.class)
                        .execute(file.id(), new ExecuteRemovalSubmission(true, office.now(), "Kapıköy", null))));
    }

    private Caller.Answer executedByRest(RemovalCase file) {
        return submittedByRest(
                office, file, "UserTask_ExecuteRemoval", "van.removal-officer", RemovalForms.execute(office.now()));
    }

    /** Records an exit with the answer that the guard gave for the booking. */
    private static SQLException executedBySql(RemovalCase file) throws SQLException {
        return refusedSql(
                "insert into removal_execution (id, booking_id, case_id, province, person_id, destination, exited_at,"
                        + " border_gate, guard_answer_id, executed_by, recorded_at) select gen_random_uuid(), b.id,"
                        + " b.case_id, b.province, b.person_id, b.destination, now(), 'Kapıköy', b.guard_answer_id, 'x',"
                        + " now() from removal_booking b where b.case_id = ?",
                file.id().value());
    }

    private void assertBarredByEveryWay(RemovalCase file) throws SQLException {
        assertThat(refusalOf(file::executed).type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        assertThat(executedByDomain(file).type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        assertThat(executedByRest(file.putBack()).problem()).isEqualTo("removal-barred");
        assertThat(executedBySql(file).getSQLState()).isEqualTo(CHECK_VIOLATION);
        file.waitedUntil("2026-12-31T09:00");
        assertThat(file.tasks()).containsExactly("UserTask_ExecuteRemoval");
        assertThat(file.column("outcome")).isEqualTo("null");
    }

    // INV-01, 02, 03 --------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-01",
            by = {Way.FORM, Way.DOMAIN, Way.REST, Way.SQL, Way.TIMER})
    void withoutAFreshLookIntoTheRegistryNobodyLeaves() throws SQLException {
        RemovalCase file = travelling();
        office.at("2026-11-19T09:01");

        assertBarredByEveryWay(file);

        file.putBack()
                .told("merkez.legal-counsel", "/registry-checks", "{\"checkedAt\":\"2026-12-31T08:00:00+03:00\"}")
                .executed();
        assertThat(file.column("outcome")).isEqualTo("REMOVED");
    }

    @Test
    @Attacks(value = "INV-01", by = Way.FORM)
    void anExitBeforeTheBookingIsNotRecorded() {
        RemovalCase file = travelling();

        assertRefused(
                () -> file.executed(Fields.with("exitedAt", "2026-11-18T08:59")), "exitedAt", "too-early", "YUKK 53/3");
        file.putBack();

        assertThat(file.column("outcome")).isEqualTo("null");
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.DOMAIN, Way.REST, Way.SQL, Way.TIMER})
    void aClaimAfterTheBookingStopsTheExit() throws SQLException {
        RemovalCase file = travelling();
        ProtectionCase claim = office.lodged("2026-11-18T18:00", Office.ISTANBUL, Channel.BORDER_GATE);
        Acting.as(
                Actor.SYSTEM,
                () -> office.bean(Persons.class)
                        .merge(claim.file().personId(), file.file().personId(), "TEST"));

        assertBarredByEveryWay(file);
    }

    @Test
    @Attacks(
            value = "INV-03",
            by = {Way.FORM, Way.DOMAIN, Way.REST, Way.SQL, Way.TIMER})
    void nobodyIsSentWhereANewScreeningFindsDanger() throws SQLException {
        RemovalCase file = travelling();
        file.told(
                "van.removal-officer",
                "/screenings",
                "{\"destination\":\"IRQ\",\"safe\":false,\"reasons\":\"Çatışma başladı\"}");

        Refusal booking = refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, RemovalCase.OFFICER),
                () -> office.bean(RemovalExecutions.class)
                        .book(
                                file.id(),
                                new BookRemovalSubmission(
                                        false,
                                        office.now().withHour(20),
                                        "Kapıköy",
                                        2,
                                        true,
                                        true,
                                        BookRemovalSubmission.Means.NONE,
                                        false))));

        assertThat(booking.type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        assertBarredByEveryWay(file);
    }

    // INV-09 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(value = "INV-09", by = Way.FORM)
    @Attacks(value = "INV-28", by = Way.FORM)
    void aThreatThatIsTheGroundIsNotLeftOutOfTheMeasure() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed(Fields.with("publicThreat", true));

        assertRefused(file::drafted, "orderThreat", "ground-named", "YUKK 56/1");
        file.putBack()
                .drafted(Fields.with("orderThreat", true)
                        .and("departureDays", null)
                        .and("measureReasons", "Tehdit sürmektedir."));
        assertThat(file.row("select measure from removal_draft where case_id = ?"))
                .isEqualTo("DETENTION");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 31, 90})
    @Attacks(value = "INV-09", by = Way.FORM)
    void noDepartureIsShorterThanFifteenOrLongerThanThirtyDays(int days) {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed();

        assertRefused(
                () -> file.drafted(Fields.with("departureDays", days)), "departureDays", "out-of-range", "YUKK 56/1");
        assertThat(file.row("select count(*)::text from removal_draft where case_id = ?"))
                .isEqualTo("0");
    }

    @Test
    @Attacks(value = "INV-09", by = Way.REST)
    void noDepartureOfFourteenDaysByTheEnginesInterface() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed();
        String task = "/engine-rest/task/"
                + file.waiting("UserTask_DraftRemovalDecision").id();
        Caller caller = Caller.basic(office, "van.removal-officer");
        caller.post(task + "/claim", "{\"userId\":\"van.removal-officer\"}");

        var answer = caller.post(
                task + "/submit-form",
                "{\"variables\":{\"destination\":{\"value\":\"IRQ\"},\"destinationBasis\":{\"value\":\"ORIGIN\"},"
                        + "\"facts\":{\"value\":\"f\"},\"reasons\":{\"value\":\"r\"},"
                        + "\"earlierMeasure\":{\"value\":\"NONE\"},\"entryBanYears\":{\"value\":0},"
                        + "\"departureDays\":{\"value\":14}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).contains("departureDays");
    }

    @Test
    @Attacks(value = "INV-09", by = Way.DOMAIN)
    void noDepartureOfFourteenDaysByACallOfTheDomain() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed();
        var draft = new DraftRemovalDecisionSubmission(
                "IRQ",
                DraftRemovalDecisionSubmission.DestinationBasis.ORIGIN,
                "f",
                "r",
                false,
                false,
                false,
                false,
                false,
                false,
                14,
                false,
                DraftRemovalDecisionSubmission.EarlierMeasure.NONE,
                false,
                null,
                false,
                null,
                false,
                null,
                false,
                false,
                false,
                false,
                null,
                false,
                null,
                false,
                0);

        Refusal refusal = refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, RemovalCase.OFFICER),
                () -> office.bean(RemovalDrafts.class).draft(file.id(), draft)));

        assertThat(refusal.article()).isEqualTo("YUKK 56/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 31})
    @Attacks(value = "INV-09", by = Way.SQL)
    void noDepartureOfAnotherLengthIsWritten(int days) throws SQLException {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed()
                .drafted()
                .signed();

        assertThat(refusedSql(
                                "update removal_case set departure_days = ? where case_id = ?",
                                days,
                                file.id().value())
                        .getSQLState())
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-09", by = Way.TIMER)
    void nothingFollowsFromTheLapseByItself() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed()
                .drafted()
                .signed()
                .served()
                .waitedUntil("2026-11-10T09:00")
                .registryChecked()
                .waitedUntil("2026-11-18T09:00");

        assertThat(file.events()).contains("DEPARTURE_LAPSED").doesNotContain("REMOVAL_EXECUTED");
        assertThat(file.decisions()).hasSize(1);
        assertThat(file.tasks()).containsExactly("UserTask_CheckRemovalRegistry");
    }

    // INV-10 ----------------------------------------------------------------------------------------------------------

    private RemovalCase travelling() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed()
                .drafted()
                .signed()
                .served()
                .waitedUntil("2026-11-10T09:00")
                .registryChecked()
                .waitedUntil("2026-11-18T09:00")
                .registryChecked()
                .booked("2026-11-18T18:00");
        office.at("2026-11-18T18:00");
        return file;
    }

    @Test
    @Attacks(
            value = "INV-10",
            by = {Way.FORM, Way.DOMAIN})
    void noGovernorateBansForLongerThanFiveYears() {
        RemovalCase file = travelling().executed();

        assertThat(refusalOf(() -> file.banDecided(Fields.with("years", 6))).fields())
                .extracting(one -> one.field())
                .containsExactly("years");
        Refusal byDomain = refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, RemovalCase.GOVERNOR),
                () -> office.bean(EntryBans.class)
                        .decide(
                                file.id(),
                                new DecideEntryBanSubmission(
                                        false, true, 6, true, false, false, false, false, false, "f", "r"))));
        assertThat(byDomain.article()).isEqualTo("YUKK 9/3");
    }

    @ParameterizedTest
    @CsvSource({"61,0,true", "60,12,false", "60,121,true", "60,12,true"})
    @Attacks(value = "INV-10", by = Way.SQL)
    void noLongerBanIsWritten(int months, int added, boolean serious) throws SQLException {
        RemovalCase file = travelling().executed().banDecided(Fields.with("years", 5));

        SQLException refused = refusedSql(
                "insert into entry_ban (id, case_id, province, person_id, decision_id, starts_on, months, added_months,"
                        + " serious_threat, ends_on, imposed_by, imposed_at) select gen_random_uuid(), case_id, province,"
                        + " person_id, decision_id, starts_on, cast(? as smallint), cast(? as smallint), ?, starts_on,"
                        + " 'x', now() from entry_ban where case_id = ?",
                months,
                added,
                serious,
                file.id().value());

        assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-10", by = Way.TIMER)
    void noLapseOfTimeBansAnybody() {
        RemovalCase file = travelling().executed().waitedUntil("2028-11-18T18:00");

        assertThat(file.tasks()).containsExactly("UserTask_DecideEntryBan");
        assertThat(file.row("select count(*)::text from entry_ban where case_id = ?"))
                .isEqualTo("0");
    }

    @Test
    @Attacks(value = "INV-10", by = Way.REST)
    void onlyTheHeadquartersGiveRelief() {
        RemovalCase file = travelling().executed().banDecided(Fields.with("years", 5));

        for (String account :
                new String[] {"van.governor-approver", "van.removal-officer", "istanbul.governor-approver"}) {
            assertThat(Caller.basic(office, account)
                            .post(
                                    "/api/removal/cases/" + file.number() + "/entry-ban/relief",
                                    "{\"relief\":\"LIFTED\",\"reasons\":\"x\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    // INV-31 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-31",
            by = {Way.REST, Way.DOMAIN, Way.SQL})
    void aStopForInformationLastsFourHoursAtMost() throws SQLException {
        office.at("2026-11-02T18:00");
        String body = "{\"reference\":\"%s\",\"province\":\"65\",\"kind\":\"BROUGHT_IN\","
                + "\"startedAt\":\"2026-11-02T12:00:00+03:00\",\"endedAt\":\"2026-11-02T%s+03:00\"}";
        Caller police = Caller.basic(office, "van.law-enforcement-liaison");

        var tooLong = police.post("/api/removal/information-stops", body.formatted(Office.reference(), "16:00:01"));
        var lawful = police.post("/api/removal/information-stops", body.formatted(Office.reference(), "16:00:00"));
        Refusal byDomain = refusalOf(() -> Acting.as(
                Office.officer(Office.VAN, "border-police"),
                () -> office.bean(InformationStops.class)
                        .record(
                                Office.VAN,
                                Office.reference(),
                                InformationStops.Kind.INVITATION,
                                Office.instant("2026-11-02T10:00"),
                                Office.instant("2026-11-02T15:00"))));
        SQLException bySql = refusedSql(
                "insert into information_stop (id, province, reference, kind, started_at, ended_at, recorded_by,"
                        + " recorded_at) values (?, '65', 'FORGED-STOP', 'INVITATION', now(), now() + interval '5 hours',"
                        + " 'x', now())",
                UUID.randomUUID());

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("article").asText()).isEqualTo("YUKK 97");
        assertThat(lawful.status()).isEqualTo(204);
        assertThat(byDomain.article()).isEqualTo("YUKK 97");
        assertThat(bySql.getSQLState()).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-31", by = Way.SQL)
    void aStopForInformationOpensNoFileAndHoldsNobody() throws SQLException {
        office.at("2026-11-02T18:00");
        String reference = Office.reference();
        Acting.as(
                Office.officer(Office.VAN, "border-police"),
                () -> office.bean(InformationStops.class)
                        .record(
                                Office.VAN,
                                reference,
                                InformationStops.Kind.INVITATION,
                                Office.instant("2026-11-02T10:00"),
                                Office.instant("2026-11-02T11:00")));

        assertThat(Tables.single("select count(*) from removal_case where reference = ?", reference))
                .isEqualTo("0");
        assertThat(Tables.single(
                        "select count(*) from information_schema.columns where table_name = 'information_stop'"
                                + " and column_name like 'person%' and ?::text is not null",
                        reference))
                .isEqualTo("0");
    }
}
