package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.util.List;
import java.util.Map;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.shared.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of DT-09 to DT-15 through the engine, with its dates written out. */
class RemovalTablesTest extends Scenario {

    private static final String ASSESSED =
            "select array_to_string(grounds, ' ') from removal_assessment where case_id = ?"
                    + " order by assessed_at desc limit 1";

    private RemovalCase considered() {
        return RemovalCase.considered(office, "2026-11-21T09:00", OpeningReason.HEADQUARTERS_INSTRUCTION);
    }

    private static Fields only(String ground) {
        return Fields.with("entryOrExitBreach", null).and(ground, true);
    }

    // DT-09 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "deportationAssessed,a",
        "criminalOrganisation,b",
        "untrueInformation,c",
        "unlawfulLivelihood,ç",
        "publicThreat,d",
        "visaCancelled,e",
        "permitCancelled,f",
        "unauthorisedWork,ğ",
        "entryOrExitBreach,h",
        "entryBanInForce,ı",
        "listedOrganisation,k"
    })
    void eachGroundIsFound(String fact, String letter) {
        RemovalCase file = considered().assessed(only(fact));

        assertThat(file.row(ASSESSED)).isEqualTo(letter);
        assertThat(file.tasks()).containsExactly("UserTask_DraftRemovalDecision");
    }

    @ParameterizedTest
    @CsvSource({"visaOverstay,visaEndedOn,e", "permitOverstay,permitEndedOn,g", "renewalRefused,renewalRefusedOn,j"})
    void tenDaysAreNoGroundTheEleventhIs(String fact, String dayField, String letter) {
        RemovalCase onTheTenthDay = RemovalCase.considered(office, "2026-11-20T23:30", OpeningReason.PERMIT_CANCELLED)
                .assessed(only(fact).and(dayField, "2026-11-10"))
                .settled();
        RemovalCase onTheEleventh = RemovalCase.considered(office, "2026-11-21T00:00", OpeningReason.PERMIT_CANCELLED)
                .assessed(only(fact).and(dayField, "2026-11-10"));

        assertThat(onTheTenthDay.file().closedAs()).isEqualTo("NO_GROUND");
        assertThat(onTheEleventh.row(ASSESSED)).isEqualTo(letter);
    }

    @Test
    void anAcceptableReasonExcusesAnOverstayedPermit() {
        RemovalCase file = considered()
                .assessed(only("permitOverstay")
                        .and("permitEndedOn", "2026-10-01")
                        .and("acceptableReason", true))
                .settled();

        assertThat(file.file().closedAs()).isEqualTo("NO_GROUND");
    }

    @ParameterizedTest
    @CsvSource({"true,false,i", "true,true,''", "false,false,''"})
    void endedProtectionIsAGroundAfterTheFinalDecisionOnly(boolean finalDecision, boolean otherRight, String grounds) {
        ProtectionCase protection = refused(finalDecision);
        String number = office.reading(() -> office.bean(org.himaye.casefile.Persons.class)
                .get(protection.file().personId())
                .foreignerNumber()
                .value());

        RemovalCase file = RemovalCase.about(office, "2027-01-11T09:00", number)
                .assessed(only("protectionEnded").and("otherRightToStay", otherRight));

        assertThat(file.row(ASSESSED)).isEqualTo(grounds);
    }

    private ProtectionCase refused(boolean finalDecision) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        return finalDecision ? file.waitedUntil("2026-12-22T09:00").registryChecked(Fields.asUsual()) : file;
    }

    @ParameterizedTest
    @CsvSource({
        "criminalOrganisation,true,b",
        "publicThreat,true,d",
        "listedOrganisation,true,k",
        "criminalOrganisation,false,''",
        "publicThreat,false,''",
        "listedOrganisation,false,''",
        "entryOrExitBreach,true,''",
        "visaCancelled,true,''"
    })
    void aStatelessPersonIsRemovedForASeriousThreatOnly(String fact, boolean serious, String grounds) {
        RemovalCase file =
                considered().assessed(only(fact).and("stateless", true).and("seriousThreat", serious));

        assertThat(file.row(ASSESSED)).isEqualTo(grounds);
    }

    @ParameterizedTest
    @CsvSource({
        "criminalOrganisation,b",
        "publicThreat,d",
        "listedOrganisation,k",
        "entryOrExitBreach,''",
        "unauthorisedWork,''",
        "visaCancelled,''",
        "deportationAssessed,''"
    })
    void whoAsksForProtectionIsRemovedOnThreeGroundsOnly(String fact, String grounds) {
        RemovalCase file = considered().assessed(only(fact).and("protectionWish", true));

        assertThat(file.row(ASSESSED)).isEqualTo(grounds);
    }

    // DT-10 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "unfitToTravel,YUKK 55/1-b",
        "untreatableThere,YUKK 55/1-c",
        "supportedVictim,YUKK 55/1",
        "violenceVictim,YUKK 55/1-d",
        "tortureRisk,YUKK 55/1-a"
    })
    void eachProhibitionForbidsTheDecision(String fact, String basis) {
        RemovalCase file = considered().assessed(Fields.with(fact, true));

        assertThat(file.tasks()).containsExactly("UserTask_SignNoRemovalDecision");
        file.noRemovalSigned(Fields.asUsual());
        assertThat(file.decision("NO_REMOVAL").legalBasis()).isEqualTo(basis);
        assertThat(file.decision("NO_REMOVAL").remedies()).containsExactly("DL-RM-25");
        assertThat(file.column("decision_id")).isEqualTo("null");
    }

    @Test
    void aDangerInOneCountryLeavesAnother() {
        RemovalCase file = considered()
                .assessed(Fields.with("destinationResult", "UNSAFE")
                        .and("otherDestination", "GEO")
                        .and("otherDestinationResult", "SAFE")
                        .and("otherDestinationReasons", "Kabul etmektedir."));

        assertRefused(() -> file.drafted(), "destination", "screening-missing", "YUKK 4");
        file.putBack().drafted(Fields.with("destination", "GEO").and("destinationBasis", "THIRD"));
        assertThat(file.tasks()).containsExactly("UserTask_SignRemovalDecision");
    }

    // DT-11 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abscondingRisk",
                "entryOrExitBreached",
                "falseDocument",
                "unfoundedPermitDocuments",
                "orderThreat"
            })
    void someGetNoDeparturePeriod(String fact) {
        RemovalCase file = considered().assessed();
        Fields facts = Fields.with(fact, true)
                .and("alternativeSufficient", true)
                .and("residence", true)
                .and("residenceAddress", "Van")
                .and("measureReasons", "Ailesi yanında kalmaktadır.")
                .and("obligationsUntil", "2027-05-01");

        assertRefused(() -> file.drafted(facts), "departureDays", "no-period", "YUKK 56/1");
        file.putBack().drafted(facts.and("departureDays", null));
        assertThat(file.row("select departure_excluded::text from removal_draft where case_id = ?"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"15,2026-12-06", "30,2026-12-21"})
    void everybodyElseGetsFifteenToThirtyDays(int days, String lastDay) {
        RemovalCase file = considered()
                .assessed()
                .drafted(Fields.with("departureDays", days))
                .signed()
                .served();

        assertThat(file.clock("DL-RM-06").lastDay()).isEqualTo(lastDay);
        assertThat(file.event("EXIT_PERMISSION_ISSUED").detail()).containsEntry("lastExitDay", lastDay);
    }

    // DT-12 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "false,false,NONE,true,false,NONE,YUKK 57/2",
        "true,true,NONE,true,false,CHILD_PROTECTION,YUKK 66/1-b",
        "true,false,DETENTION_NO_LONGER_NECESSARY,true,false,ALTERNATIVE,YUKK 57/4",
        "true,false,OBLIGATION_BREACHED,true,false,DETENTION,YUKK 57/A-6",
        "true,false,OBLIGATION_BREACHED,true,true,ALTERNATIVE,YUKK 57/A-3",
        "true,false,NONE,false,false,NONE,'YUKK 56, 57/2'",
        "true,false,NONE,true,true,ALTERNATIVE,YUKK 57/A-3",
        "true,false,NONE,true,false,DETENTION,'YUKK 57/2, 57/3'"
    })
    void theMeasureFollowsFromGroundAndIndividualAssessment(
            boolean decision,
            boolean child,
            String earlier,
            boolean ground,
            boolean sufficient,
            String measure,
            String article) {
        Map<String, Object> facts = Map.of(
                "decisionSigned",
                decision,
                "unaccompaniedChild",
                child,
                "earlierMeasure",
                earlier,
                "detentionGround",
                ground,
                "alternativeSufficient",
                sufficient);

        assertThat(office.bean(DecisionTables.class).evaluate("detention-or-alternative", facts))
                .containsExactly(Map.of("measure", measure, "article", article));
    }

    @Test
    void aDraftWithAGroundDetainsUnlessAnAlternativeSuffices() {
        RemovalCase detained = considered()
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("measureReasons", "Daha önce iki kez kaçmıştır."));
        RemovalCase obliged = considered().assessed();
        Fields alternative = Fields.with("didNotLeaveInTime", true)
                .and("alternativeSufficient", true)
                .and("departureDays", null)
                .and("measureReasons", "Sabit adresi vardır.")
                .and("obligationsUntil", "2027-05-01");

        assertRefused(() -> obliged.drafted(alternative), "residence", "obligation-missing", "YUKK 57/A-3");
        obliged.putBack().drafted(alternative.and("reporting", true).and("reportingEveryDays", 7));

        assertThat(detained.event("REMOVAL_DRAFTED").detail())
                .containsEntry("measure", "DETENTION")
                .containsEntry("measureArticle", "YUKK 57/2, 57/3");
        assertThat(obliged.event("REMOVAL_DRAFTED").detail())
                .containsEntry("measure", "ALTERNATIVE")
                .containsEntry("measureArticle", "YUKK 57/A-3");
    }

    @Test
    void aChildFoundWhileDraftingGoesToTheMinistryInsteadOfTheGovernor() {
        RemovalCase file = considered()
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("unaccompaniedChild", true));

        assertThat(file.tasks()).containsExactly("UserTask_HandOverChildForRemoval");
        assertThat(file.column("unaccompanied_child")).isEqualTo("true");
    }

    // DT-13 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REMOVAL,ADMINISTRATIVE_COURT,DL-RM-03,true,false,YUKK 53/3",
                "PROTECTION,AS_DT_08,-,true,false,YUKK 80/1-e",
                "DETENTION,CRIMINAL_PEACE_JUDGE,-,false,false,YUKK 57/6",
                "APPLICANT_DETENTION,CRIMINAL_PEACE_JUDGE,-,false,false,YUKK 68/7",
                "ELECTRONIC_MONITORING,CRIMINAL_PEACE_JUDGE,-,false,false,YUKK 57/A-5",
                "ALTERNATIVE_OBLIGATIONS,ADMINISTRATIVE_COURT,DL-RM-25,false,false,İYUK 7",
                "ENTRY_BAN,ADMINISTRATIVE_COURT,DL-RM-25,false,false,İYUK 7",
                "NO_REMOVAL,ADMINISTRATIVE_COURT,DL-RM-25,false,false,İYUK 7",
                "COMMISSION,ADMINISTRATIVE_COURT,DL-CM-04,true,false,'YUKK 80/1-ç, 80/1-e'"
            })
    void eachDecisionHasItsRouteAndItsEffect(
            String kind, String route, String remedy, boolean removal, boolean measure, String article) {
        assertThat(office.bean(DecisionTables.class).evaluate("suspensive-effect", Map.of("decisionKind", kind)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("route", route)
                        .containsEntry("remedy", remedy)
                        .containsEntry("suspendsRemoval", removal)
                        .containsEntry("suspendsMeasure", measure)
                        .containsEntry("article", article));
    }

    // DT-14 -----------------------------------------------------------------------------------------------------------

    private RemovalCase travelling(Fields booking) {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.CAME_FORWARD)
                .decidedAndServed()
                .waitedUntil("2026-11-10T09:00")
                .registryChecked()
                .waitedUntil("2026-11-18T09:00")
                .registryChecked()
                .booked("2026-11-18T18:00", booking);
        office.at("2026-11-18T18:00");
        return file;
    }

    private RemovalCase removed() {
        return travelling(Fields.asUsual()).executed();
    }

    private static final Fields NO_BAN = Fields.with("banImposed", false).and("years", null);

    @Test
    void whoWasRemovedIsBannedForFiveYearsAtMost() {
        RemovalCase file = removed();

        assertRefused(() -> file.banDecided(NO_BAN), "banImposed", "ban-required", "YUKK 9/2");
        file.putBack().banDecided(Fields.with("years", 5));

        assertThat(file.row("select ends_on::text from entry_ban where case_id = ?"))
                .isEqualTo("2031-11-17");
        assertThat(file.decision("ENTRY_BAN").remedies()).containsExactly("DL-RM-25");
    }

    @Test
    void theHeadquartersAddUpToTenYearsForASeriousThreat() {
        RemovalCase file = removed()
                .banDecided(Fields.with("referredToHeadquarters", true)
                        .and("banImposed", null)
                        .and("years", null));

        assertRefused(
                () -> file.banDecidedAtHeadquarters(Fields.with("years", 5).and("addedYears", 10)),
                "addedYears",
                "serious-threat-missing",
                "YUKK 9/3");
        file.putBack()
                .banDecidedAtHeadquarters(
                        Fields.with("years", 5).and("addedYears", 10).and("seriousThreat", true));

        assertThat(file.row("select ends_on::text from entry_ban where case_id = ?"))
                .isEqualTo("2041-11-17");
        assertThat(file.row("select months || ' ' || added_months from entry_ban where case_id = ?"))
                .isEqualTo("60 120");
    }

    @Test
    void whoCameForwardAndPaidMayGoWithoutABan() {
        RemovalCase file = removed();
        assertThat(refusalOf(() ->
                                file.banDecided(NO_BAN.and("cameForward", true).and("finesPaid", true)))
                        .article())
                .isEqualTo("YUKK 9/2");

        file.putBack()
                .banDecided(Fields.with("banImposed", false)
                        .and("years", null)
                        .and("cameForward", true)
                        .and("finesPaid", true)
                        .and("withinOverstayLimits", true))
                .settled();

        assertThat(file.events()).contains("ENTRY_BAN_OMITTED");
        assertThat(file.isOver()).isTrue();
    }

    @Test
    void whoLeavesLateIsBannedLikeARemovedPerson() {
        RemovalCase file = RemovalCase.considered(office, "2026-11-02T09:00", OpeningReason.CAME_FORWARD)
                .decidedAndServed()
                .waitedUntil("2026-11-10T09:00")
                .registryChecked()
                .waitedUntil("2026-11-18T09:00")
                .told(
                        "van.border-police",
                        "/departure",
                        "{\"leftAt\":\"2026-11-18T08:30:00+03:00\",\"borderGate\":\"Kapıköy\"}");

        assertRefused(
                () -> file.banDecided(Fields.with("banImposed", false).and("years", null)),
                "banImposed",
                "ban-required",
                "YUKK 9/2");
        file.putBack().banDecided(Fields.asUsual());
        assertThat(file.event("PERSON_DEPARTED").detail()).containsEntry("inTime", "false");
    }

    @Test
    void theHeadquartersLiftABanOrAllowAnEntry() {
        RemovalCase file = removed().banDecided(Fields.asUsual()).served().settled();

        file.told(
                "merkez.hq-irregular",
                "/entry-ban/relief",
                "{\"relief\":\"ENTRY_ALLOWED\",\"allowedUntil\":\"2027-02-01\",\"reasons\":\"Cenaze\"}");
        file.told("merkez.hq-irregular", "/entry-ban/relief", "{\"relief\":\"LIFTED\",\"reasons\":\"Evlilik\"}");
        var governorate = Caller.basic(office, "van.governor-approver")
                .post(
                        "/api/removal/cases/" + file.number() + "/entry-ban/relief",
                        "{\"relief\":\"LIFTED\",\"reasons\":\"Evlilik\"}");

        assertThat(file.events()).contains("ENTRY_ALLOWED_DESPITE_BAN", "ENTRY_BAN_LIFTED");
        assertThat(governorate.status()).isEqualTo(403);
    }

    @Test
    void aPrePermissionIsForTheHeadquartersOrForDebts() {
        RemovalCase debtor = removed();
        assertRefused(
                () -> debtor.banDecided(Fields.with("publicOrderConcern", true)),
                "publicOrderConcern",
                "headquarters-only",
                "YUKK 9/7");
        debtor.putBack().banDecided(Fields.with("unpaidDebt", true));
        RemovalCase feared = removed()
                .banDecided(Fields.with("referredToHeadquarters", true)
                        .and("banImposed", null)
                        .and("years", null))
                .banDecidedAtHeadquarters(Fields.with("publicOrderConcern", true));

        String kind = "select pre_permission from entry_ban where case_id = ?";
        assertThat(List.of(debtor.row(kind), feared.row(kind))).containsExactly("UNPAID_DEBT", "PUBLIC_ORDER");
    }

    // DT-15 -----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "ENOUGH,false,PERSON_PAYS,false",
        "NONE,false,HEADQUARTERS_PAYS,false",
        "NOT_ENOUGH,false,EXCESS_TO_TREASURY,false",
        "BELOW_BASIC_NEEDS,true,PERSON_KEEPS_ALL,true"
    })
    void theCostOfTheJourneyFollowsTheMeans(String means, boolean unpaid, String rule, boolean entryMayBeRefused) {
        RemovalCase file = travelling(Fields.with("means", means).and("costUnpaid", unpaid));

        assertThat(file.row("select cost_rule from removal_booking where case_id = ?"))
                .isEqualTo(rule);
        assertThat(file.event("REMOVAL_BOOKED").detail())
                .containsEntry("entryMayBeRefused", String.valueOf(entryMayBeRefused));
    }
}
