package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.deadlines.ClockState;
import org.himaye.protection.application.CarryOutTransferSubmission;
import org.himaye.protection.application.CarryOutTransferSubmission.Outcome;
import org.himaye.protection.application.DecisionMaking;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.protection.application.SignDecisionSubmission;
import org.himaye.protection.application.Transfers;
import org.himaye.shared.Actor;
import org.himaye.shared.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inadmissible applications to their end, and transfers to the country that protects (YUKK 72-74; DT-01). */
class TransferTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";

    @ParameterizedTest
    @CsvSource({
        "sameClaimAsEarlier, NONE, YUKK 72/1-a",
        "earlierFamilyConsent, PENDING, YUKK 72/1-b",
        "earlierFamilyConsent, REFUSED, YUKK 72/1-b"
    })
    void theProvinceFindsInadmissibleInformsTheHeadquartersAndTheDecisionBecomesFinal(
            String fact, String family, String article) throws SQLException {
        SideRoad road = new SideRoad(
                office,
                office.lodged("2026-11-02T09:00")
                        .registered()
                        .screened(Fields.with(fact, true).and("familyApplicationOutcome", family))
                        .identityIssued());
        ProtectionCase file = road.claim();
        office.at("2026-11-04T10:00");
        file.drafted("INADMISSIBLE").signedByProvince();

        assertThat(file.event("INADMISSIBILITY_INDICATED").article()).isEqualTo(article);
        assertThat(road.seenBy("UserTask_InformHeadquarters")).containsExactly("protection-officer");
        assertThat(file.clock("DL-IP-24").endsAt()).isEqualTo(instant("2026-11-05T10:00"));
        office.at("2026-11-05T09:30");
        road.headquartersInformed();
        assertThat(file.clock("DL-IP-24").keptOnTime()).isTrue();
        assertThat(file.event("HEADQUARTERS_INFORMED").article()).isEqualTo("YUKK 72");
        assertThat(file.words("DOC-09")).contains("2013/4471", "aynı olaylar anlatılmaktadır");
        assertThat(road.tasks("transfer")).isEmpty();

        file.served();
        // The fifteenth day, 20 November, is a Friday.
        assertThat(file.clock("DL-IP-15").lastDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        file.waitedUntil("2026-11-21T00:00").registryChecked(Fields.asUsual());

        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.events()).contains("DECISION_FINAL");
        assertThat(file.letterIds()).contains("DOC-09", "DOC-12");
    }

    @Test
    void headquartersNotToldInTimeAreEscalatedOnceAndAreStillTold() {
        SideRoad road = new SideRoad(
                office,
                office.lodged("2026-11-02T09:00")
                        .registered()
                        .screened(Fields.with("sameClaimAsEarlier", true))
                        .identityIssued()
                        .drafted("INADMISSIBLE")
                        .signedByProvince());

        road.waitedUntil("2026-11-03T09:00");
        assertThat(road.claim().event("HEADQUARTERS_NOT_INFORMED").article()).isEqualTo("YUKK 72");
        road.headquartersInformed();

        assertThat(road.claim().clock("DL-IP-24").keptOnTime()).isFalse();
        assertThat(road.tasks("headquarters-notice")).isEmpty();
    }

    @Test
    void theNoticeIsStillOwedWhenTheDecisionIsFinalAndFallsWithTheDecision() {
        ProtectionCase kept = repeatedClaim();
        SideRoad late = new SideRoad(office, kept);
        kept.served().waitedUntil("2026-11-19T00:00").registryChecked(Fields.asUsual());
        assertThat(kept.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(kept.clock("DL-IP-24").state()).isEqualTo(ClockState.RUNNING);
        late.headquartersInformed();
        assertThat(kept.clock("DL-IP-24").keptOnTime()).isFalse();

        ProtectionCase fallen = repeatedClaim();
        fallen.served()
                .waitedUntil("2026-11-19T00:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/901 E."))
                .appealOutcomeRecorded("ANNULLED", "2026-11-19");
        assertThat(new SideRoad(office, fallen).tasks("headquarters-notice")).isEmpty();
        assertThat(fallen.clock("DL-IP-24").state()).isEqualTo(ClockState.STOPPED);
    }

    private ProtectionCase repeatedClaim() {
        return office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued()
                .drafted("INADMISSIBLE")
                .signedByProvince();
    }

    @ParameterizedTest
    @CsvSource({"fromCountryOfAsylum,'YUKK 72/1-c, 73'", "fromSafeThirdCountry,'YUKK 72/1-ç, 74'"})
    void aCountryThatAcceptsReceivesThePersonOnlyAfterTheWaysToContestAreClosed(String ground, String article) {
        SideRoad road = SideRoad.inadmissible(office, "2026-11-02T09:00", ground);
        ProtectionCase file = road.claim();
        assertThat(file.decision().decidedBy()).isEqualTo("merkez.hq-protection");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
        assertThat(file.event("TRANSFER_OPENED").article()).isEqualTo(article);
        assertThat(road.seenBy("UserTask_RequestTransfer")).containsExactly("hq-protection");
        assertThat(road.tasks("headquarters-notice")).isEmpty();
        office.at("2026-11-05T10:00");
        road.transferRequested();
        office.at("2026-11-10T10:00");
        road.countryReplied("ACCEPTED");
        assertThat(road.tasks("transfer")).as("the person stays").isEmpty();
        assertThat(file.clock("DL-IP-15").lastDay()).isEqualTo(LocalDate.of(2026, 11, 17));

        file.waitedUntil("2026-11-18T00:00").registryChecked(Fields.asUsual());

        assertThat(file.file().state()).as("open until the person is there").isEqualTo(CaseState.OPEN);
        assertThat(file.events()).doesNotContain("DECISION_FINAL");
        assertThat(road.seenBy("UserTask_ScreenTransfer")).containsExactly("hq-protection");
        road.transferScreened("SAFE");
        assertThat(file.event("TRANSFER_FOUND_SAFE").article()).isEqualTo("YUKK 4");
        assertThat(road.seenBy("UserTask_CarryOutTransfer")).containsExactly("hq-protection", "removal-officer");
        office.at("2026-11-20T10:00");
        road.transferCarriedOut();
        assertThat(file.event("TRANSFER_CARRIED_OUT").article()).isEqualTo(article);
        assertThat(file.events()).contains("DECISION_FINAL");
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"fromCountryOfAsylum, 2026-11-10T10:00", "fromSafeThirdCountry, 2026-11-20T10:00"})
    void aCountryThatRefusesLeavesTheSameApplicationWithItsPeriodsFromRegistration(String ground, String refusedAt)
            throws SQLException {
        SideRoad road =
                SideRoad.inadmissible(office, "2026-11-02T09:00", ground).transferRequested();
        ProtectionCase file = road.claim();
        boolean windowClosed = LocalDateTime.parse(refusedAt).isAfter(LocalDateTime.parse("2026-11-18T00:00"));
        if (windowClosed) {
            file.waitedUntil("2026-11-18T00:00").registryChecked(Fields.asUsual());
        }
        office.at(refusedAt);

        road.countryReplied("REFUSED");

        assertThat(file.decision().annulledAt()).isNotNull();
        assertThat(file.clock("DL-IP-15").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.clock("DL-IP-08").state()).isEqualTo(ClockState.RUNNING);
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 2));
        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(road.waiting("UserTask_DraftDecision").dueAt())
                .isEqualTo(instant("2027-05-03T00:00").minusMillis(1));
        assertThat(road.tasks("transfer")).isEmpty();
        assertThat(Tables.single(
                        "select track from protection_application where case_id = ?",
                        file.id().value()))
                .isEqualTo("REGULAR");
        Fields again = Fields.with("proposal", "INADMISSIBLE")
                .and("inadmissibilityGround", "COUNTRY_OF_ASYLUM")
                .and("protectingCountry", "DEU");
        assertRefused(() -> file.drafted(again), "protectingCountry", "country-refused", "YUKK 72/1-c, 73");

        file.putBack();
        file.examinationContinuedUntil("2026-11-30T10:00")
                .interviewed("2026-11-30T10:00")
                .drafted("CONDITIONAL_REFUGEE")
                .signedBySomebodyElse();
        assertThat(file.clock("DL-IP-08").keptOnTime()).isTrue();
        assertThat(file.clock("DL-IP-04").keptOnTime()).isTrue();
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(Tables.single(
                        "select string_agg(detail || '>' || code, ' ' order by sequence_number) from figure_milestone"
                                + " where measure = 'TRACK' and case_id = ?",
                        file.id().value()))
                .isEqualTo("REGULAR>INADMISSIBLE INADMISSIBLE>REGULAR");
    }

    @Test
    void aJudgmentThatAnnulsEndsTheTransfer() {
        SideRoad road = SideRoad.inadmissible(office, "2026-11-02T09:00", "fromSafeThirdCountry")
                .transferRequested()
                .countryReplied("ACCEPTED");
        ProtectionCase file = road.claim();
        file.waitedUntil("2026-11-18T00:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/500 E."));
        assertThat(road.tasks("transfer")).isEmpty();
        office.at("2026-12-10T10:00");

        file.appealOutcomeRecorded("ANNULLED", "2026-12-09");

        assertThat(file.events()).contains("TRANSFER_OVERTAKEN");
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(road.tasks("transfer")).isEmpty();
    }

    @Test
    void aJudgmentThatUpholdsLetsThePersonBeSent() {
        SideRoad road = SideRoad.inadmissible(office, "2026-11-02T09:00", "fromSafeThirdCountry")
                .transferRequested()
                .countryReplied("ACCEPTED");
        ProtectionCase file = road.claim();
        file.waitedUntil("2026-11-18T00:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/501 E."));
        office.at("2026-12-10T10:00");

        file.appealOutcomeRecorded("UPHELD", "2026-12-09");

        road.transferCarriedOut();
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aGroundThatComesToLightBeforeTheInterviewStopsTheExamination() throws Exception {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        SideRoad road = new SideRoad(office, file);
        String path = "/api/protection/applications/" + file.number() + "/inadmissibility";
        assertThat(Caller.basic(office, "van.front-desk")
                        .post(path, "{\"ground\":\"SAME_CLAIM\"}")
                        .status())
                .isEqualTo(403);
        office.at("2026-11-05T10:00");

        var answer = Caller.basic(office, "van.protection-officer").post(path, "{\"ground\":\"SAME_CLAIM\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(file.event("INADMISSIBILITY_SUSPECTED").article()).isEqualTo("YUKK 72/1");
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        var again = Caller.basic(office, "van.protection-officer").post(path, "{\"ground\":\"SAME_CLAIM\"}");
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("step-not-possible", "YUKK 72/2");
        assertRefused(
                () -> file.drafted(Fields.with("proposal", "INADMISSIBLE")
                        .and("inadmissibilityGround", "SAME_CLAIM")
                        .and("comparison", null)),
                "comparison",
                "required",
                "YUKK 72/1-a");
        file.putBack();
        assertRefused(
                () -> file.drafted(Fields.with("proposal", "INADMISSIBLE")
                        .and("inadmissibilityGround", "SAME_CLAIM")
                        .and("newGroundOffered", true)),
                "proposal",
                "does-not-fit",
                "YUKK 72");
        file.putBack();
        file.drafted(Fields.with("proposal", "INADMISSIBLE").and("inadmissibilityGround", "SAME_CLAIM"))
                .signedByProvince();
        assertThat(file.event("INADMISSIBILITY_INDICATED").article()).isEqualTo("YUKK 72/1-a");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
        assertThat(file.clock("DL-IP-04").state()).isEqualTo(ClockState.STOPPED);
        assertThat(road.tasks("headquarters-notice")).containsExactly("UserTask_InformHeadquarters");
    }

    @ParameterizedTest
    @CsvSource({
        "noThreatThere, YUKK 74/2",
        "nonRefoulementThere, YUKK 74/2",
        "protectionAvailableThere, YUKK 74/2",
        "noSeriousHarmThere, YUKK 74/2",
        "personalLink, YUKK 74/3",
        "sendingIsReasonable, YUKK 74/3"
    })
    void aThirdCountryIsSafeByAllFourCriteriaAndForThisPersonOnly(String missing, String article) {
        SideRoad road = SideRoad.fromCountry(office, "2026-11-02T09:00", "fromSafeThirdCountry");

        assertRefused(
                () -> road.claim()
                        .drafted(Fields.with("proposal", "INADMISSIBLE").and(missing, null)),
                missing,
                "required",
                article);
    }

    @Test
    void theOwnCountryProtectsNobody() {
        SideRoad road = SideRoad.fromCountry(office, "2026-11-02T09:00", "fromCountryOfAsylum");

        assertRefused(
                () -> road.claim()
                        .drafted(Fields.with("proposal", "INADMISSIBLE").and("protectingCountry", "AFG")),
                "protectingCountry",
                "own-country",
                "YUKK 94/1");
    }

    @Test
    void theProvinceCannotDecideThatAnotherCountryProtects() throws Exception {
        SideRoad road = SideRoad.fromCountry(office, "2026-11-02T09:00", "fromSafeThirdCountry");
        ProtectionCase file = road.claim().drafted("INADMISSIBLE");
        assertThat(road.seenBy("UserTask_SignDecisionAtHeadquarters")).containsExactly("hq-protection");
        Actor province = road.officer("protection-decider");

        var form = road.submitted(
                "UserTask_SignDecisionAtHeadquarters", "van.protection-decider", Map.of("approved", true));
        assertThat(form.status()).as(form.body()).isGreaterThanOrEqualTo(400).isLessThan(500);
        var refusal = refusalOf(() -> Acting.call(
                province,
                () -> office.bean(DecisionMaking.class).sign(file.id(), new SignDecisionSubmission(true, null))));
        assertThat(refusal.type()).isEqualTo(ProtectionProblem.HEADQUARTERS_DECIDE);
        assertThat(refusal.article()).isEqualTo("YUKK 72/1-ç, 74");
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> Acting.call(
                                province,
                                () -> office.bean(Decisions.class)
                                        .record(new NewDecision(
                                                file.id(),
                                                "PROTECTION",
                                                "INADMISSIBLE",
                                                "Olay",
                                                "Gerekçe",
                                                "YUKK 74",
                                                "Van Valiliği",
                                                java.util.List.of("DL-IP-15"),
                                                "van.protection-decider",
                                                instant("2026-11-02T09:00"))))))
                .hasMessageContaining("the headquarters decide");
        String all = "'NO_THREAT', 'NON_REFOULEMENT', 'PROTECTION_AVAILABLE', 'NO_SERIOUS_HARM'";
        assertThat(sql(finding(file, "HEADQUARTERS", all))).isEmpty();
        assertThat(sql(finding(file, "PROVINCE", all))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(finding(file, "HEADQUARTERS", "'NO_THREAT'"))).isEqualTo(CHECK_VIOLATION);
    }

    private static String finding(ProtectionCase file, String decider, String criteria) {
        return "insert into inadmissibility_finding (id, case_id, province, ground, decider, article, country, criteria,"
                + " personal_link, reasonableness, track_before, found_by, found_at) values (gen_random_uuid(), '"
                + file.id() + "', '65', 'SAFE_THIRD_COUNTRY', '" + decider + "', 'YUKK 74', 'DEU', array[" + criteria
                + "], 'x', 'x', 'REGULAR', 'x', now())";
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void nobodyIsSentWhileTheDecisionCanBeContestedOrIs() throws Exception {
        SideRoad road = SideRoad.inadmissible(office, "2026-11-02T09:00", "fromCountryOfAsylum");
        ProtectionCase file = road.claim();
        UUID decision = file.decision().id().value();
        assertThat(refusalOf(() -> carryOut(road, decision)).type()).isEqualTo(ProtectionProblem.STEP_NOT_POSSIBLE);
        assertThat(sql(execution(road, decision))).isEqualTo(CHECK_VIOLATION);
        road.transferRequested().countryReplied("ACCEPTED");
        office.at("2026-11-16T10:00");

        var early = refusalOf(() -> carryOut(road, decision));
        assertThat(early.type()).isEqualTo(ProtectionProblem.TRANSFER_TOO_EARLY);
        assertThat(early.article()).isEqualTo("YUKK 80/1-e");
        assertThat(sql(execution(road, decision))).isEqualTo(CHECK_VIOLATION);

        file.waitedUntil("2026-11-18T09:00");
        assertThat(refusalOf(() -> carryOut(road, decision)).type())
                .as("nobody has looked into the registries")
                .isEqualTo(ProtectionProblem.TRANSFER_TOO_EARLY);
        file.registryChecked(Fields.asUsual());
        // A suit filed elsewhere in time arrives late.
        atCourt(road, CourtEvent.Kind.SUIT_FILED, LocalDate.of(2026, 11, 17));
        assertThat(refusalOf(road::transferCarriedOut).type()).isEqualTo(ProtectionProblem.TRANSFER_TOO_EARLY);
        road.putBack("UserTask_CarryOutTransfer");
        var form = road.submitted("UserTask_CarryOutTransfer", "merkez.hq-protection", road.journey());
        assertThat(form.status()).as(form.body()).isEqualTo(409);
        assertThat(form.body()).contains("transfer-too-early");
        assertThat(sql(execution(road, decision))).isEqualTo(CHECK_VIOLATION);
        assertThat(file.events()).doesNotContain("TRANSFER_CARRIED_OUT");
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.DOMAIN, Way.SQL})
    void aSuitThatArrivesWhileOnlyTheJourneyIsMissingIsJudgedFirst() throws Exception {
        SideRoad road = released();
        ProtectionCase file = road.claim();
        UUID decision = file.decision().id().value();
        road.transferScreened("SAFE");
        assertThat(sql(execution(road, decision)))
                .as("nothing stands against it yet")
                .isEmpty();
        assertThat(sql(
                        "insert into court_event (case_id, province, kind, occurred_on, recorded_by, recorded_at) values ('"
                                + file.id() + "', '65', 'JUDGMENT_ANNULLED', '2026-11-17', 'x', '" + office.now()
                                + "+03'); "
                                + execution(road, decision)))
                .as("a judgment of which the procedure does not know")
                .isEqualTo(CHECK_VIOLATION);

        atCourt(road, CourtEvent.Kind.SUIT_FILED, LocalDate.of(2026, 11, 17));

        assertThat(file.event("DECISION_CONTESTED").article()).isEqualTo("YUKK 80");
        assertThat(road.seenBy("UserTask_RecordAppealOutcome")).containsExactly("legal-counsel");
        assertThat(refusalOf(() -> carryOut(road, decision)).type()).isEqualTo(ProtectionProblem.TRANSFER_TOO_EARLY);
        assertThat(sql(execution(road, decision))).isEqualTo(CHECK_VIOLATION);
        office.at("2026-12-02T10:00");
        file.appealOutcomeRecorded("ANNULLED", "2026-12-01");
        assertThat(file.event("DECISION_ANNULLED").article()).isEqualTo("YUKK 80");
        assertThat(file.events()).contains("TRANSFER_OVERTAKEN");
        assertThat(road.tasks("transfer")).isEmpty();
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(file.clock("DL-IP-08").state()).isEqualTo(ClockState.RUNNING);
        // Nobody was heard: thirty days for the interview from the judgment.
        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(refusalOf(() -> carryOut(road, decision)).type()).isEqualTo(ProtectionProblem.STEP_NOT_POSSIBLE);
    }

    @Test
    void aSuitThatArrivesLateAndIsLostLetsThePersonBeSent() {
        SideRoad road = released();
        atCourt(road, CourtEvent.Kind.SUIT_FILED, LocalDate.of(2026, 11, 17));
        office.at("2026-12-02T10:00");

        road.claim().appealOutcomeRecorded("UPHELD", "2026-12-01");

        road.transferCarriedOut();
        assertThat(road.claim().file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.FORM, Way.SQL})
    void everySuitNeedsItsOwnJudgment() throws SQLException {
        SideRoad road = released().transferScreened("SAFE");
        ProtectionCase file = road.claim();
        atCourt(road, CourtEvent.Kind.SUIT_FILED, LocalDate.of(2026, 11, 17));
        Acting.as(
                road.officer("legal-counsel"),
                () -> office.bean(CourtEvents.class)
                        .record(new CourtEvent(
                                file.id(),
                                CourtEvent.Kind.SUIT_FILED,
                                null,
                                "2026/778 E.",
                                LocalDate.of(2026, 11, 18))));
        office.at("2026-12-02T10:00");

        file.appealOutcomeRecorded("UPHELD", "2026-12-01");

        assertThat(file.events()).doesNotContain("DECISION_UPHELD");
        assertThat(road.seenBy("UserTask_RecordAppealOutcome")).containsExactly("legal-counsel");
        assertThat(refusalOf(road::transferCarriedOut).type()).isEqualTo(ProtectionProblem.TRANSFER_TOO_EARLY);
        assertThat(sql(execution(road, file.decision().id().value()))).isEqualTo(CHECK_VIOLATION);
        road.putBack("UserTask_CarryOutTransfer");
        file.appealOutcomeRecorded("UPHELD", "2026-12-02");
        assertThat(file.events()).contains("DECISION_UPHELD");
        road.transferCarriedOut();
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    /** An application found inadmissible whose country has accepted and whose decision nobody contests, on 18 November. */
    private SideRoad released() {
        SideRoad road = SideRoad.inadmissible(office, "2026-11-02T09:00", "fromCountryOfAsylum")
                .transferRequested()
                .countryReplied("ACCEPTED");
        road.claim().waitedUntil("2026-11-18T09:00").registryChecked(Fields.asUsual());
        return road;
    }

    @Test
    @Attacks(
            value = "INV-02",
            by = {Way.DOMAIN, Way.SQL})
    void aJudgmentThatAnnulsBeforeTheRegistriesWereLookedUpIsNotOverlooked() throws SQLException {
        SideRoad road = SideRoad.inadmissible(office, "2026-11-02T09:00", "fromCountryOfAsylum")
                .transferRequested()
                .countryReplied("ACCEPTED");
        ProtectionCase file = road.claim();
        UUID decision = file.decision().id().value();
        office.at("2026-11-05T10:00");
        atCourt(road, CourtEvent.Kind.SUIT_FILED, LocalDate.of(2026, 11, 4));
        office.at("2026-11-17T10:00");
        atCourt(road, CourtEvent.Kind.JUDGMENT_ANNULLED, LocalDate.of(2026, 11, 16));
        file.waitedUntil("2026-11-18T09:00");

        assertRefused(() -> file.registryChecked(Fields.asUsual()), "finding", "judgment-annulled", "YUKK 80/1-d");
        assertThat(sql(execution(road, decision))).isEqualTo(CHECK_VIOLATION);

        file.putBack();
        file.registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/777 E."))
                .appealOutcomeRecorded("ANNULLED", "2026-11-16");
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(road.tasks("transfer")).isEmpty();
    }

    @Test
    void anAcceleratedApplicationThatProvesAdmissibleStaysAcceleratedWithItsShortWayToCourt() throws SQLException {
        ProtectionCase file = SideRoad.accelerated(office, "2026-11-02T09:00")
                .claim()
                .interviewed("2026-11-04T09:00")
                .drafted(Fields.with("proposal", "INADMISSIBLE")
                        .and("inadmissibilityGround", "COUNTRY_OF_ASYLUM")
                        .and("protectingCountry", "DEU"))
                .returnedByHeadquarters(Fields.asUsual());
        assertThat(track(file)).isEqualTo("INADMISSIBLE");

        file.drafted("REFUSAL").signedAtHeadquarters();

        assertThat(track(file)).isEqualTo("ACCELERATED");
        assertThat(file.event("RETURNED_TO_ACCELERATED_TRACK").article()).isEqualTo("YUKK 72, 79");
        assertThat(Tables.single(
                        "select string_agg(detail || '>' || code, ' ' order by sequence_number) from figure_milestone"
                                + " where measure = 'TRACK' and case_id = ?",
                        file.id().value()))
                .isEqualTo("REGULAR>ACCELERATED ACCELERATED>INADMISSIBLE INADMISSIBLE>ACCELERATED");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
        assertThat(file.clock("DL-IP-10").keptOnTime()).isTrue();
    }

    @Test
    void aClaimOnTheRegularTrackIsNotAcceleratedByWayOfInadmissibility() throws SQLException {
        ProtectionCase file = SideRoad.fromCountry(office, "2026-11-02T09:00", "fromCountryOfAsylum")
                .claim()
                .drafted("INADMISSIBLE");

        assertThat(sql("update protection_application set track = 'ACCELERATED' where case_id = '" + file.id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    void aDraftFromBeforeGroundsWereKeptIsSentBackAndNotSigned() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL");
        try (var owner = TestDatabase.asSuperuser();
                var old = owner.prepareStatement(
                        "update protection_application set draft_outcome = 'INADMISSIBLE' where case_id = ?")) {
            old.setObject(1, file.id().value());
            assertThat(old.executeUpdate()).isEqualTo(1);
        }

        var refusal = refusalOf(file::signedAtHeadquarters);

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.STEP_NOT_POSSIBLE);
        assertThat(refusal.article()).isEqualTo("YUKK 72/3");
    }

    @Test
    void aCaseWhoseModelKnowsNoTransferIsNotDecidedBecauseAnotherCountryProtects() {
        SideRoad road = SideRoad.fromCountry(office, "2026-11-02T09:00", "fromCountryOfAsylum");
        ProtectionCase file = road.claim();
        assertNotKnown(() -> formerly(file, () -> file.drafted("INADMISSIBLE")));
        file.putBack();
        file.drafted("INADMISSIBLE");

        assertNotKnown(() -> formerly(file, file::signedAtHeadquarters));

        assertThat(file.events()).doesNotContain("DECISION_SIGNED", "TRANSFER_OPENED");
        file.putBack();
        file.signedAtHeadquarters();
        assertThat(file.events()).contains("TRANSFER_OPENED");
    }

    private static void assertNotKnown(Runnable attempt) {
        var refusal = refusalOf(attempt::run);
        assertThat(refusal.type()).isEqualTo(ProtectionProblem.TRANSFER_NOT_KNOWN);
        assertThat(refusal.article()).isEqualTo("YUKK 72/1-c, 73");
    }

    /** Does something while the model of a case lacks the messages of transfers, as models did before there were any. */
    private void formerly(ProtectionCase file, Runnable attempt) {
        var instance = office.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(file.id().toString())
                .processDefinitionKey("protection-application")
                .singleResult();
        Message message = office.bean(RepositoryService.class)
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById("Message_TransferRefused");
        String name = message.getName();
        message.setName("former");
        try {
            attempt.run();
        } finally {
            message.setName(name);
        }
    }

    @Test
    void aCaseKnowsTheMessagesOfTheModelThatItRunsBy() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();

        assertThat(office.bean(Processes.class).knows("protection.transfer-refused", file.id()))
                .isTrue();
        assertThat(office.bean(Processes.class).knows("removal.suit-filed", file.id()))
                .isFalse();
    }

    private static String track(ProtectionCase file) throws SQLException {
        return Tables.single(
                "select track from protection_application where case_id = ?",
                file.id().value());
    }

    private void atCourt(SideRoad road, CourtEvent.Kind kind, LocalDate day) {
        Acting.as(
                road.officer("legal-counsel"),
                () -> office.bean(CourtEvents.class)
                        .record(new CourtEvent(road.claim().id(), kind, null, "2026/777 E.", day)));
    }

    private void carryOut(SideRoad road, UUID decision) {
        Acting.as(
                new Actor("merkez.hq-protection", Set.of("hq-protection"), Set.of("*")),
                () -> office.bean(Transfers.class)
                        .carryOut(
                                decision,
                                new CarryOutTransferSubmission(
                                        Outcome.CARRIED_OUT, office.now(), "Kapıkule", "Bundespolizei", null, null)));
    }

    private String execution(SideRoad road, UUID decision) {
        return "insert into protection_transfer_execution (decision_id, case_id, province, left_at, border_gate, received_by,"
                + " recorded_by, recorded_at) values ('" + decision + "', '"
                + road.claim().id() + "', '65', '" + office.now()
                + "+03', 'x', 'x', 'x', now())";
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
