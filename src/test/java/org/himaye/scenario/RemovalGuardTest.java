package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvent.Kind;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.guard.GuardAnswer;
import org.himaye.guard.GuardProblem;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands against a removal, why, since when and until when (INV-01, 02, 03, 06, 07, 11, 12, 27). */
class RemovalGuardTest extends Scenario {

    private static final Actor ISTANBUL = Office.officer(Office.ISTANBUL, "front-desk");

    @ParameterizedTest
    @EnumSource(value = Purpose.class, names = "RETURN", mode = EnumSource.Mode.EXCLUDE)
    void nothingStandsAgainstARemovalWhoseFactsAreComplete(Purpose purpose) {
        assertThat(RemovalFile.clear(office).obstacles(purpose)).isEmpty();
    }

    @Test
    void aClearFileIsBookedAndExecutedOnce() {
        RemovalFile file = RemovalFile.clear(office);

        UUID booking = file.booked();
        file.executed(booking);

        assertThatThrownBy(() -> file.executed(booking)).hasMessageContaining("uq_removal_execution_case");
    }

    // Decision and service -------------------------------------------------------------------------------------------

    @Test
    void decisionScreeningServiceAndRegistryAreNamedAsLongAsTheyAreMissing() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office);
        assertThat(file.obstacles()).containsExactlyInAnyOrder("no-standing-decision", "screening-missing");

        file.assessed().screened(RemovalFile.IRAQ, true).decided();
        assertThat(file.obstacles()).containsExactlyInAnyOrder("service-missing", "registry-not-checked");

        file.markedServed();
        assertThat(file.obstacles())
                .as("a service that set no period running is none")
                .containsExactlyInAnyOrder("service-missing", "registry-not-checked");

        file.filingPeriodStarted();
        assertThat(file.obstacles()).containsExactlyInAnyOrder("filing-window-open", "registry-not-checked");
    }

    @Test
    void anAnnulledDecisionCarriesNoRemoval() {
        RemovalFile file = RemovalFile.clear(office);
        file.doing(() -> office.bean(org.himaye.casefile.Decisions.class)
                .annul(file.decision().id(), Office.instant("2026-11-10T09:59")));

        assertThat(file.obstacles()).containsExactly("no-standing-decision");
    }

    @Test
    void aStoppedFilingPeriodIsNoService() {
        RemovalFile file = RemovalFile.clear(office);
        file.doing(() -> office.bean(RunningClocks.class).stop(file.file().id(), "DL-RM-03", "TEST"));

        assertThat(file.obstacles()).containsExactly("service-missing");
    }

    // Filing period, registry, suit (INV-01) --------------------------------------------------------------------------

    @Test
    void theFilingPeriodOverTheFeastOfSacrificeLocksUntilTheEndOfTheFirstOfJune() {
        office.at("2026-05-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided();
        office.at("2026-05-20T10:00");
        file.served();

        assertThat(file.filingPeriod().lastDay()).isEqualTo(LocalDate.parse("2026-06-01"));
        office.at("2026-06-01T23:59");
        file.registryChecked(false);
        Obstacle window = file.asked(RemovalFile.IRAQ).obstacles().stream()
                .filter(one -> one.code().equals("filing-window-open"))
                .findFirst()
                .orElseThrow();
        assertThat(window.article()).isEqualTo("YUKK 53/3");
        assertThat(window.since()).isEqualTo(file.filingPeriod().startFact());
        assertThat(window.until())
                .isEqualTo(file.filingPeriod().lockUntil())
                .isAfterOrEqualTo(Office.instant("2026-06-02T00:00"));
    }

    @Test
    void theLockEndsWithTheGenerousEndAndNotWithTheLastDay() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided();
        office.at("2026-10-22T09:00");
        file.served();
        var lockUntil = file.filingPeriod().lockUntil();
        assertThat(file.filingPeriod().lastDay()).isEqualTo(LocalDate.parse("2026-10-30"));

        office.bean(org.himaye.engine.EngineClock.class).standAt(lockUntil.minusMillis(1));
        assertThat(file.obstacles()).contains("filing-window-open");
        office.bean(org.himaye.engine.EngineClock.class).standAt(lockUntil);
        file.registryChecked(false);
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void aLookIntoTheRegistryCountsForOneDayOnly() {
        RemovalFile file = RemovalFile.clear(office);

        office.at("2026-11-11T10:00");
        assertThat(file.obstacles()).isEmpty();
        office.at("2026-11-11T10:01");
        assertThat(file.obstacle().code()).isEqualTo("registry-not-checked");
    }

    @Test
    void aLookIntoTheRegistryDuringTheFilingPeriodReleasesNothing() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided()
                .served();
        var lockUntil = file.filingPeriod().lockUntil();
        office.bean(org.himaye.engine.EngineClock.class).standAt(lockUntil.minusSeconds(60));
        file.registryChecked(false);
        office.bean(org.himaye.engine.EngineClock.class).standAt(lockUntil.plusSeconds(60));

        assertThat(file.obstacle().code()).isEqualTo("registry-not-checked");
    }

    @Test
    void aSuitFoundInTheRegistryIsPendingBeforeAnybodyRecordsIt() {
        RemovalFile file = RemovalFile.clear(office);
        office.at("2026-11-10T11:00");

        assertThat(file.registryChecked(true).obstacles()).contains("suit-pending");
    }

    @Test
    void aSuitIsPendingUntilItsJudgment() {
        RemovalFile file = RemovalFile.clear(office).atCourt(Kind.SUIT_FILED, "2026/1");

        assertThat(file.obstacle().code()).isEqualTo("suit-pending");
        assertThat(file.obstacle().since()).isEqualTo(Office.instant("2026-11-10T00:00"));
        assertThat(file.obstacle().until()).isNull();
        file.atCourt(Kind.FILE_COMPLETE, "2026/1");
        file.atCourt(Kind.FILE_TAKEN_OFF, "2026/1");
        assertThat(file.obstacles()).containsExactly("suit-pending");
        file.atCourt(Kind.JUDGMENT_UPHELD, "2026/1");
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void twoSuitsNeedTwoJudgments() {
        RemovalFile file =
                RemovalFile.clear(office).atCourt(Kind.SUIT_FILED, "2026/1").atCourt(Kind.SUIT_FILED, "2026/2");

        file.atCourt(Kind.JUDGMENT_UPHELD, "2026/2");
        assertThat(file.obstacles()).containsExactly("suit-pending");
        assertThat(isSuitPending(file)).isTrue();
        file.atCourt(Kind.JUDGMENT_UPHELD, "K.2026/77");
        assertThat(file.obstacles()).isEmpty();
        assertThat(isSuitPending(file)).isFalse();
    }

    private boolean isSuitPending(RemovalFile file) {
        return office.reading(
                () -> office.bean(CourtEvents.class).isSuitPending(file.file().id()));
    }

    @Test
    void anInterimMeasureOutlivesTheSuitAndEndsByItsOwnLiftingOnly() {
        RemovalFile file = RemovalFile.clear(office)
                .atCourt(Kind.SUIT_FILED, "2026/1")
                .atCourt(Kind.STAY_OF_EXECUTION, "2026/1")
                .atCourt(Kind.INTERIM_MEASURE, "AYM 2026/9");
        assertThat(file.obstacles()).containsExactlyInAnyOrder("suit-pending", "court-measure");

        file.atCourt(Kind.JUDGMENT_UPHELD, "2026/1");
        assertThat(file.obstacles()).containsExactly("court-measure");
        assertThatThrownBy(() -> file.atCourt(Kind.INTERIM_MEASURE_LIFTED, "2026/1"))
                .isInstanceOf(Refusal.class);
        assertThat(file.obstacles()).containsExactly("court-measure");
        file.atCourt(Kind.INTERIM_MEASURE_LIFTED, "AYM 2026/9");
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void theCourtsFifteenDaysFollowTheFileAndLiftNoLock() {
        RemovalFile file = RemovalFile.clear(office).atCourt(Kind.SUIT_FILED, "2026/1");
        office.at("2026-11-12T10:00");
        file.atCourt(Kind.FILE_TAKEN_OFF, "2026/1");
        assertThat(file.clock("DL-RM-05").lastDay()).isEqualTo(LocalDate.parse("2027-01-12"));
        office.at("2026-11-20T10:00");
        file.atCourt(Kind.FILE_COMPLETE, "2026/1");
        assertThat(file.clock("DL-RM-05").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.clock("DL-RM-04").lastDay()).isEqualTo(LocalDate.parse("2026-12-05"));

        office.at("2026-12-20T10:00");
        assertThat(file.registryChecked(true).obstacles()).containsExactly("suit-pending");
        file.atCourt(Kind.JUDGMENT_UPHELD, "2026/1");
        assertThat(file.clock("DL-RM-04").state()).isEqualTo(ClockState.MET);
        assertThat(file.clock("DL-RM-04").keptOnTime()).isFalse();
    }

    // Protection (INV-02) ---------------------------------------------------------------------------------------------

    @Test
    void aClaimInAnotherProvinceStandsAgainstTheRemovalUntilItIsFinallyDecided() {
        RemovalFile file = RemovalFile.clear(office);
        CaseFile claim = claim(file.person());

        Obstacle obstacle = file.obstacle();
        assertThat(obstacle.code()).isEqualTo("protection-claim-open");
        assertThat(obstacle.article()).isEqualTo("YUKK 80/1-e");
        assertThat(obstacle.since()).isEqualTo(Office.instant("2026-11-10T10:00"));
        closed(claim);
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void aFamilyMembersClaimCoversThePerson() {
        RemovalFile file = RemovalFile.clear(office);
        RemovalFile spouse = RemovalFile.opened(office);
        CaseFile claim = claim(spouse.person());
        RemovalFile.in(office, ISTANBUL, () -> {
            office.bean(CaseFiles.class)
                    .addMember(
                            claim.id(),
                            new CaseMember(file.person(), FamilyRelation.SPOUSE, Office.instant("2026-11-10T10:00")));
            return true;
        });

        assertThat(file.obstacles()).containsExactly("protection-claim-open");
    }

    @Test
    void aClaimOfARecordFoundToBeTheSamePersonStandsAgainstTheRemoval() {
        RemovalFile file = RemovalFile.clear(office);
        RemovalFile duplicate = RemovalFile.opened(office);
        claim(duplicate.person());
        assertThat(file.obstacles()).isEmpty();

        file.doing(() -> office.bean(Persons.class).merge(duplicate.person(), file.person(), "Parmak izi"));
        assertThat(file.obstacles()).containsExactly("protection-claim-open");
    }

    @Test
    void aClaimThatNamesTheRemovalDecisionStandsAgainstItWhoeverIsRecordedAsItsApplicant() {
        RemovalFile file = RemovalFile.clear(office);
        lodged(file);

        assertThat(file.obstacles()).containsExactly("protection-claim-open");
    }

    @Test
    void aWishHeardAtTheEvaluationStandsUntilAClaimOfItIsDecided() {
        RemovalFile file = RemovalFile.clear(office).assessed("{}", null, false, true, false);
        assertThat(file.obstacle().article()).isEqualTo("YUKK 65");

        CaseFile claim = claim(file.person());
        assertThat(file.obstacle().article()).isEqualTo("YUKK 80/1-e");
        closed(claim);
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void anObjectionToTheCommissionStandsAgainstTheRemovalEvenAfterTheClaimWasClosed() {
        ProtectionCase refused = office.lodged("2026-09-01T09:00")
                .readyForExamination()
                .interviewed("2026-09-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        RemovalFile file = RemovalFile.clear(office);
        file.doing(() -> office.bean(Persons.class).merge(refused.file().personId(), file.person(), "Parmak izi"));
        office.at("2026-11-10T10:00");
        assertThat(file.obstacles()).containsExactly("protection-claim-open");
        RemovalFile.in(office, Actor.SYSTEM, () -> {
            office.bean(CaseFiles.class).close(refused.id(), "DECISION_FINAL", Office.instant("2026-11-10T10:00"));
            CaseFile objection = office.bean(CaseFiles.class)
                    .open(CaseType.APPEAL, Office.VAN, refused.file().personId(), Office.instant("2026-11-10T10:00"));
            return office.bean(JdbcClient.class)
                    .sql("insert into appeal (case_id, province, reference, receipt_sha256, contested_case_id,"
                            + " contested_decision_id, decision_type, capacity, received_at, received_in, received_by) values"
                            + " (?, '65', ?, 'x', ?, ?, 'MERITS', 'SELF', cast('2026-11-10T10:00+03:00' as timestamptz), '65',"
                            + " 'van.front-desk')")
                    .params(
                            objection.id().value(),
                            Office.reference(),
                            refused.id().value(),
                            refused.decision().id().value())
                    .update();
        });

        assertThat(file.obstacles()).containsExactly("protection-claim-open");
    }

    // The person (INV-03, 06, 11, 27) ---------------------------------------------------------------------------------

    @Test
    void everyCountryNeedsAScreeningOfItsOwnMadeForThisRemoval() {
        office.at("2026-01-10T09:00");
        RemovalFile earlier = RemovalFile.opened(office).assessed().screened(RemovalFile.IRAQ, true);
        RemovalFile file = RemovalFile.clear(office);

        assertThat(codes(file.asked(RemovalFile.IRAN))).containsExactly("screening-missing");
        file.screened(RemovalFile.IRAN, false);
        assertThat(codes(file.asked(RemovalFile.IRAN))).containsExactly("screening-forbids");
        file.doing(() -> office.bean(Persons.class).merge(earlier.person(), file.person(), "Parmak izi"));
        assertThat(file.obstacles()).isEmpty();
        assertThat(codes(earlier.screened(RemovalFile.IRAQ, false).asked(RemovalFile.IRAQ)))
                .containsExactly("screening-forbids");
    }

    @Test
    void aScreeningOfAnEarlierFileIsTooOldForANewRemoval() {
        office.at("2026-10-18T09:00");
        RemovalFile file = RemovalFile.opened(office);
        file.write(
                "insert into removal_screening (id, case_id, province, person_id, destination, safe, reasons, screened_by,"
                        + " screened_at) values (?, ?, '65', ?, 'IRQ', true, 'Eski.', 'x', cast('2026-10-18T08:59+03:00' as"
                        + " timestamptz))",
                UUID.randomUUID(),
                file.file().id().value(),
                file.person().value());

        assertThat(file.assessed().decided().obstacles()).contains("screening-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "a, prohibition-55, YUKK 55/1-a",
        "b, prohibition-55, YUKK 55/1-b",
        "c, prohibition-55, YUKK 55/1-c",
        "d, prohibition-55, YUKK 55/1-d",
        "ç, other-lawful-obstacle,"
    })
    void everyLetterOfArticle55StandsAgainstTheRemoval(String letter, String code, String article) {
        RemovalFile file = RemovalFile.clear(office).assessed("{" + letter + "}", null, false, false, false);

        assertThat(file.obstacle().code()).isEqualTo(code);
        assertThat(file.obstacle().article()).isEqualTo(article);
        assertThat(file.assessed().obstacles())
                .as("of two evaluations of one moment the stricter counts")
                .containsExactly(code);
        office.at("2026-11-10T10:01");
        assertThat(file.assessed().obstacles()).isEmpty();
    }

    @Test
    void aProhibitionWithALastDayEndsWithThatDay() {
        RemovalFile file = RemovalFile.clear(office).assessed("{b}", "2026-11-20", false, false, false);

        assertThat(file.obstacle().until()).isEqualTo(Office.instant("2026-11-21T00:00"));
        office.at("2026-11-20T23:59");
        assertThat(file.registryChecked(false).obstacles()).containsExactly("prohibition-55");
        office.at("2026-11-21T00:00");
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void aMedicalHoldStandsUntilItIsEnded() {
        RemovalFile file = RemovalFile.clear(office);
        UUID hold = UUID.randomUUID();
        file.write(
                "insert into medical_hold (id, case_id, province, person_id, until, recorded_by, recorded_at) values (?, ?,"
                        + " '65', ?, null, 'x', cast(? as timestamptz))",
                hold,
                file.file().id().value(),
                file.person().value(),
                file.moment());
        assertThat(file.obstacle().code()).isEqualTo("medical-hold");

        file.write(
                "insert into medical_hold_end (hold_id, province, recorded_by, recorded_at) values (?, '65', 'x', now())",
                hold);
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void anUnaccompaniedChildIsNotRemoved() {
        RemovalFile file = RemovalFile.clear(office);
        file.write(
                "update removal_case set unaccompanied_child = true where case_id = ?",
                file.file().id().value());

        assertThat(file.obstacle().code()).isEqualTo("unaccompanied-child");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStatelessPersonIsRemovedForASeriousThreatOnly(boolean byNationality) {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office, "1990-01-02", byNationality ? "XXA" : "IRQ")
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided()
                .served();
        office.at("2026-11-10T10:00");
        file.registryChecked(false);
        if (!byNationality) {
            file.write(
                    "update removal_case set stateless = true where case_id = ?",
                    file.file().id().value());
        }

        assertThat(file.obstacle().code()).isEqualTo("stateless");
        assertThat(file.obstacle().article()).isEqualTo("YUKK 51/1-b");
        assertThat(file.assessed("{}", null, true, false, false).obstacles()).isEmpty();
    }

    // Consent (INV-01, INV-12) ----------------------------------------------------------------------------------------

    @Test
    void ownConsentLiftsTheFilingPeriodTheRegistryAndTheSuitForTheReturnAndForNothingElse() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided()
                .served()
                .atCourt(Kind.SUIT_FILED, "2026/1");
        List<String> locked = List.of("filing-window-open", "registry-not-checked", "suit-pending");
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing").containsAll(locked);

        UUID declaration = file.returnDeclared();
        assertThat(file.obstacles(Purpose.RETURN)).isEmpty();
        assertThat(codes(file.asked(RemovalFile.IRAN, Purpose.RETURN)))
                .contains("consent-missing", "screening-missing")
                .containsAll(locked);
        for (Purpose purpose : List.of(Purpose.BOOKING, Purpose.EXECUTION, Purpose.READMISSION)) {
            assertThat(file.obstacles(purpose)).as(purpose.name()).containsExactlyInAnyOrderElementsOf(locked);
        }

        file.returnRevoked(declaration);
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing").containsAll(locked);
    }

    @Test
    void whoTakesOneDeclarationBackWantsNoneOfTheEarlierOnes() {
        RemovalFile file = RemovalFile.clear(office);
        UUID first = file.returnDeclared();
        office.at("2026-11-10T10:05");
        UUID second = file.returnDeclared();
        office.at("2026-11-10T10:10");

        file.returnRevoked(second);

        assertThat(first).isNotEqualTo(second);
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing");
        office.at("2026-11-10T10:15");
        file.returnDeclared();
        assertThat(file.obstacles(Purpose.RETURN)).isEmpty();
    }

    @Test
    void whatCounsellingFoundForAReturnIsNoScreeningForARemoval() {
        RemovalFile file = RemovalFile.clear(office);
        ReturnCase returning =
                ReturnCase.declared(office, file.file(), RemovalFile.IRAN).counselled();
        assertThat(codes(file.asked(RemovalFile.IRAN, Purpose.RETURN))).isEmpty();

        returning.revoked();

        assertThat(codes(file.asked(RemovalFile.IRAN, Purpose.EXECUTION))).containsExactly("screening-missing");
    }

    @Test
    void consentDoesNotLiftNonRefoulementNorAMeasureNorAClaimMadeLater() {
        RemovalFile file = RemovalFile.clear(office);
        file.returnDeclared();
        assertThat(file.obstacles(Purpose.RETURN)).isEmpty();

        file.screened(RemovalFile.IRAQ, false).atCourt(Kind.INTERIM_MEASURE, "AYM 2026/9");
        office.at("2026-11-10T10:05");
        claim(file.person());
        assertThat(file.obstacles(Purpose.RETURN))
                .containsExactlyInAnyOrder("screening-forbids", "court-measure", "protection-claim-open");
    }

    // The answer ------------------------------------------------------------------------------------------------------

    @Test
    void aRefusalNamesEveryObstacleWithArticleAndTime() {
        RemovalFile file = RemovalFile.clear(office).atCourt(Kind.SUIT_FILED, "2026/1");
        claim(file.person());

        assertThatThrownBy(() -> RemovalFile.in(
                        office,
                        () -> office.bean(RemovalGuard.class)
                                .require(file.person(), RemovalFile.IRAQ, Purpose.EXECUTION)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(GuardProblem.REMOVAL_BARRED);
                    assertThat(refusal.fields())
                            .extracting(field -> field.code())
                            .containsExactlyInAnyOrder("suit-pending", "protection-claim-open");
                    assertThat(refusal.fields())
                            .extracting(field -> field.message().tr())
                            .anyMatch(text -> text.contains("YUKK 53/3") && text.contains("10.11.2026 00:00"));
                });
    }

    @Test
    void aPersonOfAnotherProvinceDoesNotExist() {
        RemovalFile file = RemovalFile.clear(office);

        assertThatThrownBy(() -> RemovalFile.in(
                        office,
                        Office.officer(Office.ISTANBUL, "removal-officer"),
                        () -> office.bean(RemovalGuard.class).ask(file.person(), RemovalFile.IRAQ, Purpose.QUESTION)))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
    }

    private static List<String> codes(GuardAnswer answer) {
        return answer.obstacles().stream().map(Obstacle::code).toList();
    }

    /** Records a claim of a person in İstanbul. */
    private CaseFile claim(PersonId person) {
        return RemovalFile.in(office, ISTANBUL, () -> {
            CaseFile file = office.bean(CaseFiles.class)
                    .open(
                            CaseType.PROTECTION,
                            Office.ISTANBUL,
                            person,
                            Office.instant(office.now().toString()));
            office.bean(JdbcClient.class)
                    .sql("insert into protection_application (case_id, province, reference, lodging_sha256, channel,"
                            + " lodged_at) values (?, '34', ?, 'x', 'PROVINCIAL_DIRECTORATE', cast(? as timestamptz))")
                    .params(file.id().value(), Office.reference(), office.now() + "+03:00")
                    .update();
            return file;
        });
    }

    private void closed(CaseFile claim) {
        RemovalFile.in(office, ISTANBUL, () -> {
            office.bean(CaseFiles.class)
                    .close(
                            claim.id(),
                            "DECISION_FINAL",
                            Office.instant(office.now().toString()));
            return true;
        });
    }

    /** Lodges a claim at the place where the person is held, as the lodging office does. */
    private void lodged(RemovalFile file) {
        var declared = new Lodging.Declared(
                "Kerim", "Azat", org.himaye.casefile.Sex.MALE, LocalDate.of(1990, 1, 1), "IRQ", "AR");
        RemovalFile.in(
                office,
                Office.officer(Office.VAN, "law-enforcement-liaison"),
                () -> office.bean(Lodgings.class)
                        .lodge(new Lodging(
                                Office.reference(),
                                Office.VAN,
                                Channel.PLACE_OF_DETENTION,
                                Office.instant(office.now().toString()),
                                declared,
                                file.decision().decisionNumber(),
                                List.of())));
    }
}
