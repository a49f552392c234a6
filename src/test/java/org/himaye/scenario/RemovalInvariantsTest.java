package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.guard.GuardProblem;
import org.himaye.protection.application.Channel;
import org.himaye.removal.decision.BookRemovalSubmission;
import org.himaye.removal.decision.DecideEntryBanSubmission;
import org.himaye.removal.decision.EntryBans;
import org.himaye.removal.decision.ExecuteRemovalSubmission;
import org.himaye.removal.decision.InformationStops;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.Releases;
import org.himaye.removal.decision.RemovalExecutions;
import org.himaye.removal.decision.RemovalProblem;
import org.himaye.removal.decision.RemovalSignatures;
import org.himaye.removal.decision.SignRemovalDecisionSubmission;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to break what protects people from unlawful removal decisions, by every way in (INV-01 to 11, 31). */
class RemovalInvariantsTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final Fields THREAT = Fields.with("publicThreat", true).and("entryOrExitBreach", null);

    private RemovalCase considered(String localTime) {
        return RemovalCase.considered(office, localTime, OpeningReason.HEADQUARTERS_INSTRUCTION);
    }

    private RemovalCase toBeSigned() {
        return considered("2026-11-02T09:00").assessed().drafted();
    }

    private Actor governor() {
        return Office.officer(Office.VAN, RemovalCase.GOVERNOR);
    }

    private Refusal signedByDomain(RemovalCase file) {
        return refusalOf(() -> Acting.call(
                governor(),
                () -> office.bean(RemovalSignatures.class)
                        .sign(file.id(), new SignRemovalDecisionSubmission(true, null))));
    }

    private Caller.Answer signedByRest(RemovalCase file) {
        String task = "/engine-rest/task/"
                + file.waiting("UserTask_SignRemovalDecision").id();
        Caller caller = Caller.basic(office, "van.governor-approver");
        caller.post(task + "/claim", "{\"userId\":\"van.governor-approver\"}");
        return caller.post(task + "/submit-form", "{\"variables\":{\"approved\":{\"value\":true}}}");
    }

    /** Writes as the application, for the province. */
    private static SQLException refusedSql(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                var setting = connection.createStatement()) {
            setting.execute("set himaye.provinces = '65'");
            try (var statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, values[index]);
                }
                SQLException refused = catchThrowableOfType(SQLException.class, statement::executeUpdate);
                assertThat((Throwable) refused).as(sql).isNotNull();
                return refused;
            }
        }
    }

    private static SQLException forgedDecision(RemovalCase file) throws SQLException {
        return refusedSql(
                "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons,"
                        + " legal_basis, authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values"
                        + " (gen_random_uuid(), ?, '65', 'FORGED-' || gen_random_uuid(), 'REMOVAL', 'REMOVAL', 'f', 'r',"
                        + " 'b', 'a', '{DL-RM-03}', 'forger', now(), 'forger', now())",
                file.id().value());
    }

    private String numberOf(ProtectionCase file) {
        return office.reading(() -> office.bean(Persons.class)
                .get(file.file().personId())
                .foreignerNumber()
                .value());
    }

    // INV-04 ----------------------------------------------------------------------------------------------------------

    /** A draft on ground h, and then the person asks for protection in another province. */
    private RemovalCase overtakenByAClaim() {
        ProtectionCase claim = office.lodged("2026-11-02T08:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);
        String number = numberOf(claim);
        claim.withdrawn().withdrawalConcluded(Fields.asUsual());
        RemovalCase file = RemovalCase.about(office, "2026-11-02T10:00", number);
        assertThat(file.assessed().column("decision_id")).isEqualTo("null");
        return file;
    }

    @Test
    @Attacks(value = "INV-04", by = Way.FORM)
    void anApplicantIsNoCaseForAnOrdinaryGround() {
        ProtectionCase claim = office.lodged("2026-11-02T08:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);

        RemovalCase file = RemovalCase.about(office, "2026-11-02T10:00", numberOf(claim))
                .assessed()
                .settled();

        assertThat(file.event("REMOVAL_ASSESSED").detail()).containsEntry("applicant", "true");
        assertThat(file.file().closedAs()).isEqualTo("NO_GROUND");
    }

    @Test
    @Attacks(value = "INV-04", by = Way.FORM)
    void afterAWithdrawalThatIsNotFinalThePersonIsStillAnApplicant() {
        assertThat(overtakenByAClaim().settled().file().closedAs()).isEqualTo("NO_GROUND");
    }

    @Test
    @Attacks(
            value = "INV-04",
            by = {Way.DOMAIN, Way.REST})
    void aWishForProtectionAfterTheDraftStopsTheSignature() {
        RemovalCase file = toBeSigned();
        claimAfterwards(file);

        assertThat(signedByDomain(file).article()).isEqualTo("YUKK 54/2");
        assertThat(signedByRest(file).problem()).isEqualTo("removal-decision-unlawful");
        assertThat(file.decisions()).isEmpty();
        file.putBack().returned();
        assertThat(file.tasks()).containsExactly("UserTask_AssessRemoval");
    }

    /** The person of a removal file turns out to be somebody who asks for protection now. */
    private void claimAfterwards(RemovalCase file) {
        ProtectionCase claim = office.lodged("2026-11-02T12:00", Office.ISTANBUL, Channel.PLACE_OF_DETENTION);
        Acting.as(
                Actor.SYSTEM,
                () -> office.bean(Persons.class)
                        .merge(claim.file().personId(), file.file().personId(), "TEST"));
    }

    @Test
    @Attacks(value = "INV-04", by = Way.SQL)
    void aForgedDecisionAgainstAnApplicantIsRefused() throws SQLException {
        RemovalCase file = toBeSigned();
        claimAfterwards(file);

        SQLException refused = forgedDecision(file);

        assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATION);
        assertThat(refused.getMessage()).contains("54/2");
    }

    // INV-05 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-05",
            by = {Way.DOMAIN, Way.REST, Way.SQL})
    void endedProtectionNeedsAFinalDecision() throws SQLException {
        RemovalCase file = toBeSigned();
        // Nobody can assess the ground by form: the table finds it after the final decision only.
        try (Connection owner = TestDatabase.asOwner();
                var insert = owner.prepareStatement(
                        "insert into removal_assessment (id, case_id, province, person_id, grounds, prohibitions,"
                                + " serious_threat, protection_wish, trafficking_indication, assessed_by, assessed_at)"
                                + " values (gen_random_uuid(), ?, '65', ?, '{i}', '{}', false, false, false,"
                                + " 'van.removal-officer', cast('2026-11-02T10:00+03:00' as timestamptz))")) {
            insert.setObject(1, file.id().value());
            insert.setObject(2, file.file().personId().value());
            insert.executeUpdate();
        }

        assertThat(signedByDomain(file).article()).isEqualTo("YUKK 54/1-i");
        assertThat(signedByRest(file).status()).isEqualTo(409);
        assertThat(forgedDecision(file).getMessage()).contains("54/1-i");
    }

    @Test
    @Attacks(value = "INV-05", by = Way.FORM)
    void whoIsStillExaminedHasNoEndedProtection() {
        ProtectionCase claim = office.lodged("2026-11-02T08:00");

        RemovalCase file = RemovalCase.about(office, "2026-11-02T10:00", numberOf(claim))
                .assessed(Fields.with("entryOrExitBreach", null).and("protectionEnded", true))
                .settled();

        assertThat(file.file().closedAs()).isEqualTo("NO_GROUND");
    }

    // INV-06 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-06",
            by = {Way.FORM, Way.SQL})
    void nobodyInACategoryOfArticle55GetsADecision() throws SQLException {
        RemovalCase file = considered("2026-11-02T09:00").assessed(Fields.with("violenceVictim", true));

        assertThat(file.tasks()).containsExactly("UserTask_SignNoRemovalDecision");
        assertThat(forgedDecision(file).getMessage()).contains("YUKK 55");
    }

    @Test
    @Attacks(
            value = "INV-06",
            by = {Way.SQL, Way.DOMAIN})
    void withoutAStoredAssessmentThereIsNoDecision() throws SQLException {
        RemovalCase file = considered("2026-11-02T09:00");

        assertThat(forgedDecision(file).getMessage()).contains("assessed ground");
        assertThat(signedByDomain(file).type()).isEqualTo(RemovalProblem.STEP_NOT_POSSIBLE);
    }

    @Test
    @Attacks(
            value = "INV-06",
            by = {Way.DOMAIN, Way.REST})
    void aProhibitionFoundAfterTheDraftStopsTheSignature() throws SQLException {
        RemovalCase file = toBeSigned();
        try (Connection owner = TestDatabase.asOwner();
                var insert = owner.prepareStatement(
                        "insert into removal_assessment (id, case_id, province, person_id, grounds, prohibitions,"
                                + " serious_threat, protection_wish, trafficking_indication, assessed_by, assessed_at)"
                                + " values (gen_random_uuid(), ?, '65', ?, '{h}', '{b}', false, false, false,"
                                + " 'van.removal-officer', cast('2026-11-02T10:00+03:00' as timestamptz))")) {
            insert.setObject(1, file.id().value());
            insert.setObject(2, file.file().personId().value());
            insert.executeUpdate();
        }

        assertThat(signedByDomain(file).article()).isEqualTo("YUKK 55");
        assertThat(signedByRest(file).status()).isEqualTo(409);
    }

    @Test
    @Attacks(value = "INV-06", by = Way.SQL)
    void anAssessmentIsNeverTakenBack() throws SQLException {
        RemovalCase file = considered("2026-11-02T09:00").assessed(Fields.with("violenceVictim", true));

        assertThat(refusedSql(
                                "update removal_assessment set prohibitions = '{}' where case_id = ?",
                                file.id().value())
                        .getSQLState())
                .isEqualTo("42501");
        assertThat(refusedSql(
                                "delete from removal_assessment where case_id = ?",
                                file.id().value())
                        .getSQLState())
                .isEqualTo("42501");
    }

    // INV-07 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-07",
            by = {Way.FORM, Way.TIMER})
    void withoutAValidServiceNoPeriodRuns() {
        RemovalCase file = considered("2026-05-20T09:00").assessed().drafted().signed();

        assertThat(refusalOf(() -> file.served(Fields.with("routesExplained", false)))
                        .fields())
                .extracting(one -> one.field())
                .containsExactly("routesExplained");
        file.putBack().waitedUntil("2026-07-20T09:00");

        assertThat(file.tasks()).containsExactly("UserTask_ServeDecision");
        assertThat(file.letterIds()).containsExactly("DOC-15");
        file.served();
        assertThat(file.clock("DL-RM-03").lastDay()).isEqualTo(LocalDate.of(2026, 7, 27));
    }

    @Test
    @Attacks(value = "INV-07", by = Way.SQL)
    void aDecisionWithoutReasonsCannotExist() throws SQLException {
        RemovalCase file = toBeSigned();

        assertThat(refusedSql(
                                "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts,"
                                        + " reasons, legal_basis, authority, remedies, decided_by, decided_at,"
                                        + " recorded_by, recorded_at) values (gen_random_uuid(), ?, '65', 'FORGED',"
                                        + " 'REMOVAL', 'REMOVAL', 'f', ' ', 'b', 'a', '{}', 'x', now(), 'x', now())",
                                file.id().value())
                        .getSQLState())
                .isEqualTo(CHECK_VIOLATION);
    }

    // INV-08 ----------------------------------------------------------------------------------------------------------

    private static final Fields DETAIN = Fields.with("abscondingRisk", true)
            .and("departureDays", null)
            .and("measureReasons", "Daha önce kaçmıştır.");

    @Test
    @Attacks(value = "INV-08", by = Way.TIMER)
    void afterFortyEightHoursWithoutADecisionThePersonIsFree() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-30T10:17");
        assertThat(file.clock("DL-RM-01").endsAt()).isEqualTo(Office.instant("2026-06-01T10:17"));

        file.waitedUntil("2026-06-01T10:16");
        assertThat(file.column("released_at")).isEqualTo("null");
        file.waitedUntil("2026-06-01T10:17");

        assertThat(file.column("released_at at time zone 'Europe/Istanbul'")).isEqualTo("2026-06-01 10:17:00");
        assertThat(file.event("EVALUATION_LAPSED").detail()).containsEntry("alarm", "true");
        assertThat(file.event("PERSON_RELEASED").detail()).containsEntry("because", "EVALUATION_LAPSED");
        assertThat(file.tasks()).as("it may go on at liberty").containsExactly("UserTask_AssessRemoval");
    }

    @Test
    @Attacks(value = "INV-08", by = Way.FORM)
    void whoIsFreeAgainIsNotDetainedForTheSameApprehension() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-30T10:17").waitedUntil("2026-06-01T10:17");

        file.assessed();
        assertRefused(() -> file.drafted(DETAIN), "alternativeSufficient", "evaluation-lapsed", "YUKK 57/1");
        file.putBack().drafted().signed();
        assertThat(file.column("measure")).isEqualTo("NONE");
    }

    @Test
    @Attacks(
            value = "INV-08",
            by = {Way.DOMAIN, Way.REST})
    void aDraftOfDetentionCannotBeSignedAfterTheFortyEightHours() {
        RemovalCase file =
                RemovalCase.apprehended(office, "2026-05-30T10:17").assessed().drafted(DETAIN);
        office.at("2026-06-01T10:17");

        assertThat(signedByDomain(file).type()).isEqualTo(RemovalProblem.EVALUATION_LAPSED);
        assertThat(signedByRest(file).problem()).isEqualTo("evaluation-lapsed");
        assertThat(file.decisions()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-08", by = Way.SQL)
    void detentionIsNotWrittenIntoAFileWhoseHoursAreOver() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-30T10:17")
                .waitedUntil("2026-06-01T10:17")
                .assessed()
                .drafted()
                .signed();

        SQLException refused = refusedSql(
                "with gone as (update removal_case set decision_id = null, measure = null where case_id = ? returning 1)"
                        + " update removal_case set measure = 'DETENTION' where case_id = ?",
                file.id().value(),
                file.id().value());
        SQLException again = refusedSql(
                "update removal_case set released_at = null, measure = 'DETENTION' where case_id = ?",
                file.id().value());

        assertThat(refused.getSQLState()).isIn(CHECK_VIOLATION, "27000");
        assertThat(again.getSQLState()).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-08", by = Way.DOMAIN)
    void aReleaseBeforeTheTimeOrAfterADecisionDoesNothing() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-30T10:17")
                .assessed()
                .drafted()
                .signed();
        String released = file.column("released_at");

        Acting.as(Actor.SYSTEM, () -> office.bean(Releases.class).releaseUndecided(file.id()));

        assertThat(file.column("released_at")).isEqualTo(released);
        assertThat(file.events()).doesNotContain("EVALUATION_LAPSED");
    }

    // INV-09 ----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 31, 90})
    @Attacks(value = "INV-09", by = Way.FORM)
    void noDepartureIsShorterThanFifteenOrLongerThanThirtyDays(int days) {
        RemovalCase file = considered("2026-11-02T09:00").assessed();

        assertRefused(
                () -> file.drafted(Fields.with("departureDays", days)), "departureDays", "out-of-range", "YUKK 56/1");
        assertThat(file.row("select count(*)::text from removal_draft where case_id = ?"))
                .isEqualTo("0");
    }

    @Test
    @Attacks(value = "INV-09", by = Way.REST)
    void noDepartureOfFourteenDaysByTheEnginesInterface() {
        RemovalCase file = considered("2026-11-02T09:00").assessed();
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

    @ParameterizedTest
    @ValueSource(ints = {14, 31})
    @Attacks(value = "INV-09", by = Way.SQL)
    void noDepartureOfAnotherLengthIsWritten(int days) throws SQLException {
        RemovalCase file = toBeSigned().signed();

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
        RemovalCase file = toBeSigned()
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
        RemovalCase file = toBeSigned()
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
                governor(),
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

    // INV-11 ----------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-11",
            by = {Way.DOMAIN, Way.REST, Way.SQL})
    void aStatelessPersonIsNotRemovedForAnOrdinaryGround() throws SQLException {
        RemovalCase file = toBeSigned();
        try (Connection connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            statement.execute("update removal_case set stateless = true where case_id = '" + file.id() + "'");
        }

        assertThat(signedByDomain(file).article()).isEqualTo("YUKK 51/1-b");
        assertThat(signedByRest(file).status()).isEqualTo(409);
        assertThat(forgedDecision(file).getMessage()).contains("51/1-b");
    }

    @Test
    @Attacks(value = "INV-11", by = Way.FORM)
    void aStatelessPersonWhoIsNoSeriousThreatIsFree() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-11-02T09:00")
                .assessed(THREAT.and("stateless", true))
                .settled();

        assertThat(file.file().closedAs()).isEqualTo("NO_GROUND");
        assertThat(file.column("released_at")).isNotEqualTo("null");
    }

    // INV-01, 02, 03 --------------------------------------------------------------------------------------------------

    @Test
    @Attacks(
            value = "INV-01",
            by = {Way.FORM, Way.DOMAIN})
    void aSuitThatNobodyHasLookedUpStopsTheExit() {
        RemovalCase file = travelling();
        office.at("2026-11-19T09:01");

        assertThat(refusalOf(file::executed).type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        Refusal byDomain = refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, RemovalCase.OFFICER),
                () -> office.bean(RemovalExecutions.class)
                        .execute(file.id(), new ExecuteRemovalSubmission(true, office.now(), "Kapıköy", null))));
        assertThat(byDomain.type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        assertThat(file.column("outcome")).isEqualTo("null");
        file.putBack()
                .told("merkez.legal-counsel", "/registry-checks", "{\"checkedAt\":\"2026-11-19T09:00:00+03:00\"}")
                .executed();
        assertThat(file.column("outcome")).isEqualTo("REMOVED");
    }

    @Test
    @Attacks(value = "INV-02", by = Way.FORM)
    void aClaimAfterTheBookingStopsTheExit() {
        RemovalCase file = travelling();
        ProtectionCase claim = office.lodged("2026-11-18T18:00", Office.ISTANBUL, Channel.BORDER_GATE);
        Acting.as(
                Actor.SYSTEM,
                () -> office.bean(Persons.class)
                        .merge(claim.file().personId(), file.file().personId(), "TEST"));

        assertThat(refusalOf(file::executed).type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        assertThat(file.column("outcome")).isEqualTo("null");
    }

    @Test
    @Attacks(
            value = "INV-03",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void nobodyIsSentWhereANewScreeningFindsDanger() throws SQLException {
        RemovalCase file = travelling();
        file.told(
                "van.removal-officer",
                "/screenings",
                "{\"destination\":\"IRQ\",\"safe\":false,\"reasons\":\"Çatışma başladı\"}");

        assertThat(refusalOf(file::executed).type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        Refusal byDomain = refusalOf(() -> Acting.call(
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
        assertThat(byDomain.type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
        assertThat(refusedSql(
                                "insert into removal_execution (id, booking_id, case_id, province, person_id, destination,"
                                        + " exited_at, border_gate, guard_answer_id, executed_by, recorded_at) select"
                                        + " gen_random_uuid(), b.id, b.case_id, b.province, b.person_id, b.destination,"
                                        + " now(), 'Kapıköy', b.guard_answer_id, 'x', now() from removal_booking b"
                                        + " where b.case_id = ?",
                                file.id().value())
                        .getSQLState())
                .isEqualTo(CHECK_VIOLATION);
    }

    // Separation of duties --------------------------------------------------------------------------------------------

    @Test
    void whoAssessedOrDraftedDoesNotSign() throws SQLException {
        RemovalCase file = considered("2026-11-02T09:00");
        Actor everything = careless();
        file.step("UserTask_AssessRemoval", everything, RemovalForms.assess(), Fields.asUsual())
                .drafted();

        Refusal refusal = refusalOf(
                () -> file.step("UserTask_SignRemovalDecision", everything, RemovalForms.approve(), Fields.asUsual()));

        assertThat(refusal.type()).isEqualTo(RemovalProblem.SIGNER_TOOK_PART);
        SQLException refused = refusedSql(
                "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons,"
                        + " legal_basis, authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values"
                        + " (gen_random_uuid(), ?, '65', 'FORGED-D', 'REMOVAL', 'REMOVAL', 'f', 'r', 'b', 'a', '{}',"
                        + " 'van.removal-officer', now(), 'x', now())",
                file.id().value());
        assertThat(refused.getMessage()).contains("who assessed or drafted does not decide");
        file.putBack().signed();
    }

    private Actor careless() {
        Actor everything = new Actor(
                "van.removal-everything",
                java.util.Set.of(RemovalCase.OFFICER, RemovalCase.GOVERNOR),
                java.util.Set.of(Office.VAN));
        var identities = office.bean(IdentityService.class);
        if (identities.createUserQuery().userId(everything.userId()).count() == 0) {
            var user = identities.newUser(everything.userId());
            user.setFirstName("Van");
            user.setLastName("Her şey");
            user.setPassword("himaye");
            identities.saveUser(user);
            everything.groups().forEach(group -> identities.createMembership(everything.userId(), group));
            identities.createTenantUserMembership(Office.VAN, everything.userId());
        }
        return everything;
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
