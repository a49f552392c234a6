package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseState;
import org.himaye.deadlines.ClockState;
import org.himaye.protection.application.ConventionGround;
import org.himaye.protection.application.DecisionMaking;
import org.himaye.protection.application.DraftDecisionSubmission;
import org.himaye.protection.application.EventsPlace;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.ProposedOutcome;
import org.himaye.protection.application.SeriousHarm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which status follows from what was found (YUKK 61-64, 78; DT-06), row by row, from the lodging to the signed decision. */
class StatusDecisionTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";

    @Test
    void row1WhoIsExcludedGetsNoStatusWhateverElseWasFound() throws SQLException {
        ProtectionCase file = interviewed().excluded(ExclusionGround.CONVENTION_CRIME);

        file.drafted(found("EXCLUSION", "POLITICAL_OPINION", "EUROPE", "TORTURE"));
        decided(file, "EXCLUSION", "YUKK 64");

        assertThat(file.event("EXCLUSION_FOUND").article()).isEqualTo("YUKK 64/1-c");
        assertThat(file.words("DOC-08")).contains("\"EXCLUDED\"");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
    }

    @Test
    void row2AFearBecauseOfEventsInEuropeMakesARefugee() throws SQLException {
        ProtectionCase file = interviewed();

        file.drafted(found("REFUGEE", "RELIGION", "EUROPE", "NONE"));
        decided(file, "REFUGEE", "YUKK 61");

        assertThat(file.words("DOC-08"))
                .contains("\"REFUGEE\"", "Din sebebiyle haklı zulüm korkusu bulunmuştur", "Avrupa ülkelerinde");
    }

    @Test
    void row3AFearBecauseOfEventsElsewhereMakesAConditionalRefugee() throws SQLException {
        ProtectionCase file = interviewed();

        file.drafted(found("CONDITIONAL_REFUGEE", "SOCIAL_GROUP", "ELSEWHERE", "DEATH_PENALTY"));
        decided(file, "CONDITIONAL_REFUGEE", "YUKK 62");

        assertThat(file.words("DOC-08")).contains("\"CONDITIONAL_REFUGEE\"", "Avrupa ülkeleri dışında");
    }

    @ParameterizedTest
    @CsvSource({"DEATH_PENALTY, 63/1-a", "TORTURE, 63/1-b", "INDISCRIMINATE_VIOLENCE, 63/1-c"})
    void row4AnySeriousHarmWithoutAFearGivesSubsidiaryProtection(String harm, String letter) throws SQLException {
        ProtectionCase file = interviewed();

        file.drafted(found("SUBSIDIARY_PROTECTION", "NONE", null, harm));
        decided(file, "SUBSIDIARY_PROTECTION", "YUKK 63");

        assertThat(file.words("DOC-08")).contains("\"SUBSIDIARY_PROTECTION\"", letter);
    }

    @Test
    void row5ASafePartOfTheCountryMayLeadToARefusalWithReasons() throws SQLException {
        ProtectionCase file = interviewed();
        Fields alternative = found("REFUSAL", "RACE", "ELSEWHERE", "NONE").and("internalAlternative", true);
        assertRefused(() -> file.drafted(alternative), "alternativeReasons", "required", "YUKK 78/4");

        file.putBack().drafted(alternative.and("alternativeReasons", "Başkentte güvenle yaşayabilir"));
        decided(file, "REFUSAL", "YUKK 78/4");

        assertThat(file.words("DOC-08")).contains("\"REFUSED\"", "Başkentte güvenle yaşayabilir");
    }

    @Test
    void row5ASafePartOfTheCountryDoesNotForceARefusal() throws SQLException {
        ProtectionCase file = interviewed();

        file.drafted(found("CONDITIONAL_REFUGEE", "RACE", "ELSEWHERE", "NONE")
                .and("internalAlternative", true)
                .and("alternativeReasons", "Orada yaşaması beklenemez"));
        decided(file, "CONDITIONAL_REFUGEE", "YUKK 62");

        assertThat(file.words("DOC-08")).contains("Orada yaşaması beklenemez");
    }

    @Test
    void row5ASafePartOfTheCountrySparesNoPartOfTheExamination() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        assertThat(file.nextTask()).isNotEqualTo("UserTask_DraftDecision");
        file.interviewed("2026-11-20T10:00");

        // The fear and the harm are found on, whatever part of the country is safe (YUKK 78/5).
        assertRefused(
                () -> file.drafted(found("REFUSAL", "RACE", "ELSEWHERE", "NONE")
                        .and("internalAlternative", true)
                        .and("alternativeReasons", "Başkent güvenlidir")
                        .and("seriousHarm", null)),
                "seriousHarm",
                "required",
                "YUKK 78/2");
    }

    @Test
    void row6WithoutFearAndHarmTheClaimIsRefused() throws SQLException {
        ProtectionCase file = interviewed();

        file.drafted(found("REFUSAL", "NONE", null, "NONE"));
        decided(file, "REFUSAL", "YUKK 78");

        assertThat(file.words("DOC-08")).contains("\"REFUSED\"", "Ciddi zarar riski bulunmamıştır");
        file.served();
        // Ten days to the Commission, thirty to the court, from the service on Friday 20 November.
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        file.waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "CONDITIONAL_REFUGEE, RACE, EUROPE, NONE, YUKK 61",
        "REFUGEE, RACE, ELSEWHERE, NONE, YUKK 62",
        "SUBSIDIARY_PROTECTION, RACE, ELSEWHERE, TORTURE, YUKK 62",
        "SUBSIDIARY_PROTECTION, NONE, , NONE, YUKK 78",
        "REFUGEE, NONE, , TORTURE, YUKK 63",
        "REFUSAL, RELIGION, EUROPE, NONE, YUKK 61",
        "REFUSAL, NONE, , INDISCRIMINATE_VIOLENCE, YUKK 63",
        "EXCLUSION, RACE, ELSEWHERE, NONE, YUKK 62",
    })
    void aProposalThatDoesNotFollowFromTheFindingsIsRefusedByFormRestAndDomain(
            String proposal, String ground, String place, String harm, String article) throws Exception {
        ProtectionCase file = interviewed();
        Fields misfit = found(proposal, ground, place, harm);

        var rest = new SideRoad(office, file)
                .submitted(
                        "UserTask_DraftDecision", "van.protection-officer", misfit.over(Forms.draftDecision(proposal)));
        file.putBack();

        assertThat(rest.status()).as(rest.body()).isEqualTo(400);
        assertThat(rest.fields()).containsExactly("proposal");
        assertThat(rest.body()).contains("does-not-fit", article);
        assertRefused(() -> file.drafted(misfit), "proposal", "does-not-fit", article);
        assertRefused(
                () -> Acting.as(
                        Office.officer(Office.VAN, "protection-officer"),
                        () -> office.bean(DecisionMaking.class)
                                .draft(
                                        file.id(),
                                        submission(
                                                ProposedOutcome.valueOf(proposal),
                                                ConventionGround.valueOf(ground),
                                                place == null ? null : EventsPlace.valueOf(place),
                                                SeriousHarm.valueOf(harm)))),
                "proposal",
                "does-not-fit",
                article);
        assertThat(file.events()).doesNotContain("STATUS_ASSESSED", "DECISION_DRAFTED");
        assertThat(findings(file)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"REFUGEE, EUROPE", "CONDITIONAL_REFUGEE, ELSEWHERE"})
    void whoIsExcludedIsNotProposedAStatus(String proposal, String place) {
        ProtectionCase file = interviewed().excluded(ExclusionGround.NATIONALS_RIGHTS);

        assertRefused(
                () -> file.drafted(found(proposal, "RACE", place, "NONE")), "proposal", "does-not-fit", "YUKK 64");
    }

    @Test
    void aFearNeedsItsEventsAndAMeritsDraftItsFindings() {
        ProtectionCase file = interviewed();

        assertRefused(
                () -> file.drafted(found("REFUGEE", "RACE", null, "NONE")), "eventsPlace", "required", "YUKK 61, 62");
        file.putBack();
        assertThat(refusalOf(() -> file.drafted(Fields.with("proposal", "REFUSAL")
                                .and("conventionGround", null)
                                .and("seriousHarm", null)))
                        .fields())
                .extracting("field")
                .containsExactly("conventionGround", "seriousHarm");
    }

    @Test
    void aReturnedDraftIsAssessedAgainAndTheLastFindingsCount() throws SQLException {
        ProtectionCase file = interviewed();
        file.drafted(found("REFUSAL", "NONE", null, "NONE")).returnedByHeadquarters(Fields.asUsual());

        file.drafted(found("CONDITIONAL_REFUGEE", "RACE", "ELSEWHERE", "NONE")).signedAtHeadquarters();

        assertThat(file.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(findings(file)).isEqualTo("2");
    }

    @Test
    void theLedgerNamesNoConvictionAndNoHarmOfThePerson() throws SQLException {
        ProtectionCase file = interviewed();

        file.drafted(found("CONDITIONAL_REFUGEE", "POLITICAL_OPINION", "ELSEWHERE", "TORTURE"));

        assertThat(Tables.single(
                        "select string_agg(facts, ' ') from ledger_entry where action = 'STATUS_ASSESSED' and case_id = ?",
                        file.id().value()))
                .contains("\"outcome\":\"CONDITIONAL_REFUGEE\"", "\"decision\":\"DT-06\"")
                .doesNotContain("POLITICAL", "TORTURE", "Başvuran");
    }

    @Test
    void theDatabaseKeepsNoFindingsFromWhichTheOutcomeDoesNotFollow() throws SQLException {
        ProtectionCase file = interviewed();

        assertThat(sql(finding(file, "'RACE', true", "NONE", "NONE", "CONDITIONAL_REFUGEE")))
                .isEqualTo(CHECK_VIOLATION + " ck_status_follows_from_findings");
        assertThat(sql(finding(file, "'RACE', false", "TORTURE", "NONE", "SUBSIDIARY_PROTECTION")))
                .isEqualTo(CHECK_VIOLATION + " ck_status_follows_from_findings");
        assertThat(sql(finding(file, "'NONE', null", "TORTURE", "NONE", "REFUSAL")))
                .isEqualTo(CHECK_VIOLATION + " ck_status_follows_from_findings");
        assertThat(sql(finding(file, "'RACE', null", "NONE", "NONE", "REFUGEE")))
                .isEqualTo(CHECK_VIOLATION + " ck_fear_has_its_events");
        assertThat(sql(finding(file, "'RACE', true", "NONE", "NONE", "REFUGEE")))
                .isEmpty();
        file.excluded(ExclusionGround.CONVENTION_CRIME);
        assertThat(sql(finding(file, "'RACE', true", "NONE", "ALL", "REFUGEE")))
                .isEqualTo(CHECK_VIOLATION + " ck_excluded_gets_no_status");
        assertThat(sql(finding(file, "'RACE', true", "NONE", "NONE", "REFUGEE")))
                .isEqualTo(CHECK_VIOLATION + " ck_exclusion_as_found");
        file.drafted("EXCLUSION");
        assertThat(sql("update status_finding set outcome = 'REFUGEE' where case_id = '" + file.id() + "'"))
                .startsWith(NOT_ALLOWED);
        assertThat(sql("delete from status_finding where case_id = '" + file.id() + "'"))
                .startsWith(NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUGEE, ck_status_was_found",
        "EXCLUSION, ck_exclusion_has_own_ground",
        "CONDITIONAL_REFUGEE, ck_status_was_found",
        "SUBSIDIARY_PROTECTION, ck_status_was_found"
    })
    void theDatabaseRecordsNoOtherDecisionThanTheOneThatWasFound(String outcome, String constraint)
            throws SQLException {
        ProtectionCase file = interviewed().drafted("REFUSAL");

        assertThat(sql(decision(file, outcome, "somebody.else"))).isEqualTo(CHECK_VIOLATION + " " + constraint);
        assertThat(sql(decision(file, "REFUSAL", "somebody.else"))).isEmpty();
    }

    @Test
    void findingsOfOneProvinceAreNotSeenInAnother() throws SQLException {
        ProtectionCase file = interviewed().drafted("REFUSAL");

        assertThat(seenFrom("34", file)).isZero();
        assertThat(seenFrom("65", file)).isOne();
    }

    private ProtectionCase interviewed() {
        return office.lodged("2026-11-02T09:00").readyForExamination().interviewed("2026-11-20T10:00");
    }

    /** Signs a draft at the headquarters and looks at everything that every row has in common. */
    private void decided(ProtectionCase file, String outcome, String article) throws SQLException {
        assertThat(new SideRoad(office, file).seenBy("UserTask_SignDecisionAtHeadquarters"))
                .containsExactly("hq-protection");
        assertThat(file.event("STATUS_ASSESSED").article()).isEqualTo(article);
        assertThat(file.event("STATUS_ASSESSED").detail())
                .containsEntry("decision", "DT-06")
                .containsEntry("outcome", outcome);

        file.signedAtHeadquarters();

        assertThat(file.decision().outcome()).isEqualTo(outcome);
        assertThat(file.decision().decidedBy()).isEqualTo("merkez.hq-protection");
        // Six months from the registration on 2 November, kept on 20 November.
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 2));
        assertThat(file.clock("DL-IP-08").state()).isEqualTo(ClockState.MET);
        assertThat(file.event("DECISION_SIGNED").occurredAt()).isEqualTo(instant("2026-11-20T10:00"));
        assertThat(Tables.single(
                        "select string_agg(action || ' ' || article, ', ' order by sequence_number) from ledger_entry"
                                + " where action in ('STATUS_ASSESSED', 'DECISION_SIGNED') and case_id = ?",
                        file.id().value()))
                .isEqualTo("STATUS_ASSESSED " + article + ", DECISION_SIGNED YUKK 78");
        assertThat(file.nextTask()).isEqualTo("UserTask_ServeDecision");
    }

    private static Fields found(String proposal, String ground, String place, String harm) {
        return Fields.with("proposal", proposal)
                .and("conventionGround", ground)
                .and("eventsPlace", place)
                .and("seriousHarm", harm);
    }

    private static DraftDecisionSubmission submission(
            ProposedOutcome proposal, ConventionGround ground, EventsPlace place, SeriousHarm harm) {
        return new DraftDecisionSubmission(
                false, null, null, proposal, null, "Olaylar", "YUKK", "Gerekçe", ground, place, harm, false, null, null,
                false, false, null, null, null, null, false, false, false, false, null, null);
    }

    private static String findings(ProtectionCase file) throws SQLException {
        return Tables.single(
                "select count(*) from status_finding where case_id = ?",
                file.id().value());
    }

    private static String finding(
            ProtectionCase file, String groundAndPlace, String harm, String excludedFrom, String outcome) {
        return "insert into status_finding (id, case_id, province, convention_ground, events_in_europe, serious_harm,"
                + " internal_alternative, excluded_from, outcome, article, found_by, found_at) values (gen_random_uuid(), '"
                + file.id() + "', '65', " + groundAndPlace + ", '" + harm + "', false, '" + excludedFrom + "', '"
                + outcome
                + "', 'x', 'x', now())";
    }

    private static String decision(ProtectionCase file, String outcome, String by) {
        return "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,"
                + " authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values (gen_random_uuid(), '"
                + file.id() + "', '65', 'FORGED', 'PROTECTION', '" + outcome + "', 'f', 'r', 'b', 'a', '{DL-IP-16}', '"
                + by + "', now(), '" + by + "', now())";
    }

    private static int seenFrom(String province, ProtectionCase file) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '" + province + "'");
            try (var rows =
                    statement.executeQuery("select count(*) from status_finding where case_id = '" + file.id() + "'")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Returns how the database refuses a statement of the application; empty if it would take it. Nothing stays. */
    private static String sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var prepared = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepared.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(SQLException.class, () -> prepared.execute(statement));
            connection.rollback();
            return refused == null
                    ? ""
                    : refused.getSQLState() + " "
                            + (refused instanceof org.postgresql.util.PSQLException known
                                            && known.getServerErrorMessage() != null
                                    ? known.getServerErrorMessage().getConstraint()
                                    : "");
        }
    }
}
