package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.RemovalSignatures;
import org.himaye.removal.decision.SignRemovalDecisionSubmission;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.identification.DecideIdentificationSubmission;
import org.himaye.trafficking.identification.DecideIdentificationSubmission.Result;
import org.himaye.trafficking.identification.IdentificationDecisions;
import org.himaye.trafficking.identification.IdentificationProposals;
import org.himaye.trafficking.identification.IdentificationResult;
import org.himaye.trafficking.identification.NotIdentifiedGround;
import org.himaye.trafficking.identification.ProposeIdentificationSubmission;
import org.himaye.trafficking.identification.ProposeIdentificationSubmission.Step;
import org.himaye.trafficking.referral.VictimReferrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to break what protects possible and identified victims, by every way in (INV-13, 14, 15, 17). */
class VictimInvariantsTest extends Scenario {

    private static final String CHECK = "23514";
    private static final String NO_RIGHT = "42501";

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
    }

    // INV-13, INV-14, INV-15: removals
    // ----------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"", "STRONG_SUSPICION", "IDENTIFIED"})
    @Attacks(
            value = "INV-13",
            by = {Way.FORM, Way.REST, Way.DOMAIN, Way.TIMER, Way.SQL})
    void nobodyDecidesOnTheRemovalOfAPersonOfASealedFile(String result) throws SQLException {
        RemovalCase removal = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION)
                .assessed()
                .drafted();
        VictimCase file = VictimCase.referred(office, numberOf(removal));
        if (!result.isEmpty()) {
            file.asFarAs(result);
        }

        Refusal byForm = refusalOf(removal::signed);
        removal.putBack();
        var byRest = RemovalAttacks.submittedByRest(
                office, removal, "UserTask_SignRemovalDecision", "van.governor-approver", RemovalForms.approve());
        Refusal byDomain = refusalOf(() -> Acting.call(
                Office.officer(Office.VAN, RemovalCase.GOVERNOR),
                () -> office.bean(RemovalSignatures.class)
                        .sign(removal.id(), new SignRemovalDecisionSubmission(true, null))));

        for (Refusal refusal : List.of(byForm, byDomain)) {
            assertThat(refusal.type().code()).isEqualTo("removal-barred");
            assertThat(String.valueOf(refusal.article())).doesNotContain("ç", "48", "49");
            assertThat(refusal.detail().tr())
                    .doesNotContainIgnoringCase("ticaret")
                    .doesNotContainIgnoringCase("mağdur");
        }
        assertThat(byRest.status()).isEqualTo(409);
        assertThat(byRest.body()).doesNotContainIgnoringCase("ticaret").doesNotContainIgnoringCase("mağdur");
        assertThat(RemovalAttacks.forgedDecision(removal).getMessage()).contains("other-lawful-obstacle");
        removal.waitedUntil("2026-11-20T09:00");
        assertThat(removal.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STRONG_SUSPICION", "IDENTIFIED"})
    @Attacks(
            value = "INV-14",
            by = {Way.DOMAIN, Way.SQL})
    void aDecisionOfTheGovernorateStandsAgainstEveryPurposeOfARemoval(String result) {
        RemovalFile removal = RemovalFile.clear(office);
        VictimCase.referred(
                        office,
                        office.reading(() -> office.bean(Persons.class)
                                .get(removal.person())
                                .foreignerNumber()
                                .value()))
                .asFarAs(result);

        for (Purpose purpose : Purpose.values()) {
            assertThat(removal.obstacles(purpose)).contains("other-lawful-obstacle");
        }
        assertThat(catchThrowableOfType(Exception.class, removal::book)).isNotNull();
    }

    @Test
    @Attacks(
            value = "INV-15",
            by = {Way.DOMAIN, Way.SQL})
    void nobodyOutsideTheTeamSaysWhatCameOfAReferral() throws SQLException {
        VictimCase file = VictimCase.referred(office);
        String referral = Tables.single(
                "select referral_id::text from victim_file_referral where file_id = ?",
                file.id().value());

        for (String group : List.of("removal-officer", "law-enforcement-liaison", "provincial-director")) {
            Acting.as(
                    Office.officer(Office.VAN, group),
                    () -> office.bean(VictimReferrals.class)
                            .conclude(file.id(), ReferralOutcome.NOT_IDENTIFIED, Office.instant("2026-11-02T09:00")));
            assertThat(Tables.single(
                            "select count(*)::text from trafficking_outcome where referral_id = cast(? as uuid)",
                            referral))
                    .isEqualTo("0");
            assertThat(refused(Office.account(Office.VAN, group), outcome(referral, "NOT_IDENTIFIED"))
                            .getSQLState())
                    .isEqualTo(NO_RIGHT);
        }
        // Somebody of the team cannot forestall the governorate either.
        assertThat(refused("van.trafficking-expert", outcome(referral, "NOT_IDENTIFIED"))
                        .getSQLState())
                .isEqualTo(CHECK);
        assertThat(refused("van.trafficking-expert", outcome(referral, "SUPPORT_ENDED"))
                        .getSQLState())
                .isEqualTo(CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trafficking-expert",
                "removal-officer",
                "law-enforcement-liaison",
                "provincial-director",
                "himaye"
            })
    @Attacks(value = "INV-15", by = Way.SQL)
    void nobodySaysWhatCameOfAReferralBeforeAFileTakesCareOfIt(String group) throws SQLException {
        RemovalFile known = RemovalFile.clear(office);
        String receipt = VictimCase.received(
                office,
                VictimCase.referral(
                        office, Office.VAN, ReferralSource.LAW_ENFORCEMENT, VictimCase.adult(numberOf(known))));
        String referral = Tables.single("select id::text from trafficking_referral where receipt = ?", receipt);
        String account = group.equals("himaye") ? group : Office.account(Office.VAN, group);

        for (String outcome : List.of("NOT_IDENTIFIED", "SUPPORT_ENDED")) {
            assertThat(refused(account, outcome(referral, outcome)).getSQLState())
                    .isEqualTo(NO_RIGHT);
        }

        assertThat(known.obstacles()).containsExactly("other-lawful-obstacle");
        VictimCase.takenIn(office);
        assertThat(VictimCase.fileOf(receipt)).isPresent();
        assertThat(known.obstacles()).containsExactly("other-lawful-obstacle");
    }

    @Test
    @Attacks(value = "INV-15", by = Way.SQL)
    void whoeverWasFoundToBeThePersonOfAFileStaysIt() throws SQLException {
        RemovalFile known = RemovalFile.clear(office);
        RemovalFile other = RemovalFile.clear(office);
        VictimCase file = VictimCase.referred(office).secured(Fields.with("foreignerNumber", numberOf(known)));

        for (String person : List.of("null", "'" + other.person() + "'")) {
            SQLException refused = refused(
                    "van.trafficking-expert",
                    "update victim_file set person_id = " + person + " where id = '" + file.id() + "'");
            assertThat(refused.getSQLState()).as(person).isEqualTo(CHECK);
            assertThat(refused.getMessage()).contains("stays the same");
        }

        assertThat(known.obstacles()).containsExactly("other-lawful-obstacle");
        assertThat(other.obstacles()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-15", by = Way.SQL)
    void whatWasReferredIsNeitherChangedNorTakenBackNorMoved() throws SQLException {
        VictimCase file = VictimCase.referred(office);
        VictimCase other = VictimCase.referred(office);

        for (String sql : List.of(
                "update victim_file_referral set file_id = '" + other.id() + "' where file_id = '" + file.id() + "'",
                "delete from victim_file_referral where file_id = '" + file.id() + "'",
                "delete from trafficking_referral",
                "update identification_decision set result = 'IDENTIFIED'",
                "delete from identification_sheet",
                "insert into victim_file_referral (referral_id, file_id, linked_at) select gen_random_uuid(), '"
                        + file.id() + "', now()")) {
            assertThat(refused("van.trafficking-expert", sql).getSQLState())
                    .as(sql)
                    .isEqualTo(NO_RIGHT);
        }
        assertThat(refused(
                                "van.trafficking-expert",
                                "update victim_file set stage = 'CLOSED', closed_as = 'NOT_IDENTIFIED', closed_at = now()"
                                        + " where id = '" + file.id() + "'")
                        .getMessage())
                .contains("nobody decided");
    }

    // INV-17: children
    // --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "CHILD, NO_EXPLOITATION",
        "CHILD, NO_MEANS",
        "CHILD, OTHER",
        "DOUBTFUL, NO_EXPLOITATION",
        "DOUBTFUL, NO_MEANS",
        "DOUBTFUL, OTHER"
    })
    @Attacks(
            value = "INV-17",
            by = {Way.FORM, Way.DOMAIN, Way.REST, Way.SQL})
    void anExploitedChildIsAVictimWithoutAnyMeans(String age, NotIdentifiedGround ground) throws SQLException {
        VictimCase file = exploitedChild(age);

        Refusal byForm = refusalOf(() -> file.proposed(
                file.expert(), VictimForms.proposal("NOT_IDENTIFIED"), Fields.with("ground", ground.name())));
        Refusal byDomain = refusalOf(() -> file.as(
                file.expert(),
                () -> office.bean(IdentificationProposals.class)
                        .propose(
                                inHand(file),
                                new ProposeIdentificationSubmission(
                                        Step.PROPOSE,
                                        IdentificationResult.NOT_IDENTIFIED,
                                        ground,
                                        "Kendisi istemiş."))));
        var byRest = submitted(
                file,
                "UserTask_ProposeIdentification",
                file.expert(),
                Fields.with("ground", ground.name()).over(VictimForms.proposal("NOT_IDENTIFIED")));
        SQLException bySql = refused(
                file.expert().userId(),
                "insert into identification_proposal (file_id, sheet_id, result, ground, proposed_by, recorded_at)"
                        + " select '" + file.id() + "', max(id), 'NOT_IDENTIFIED', '" + ground
                        + "', 'van.trafficking-expert', now() from identification_sheet where file_id = '" + file.id()
                        + "'");

        assertThat(byForm.article()).isEqualTo("TCK 80/3");
        assertThat(byDomain.article()).isEqualTo("TCK 80/3");
        assertThat(byRest.status()).as(byRest.body()).isEqualTo(400);
        assertThat(bySql.getMessage()).contains("under 18");
        assertThat(Tables.single(
                        "select count(*)::text from sealed_ledger_entry where case_id = ? and action = 'STEP_REFUSED'",
                        file.id().value()))
                .as("refusals by law on record: by form and by REST")
                .isEqualTo("2");
        file.proposed("IDENTIFIED").waitingFor("UserTask_SecondProposal");
    }

    @Test
    @Attacks(
            value = "INV-17",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void theGovernorateCannotDecideOtherwiseAboutAChild() throws SQLException {
        VictimCase file = exploitedChild("CHILD").proposed("IDENTIFIED").seconded();

        assertThat(refusalOf(() -> file.decided("NOT_IDENTIFIED")).article()).isEqualTo("TCK 80/3");
        assertThat(refusalOf(() -> file.as(
                                file.governor(),
                                () -> office.bean(IdentificationDecisions.class)
                                        .decide(
                                                inHand(file),
                                                new DecideIdentificationSubmission(
                                                        Result.NOT_IDENTIFIED,
                                                        NotIdentifiedGround.OTHER,
                                                        "Rızası var."))))
                        .article())
                .isEqualTo("TCK 80/3");
        assertThat(refused(file.governor().userId(), decision(file, "van.governor-approver"))
                        .getMessage())
                .contains("under 18");
        file.decided("IDENTIFIED");
    }

    @Test
    @Attacks(value = "INV-17", by = Way.FORM)
    void consentIsNoGroundAndAChildNeedsNoMeans() {
        VictimCase file = VictimCase.referredChild(office)
                .secured(Fields.with("ageGroup", "CHILD"))
                .interviewed(withSpecialist())
                .assessed(List.of(), Fields.with("ageGroup", "CHILD"));

        assertThat(refusalOf(() -> file.proposed(
                                file.expert(),
                                VictimForms.proposal("NOT_IDENTIFIED"),
                                Fields.with("ground", "CONSENT")))
                        .fields())
                .extracting(problem -> problem.code())
                .containsExactly("not-an-option");
        assertThat(refusalOf(() -> file.proposed(
                                file.expert(),
                                VictimForms.proposal("NOT_IDENTIFIED"),
                                Fields.with("ground", "NO_MEANS")))
                        .article())
                .isEqualTo("TCK 80/3");
        // Without any exploitation the governorate may find that a child is no victim.
        file.proposed("NOT_IDENTIFIED").seconded().decided("NOT_IDENTIFIED");
    }

    @Test
    @Attacks(
            value = "INV-17",
            by = {Way.TIMER, Way.REST})
    void noLapseOfTimeAndNoScoreClosesAFile() throws SQLException {
        VictimCase child = exploitedChild("CHILD");
        VictimCase nothingFound =
                VictimCase.referred(office).secured().interviewed().assessed(List.of());

        office.at("2028-11-02T09:00");
        office.desk().runDueJobs();

        child.waitingFor("UserTask_ProposeIdentification");
        nothingFound.waitingFor("UserTask_ProposeIdentification");
        assertThat(Tables.single(
                        "select count(*)::text from identification_decision where file_id = ?",
                        child.id().value()))
                .isEqualTo("0");
    }

    // Two experts and the governorate
    // -----------------------------------------------------------------------------------

    @Test
    void inTheDatabaseToo() throws SQLException {
        VictimCase file = VictimCase.referred(office)
                .secured()
                .interviewed()
                .assessed(VictimCase.EXPLOITED_BY_MEANS)
                .proposed("IDENTIFIED");
        String seconding =
                "insert into identification_seconding (proposal_id, file_id, agreed, seconded_by, recorded_at)"
                        + " select max(id), '" + file.id() + "', true, '%s', now() from identification_proposal"
                        + " where file_id = '" + file.id() + "'";

        assertThat(refused("van.trafficking-expert", seconding.formatted("van.trafficking-expert"))
                        .getMessage())
                .contains("another expert");
        assertThat(refused("van.trafficking-expert", seconding.formatted("van.trafficking-expert-2"))
                        .getMessage())
                .contains("in their own name");
        assertThat(refused("himaye", seconding.formatted("himaye")).getMessage())
                .contains("in their own name");
        assertThat(refused("van.trafficking-expert", decision(file, "van.trafficking-expert"))
                        .getMessage())
                .contains("two experts");
        file.seconded();
        assertThat(refused("van.trafficking-expert-2", decision(file, "van.trafficking-expert-2"))
                        .getMessage())
                .contains("does not decide");
    }

    @Test
    void noTimerAndNoCommandDoesWhatPersonsAnswerFor() {
        VictimCase file = VictimCase.referred(office).secured().interviewed().assessed(List.of());

        assertThat(refusalOf(() -> file.as(
                                Actor.SYSTEM,
                                () -> office.bean(IdentificationProposals.class)
                                        .propose(
                                                inHand(file),
                                                new ProposeIdentificationSubmission(
                                                        Step.PROPOSE,
                                                        IdentificationResult.NOT_IDENTIFIED,
                                                        NotIdentifiedGround.NO_EXPLOITATION,
                                                        "Kendiliğinden."))))
                        .type()
                        .code())
                .isEqualTo("step-not-by-a-person");
    }

    private VictimCase exploitedChild(String age) {
        return VictimCase.referredChild(office)
                .secured(Fields.with("ageGroup", age))
                .interviewed(withSpecialist())
                .assessed(VictimCase.EXPLOITED_ONLY, Fields.with("ageGroup", age));
    }

    private static Fields withSpecialist() {
        return Fields.with("specialist", "PSYCHOLOGIST").and("specialistName", "Psikolog Ayşe");
    }

    private static TaskInHand inHand(VictimCase file) {
        String userTask = file.tasks().get(0);
        return new TaskInHand(file.waiting(userTask).id(), userTask, file.id());
    }

    private Caller.Answer submitted(VictimCase file, String userTask, Actor officer, Map<String, Object> fields) {
        return RemovalAttacks.submittedByRest(office, file.waiting(userTask), officer.userId(), fields);
    }

    private String numberOf(RemovalCase removal) {
        return office.reading(() -> office.bean(Persons.class)
                .get(removal.file().personId())
                .foreignerNumber()
                .value());
    }

    private String numberOf(RemovalFile file) {
        return office.reading(() ->
                office.bean(Persons.class).get(file.person()).foreignerNumber().value());
    }

    private static String outcome(String referral, String outcome) {
        return "insert into trafficking_outcome (referral_id, outcome, decided_at, recorded_by, recorded_at) values ('"
                + referral + "', '" + outcome + "', now(), 'x', now())";
    }

    private static String decision(VictimCase file, String decider) {
        return "insert into identification_decision (file_id, proposal_id, result, ground, decided_by, decided_at,"
                + " recorded_at) select '" + file.id() + "', max(id), 'NOT_IDENTIFIED', 'OTHER', '" + decider
                + "', now(), now() from identification_proposal where file_id = '" + file.id() + "'";
    }

    /** Writes as the application, acting for somebody in Van. */
    private static SQLException refused(String account, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            statement.execute("set himaye.actor = '" + account + "'");
            SQLException refused = catchThrowableOfType(SQLException.class, () -> statement.executeUpdate(sql));
            assertThat((Throwable) refused).as(sql).isNotNull();
            return refused;
        }
    }
}
