package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.FamilyCase.CHECK_VIOLATION;
import static org.himaye.scenario.FamilyCase.forgedDecision;
import static org.himaye.scenario.FamilyCase.instant;
import static org.himaye.scenario.FamilyCase.ledger;
import static org.himaye.scenario.FamilyCase.protection;
import static org.himaye.scenario.FamilyCase.sql;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever turns eighteen in an open file is asked, and loses nothing meanwhile (YUKK 65/3, 66; law note H.14). */
class ComingOfAgeTest extends Scenario {

    private static final String ASK = "UserTask_AskAdultMember";
    private static final String END = "UserTask_EndRepresentation";

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00, 2008-12-10, 2026-12-09T23:00, 2026-12-10T00:30, 2026-12-10T00:00",
        "2026-02-02T09:00, 2008-02-28, 2026-02-27T23:00, 2026-02-28T00:30, 2026-02-28T00:00",
        "2026-02-02T09:00, 2008-02-29, 2026-02-28T23:00, 2026-03-01T00:30, 2026-03-01T00:00"
    })
    void onTheBirthdayTheRegistrationOfficerIsAskedToAsk(
            String lodged, String birth, String before, String after, String birthday) {
        FamilyCase family = FamilyCase.lodged(office, lodged, birth);
        SideRoad road = new SideRoad(office, family.claim());
        office.at(before);
        road.comingsOfAgeLookedAt();
        assertThat(road.tasks("coming-of-age")).isEmpty();

        office.at(after);
        road.comingsOfAgeLookedAt().comingsOfAgeLookedAt();

        assertThat(road.tasks("coming-of-age")).containsExactly(ASK);
        assertThat(road.seenBy(ASK)).containsExactly("registration-officer");
        assertThat(family.claim().event("MEMBER_CAME_OF_AGE").occurredAt()).isEqualTo(instant(birthday));
    }

    @Test
    void untilAnAnswerTheMemberIsCoveredAndProtectedAndNothingIsSigned() throws Exception {
        FamilyCase family = cameOfAge();
        PersonId yasin = family.child();
        family.claim().drafted("CONDITIONAL_REFUGEE");

        var refusal = refusalOf(() -> family.claim().signedAtHeadquarters());

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.ADULT_MEMBER_NOT_ASKED);
        assertThat(refusal.article()).isEqualTo("YUKK 65/3");
        var rest = new SideRoad(office, family.claim().putBack())
                .submitted("UserTask_SignDecisionAtHeadquarters", "merkez.hq-protection", Map.of("approved", true));
        assertThat(rest.status()).as(rest.body()).isEqualTo(409);
        assertThat(rest.body()).contains("adult-member-not-asked", "YUKK 65/3");
        assertThat(sql("*", forgedDecision(family.claim(), "2026-12-10T00:00+03")))
                .isEqualTo(CHECK_VIOLATION + " ck_adult_members_have_consented");
        assertThat(sql(
                        "*",
                        forgedDecision(family.claim(), "2026-12-10T00:00+03").replace("DL-IP-15", "DL-CM-04")))
                .isEqualTo(CHECK_VIOLATION + " ck_adult_members_have_consented");
        // Until midnight it is another rule that stops the forger: a child consents to nothing.
        assertThat(sql("*", forgedDecision(family.claim(), "2026-12-09T23:59+03")))
                .isEqualTo(CHECK_VIOLATION + " ck_inadmissibility_was_found");
        family.assertCovers(family.spouse(), yasin);
        assertThat(protection(yasin)).isEqualTo("protected");
        assertThat(family.claim().events()).doesNotContain("DECISION_SIGNED");
    }

    @Test
    void whoConsentsIsCoveredByTheDecision() throws SQLException {
        FamilyCase family = cameOfAge();
        PersonId yasin = family.child();

        asked(family, "CONSENTS", Fields.asUsual());

        assertThat(family.claim().event("MEMBER_CONSENTED").detail()).containsEntry("person", yasin.toString());
        assertThat(family.members(family.claim()))
                .filteredOn(member -> member.personId().equals(yasin))
                .extracting(CaseMember::consentedAt)
                .containsExactly(instant("2026-12-10T09:00"));
        assertThat(family.claim().words("DOC-03")).contains("Yasin");
        assertThat(ledger(family.claim(), "MEMBER_CAME_OF_AGE", "MEMBER_CONSENTED"))
                .isEqualTo("MEMBER_CAME_OF_AGE YUKK 65/3; MEMBER_CONSENTED YUKK 65/3");
        family.claim().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        assertThat(family.claim().words("DOC-08")).contains("Yasin");
    }

    @Test
    void whoWantsAnOwnApplicationHasItInTheSameMoment() throws SQLException {
        FamilyCase family = cameOfAge();
        PersonId yasin = family.child();

        asked(family, "OWN_APPLICATION", Fields.asUsual());

        ProtectionCase own = new ProtectionCase(office, family.own(yasin).get(0));
        assertThat(own.event("APPLICATION_LODGED").occurredAt()).isEqualTo(instant("2026-11-02T09:00"));
        family.assertCovers(family.spouse());
        assertThat(protection(yasin)).isEqualTo("protected");
        assertThat(new SideRoad(office, family.claim()).tasks("coming-of-age")).isEmpty();
        assertThat(family.claim().events()).contains("MEMBER_LEFT").doesNotContain("COMING_OF_AGE_LAPSED");
        family.claim().drafted("REFUSAL").signedAtHeadquarters();
        assertThat(family.claim().decision().outcome()).isEqualTo("REFUSAL");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoLeavesOrDiesMeanwhileIsNotAskedAnyMore(boolean dies) {
        FamilyCase family = cameOfAge();
        PersonId yasin = family.child();

        if (dies) {
            family.died(yasin, "2026-12-10T08:00");
        } else {
            family.left(yasin, Reason.OWN_APPLICATION, "2026-12-10T08:00");
        }

        assertThat(new SideRoad(office, family.claim()).tasks("coming-of-age")).isEmpty();
        assertThat(family.claim().event("COMING_OF_AGE_LAPSED").article()).isEqualTo("YUKK 65/3");
        family.claim().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
    }

    @Test
    void aChildConsentsToNothingByFormRestOrSql() throws Exception {
        FamilyCase family = cameOfAge();
        PersonId yasin = family.child();
        SideRoad road = new SideRoad(office, family.claim());

        assertRefused(
                () -> asked(family, "CONSENTS", Fields.with("askedAt", "2026-12-09T23:00")),
                "askedAt",
                "before-majority",
                "YUKK 65/3");
        road.putBack(ASK);
        assertThat(road.submitted(
                                ASK,
                                "van.interview-officer",
                                Map.of("answer", "CONSENTS", "askedAt", "2026-12-10T09:00", "proof", "Tutanak"))
                        .status())
                .isEqualTo(403);
        var early = road.submitted(
                ASK,
                "van.registration-officer",
                Map.of("answer", "CONSENTS", "askedAt", "2026-12-09T09:00", "proof", "Tutanak"));
        assertThat(early.status()).as(early.body()).isEqualTo(400);
        assertThat(early.fields()).containsExactly("askedAt");
        assertThat(sql("65", consent(family, yasin, "2026-12-09T23:59+03")))
                .isEqualTo(CHECK_VIOLATION + " ck_adults_consent");
        assertThat(sql("65", answer(family, "CONSENTS", "2026-12-09T23:59+03", "x")))
                .isEqualTo(CHECK_VIOLATION + " ck_adults_answer");
        assertThat(family.claim().events()).doesNotContain("MEMBER_CONSENTED");
    }

    @Test
    void theDatabaseTakesNoAnswerThatNothingFollowsFrom() throws SQLException {
        FamilyCase family = cameOfAge();
        PersonId yasin = family.child();

        for (String answer : List.of("CONSENTS", "OWN_APPLICATION")) {
            assertThat(sql("65", answer(family, answer, "2026-12-10T09:00+03", "x")))
                    .isEqualTo(CHECK_VIOLATION + " ck_coming_of_age_answer_is_followed");
        }
        assertThat(sql("65", answer(family, "REPRESENTATION_ENDED", "2026-12-10T09:00+03", "x")))
                .isEqualTo(CHECK_VIOLATION + " ck_adults_answer");
        assertThat(sql("65", answer(family, "CONSENTS", "2026-12-10T09:00+03", "himaye")))
                .isEqualTo(CHECK_VIOLATION + " ck_coming_of_age_needs_a_person");
        assertThat(sql("65", record(family, family.spouse(), "2026-12-10")))
                .isEqualTo(CHECK_VIOLATION + " ck_coming_of_age_is_the_birthday");
        // Nobody of another province writes or reads it, and nobody changes it.
        assertThat(sql("34", answer(family, "CONSENTS", "2026-12-10T09:00+03", "x")))
                .startsWith("42501");
        assertThat(sql("34", consent(family, yasin, "2026-12-10T09:00+03"))).startsWith("42501");
        for (String table : List.of("coming_of_age", "coming_of_age_answer", "case_member_consent")) {
            assertThat(sql(
                            "65",
                            "delete from " + table + " where case_id = '"
                                    + family.claim().id() + "'"))
                    .as(table)
                    .startsWith("42501");
        }
    }

    // A child alone ---------------------------------------------------------------------------------------------------

    @Test
    void forAChildAloneRepresentationEndsAndNeedsAreAskedAgain() throws SQLException {
        ProtectionCase file = childAlone();
        SideRoad road = new SideRoad(office, file);
        office.at("2026-12-09T23:00");
        road.comingsOfAgeLookedAt();
        assertThat(road.tasks("coming-of-age")).isEmpty();
        office.at("2026-12-10T09:00");
        road.comingsOfAgeLookedAt();
        assertThat(road.tasks("coming-of-age")).containsExactly(END);
        assertThat(road.seenBy(END)).containsExactly("child-protection-liaison");
        assertThat(file.event("CHILD_CAME_OF_AGE").article()).isEqualTo("YUKK 66");
        // Until somebody has looked after it the person is heard like a child.
        assertRefused(
                () -> file.interviewed(Fields.with("adaptations", "Kısa oturumlarla görüşüldü")),
                "psychologistPresent",
                "required",
                "YUKK 75/3");
        file.putBack();

        road.step(
                END, road.officer("child-protection-liaison"), Forms.endRepresentation(office.now()), Fields.asUsual());

        assertThat(ledger(file, "CHILD_CAME_OF_AGE", "REPRESENTATION_ENDED", "NO_SPECIAL_NEED_FOUND"))
                .isEqualTo("CHILD_CAME_OF_AGE YUKK 66; REPRESENTATION_ENDED YUKK 66; NO_SPECIAL_NEED_FOUND YUKK 67");
        assertThat(Tables.single(
                        "select unaccompanied_child || ' ' || special_need from protection_application where case_id = ?",
                        file.id().value()))
                .isEqualTo("false false");
        file.interviewed(Fields.asUsual()).drafted("REFUGEE").signedAtHeadquarters();
        assertThat(file.event("INTERVIEW_HELD").detail()).containsEntry("child", "false");
    }

    @Test
    void aNeedThatIsLeftIsFoundAgain() {
        ProtectionCase file = childAlone();
        SideRoad road = new SideRoad(office, file);
        office.at("2026-12-10T09:00");
        road.comingsOfAgeLookedAt();

        road.step(
                END,
                road.officer("child-protection-liaison"),
                Forms.endRepresentation(office.now()),
                Fields.with("violenceVictim", true));

        assertThat(file.timeline().stream().filter(entry -> entry.kind().equals("SPECIAL_NEED_FOUND")))
                .hasSize(2);
        assertThat(file.events()).doesNotContain("NO_SPECIAL_NEED_FOUND");
    }

    @Test
    void majorityEndsAnOldDoubtAndNothingElseDoes() throws Exception {
        ProtectionCase file = childAlone();
        SideRoad road = new SideRoad(office, file);
        road.ageDoubted(true);
        road.ageReported("CHILD");
        String adult =
                "update protection_application set unaccompanied_child = false where case_id = '" + file.id() + "'";
        office.at("2026-12-10T09:00");
        road.comingsOfAgeLookedAt();
        assertThat(sql("65", adult)).isEqualTo(CHECK_VIOLATION + " ck_benefit_of_the_doubt");
        assertRefused(
                () -> road.step(
                        END,
                        road.officer("child-protection-liaison"),
                        Forms.endRepresentation(office.now()),
                        Fields.with("endedAt", "2026-12-09T09:00")),
                "endedAt",
                "before-majority",
                "YUKK 66");
        road.putBack(END);

        road.step(
                END, road.officer("child-protection-liaison"), Forms.endRepresentation(office.now()), Fields.asUsual());

        file.interviewed(Fields.asUsual());
        assertThat(file.event("INTERVIEW_HELD").detail()).containsEntry("child", "false");
    }

    @Test
    void whoWasFoundToBeAChildAgainstTheDateOfBirthDoesNotComeOfAgeByIt() {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").registered().screened().identityIssued();
        SideRoad road = new SideRoad(office, file);
        road.ageDoubted(true);
        road.ageReported("CHILD");
        office.at("2026-12-10T09:00");

        road.comingsOfAgeLookedAt();

        assertThat(road.tasks("coming-of-age")).isEmpty();
        assertThat(file.events()).doesNotContain("CHILD_CAME_OF_AGE");
    }

    /** A family whose Yasin, born on 10 December 2008, has come of age this morning. */
    private FamilyCase cameOfAge() {
        FamilyCase family = FamilyCase.heard(office, "2008-12-10");
        office.at("2026-12-10T09:00");
        new SideRoad(office, family.claim()).comingsOfAgeLookedAt();
        return family;
    }

    private ProtectionCase childAlone() {
        return office.lodged("2026-11-02T09:00")
                .registered(Fields.with("birthDate", "2008-12-10"))
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.asUsual())
                .identityIssued();
    }

    private void asked(FamilyCase family, String answer, Fields changes) {
        SideRoad road = new SideRoad(office, family.claim());
        road.step(ASK, road.officer("registration-officer"), Forms.askAdultMember(answer, office.now()), changes);
    }

    private static String consent(FamilyCase family, PersonId person, String at) {
        return "insert into case_member_consent (case_id, province, person_id, consented_at, recorded_by, recorded_at) values ('"
                + family.claim().id() + "', '65', '" + person + "', '" + at + "', 'x', '2026-12-10T10:00+03')";
    }

    private static String record(FamilyCase family, PersonId person, String day) {
        return "insert into coming_of_age (id, case_id, province, person_id, unaccompanied, adult_from, opened_at) values ("
                + "gen_random_uuid(), '" + family.claim().id() + "', '65', '" + person + "', false, '" + day
                + "', '2026-12-10T10:00+03')";
    }

    private static String answer(FamilyCase family, String answer, String at, String by) throws SQLException {
        String[] waiting = Tables.single(
                        "select id || ' ' || person_id from coming_of_age where case_id = ?",
                        family.claim().id().value())
                .split(" ");
        return "insert into coming_of_age_answer (coming_of_age_id, case_id, province, person_id, answer, answered_at, proof,"
                + " recorded_by, recorded_at) values ('" + waiting[0] + "', '"
                + family.claim().id() + "', '65', '"
                + waiting[1] + "', '" + answer + "', '" + at + "', 'x', '" + by + "', '2026-12-10T10:00+03')";
    }
}
