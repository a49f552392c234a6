package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.LibertyCase.GOVERNOR;
import static org.himaye.scenario.LibertyCase.ends;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.alternatives.ObligationProblem;
import org.himaye.removal.detention.DetentionGround;
import org.himaye.removal.detention.DetentionOrders;
import org.himaye.removal.detention.DetentionOrders.DetentionOrder;
import org.himaye.removal.detention.DetentionProblem;
import org.himaye.removal.detention.LibertyPetitions;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts to hold somebody against the law: by form, REST, direct call, timer and SQL as the application (INV-20 to 30). */
class LibertyInvariantsTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";

    private static final String INSERT_DETENTION =
            "insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by,"
                    + " decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at) values"
                    + " (gen_random_uuid(), '%s', '65', '%s', '%s', '%s', array['ABSCONDING_RISK'], '" + GOVERNOR
                    + "', '%s', '%s', timestamptz '%s' + interval '48 hours', timestamptz '%s' + interval '30 days',"
                    + " '%s', now())";

    @Test
    @Attacks(
            value = "INV-20",
            by = {Way.SQL, Way.DOMAIN})
    void nobodyIsDetainedWithoutASignedReasonedDecision() throws SQLException {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");

        assertThat(sql(INSERT_DETENTION.formatted(
                        file.id(),
                        file.person(),
                        file.removalDecision(),
                        file.removalDecision(),
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2027-05-02T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(INSERT_DETENTION.formatted(
                        file.id(),
                        file.person(),
                        file.removalDecision(),
                        UUID.randomUUID(),
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2027-05-02T09:00+03")))
                .isIn(CHECK_VIOLATION, "23503");
        assertThat(refusalOf(() -> file.order(new DetentionOrder(
                                file.id(),
                                file.removalDecision(),
                                Set.of(DetentionGround.PUBLIC_THREAT),
                                "  ",
                                GOVERNOR,
                                instant("2026-11-02T09:00"))))
                        .article())
                .isEqualTo("YUKK 57/2");
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-20",
            by = {Way.FORM, Way.SQL, Way.REST})
    void nobodyIsAdmittedBeforeTheDecisionIsHandedOver() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");

        assertThat(refusalOf(file::admitted).article()).isEqualTo("YUKK 57/5");
        assertThat(Caller.basic(office, "van.removal-centre-staff")
                        .post(
                                "/api/removal/cases/" + file.number() + "/moves",
                                "{\"centre\":\"kurubas\",\"arrivedAt\":\"2026-11-02T09:00\",\"withFamily\":false}")
                        .status())
                .isEqualTo(409);
        assertThat(sql("insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at,"
                        + " with_family, admitted_by, recorded_at) values (gen_random_uuid(), '" + file.detentionId()
                        + "', '" + file.id() + "', '65', 'kurubas', '2026-11-02T10:00+03', false, 'x', now())"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-21",
            by = {Way.DOMAIN, Way.SQL})
    @Attacks(
            value = "INV-23",
            by = {Way.DOMAIN, Way.SQL})
    @Attacks(
            value = "INV-29",
            by = {Way.DOMAIN, Way.SQL})
    void aClaimForProtectionIsNoGroundAndAnApplicantIsHeldUnderNoDecisionOfTheirFile() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        UUID decision = signed(claim.id(), "DETENTION", "2026-11-02T09:30");

        assertThat(refusalOf(() -> Acting.call(
                                Office.officer(Office.VAN, "governor-approver"),
                                () -> office.bean(DetentionOrders.class)
                                        .order(new DetentionOrder(
                                                claim.id(),
                                                decision,
                                                Set.of(DetentionGround.ABSCONDING_RISK),
                                                "Başvuru",
                                                GOVERNOR,
                                                instant("2026-11-02T09:30")))))
                        .type())
                .isEqualTo(DetentionProblem.NO_STANDING_DECISION);
        assertThat(sql(INSERT_DETENTION.formatted(
                        claim.id(),
                        claim.file().personId(),
                        decision,
                        decision,
                        "2026-11-02T09:30+03",
                        "2026-11-02T09:30+03",
                        "2026-11-02T09:30+03",
                        "2026-11-02T09:30+03",
                        "2027-05-02T09:30+03")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-23",
            by = {Way.DOMAIN, Way.SQL})
    void anAnnulledRemovalDecisionCarriesNoDetention() throws SQLException {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        office.reading(() -> {
            office.bean(Decisions.class)
                    .annul(new org.himaye.casefile.DecisionId(file.removalDecision()), instant("2026-11-02T09:10"));
            return true;
        });
        // Whoever took the annulled decision takes no other, so somebody else tries.
        UUID detention = signedBy("van.governor-approver-2", file.id(), "DETENTION", "2026-11-02T09:30");

        assertThat(refusalOf(() -> file.ordered("2026-11-02T09:30")).type())
                .isEqualTo(DetentionProblem.NO_STANDING_DECISION);
        assertThat(sql(INSERT_DETENTION
                        .replace(GOVERNOR, "van.governor-approver-2")
                        .formatted(
                                file.id(),
                                file.person(),
                                file.removalDecision(),
                                detention,
                                "2026-11-02T09:30+03",
                                "2026-11-02T09:30+03",
                                "2026-11-02T09:30+03",
                                "2026-11-02T09:30+03",
                                "2027-05-02T09:30+03")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-22", by = Way.SQL)
    void noRowLengthensADetention() throws SQLException {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-08-31T09:00");
        UUID decision = signed(file.id(), "DETENTION", "2026-08-31T09:00");
        String longer = INSERT_DETENTION.formatted(
                file.id(),
                file.person(),
                file.removalDecision(),
                decision,
                "2026-08-31T09:00+03",
                "2026-08-31T09:00+03",
                "2026-08-31T09:00+03",
                "2026-08-31T09:00+03",
                "%s");
        assertThat(sql(longer.formatted("2027-02-28T09:00:01+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(longer.formatted("2027-02-28T09:00+03"))).isEmpty();
        assertThat(sql("update detention set ends_at = ends_at + interval '1 day' where case_id = '" + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);
        assertThat(sql("delete from detention where case_id = '" + file.id() + "'"))
                .isEqualTo(NOT_ALLOWED);

        UUID extension = signed(file.id(), "DETENTION_EXTENSION", "2027-02-01T09:00");
        UUID late = signed(file.id(), "DETENTION_EXTENSION", "2027-02-28T09:00");
        String extend = "insert into detention_extension (id, detention_id, case_id, province, removal_decision_id,"
                + " decision_id, reason, evidence, ends_at, decided_by, decided_at) values (gen_random_uuid(), '"
                + file.detentionId() + "', '" + file.id() + "', '65', '" + file.removalDecision()
                + "', '%s', '%s', '%s', '%s', '" + GOVERNOR + "', '%s')";
        assertThat(sql(extend.formatted(
                        late, "NON_COOPERATION", "CONSULATE_ANSWER", "2027-08-28T09:00+03", "2027-02-28T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(extend.formatted(
                        extension, "PUBLIC_THREAT", "CONSULATE_ANSWER", "2027-08-28T09:00+03", "2027-02-01T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(extend.formatted(
                        extension,
                        "NON_COOPERATION",
                        "CONSULATE_ANSWER",
                        "2027-08-31T09:00+03",
                        "2027-02-01T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(extend.formatted(
                        extension,
                        "NON_COOPERATION",
                        "CONSULATE_ANSWER",
                        "2027-08-28T09:00+03",
                        "2027-02-01T09:00+03")))
                .isEmpty();
        UUID again = signed(file.id(), "DETENTION_EXTENSION", "2027-03-01T09:00");
        assertThat(sql(extend.formatted(
                        again, "NON_COOPERATION", "CONSULATE_ANSWER", "2027-08-28T09:00+03", "2027-03-01T09:00+03")))
                .isEqualTo("23505");
    }

    @Test
    @Attacks(
            value = "INV-22",
            by = {Way.FORM, Way.SQL})
    void nobodyIsRecordedAsFreeBeforeTheDetentionHasEnded() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        String freed =
                "insert into detention_freed (detention_id, case_id, province, freed_at, confirmed_by, recorded_at)"
                        + " values ('" + file.detentionId() + "', '" + file.id() + "', '65', '%s', 'x', now())";

        assertThat(sql(freed.formatted("2026-11-03T09:00+03"))).isEqualTo(CHECK_VIOLATION);
        office.at("2026-11-20T10:00");
        file.reviewed(ends());
        assertThat(sql(freed.formatted("2026-11-03T09:00+03"))).isEqualTo(CHECK_VIOLATION);
        assertThat(refusalOf(() -> file.step(
                                "UserTask_ConfirmRelease",
                                "removal-centre-staff",
                                LibertyCase.form("freedAt", "2026-11-19T10:00")))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::field)
                .containsExactly("freedAt");
        file.releaseConfirmed();
        assertThat(file.held()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-28",
            by = {Way.FORM, Way.TIMER})
    void whoeverHasUsedUpTheTwentyFourMonthsGoesFreeWithoutAnObligation() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2028-11-01", ObligationKind.RETURN_COUNSELLING);
        file.waitedUntil("2028-11-02T00:00").ordered("2028-11-02T09:00");
        office.at("2028-11-20T10:00");
        file.reviewed(Fields.with("result", "END"));
        office.desk().runDueJobs();

        assertThat(file.tasks()).contains("UserTask_ConfirmRelease").doesNotContain("UserTask_ImposeAlternatives");
        assertThat(file.event("DETENTION_ENDED").detail()).containsEntry("because", "NOT_NECESSARY");
    }

    @Test
    @Attacks(
            value = "INV-22",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void sixMonthsAreUsedUpOnceForAllEpisodes() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00").waitedUntil("2027-02-28T09:00");
        file.releaseConfirmed();
        office.at("2027-03-10T09:00");

        assertThat(refusalOf(() -> file.ordered("2027-03-10T09:00")).type())
                .isEqualTo(DetentionProblem.DETENTION_USED_UP);
        UUID decision = signed(file.id(), "DETENTION", "2027-03-10T09:00");
        assertThat(sql(INSERT_DETENTION.formatted(
                        file.id(),
                        file.person(),
                        file.removalDecision(),
                        decision,
                        "2027-03-10T09:00+03",
                        "2027-03-10T09:00+03",
                        "2027-03-10T09:00+03",
                        "2027-03-10T09:00+03",
                        "2027-03-11T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-22", by = Way.FORM)
    @Attacks(
            value = "INV-30",
            by = {Way.FORM, Way.SQL})
    void anExtensionNeedsOneOfTwoReasonsAndADeviceProvesNationalityOnly() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true));

        assertRefused(() -> file.extended(Fields.with("reason", null)), "reason", "required", "YUKK 57/3");
        assertRefused(
                () -> file.extended(Fields.with("evidence", "DEVICE_INSPECTION")),
                "evidence",
                "nationality-only",
                "YUKK 57/8");
        UUID decision = signed(file.id(), "DETENTION_EXTENSION", "2026-11-20T10:00");
        assertThat(sql("insert into detention_extension (id, detention_id, case_id, province, removal_decision_id,"
                        + " decision_id, reason, evidence, ends_at, decided_by, decided_at) values (gen_random_uuid(), '"
                        + file.detentionId() + "', '" + file.id() + "', '65', '" + file.removalDecision() + "', '"
                        + decision + "', 'NON_COOPERATION', 'DEVICE_INSPECTION', '2027-11-02T09:00+03', '" + GOVERNOR
                        + "', '2026-11-20T10:00+03')"))
                .isEqualTo(CHECK_VIOLATION);
        file.extended(
                Fields.with("evidence", "DEVICE_INSPECTION").and("reason", "WRONG_OR_MISSING_COUNTRY_INFORMATION"));
        assertThat(file.events()).contains("DETENTION_EXTENDED");
    }

    @Test
    @Attacks(
            value = "INV-22",
            by = {Way.FORM, Way.DOMAIN})
    void nothingIsExtendedReviewedOrAdmittedAfterTheEndEvenIfTheTimerIsLate() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00");
        office.at("2027-02-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true)).served();
        office.at("2027-02-28T09:00");

        assertThat(refusalOf(() -> file.extended(Fields.asUsual())).type()).isEqualTo(DetentionProblem.NOT_HELD);
        assertThat(refusalOf(() -> file.reviewed(Fields.asUsual())).type()).isEqualTo(DetentionProblem.NOT_HELD);
        assertThat(refusalOf(file::admitted).type()).isEqualTo(DetentionProblem.NOT_HELD);
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        assertThat(file.discrepancies()).containsExactly("ENDED_WITHOUT_RELEASE");
    }

    @Test
    @Attacks(
            value = "INV-24",
            by = {Way.FORM, Way.SQL})
    void whoeverOrderedADetentionDoesNotReviewIt() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        Actor orderer = new Actor(GOVERNOR, Set.of("detention-reviewer"), Set.of("65"));

        assertRefused(
                () -> file.step("UserTask_ReviewDetention", orderer, LibertyCase.review(), Fields.asUsual()),
                "result",
                "ordered-it",
                "YUKK 57/4");
        UUID decision = signed(file.id(), "DETENTION_REVIEW", "2026-11-20T10:00");
        assertThat(sql("insert into detention_review (id, detention_id, case_id, province, decision_id, result,"
                        + " next_due_at, reviewed_by, reviewed_at) values (gen_random_uuid(), '" + file.detentionId()
                        + "', '" + file.id() + "', '65', '" + decision
                        + "', 'CONTINUE', '2026-12-20T10:00+03', '" + GOVERNOR + "', '2026-11-20T10:00+03')"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-24", by = Way.FORM)
    void whoeverExtendedADetentionDoesNotReviewItEither() {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true));
        Set<String> van = Set.of("65");
        String account = "van.governor-approver-2";
        file.step(
                "UserTask_DecideExtension",
                new Actor(account, Set.of("governor-approver"), van),
                LibertyCase.extension(),
                Fields.asUsual());

        assertRefused(
                () -> file.step(
                        "UserTask_ReviewDetention",
                        new Actor(account, Set.of("detention-reviewer"), van),
                        LibertyCase.review(),
                        Fields.asUsual()),
                "result",
                "ordered-it",
                "YUKK 57/4");
    }

    @Test
    @Attacks(value = "INV-22", by = Way.DOMAIN)
    void whoeverIsHeldInOneFileIsNotHeldInAnother() {
        LibertyCase first = LibertyCase.detained(office, "2026-11-02T09:00");
        LibertyCase second = LibertyCase.decidedToRemove(office, "2026-11-02T09:30", first.person());

        assertThat(refusalOf(() -> second.ordered("2026-11-02T09:30")).type()).isEqualTo(DetentionProblem.HELD_ALREADY);
    }

    @Test
    @Attacks(
            value = "INV-27",
            by = {Way.DOMAIN, Way.SQL})
    void aChildKnownToAnotherOpenRemovalFileIsNotDetained() throws SQLException {
        LibertyCase known = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        office.reading(() -> office.bean(JdbcClient.class)
                .sql("update removal_case set unaccompanied_child = true where case_id = ?")
                .param(known.id().value())
                .update());
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:30", known.person());
        UUID decision = signed(file.id(), "DETENTION", "2026-11-02T09:30");

        assertThat(refusalOf(() -> file.ordered("2026-11-02T09:30")).type())
                .isEqualTo(DetentionProblem.CHILD_IS_NOT_HELD);
        assertThat(sql(INSERT_DETENTION.formatted(
                        file.id(),
                        file.person(),
                        file.removalDecision(),
                        decision,
                        "2026-11-02T09:30+03",
                        "2026-11-02T09:30+03",
                        "2026-11-02T09:30+03",
                        "2026-11-02T09:30+03",
                        "2027-05-02T09:30+03")))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void nobodyArrivesAtACentreBeforeTheDecisionOrInTheFuture() {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00").served();

        for (String arrivedAt : List.of("2026-11-02T08:59", "2026-11-03T09:00")) {
            var answer = Caller.basic(office, "van.removal-centre-staff")
                    .post(
                            "/api/removal/cases/" + file.number() + "/moves",
                            "{\"centre\":\"kurubas\",\"arrivedAt\":\"" + arrivedAt + "\",\"withFamily\":false}");
            assertThat(answer.status()).as(arrivedAt).isEqualTo(400);
            assertThat(answer.fields()).containsExactly("arrivedAt");
        }
        assertThat(file.held().orElseThrow().centre()).isNull();
    }

    @Test
    @Attacks(value = "INV-28", by = Way.DOMAIN)
    void obligationsStandInPlaceOfDetentionAndNotBesideIt() {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");

        assertThat(refusalOf(() -> file.impose("2027-11-01", ObligationKind.RETURN_COUNSELLING))
                        .type())
                .isEqualTo(ObligationProblem.STEP_NOT_POSSIBLE);
    }

    @Test
    @Attacks(
            value = "INV-25",
            by = {Way.REST, Way.SQL})
    void anOrderFiledWithTheJudgeDirectlyFreesThePersonToo() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-10T10:00");

        assertThat(Caller.basic(office, "van.removal-centre-staff")
                        .post(
                                "/api/removal/cases/" + file.number() + "/lifting-orders",
                                "{\"decidedAt\":\"2026-11-10T09:30\",\"reference\":\"2026/77 D. İş\"}")
                        .status())
                .isEqualTo(204);

        assertThat(file.event("DETENTION_ENDED").occurredAt()).isEqualTo(instant("2026-11-10T09:30"));
        assertThat(file.tasks()).contains("UserTask_ConfirmRelease").doesNotContain("UserTask_ReviewDetention");
    }

    @Test
    @Attacks(value = "INV-25", by = Way.SQL)
    void aLiftingOrderInTheDatabaseAloneEndsTheDetentionInLaw() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-10T10:00");

        assertThat(sql(
                        "insert into liberty_judgment (id, case_id, province, detention_id, lifted, decided_at, reference,"
                                + " recorded_by, recorded_at) values (gen_random_uuid(), '" + file.id() + "', '65', '"
                                + file.detentionId() + "', true, '2026-11-10T09:30+03', 'x', 'x', now())"))
                .isEmpty();

        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        assertThat(refusalOf(() -> file.reviewed(Fields.asUsual())).type()).isEqualTo(DetentionProblem.NOT_HELD);
        assertThat(file.discrepancies()).containsExactly("ENDED_WITHOUT_RELEASE");
    }

    @Test
    @Attacks(
            value = "INV-26",
            by = {Way.REST, Way.SQL})
    void aPetitionTouchesNoLimit() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-10T10:00");

        assertThat(Caller.basic(office, "van.removal-centre-staff")
                        .post(
                                "/api/removal/cases/" + file.number() + "/petitions",
                                "{\"against\":\"DETENTION\",\"receivedAt\":\"2026-11-10T09:30\"}")
                        .status())
                .isEqualTo(201);

        assertThat(file.running("DL-RM-07").orElseThrow().endsAt()).isEqualTo(instant("2027-05-02T09:00"));
        assertThat(sql(
                        "insert into running_clock select case_id, rule_id, occurrence, version + 1, province, 'SUSPENDED',"
                                + " clock_class, bound, start_fact, generous_start, amount, 30, last_day, ends_at, lock_until,"
                                + " planned_for, now(), 'petition', null, now(), 'x' from running_clock where case_id = '"
                                + file.id() + "' and rule_id = 'DL-RM-07'"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(file.detention("lawful_until::text")).startsWith("2027-05-02 ");
    }

    @Test
    @Attacks(
            value = "INV-27",
            by = {Way.DOMAIN, Way.SQL, Way.REST})
    void aChildAloneIsNotDetainedAndIsFreeAsSoonAsItIsFound() throws SQLException {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        UUID decision = signed(file.id(), "DETENTION", "2026-11-02T09:00");
        office.reading(() -> office.bean(JdbcClient.class)
                .sql("update removal_case set unaccompanied_child = true where case_id = ?")
                .param(file.id().value())
                .update());

        assertThat(refusalOf(() -> file.ordered("2026-11-02T09:00")).type())
                .isEqualTo(DetentionProblem.CHILD_IS_NOT_HELD);
        assertThat(sql(INSERT_DETENTION.formatted(
                        file.id(),
                        file.person(),
                        file.removalDecision(),
                        decision,
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2026-11-02T09:00+03",
                        "2027-05-02T09:00+03")))
                .isEqualTo(CHECK_VIOLATION);

        LibertyCase found = LibertyCase.detained(office, "2026-11-03T09:00").served();
        assertThat(Caller.basic(office, "van.removal-centre-staff")
                        .post("/api/removal/cases/" + found.number() + "/child", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(found.event("DETENTION_ENDED").detail()).containsEntry("because", "CHILD");
        assertThat(found.tasks()).contains("UserTask_ConfirmRelease").doesNotContain("UserTask_AdmitDetainee");
    }

    @Test
    @Attacks(
            value = "INV-27",
            by = {Way.DOMAIN, Way.SQL})
    void aChildKnownToTheProtectionProcedureIsNotDetainedEither() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("birthDate", "2011-05-01"))
                .screened(Fields.with("unaccompaniedChild", true));
        LibertyCase file = LibertyCase.decidedToRemove(
                office, "2026-11-03T09:00", claim.file().personId());

        assertThat(refusalOf(() -> file.ordered("2026-11-03T09:00")).type())
                .isEqualTo(DetentionProblem.CHILD_IS_NOT_HELD);
    }

    @Test
    @Attacks(
            value = "INV-28",
            by = {Way.DOMAIN, Way.SQL})
    void obligationsLastTwentyFourMonthsInAll() throws SQLException {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");

        assertThat(refusalOf(() -> file.impose("2028-11-02", ObligationKind.RETURN_COUNSELLING))
                        .article())
                .isEqualTo("YUKK 57/A");
        assertThat(refusalOf(() -> file.impose("2027-11-02")).article()).isEqualTo("YUKK 57/A");
        UUID decision = signed(file.id(), "ALTERNATIVE_OBLIGATIONS", "2026-11-02T09:00");
        String insert =
                "insert into obligation_set (id, case_id, province, person_id, removal_decision_id, decision_id, kinds,"
                        + " decided_by, decided_at, until, recorded_at) values (gen_random_uuid(), '" + file.id()
                        + "', '65', '"
                        + file.person() + "', '" + file.removalDecision() + "', '" + decision + "', array['%s'], '"
                        + GOVERNOR
                        + "', '2026-11-02T09:00+03', '%s', now())";
        assertThat(sql(insert.formatted("HOUSE_ARREST", "2027-01-01"))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(insert.formatted("RETURN_COUNSELLING", "2028-11-02"))).isEqualTo(CHECK_VIOLATION);
        file.impose("2028-11-01", ObligationKind.RETURN_COUNSELLING);
        assertThat(sql(insert.formatted("RETURN_COUNSELLING", "2027-01-01"))).isEqualTo("23505");
        assertThat(refusalOf(() -> file.impose("2027-11-02", ObligationKind.RETURN_COUNSELLING))
                        .type())
                .isEqualTo(ObligationProblem.OBLIGATIONS_RUN_ALREADY);
    }

    @Test
    @Attacks(value = "INV-28", by = Way.FORM)
    void aReviewThatEndsADetentionImposesAtLeastOneObligation() {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");

        assertRefused(
                () -> file.reviewed(ends().and("residence", null).and("address", null)),
                "residence",
                "required",
                "YUKK 57/A-3");
    }

    @Test
    void onlyElectronicMonitoringHasTheWayToTheJudge() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.RETURN_COUNSELLING);

        assertThat(refusalOf(() -> Acting.call(
                                file.officer("alternatives-supervisor"),
                                () -> office.bean(LibertyPetitions.class)
                                        .receiveAgainstMonitoring(file.id(), instant("2026-11-02T09:00"))))
                        .type())
                .isEqualTo(ObligationProblem.NO_JUDGE_ROUTE);
    }

    @Test
    void theLastPlaceOfACentreIsGivenOnce() throws SQLException {
        owner("insert into removal_centre (id, name, province, capacity) values ('one-place', 'Tek Kişilik', '65', 1)"
                + " on conflict do nothing");
        LibertyCase first = LibertyCase.detained(office, "2026-11-02T09:00").served();
        LibertyCase second = LibertyCase.detained(office, "2026-11-02T09:30").served();
        move(first, 204);

        move(second, 409);
        assertThat(sql("insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at,"
                        + " with_family, admitted_by, recorded_at) values (gen_random_uuid(), '" + second.detentionId()
                        + "', '" + second.id() + "', '65', 'one-place', '2026-11-02T10:00+03', false, 'x', now())"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-30",
            by = {Way.FORM, Way.REST})
    void noFormAsksWhatIsOnADevice() throws IOException {
        try (var forms = Files.walk(Path.of("forms"))) {
            List<Path> asking = forms.filter(path -> path.toString().endsWith(".form"))
                    .filter(path -> mentionsDevice(path))
                    .toList();
            assertThat(asking).containsExactly(Path.of("forms/removal/decide-extension.form"));
        }
    }

    private void move(LibertyCase file, int status) {
        assertThat(Caller.basic(office, "van.removal-centre-staff")
                        .post(
                                "/api/removal/cases/" + file.number() + "/moves",
                                "{\"centre\":\"one-place\",\"arrivedAt\":\"2026-11-02T09:30\",\"withFamily\":false}")
                        .status())
                .isEqualTo(status);
    }

    private static boolean mentionsDevice(Path form) {
        try {
            return Files.readString(form).contains("ihaz");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A decision somebody signed without the domain's checks. */
    private UUID signed(org.himaye.shared.CaseId caseId, String kind, String at) {
        return signedBy(GOVERNOR, caseId, kind, at);
    }

    private UUID signedBy(String account, org.himaye.shared.CaseId caseId, String kind, String at) {
        return office.reading(() -> office.bean(Decisions.class)
                .record(new NewDecision(
                        caseId, kind, "X", "x", "x", "YUKK 57", "Van Valiliği", List.of(), account, instant(at)))
                .id()
                .value());
    }

    /** Runs a statement as the application; returns the state with which it was refused, or empty text. */
    private static String sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var prepared = connection.createStatement()) {
            prepared.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(SQLException.class, () -> prepared.execute(statement));
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
