package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.FamilyCase.CHECK_VIOLATION;
import static org.himaye.scenario.FamilyCase.claimBars;
import static org.himaye.scenario.FamilyCase.declared;
import static org.himaye.scenario.FamilyCase.forgedEnd;
import static org.himaye.scenario.FamilyCase.instant;
import static org.himaye.scenario.FamilyCase.ledger;
import static org.himaye.scenario.FamilyCase.protection;
import static org.himaye.scenario.FamilyCase.sql;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.List;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.protection.rights.ReportableChange;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One file for a family, until the decision about it is signed: who leaves and who joins (YUKK 64/6, 65/3, 78/2). */
class FamilyTest extends Scenario {

    // Leaving ---------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONSENT_WITHDRAWN", "OWN_APPLICATION", "SEPARATION"})
    void whoLeavesGoesOnInAFileOfTheirOwnFromTheDayTheFamilyAsked(Reason reason) throws SQLException {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        PersonId child = family.child();

        ProtectionCase own = family.left(spouse, reason, "2026-11-20T09:00", child);

        family.assertCovers();
        assertThat(own.file().personId()).isEqualTo(spouse);
        assertThat(family.members(own)).extracting(CaseMember::personId).containsExactly(child);
        assertThat(own.event("APPLICATION_LODGED").occurredAt()).isEqualTo(instant("2026-11-02T09:00"));
        assertThat(family.claim().events()).contains("CLAIM_CARRIED_ON");
        assertThat(ledger(family.claim(), "CLAIM_CARRIED_ON", "MEMBER_LEFT"))
                .isEqualTo("CLAIM_CARRIED_ON YUKK 65/3; MEMBER_LEFT YUKK 65/3; MEMBER_LEFT YUKK 65/3");
        assertThat(protection(spouse)).isEqualTo("protected");
        assertThat(protection(child)).isEqualTo("protected");
        assertThat(claimBars(spouse)).isNotEqualTo("0");
    }

    @Test
    void theDecisionOfTheOwnFileIsDueSixMonthsAfterTheFamilyWasRegistered() {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        ProtectionCase own = family.left(family.spouse(), Reason.OWN_APPLICATION, "2026-11-20T09:00");

        office.at("2026-12-20T09:00");
        own.registered(Fields.with("givenNames", "Leyla").and("sex", "FEMALE").and("birthDate", "1992-03-04"));

        assertThat(own.clock("DL-IP-08").startFact()).isEqualTo(instant("2026-11-02T09:00"));
        assertThat(own.clock("DL-IP-04").startFact()).isEqualTo(instant("2026-12-20T09:00"));
    }

    @Test
    void theDecisionOnTheFamilyNeitherProtectsNorRefusesWhoLeft() throws SQLException {
        FamilyCase refused = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = refused.spouse();
        PersonId child = refused.child();
        refused.left(spouse, Reason.OWN_APPLICATION, "2026-11-20T09:00");
        refused.claim().drafted("REFUSAL").signedAtHeadquarters().served();
        refused.claim().waitedUntil("2027-01-06T09:00").registryChecked(Fields.asUsual());

        assertThat(refused.claim().decision().isFinal()).isTrue();
        assertThat(protection(refused.claim().file().personId())).isEqualTo("refused");
        assertThat(protection(child)).isEqualTo("refused");
        assertThat(protection(spouse)).isEqualTo("protected");

        FamilyCase granted = FamilyCase.heard(office, "2020-05-06");
        PersonId other = granted.spouse();
        ProtectionCase own = granted.left(other, Reason.SEPARATION, "2026-11-20T09:00");
        granted.claim().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        assertThat(granted.claim().words("DOC-08").split("\"coveredFamily\"")[1].split("]")[0])
                .contains("Yasin")
                .doesNotContain("Leyla");
        granted.claim().served();
        own.withdrawn().withdrawalConcluded(Fields.asUsual()).served();
        own.waitedUntil("2027-04-06T09:00").registryChecked(Fields.asUsual());

        assertThat(protection(other)).isEqualTo("refused");
        assertThat(protection(granted.claim().file().personId())).isEqualTo("protected");
    }

