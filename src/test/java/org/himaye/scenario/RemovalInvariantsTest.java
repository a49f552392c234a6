package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;
import static org.himaye.scenario.RemovalAttacks.CHECK_VIOLATION;
import static org.himaye.scenario.RemovalAttacks.forgedDecision;
import static org.himaye.scenario.RemovalAttacks.refusedSql;
import static org.himaye.scenario.RemovalAttacks.submittedByRest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.ServiceWay;
import org.himaye.notification.application.ServeDecisionSubmission;
import org.himaye.notification.application.ServiceOfDecisions;
import org.himaye.protection.application.Channel;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.Releases;
import org.himaye.removal.decision.RemovalProblem;
import org.himaye.removal.decision.RemovalSignatures;
import org.himaye.removal.decision.SignRemovalDecisionSubmission;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Tries to break what protects people from unlawful removal decisions, by every way in (INV-04 to 08, 11). */
class RemovalInvariantsTest extends Scenario {

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
        return submittedByRest(
                office, file, "UserTask_SignRemovalDecision", "van.governor-approver", RemovalForms.approve());
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
    @Attacks(
            value = "INV-07",
            by = {Way.REST, Way.DOMAIN})
    void aServiceWithoutExplanationIsNoneWhicheverWayItIsRecorded() {
        RemovalCase file = toBeSigned().signed();
        var unexplained = Fields.with("routesExplained", false).over(Forms.serveDecision(office.now()));

        var byRest = submittedByRest(office, file, "UserTask_ServeDecision", "van.notification-officer", unexplained);
        Refusal byDomain = refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, "notification-officer"),
                () -> office.bean(ServiceOfDecisions.class)
                        .serve(
                                file.id(),
                                file.decision("REMOVAL").id().toString(),
                                new ServeDecisionSubmission(
                                        true,
                                        ServiceWay.HAND_DELIVERY,
                                        office.now(),
                                        ServeDecisionSubmission.Recipient.PERSON,
                                        "Kerim Azad",
                                        "Van",
                                        "AR",
                                        "Zeynep",
                                        false,
                                        false,
                                        true,
                                        false,
                                        null,
                                        null))));

        assertThat(byRest.status()).isEqualTo(400);
        assertThat(byRest.fields()).contains("routesExplained");
        assertThat(byDomain.article()).isNotNull();
        assertThat(file.column("served_at")).isEqualTo("null");
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
                "update removal_case set measure = 'DETENTION' where case_id = ?",
                file.id().value());
        SQLException again = refusedSql(
                "update removal_case set released_at = null where case_id = ?",
                file.id().value());

        assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATION);
        assertThat(again.getSQLState()).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-08", by = Way.DOMAIN)
    void theEndOfTheHoursDoesNotReleaseWhoIsDetainedByDecision() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-30T10:17")
                .assessed()
                .drafted(DETAIN)
                .signed();
        office.at("2026-06-01T10:17");

        Acting.as(Actor.SYSTEM, () -> office.bean(Releases.class).releaseUndecided(file.id()));

        assertThat(file.column("released_at")).isEqualTo("null");
        assertThat(file.events()).doesNotContain("EVALUATION_LAPSED");
    }

    @Test
    @Attacks(value = "INV-06", by = Way.SQL)
    void aDecisionNotToRemoveIsNotPutOnTheFileAsARemoval() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-05-30T10:17")
                .assessed(Fields.with("violenceVictim", true))
                .noRemovalSigned(Fields.asUsual());

        SQLException refused = refusedSql(
                "update removal_case set decision_id = ?, destination = 'IRQ', measure = 'ALTERNATIVE' where case_id = ?",
                file.decision("NO_REMOVAL").id().value(),
                file.id().value());

        assertThat(refused.getMessage()).contains("no removal decision stands");
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

    // Time ------------------------------------------------------------------------------------------------------------

    @Test
    @Attacks(value = "INV-04", by = Way.TIMER)
    @Attacks(value = "INV-05", by = Way.TIMER)
    @Attacks(value = "INV-06", by = Way.TIMER)
    @Attacks(value = "INV-11", by = Way.TIMER)
    void noLapseOfTimeSignsADecision() {
        RemovalCase drafted = toBeSigned();
        RemovalCase forbidden = considered("2026-11-02T09:00").assessed(Fields.with("violenceVictim", true));
        RemovalCase unassessed = considered("2026-11-02T09:00");

        drafted.waitedUntil("2027-11-02T09:00");

        assertThat(drafted.tasks()).containsExactly("UserTask_SignRemovalDecision");
        assertThat(forbidden.tasks()).containsExactly("UserTask_SignNoRemovalDecision");
        assertThat(unassessed.tasks()).containsExactly("UserTask_AssessRemoval");
        assertThat(drafted.decisions()).isEmpty();
        assertThat(forbidden.decisions()).isEmpty();
        assertThat(unassessed.decisions()).isEmpty();
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
}