    @Test
    void whatWasConsideredAboutWhoLeftLapsesAndTheirFileBeginsWithoutIt() throws SQLException {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        SideRoad road = new SideRoad(office, family.claim());
        family.claim().excluded(spouse, ExclusionGround.CONVENTION_CRIME);
        road.exclusionConsidered(spouse);

        family.left(spouse, Reason.OWN_APPLICATION, "2026-11-20T09:00");

        assertThat(road.tasks("exclusion-consideration")).isEmpty();
        assertThat(family.claim().event("EXCLUSION_CONSIDERATION_LAPSED").article())
                .isEqualTo("YUKK 64");
        assertRefused(
                () -> family.claim().excluded(spouse, ExclusionGround.PUBLIC_DANGER),
                "person",
                "not-in-file",
                "YUKK 64/6");
        family.claim().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        assertThat(family.claim().events()).doesNotContain("PERSON_EXCLUDED");
    }

    @Test
    void aDeathEndsTheMembershipWithItsProofAndOpensNoFile() throws SQLException {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId child = family.child();

        family.died(child, "2026-11-19T03:00");

        family.assertCovers(family.spouse());
        assertThat(family.own(child)).isEmpty();
        assertThat(family.claim().event("MEMBER_DIED").occurredAt()).isEqualTo(instant("2026-11-19T03:00"));
        assertThat(Tables.single(
                        "select reason || ' ' || proof from case_member_end where case_id = ?",
                        family.claim().id().value()))
                .isEqualTo("DEATH Ölüm belgesi 2026/17");
        // Recorded by mistake it must not cost anybody their protection.
        assertThat(protection(child)).isEqualTo("protected");
        family.claim().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        assertThat(family.claim().words("DOC-08").split("\"coveredFamily\"")[1].split("]")[0])
                .contains("Leyla")
                .doesNotContain("Yasin");
    }

    @Test
    void aChildLeavesWithAnAdultOnlyAndAnAdultAlone() {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        PersonId child = family.child();
        PersonId stranger = office.lodged("2026-11-20T10:00").file().personId();

        assertRefused(
                () -> family.left(child, Reason.OWN_APPLICATION, "2026-11-20T09:00"),
                "member",
                "is-a-child",
                "YUKK 65/3");
        assertRefused(
                () -> family.left(spouse, Reason.OWN_APPLICATION, "2026-11-20T09:00", stranger),
                "children",
                "not-children-of-the-file",
                "YUKK 65/3");
        assertThat(refusalOf(() -> family.left(spouse, Reason.OWN_APPLICATION, "2026-11-21T09:00"))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::code)
                .containsExactly("in-the-future");
        assertThat(refusalOf(() -> family.left(spouse, Reason.DEATH, "2026-11-20T09:00"))
                        .fields())
                .extracting(org.himaye.shared.FieldProblem::field)
                .containsExactly("reason");
        assertNotPossible(refusalOf(() -> family.left(stranger, Reason.OWN_APPLICATION, "2026-11-20T09:00")));
        assertNotPossible(
                refusalOf(() -> family.left(family.claim().file().personId(), Reason.SEPARATION, "2026-11-20T09:00")));
        family.assertCovers(spouse, child);
        assertThat(family.claim().events()).doesNotContain("MEMBER_LEFT", "CLAIM_CARRIED_ON");
    }

    @Test
    void aLaterDecisionOfAnotherKindOpensADecidedFamilyForNobody() {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        family.claim().drafted("REFUSAL").signedAtHeadquarters();
        RightsLimitationCase limitation = new RightsLimitationCase(office, family.claim());
        limitation.reported(ReportableChange.WORK, "2026-11-10", "2026-12-15");
        limitation.assessed(Fields.asUsual()).signed(Fields.asUsual());

        Refusal joining =
                refusalOf(() -> family.joined(declared("Emir", Sex.MALE, "2026-11-19"), FamilyRelation.CHILD, null));

        assertThat(joining.type()).isEqualTo(ProtectionProblem.FAMILY_IS_DECIDED);
    }

    @Test
    void afterTheDecisionNobodyLeavesAndNobodyJoins() throws Exception {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        family.claim().drafted("CONDITIONAL_REFUGEE");
        // A draft is no decision yet.
        PersonId born = family.joined(declared("Zehra", Sex.FEMALE, "2026-11-18"), FamilyRelation.CHILD, null);
        family.claim().signedAtHeadquarters();

        Refusal leaving = refusalOf(() -> family.left(family.spouse(), Reason.SEPARATION, "2026-11-20T09:00"));
        Refusal joining =
                refusalOf(() -> family.joined(declared("Emir", Sex.MALE, "2026-11-19"), FamilyRelation.CHILD, null));

        for (Refusal refusal : List.of(leaving, joining)) {
            assertThat(refusal.type()).isEqualTo(ProtectionProblem.FAMILY_IS_DECIDED);
            assertThat(refusal.article()).isEqualTo("YUKK 78/2");
            assertThat(refusal.detail().tr()).contains("kendi adına başvuru");
        }
        assertThat(family.claim().words("DOC-08")).contains("Zehra");
        assertThat(protection(born)).isEqualTo("protected");
        String path = "/api/protection/applications/" + family.claim().number();
        var rest = Caller.basic(office, "van.registration-officer")
                .post(path + "/leaving-members", leavingBody(family.spouse(), "SEPARATION"));
        assertThat(rest.status()).as(rest.body()).isEqualTo(409);
        assertThat(rest.body()).contains("family-is-decided", "YUKK 78/2");
        assertThat(sql(
                        "65",
                        forgedEnd(
                                family.claim(),
                                family.spouse(),
                                "SEPARATION",
                                family.claim().id().toString())))
                .isEqualTo(CHECK_VIOLATION + " ck_member_leaves_before_the_decision");
        assertThat(sql("65", memberBySql(family.claim(), born, "2026-11-20T09:00+03", "now()")))
                .isEqualTo(CHECK_VIOLATION + " ck_member_joins_before_the_decision");
    }

    @Test
    void notEvenSqlLeavesSomebodyWithoutAClaim() throws SQLException {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        ProtectionCase stranger = office.lodged("2026-11-20T10:00");

        for (String ownCase : new String[] {
            null, family.claim().id().toString(), stranger.id().toString()
        }) {
            assertThat(sql("65", forgedEnd(family.claim(), spouse, "SEPARATION", ownCase)))
                    .as(ownCase)
                    .isEqualTo(CHECK_VIOLATION + " ck_claim_of_who_leaves_goes_on");
        }
        assertThat(sql(
                        "65",
                        forgedEnd(family.claim(), spouse, "DEATH", stranger.id().toString())))
                .isEqualTo(CHECK_VIOLATION + " ck_claim_of_who_leaves_goes_on");
        assertThat(sql("34", forgedEnd(family.claim(), spouse, "DEATH", null))).startsWith("42501");

        family.died(spouse, "2026-11-19T03:00");
        for (String change : List.of(
                "delete from case_member_end where case_id = '" + family.claim().id() + "'",
                "update case_member_end set reason = 'SEPARATION' where case_id = '"
                        + family.claim().id() + "'")) {
            assertThat(sql("65", change)).startsWith("42501");
        }
        assertThat(Tables.single(
                        "select count(*) from case_member_end where case_id = ?",
                        family.claim().id().value()))
                .isEqualTo("1");
    }

    @Test
    void membersLeaveAndDieByTheInterfaceForTheRegistrationOfficerOnly() throws Exception {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        PersonId child = family.child();
        String path = "/api/protection/applications/" + family.claim().number();
        Caller officer = Caller.basic(office, "van.registration-officer");

        for (String other : List.of("van.interview-officer", "van.protection-officer", "van.front-desk")) {
            assertThat(Caller.basic(office, other)
                            .post(path + "/leaving-members", leavingBody(spouse, "SEPARATION"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Caller.basic(office, "istanbul.registration-officer")
                        .post(path + "/leaving-members", leavingBody(spouse, "SEPARATION"))
                        .status())
                .isEqualTo(404);
        assertThat(officer.post(path + "/leaving-members", "{\"reason\":\"BOREDOM\"}")
                        .status())
                .isEqualTo(400);
        assertThat(officer.post(path + "/deceased-members", "{}").status()).isEqualTo(400);
        var left = officer.post(path + "/leaving-members", leavingBody(spouse, "SEPARATION"));
        var dead = officer.post(
                path + "/deceased-members",
                "{\"member\":\"" + child + "\",\"at\":\"2026-11-19T03:00:00+03:00\",\"proof\":\"Ölüm belgesi\"}");

        assertThat(left.status()).as(left.body()).isEqualTo(201);
        assertThat(left.body()).contains(family.own(spouse).get(0).caseNumber());
        assertThat(dead.status()).as(dead.body()).isEqualTo(201);
        family.assertCovers();
        var again = officer.post(path + "/leaving-members", leavingBody(spouse, "SEPARATION"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("family-change-not-possible", "YUKK 65/3");
    }

    // Joining ---------------------------------------------------------------------------------------------------------

    @Test
    void aNewbornAndASpouseWhoArrivesJoinUntilTheDecision() throws SQLException {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId born = family.joined(declared("Zehra", Sex.FEMALE, "2026-11-18"), FamilyRelation.CHILD, null);
        PersonId arrived =
                family.joined(declared("Meryem", Sex.FEMALE, "1970-01-05"), FamilyRelation.PARENT, "2026-11-20T09:30");

        family.assertCovers(family.spouse(), family.child(), born, arrived);
        assertThat(protection(born)).isEqualTo("protected");
        assertThat(protection(arrived)).isEqualTo("protected");
        assertThat(family.claim().letterIds().stream().filter("DOC-03"::equals)).hasSize(2);
        assertThat(family.claim().words("DOC-03")).contains("Meryem");
        family.claim().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        assertThat(family.claim().words("DOC-08")).contains("Zehra", "Meryem", "Leyla", "Yasin");
    }

    @Test
    void anAdultJoinsByWrittenConsentOnly() throws SQLException {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");

        assertRefused(
                () -> family.joined(declared("Meryem", Sex.FEMALE, "1970-01-05"), FamilyRelation.PARENT, null),
                "consentedAt",
                "consent-missing",
                "YUKK 65/3");
        PersonId adult = office.lodged("2026-11-20T10:00").file().personId();
        assertThat(sql("65", memberBySql(family.claim(), adult, "2026-11-20T09:00+03", "null")))
                .isEqualTo(CHECK_VIOLATION + " ck_adults_consent");
    }

    @Test
    void whoIsRecordedJoinsUnderTheirNumberAndNobodyTwice() {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        String number = office.reading(
                        () -> office.bean(org.himaye.casefile.Persons.class).get(spouse))
                .foreignerNumber()
                .value();
        var leyla = new org.himaye.protection.application.Lodging.Declared(
                "Ahmadi", "Leyla", Sex.FEMALE, java.time.LocalDate.of(1992, 3, 4), "AFG", "FA", number);

        assertThat(refusalOf(() -> family.joined(leyla, FamilyRelation.SPOUSE, "2026-11-20T09:00"))
                        .type())
                .isEqualTo(org.himaye.shared.CommonProblem.CONFLICT);
        family.left(spouse, Reason.SEPARATION, "2026-11-20T09:00");
        assertNotPossible(refusalOf(() -> family.joined(leyla, FamilyRelation.SPOUSE, "2026-11-20T09:00")));
    }

    @Test
    void membersJoinByTheInterface() throws Exception {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        String path = "/api/protection/applications/" + family.claim().number() + "/members";
        String born =
                "{\"person\":{\"familyName\":\"Ahmadi\",\"givenNames\":\"Zehra\",\"sex\":\"FEMALE\",\"birthDate\":"
                        + "\"2026-11-18\",\"nationality\":\"AFG\"},\"relation\":\"CHILD\"}";

        assertThat(Caller.basic(office, "van.interview-officer")
                        .post(path, born)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.basic(office, "istanbul.front-desk").post(path, born).status())
                .isEqualTo(404);
        var adult = Caller.basic(office, "van.front-desk").post(path, born.replace("2026-11-18", "1990-11-18"));
        assertThat(adult.status()).isEqualTo(400);
        assertThat(adult.body()).contains("consent-missing", "YUKK 65/3");
        var answer = Caller.basic(office, "van.front-desk").post(path, born);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(family.covered()).hasSize(3);
    }

    private static void assertNotPossible(Refusal refusal) {
        assertThat(refusal.type()).isEqualTo(ProtectionProblem.FAMILY_CHANGE_NOT_POSSIBLE);
        assertThat(refusal.article()).isEqualTo("YUKK 65/3");
    }

    private static String leavingBody(PersonId member, String reason) {
        return "{\"member\":\"" + member + "\",\"reason\":\"" + reason
                + "\",\"at\":\"2026-11-20T09:00:00+03:00\",\"proof\":\"Beyan tutanağı\"}";
    }

    private static String memberBySql(ProtectionCase file, PersonId person, String addedAt, String consentedAt) {
        return "insert into case_member (case_id, province, person_id, relation, consented_at, added_by, added_at) values ('"
                + file.id() + "', '65', '" + person + "', 'OTHER', " + consentedAt + ", 'x', '" + addedAt + "')";
    }
}
