package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.deadlines.ClockState;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.Exclusions;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.ProtectionProblem;
import org.himaye.protection.application.RecordExclusionSubmission;
import org.himaye.shared.Actor;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of a file is excluded from protection, and who is not (YUKK 64, 78/2; DT-03, INV-38), row by row. */
class ExclusionTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";

    @ParameterizedTest
    @CsvSource({
        "UN_ASSISTANCE, YUKK 64/1-a",
        "NATIONALS_RIGHTS, YUKK 64/1-b",
        "CONVENTION_CRIME, YUKK 64/1-c",
        "CRUEL_ACTS, 'YUKK 64/1-c, YUKK 64/3'",
        "PARTICIPATION, YUKK 64/4"
    })
    void rows1To5ExcludeTheApplicantFromAllProtection(ExclusionGround ground, String article) throws SQLException {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00"));
        SideRoad road = new SideRoad(office, file);
        road.exclusionConsidered(file.file().personId());
        assertThat(road.seenBy("UserTask_RecordExclusion")).containsExactly("protection-officer");
        // Due with the decision: six months from the registration on 2 November.
        assertThat(road.waiting("UserTask_RecordExclusion").dueAt())
                .isEqualTo(instant("2027-05-03T00:00").minusMillis(1));

        road.exclusionRecorded(Fields.with("ground", ground.name()).and("seriousBelief", true));
        assertThat(file.event("EXCLUSION_FOUND").article()).isEqualTo(article);
        assertThat(file.event("EXCLUSION_FOUND").detail())
                .containsEntry("decision", "DT-03")
                .containsEntry("excludedFrom", "ALL");
        assertThat(effects(file)).as("before the decision").isEmpty();
        assertRefused(() -> file.drafted("REFUGEE"), "proposal", "does-not-fit", "YUKK 64");
        file.putBack().drafted("EXCLUSION");
        assertThat(effects(file)).as("before the signature").isEmpty();

        file.signedAtHeadquarters();

        assertThat(file.decision().outcome()).isEqualTo("EXCLUSION");
        assertThat(effects(file)).isEqualTo("ALL " + article);
        assertThat(file.words("DOC-08")).contains("\"EXCLUDED\"", article);
        assertThat(ledger(file))
                .isEqualTo("EXCLUSION_CONSIDERED YUKK 64; EXCLUSION_FOUND " + article + "; PERSON_EXCLUDED " + article);
        assertThat(file.clock("DL-IP-08").state()).isEqualTo(ClockState.MET);
        file.served();
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void row1WhoseAssistanceByTheUnitedNationsHasEndedIsEligibleAgain() throws SQLException {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00")).excluded(ExclusionGround.UN_ASSISTANCE);
        assertRefused(() -> file.drafted("CONDITIONAL_REFUGEE"), "proposal", "does-not-fit", "YUKK 64");

        file.putBack()
                .excluded(ExclusionGround.UN_ASSISTANCE_ENDED)
                .drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters();

        assertThat(file.event("NO_EXCLUSION_FOUND").article()).isEqualTo("YUKK 64/2");
        assertThat(file.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(effects(file)).isEmpty();
    }

    @Test
    void row1WhatWasNeverFoundCannotHaveEnded() {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00"));

        assertRefused(() -> file.excluded(ExclusionGround.UN_ASSISTANCE_ENDED), "ground", "does-not-fit", "YUKK 64/2");
    }

    @ParameterizedTest
    @CsvSource({"CRUEL_ACTS, YUKK 64/3", "CONVENTION_CRIME, YUKK 64/1-c"})
    void rows3And4NobodyIsExcludedForActsWithoutTheirAssessment(ExclusionGround ground, String article) {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00"));
        SideRoad road = new SideRoad(office, file);
        road.exclusionConsidered(file.file().personId());

        assertRefused(
                () -> road.exclusionRecorded(
                        Fields.with("ground", ground.name()).and("seriousBelief", false)),
                "seriousBelief",
                "assessment-missing",
                article);
        assertThat(file.events()).doesNotContain("EXCLUSION_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC_DANGER", "ESCAPE_FROM_SENTENCE"})
    void rows6And7BarSubsidiaryProtectionAndNothingElse(ExclusionGround ground) throws SQLException {
        ProtectionCase barred = interviewed(office.lodged("2026-11-02T09:00")).excluded(ground);
        assertThat(barred.event("EXCLUSION_FOUND").article()).isEqualTo("YUKK 64/5");
        assertRefused(() -> barred.drafted("SUBSIDIARY_PROTECTION"), "proposal", "does-not-fit", "YUKK 78");
        barred.putBack();
        assertRefused(() -> barred.drafted("EXCLUSION"), "proposal", "does-not-fit", "YUKK 78");
        barred.putBack()
                .drafted(Fields.with("proposal", "REFUSAL").and("seriousHarm", "TORTURE"))
                .signedAtHeadquarters();
        assertThat(barred.decision().outcome()).isEqualTo("REFUSAL");

        ProtectionCase feared = interviewed(office.lodged("2026-11-02T09:00")).excluded(ground);
        feared.drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();

        assertThat(feared.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(effects(feared)).isEmpty();
    }

    @Test
    void row8WhenTheApplicantIsExcludedTheClaimsOfTheFamilyGoOn() throws SQLException {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        PersonId child = member(file, FamilyRelation.CHILD);
        file.excluded(ExclusionGround.CONVENTION_CRIME).drafted("EXCLUSION").signedAtHeadquarters();

        assertThat(effects(file)).isEqualTo("ALL YUKK 64/1-c");
        CaseFile own = claimOf(spouse);
        assertThat(file.event("CLAIM_CARRIED_ON").article()).isEqualTo("YUKK 64/6");
        assertThat(file.event("CLAIM_CARRIED_ON").detail()).containsEntry("case", own.caseNumber());
        assertThat(file.words("DOC-08"))
                .contains("\"EXCLUDED\"", own.caseNumber())
                .doesNotContain("Leyla", "Yasin");

        // The spouse is the applicant now, since the day on which the family asked, and the child is covered.
        ProtectionCase claim = new ProtectionCase(office, own);
        assertThat(claim.event("APPLICATION_LODGED").occurredAt()).isEqualTo(instant("2026-11-02T09:00"));
        assertThat(members(claim)).extracting(CaseMember::personId).containsExactly(child);
        claim.registered(Fields.with("givenNames", "Leyla")
                        .and("sex", "FEMALE")
                        .and("birthDate", "1992-03-04")
                        .and("adultConsentsTaken", true))
                .screened()
                .identityIssued()
                .interviewed("2026-12-08T10:30")
                .drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters();
        assertThat(claim.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(claim.words("DOC-08")).contains("Yasin");
        assertThat(file.decision().outcome()).isEqualTo("EXCLUSION");
    }

    @Test
    void row8ASecondExclusionLeavesTheClaimsOfTheFamilyWhereTheyGoOn() {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        PersonId child = member(file, FamilyRelation.CHILD);
        file.excluded(ExclusionGround.CONVENTION_CRIME).drafted("EXCLUSION").signedAtHeadquarters();
        CaseFile own = claimOf(spouse);
        file.served()
                .waitedUntil("2027-01-06T09:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2027/1 E."))
                .appealOutcomeRecorded("ANNULLED", "2027-01-06");

        file.drafted("EXCLUSION").signedBySomebodyElse();

        assertThat(file.decision().outcome()).isEqualTo("EXCLUSION");
        assertThat(file.decision().facts()).contains(own.caseNumber());
        assertThat(claimOf(spouse).id()).isEqualTo(own.id());
        assertThat(office.reading(() -> office.bean(CaseFiles.class).of(child))).isEmpty();
        assertThat(file.events()).containsOnlyOnce("CLAIM_CARRIED_ON");
    }

    @Test
    void row8WhatIsFinalForTheApplicantRefusesNobodyOfTheFamily() throws SQLException {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        PersonId child = member(file, FamilyRelation.CHILD);
        file.excluded(ExclusionGround.CONVENTION_CRIME).drafted("EXCLUSION").signedAtHeadquarters();

        file.served().waitedUntil("2027-01-06T09:00").registryChecked(Fields.asUsual());

        assertThat(file.decision().isFinal()).isTrue();
        assertThat(protection(file.file().personId())).isEqualTo("refused");
        assertThat(protection(spouse)).isEqualTo("protected");
        assertThat(protection(child)).isEqualTo("protected");
    }

    @Test
    void row8AnExcludedMemberLeavesTheStatusOfTheApplicant() throws SQLException {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        file.excluded(spouse, ExclusionGround.NATIONALS_RIGHTS)
                .drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters();

        assertThat(file.decision().outcome()).isEqualTo("CONDITIONAL_REFUGEE");
        assertThat(file.decision().facts()).contains("Leyla", "uluslararası korumanın haricinde", "YUKK 64/1-b");
        assertThat(effects(file)).isEqualTo("ALL YUKK 64/1-b");
        assertThat(file.event("PERSON_EXCLUDED").detail()).containsEntry("person", spouse.toString());
        // One decision covers all who are not excluded: the child is among them, the spouse is not.
        assertThat(file.words("DOC-08").split("\"coveredFamily\"")[1].split("]")[0])
                .contains("Yasin")
                .doesNotContain("Leyla");
        assertThat(file.events()).doesNotContain("CLAIM_CARRIED_ON");

        PersonId child = member(file, FamilyRelation.CHILD);
        file.served().waitedUntil("2027-01-06T09:00").registryChecked(Fields.asUsual());
        assertThat(file.decision().isFinal()).isTrue();
        assertThat(protection(file.file().personId())).isEqualTo("protected");
        assertThat(protection(child)).isEqualTo("protected");
        assertThat(protection(spouse)).isEqualTo("refused");
    }

    @Test
    void row8AMemberIsFoundToHaveNoOwnGround() throws SQLException {
        ProtectionCase file = family().excluded(ExclusionGround.PARTICIPATION);
        PersonId spouse = member(file, FamilyRelation.SPOUSE);

        file.excluded(spouse, ExclusionGround.NO_OWN_GROUND);

        assertThat(file.event("NO_EXCLUSION_FOUND").article()).isEqualTo("YUKK 64/6");
        assertThat(file.event("NO_EXCLUSION_FOUND").detail()).containsEntry("excludedFrom", "NONE");
    }

    @Test
    void aMemberWhoIsADangerIsExcludedFromSubsidiaryProtectionAlone() throws SQLException {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        file.excluded(spouse, ExclusionGround.PUBLIC_DANGER)
                .drafted("SUBSIDIARY_PROTECTION")
                .signedAtHeadquarters();

        assertThat(effects(file)).isEqualTo("SUBSIDIARY_PROTECTION YUKK 64/5");
        assertThat(file.decision().facts()).contains("Leyla", "ikincil korumanın haricinde", "YUKK 64/5");
    }

    @Test
    void aDecisionTakesAnOpenConsiderationBack() {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00"));
        SideRoad road = new SideRoad(office, file);
        UUID consideration = road.exclusionConsidered(file.file().personId());
        assertThat(refusalOf(() -> road.exclusionConsidered(file.file().personId()))
                        .type())
                .isEqualTo(ProtectionProblem.EXCLUSION_NOT_POSSIBLE);

        file.drafted("REFUSAL").signedAtHeadquarters();

        assertThat(file.event("EXCLUSION_CONSIDERATION_LAPSED").article()).isEqualTo("YUKK 64");
        assertThat(road.tasks("exclusion-consideration")).isEmpty();
        assertThat(refusalOf(() -> Acting.as(
                                road.officer("protection-officer"),
                                () -> office.bean(Exclusions.class).conclude(consideration, publicDanger())))
                        .type())
                .isEqualTo(ProtectionProblem.EXCLUSION_NOT_POSSIBLE);
    }

    @Test
    void nothingIsFoundBehindTheBackOfWhoSigns() {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00")).drafted("CONDITIONAL_REFUGEE");

        var refusal = refusalOf(() -> file.excluded(ExclusionGround.CONVENTION_CRIME));

        assertThat(refusal.type()).isEqualTo(ProtectionProblem.EXCLUSION_NOT_POSSIBLE);
        assertThat(refusal.article()).isEqualTo("YUKK 64");
        file.returnedByHeadquarters(Fields.asUsual())
                .excluded(ExclusionGround.CONVENTION_CRIME)
                .drafted("EXCLUSION")
                .signedAtHeadquarters();
        assertThat(file.decision().outcome()).isEqualTo("EXCLUSION");
    }

    @Test
    void whoFoundTheGroundDoesNotSignByFormRestOrSql() throws Exception {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00"));
        Actor both = new Actor("merkez.hq-protection", Set.of("protection-officer", "hq-protection"), Set.of("*"));
        Acting.as(
                both,
                () -> office.bean(Exclusions.class)
                        .record(
                                file.number(),
                                file.file().personId(),
                                new RecordExclusionSubmission(
                                        ExclusionGround.NATIONALS_RIGHTS, false, "Oturma izni", "Belge")));
        file.drafted("EXCLUSION");

        assertThat(refusalOf(file::signedAtHeadquarters).type()).isEqualTo(ProtectionProblem.DECIDER_TOOK_PART);
        var rest = new SideRoad(office, file)
                .submitted("UserTask_SignDecisionAtHeadquarters", "merkez.hq-protection", Map.of("approved", true));
        assertThat(rest.status()).as(rest.body()).isEqualTo(409);
        assertThat(rest.body()).contains("decider-took-part");
        assertThat(sql(decision(file, "EXCLUSION", "merkez.hq-protection")))
                .isEqualTo(CHECK_VIOLATION + " ck_exclusion_four_eyes");
        file.putBack().signedBySomebodyElse();
        assertThat(file.decision().decidedBy()).isEqualTo("merkez.hq-protection-2");
    }

    @Test
    @Attacks(
            value = "INV-38",
            by = {Way.FORM, Way.REST, Way.DOMAIN, Way.SQL})
    void nobodyIsExcludedWithSomebodyElse() throws Exception {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        file.excluded(spouse, ExclusionGround.CONVENTION_CRIME);

        // By form: the applicant has no ground of his own.
        assertRefused(() -> file.drafted("EXCLUSION"), "proposal", "does-not-fit", "YUKK 78");
        // By REST: by the engine's form, and by a finding about somebody who is not of the file.
        var form = new SideRoad(office, file)
                .submitted("UserTask_DraftDecision", "van.protection-officer", Forms.draftDecision("EXCLUSION"));
        assertThat(form.status()).as(form.body()).isEqualTo(400);
        assertThat(form.body()).contains("does-not-fit");
        PersonId stranger = office.lodged("2026-11-20T10:00").file().personId();
        String path = "/api/protection/applications/" + file.number();
        var rest = Caller.basic(office, "van.protection-officer")
                .post(path + "/exclusion-findings", finding(stranger, "NATIONALS_RIGHTS"));
        assertThat(rest.status()).as(rest.body()).isEqualTo(400);
        assertThat(rest.body()).contains("not-in-file", "YUKK 64/6");
        // In the domain.
        assertRefused(
                () -> file.excluded(stranger, ExclusionGround.NATIONALS_RIGHTS), "person", "not-in-file", "YUKK 64/6");
        // In the database.
        assertThat(sql(decision(file, "EXCLUSION", "somebody.else")))
                .isEqualTo(CHECK_VIOLATION + " ck_exclusion_has_own_ground");
        assertThat(sql(foundBySql(file, stranger, "NATIONALS_RIGHTS", "ALL")))
                .isEqualTo(CHECK_VIOLATION + " ck_exclusion_of_the_file");
        assertThat(sql(foundBySql(file, file.file().personId(), "NO_OWN_GROUND", "ALL")))
                .isEqualTo(CHECK_VIOLATION + " ck_exclusion_extent");

        file.putBack().drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        assertThat(sql(effectBySql(file, member(file, FamilyRelation.CHILD))))
                .isEqualTo(CHECK_VIOLATION + " ck_exclusion_has_own_ground");
        assertThat(effects(file)).isEqualTo("ALL YUKK 64/1-c");
    }

    @Test
    void theDatabaseLetsNobodyExcludedPassAndNothingBeChanged() throws SQLException {
        ProtectionCase file = family();
        PersonId spouse = member(file, FamilyRelation.SPOUSE);
        file.excluded(spouse, ExclusionGround.CONVENTION_CRIME).drafted("CONDITIONAL_REFUGEE");

        assertThat(sql(decision(file, "CONDITIONAL_REFUGEE", "somebody.else")))
                .isEqualTo(CHECK_VIOLATION + " ck_excluded_persons_are_named");
        for (String table : List.of("exclusion_finding", "exclusion_consideration", "protection_exclusion")) {
            assertThat(sql("delete from " + table + " where case_id = '" + file.id() + "'"))
                    .startsWith(NOT_ALLOWED);
        }
        assertThat(sql("update exclusion_finding set ground = 'NO_OWN_GROUND' where case_id = '" + file.id() + "'"))
                .startsWith(NOT_ALLOWED);

        ProtectionCase excluded =
                interviewed(office.lodged("2026-11-02T09:00")).excluded(ExclusionGround.CONVENTION_CRIME);
        excluded.drafted("EXCLUSION");
        for (String status : List.of("REFUGEE", "CONDITIONAL_REFUGEE", "SUBSIDIARY_PROTECTION")) {
            assertThat(sql(decision(excluded, status, "somebody.else")))
                    .isEqualTo(CHECK_VIOLATION + " ck_excluded_gets_no_status");
        }
    }

    @Test
    void namingTheCourtPeriodOfTheCommissionMakesNoDecisionOfTheCommission() throws SQLException {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00")).drafted("REFUSAL");
        String status = decision(file, "CONDITIONAL_REFUGEE", "somebody.else").replace("{DL-IP-16}", "{DL-CM-04}");
        assertThat(sql(status)).isEqualTo(CHECK_VIOLATION + " ck_status_was_found");
        assertThat(sql(decision(file, "REFUSAL", "somebody.else"))).isEmpty();
        file.signedAtHeadquarters().served();

        // The Commission sends the case back: it gives no status itself.
        AppealCase.against(office, file.decision(), "2026-11-24T10:00")
                .decided("ACCEPT")
                .signed();

        assertThat(sql(status)).isEqualTo(CHECK_VIOLATION + " ck_status_was_found");
    }

    @Test
    void whatIsFoundAboutSomebodyIsNotPrinted() {
        assertThat(publicDanger()).hasToString("RecordExclusionSubmission[PUBLIC_DANGER]");
    }

    @Test
    void findingsAreRecordedAndReadByWhomItConcernsOnly() throws Exception {
        ProtectionCase file = interviewed(office.lodged("2026-11-02T09:00"));
        String path = "/api/protection/applications/" + file.number();
        Caller officer = Caller.basic(office, "van.protection-officer");

        var found =
                officer.post(path + "/exclusion-findings", finding(file.file().personId(), "PUBLIC_DANGER"));
        var opened = officer.post(
                path + "/exclusion-considerations",
                "{\"person\":\"" + file.file().personId() + "\"}");

        assertThat(found.status()).as(found.body()).isEqualTo(201);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(Caller.basic(office, "merkez.hq-protection")
                        .get(path + "/exclusion-findings")
                        .body())
                .contains("PUBLIC_DANGER", "YUKK 64/5", "van.protection-officer");
        for (String other : List.of("van.front-desk", "van.interview-officer", "van.protection-decider")) {
            assertThat(Caller.basic(office, other)
                            .post(
                                    path + "/exclusion-findings",
                                    finding(file.file().personId(), "PUBLIC_DANGER"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Caller.basic(office, "istanbul.protection-officer")
                        .get(path + "/exclusion-findings")
                        .status())
                .isEqualTo(404);
        assertThat(officer.post(path + "/exclusion-findings", "{\"ground\":\"NOTHING\"}")
                        .status())
                .isEqualTo(400);
        assertThat(Tables.single(
                        "select string_agg(facts, ' ') from ledger_entry where action = 'EXCLUSION_FOUND' and case_id = ?",
                        file.id().value()))
                .contains("PUBLIC_DANGER")
                .doesNotContain("Olaylar anlatıldı");
    }

    /** An applicant with a spouse and a child of six, registered, heard and not drafted about. */
    private ProtectionCase family() {
        return interviewed(office.lodged(
                "2026-11-02T09:00",
                Office.VAN,
                Channel.PROVINCIAL_DIRECTORATE,
                "Ahmadi",
                List.of(
                        new Lodging.Member(
                                declared("Leyla", Sex.FEMALE, LocalDate.of(1992, 3, 4)),
                                FamilyRelation.SPOUSE,
                                instant("2026-11-02T09:00")),
                        new Lodging.Member(
                                declared("Yasin", Sex.MALE, LocalDate.of(2020, 5, 6)), FamilyRelation.CHILD, null))));
    }

    private static Lodging.Declared declared(String givenNames, Sex sex, LocalDate birthDate) {
        return new Lodging.Declared("Ahmadi", givenNames, sex, birthDate, "AFG", "FA");
    }

    private ProtectionCase interviewed(ProtectionCase file) {
        file.registered(Fields.with("adultConsentsTaken", true)).screened().identityIssued();
        return file.interviewed("2026-11-20T10:00");
    }

    private List<CaseMember> members(ProtectionCase file) {
        return office.reading(() -> office.bean(CaseFiles.class).members(file.id()));
    }

    /** Both members were added at the same moment, so their order says nothing. */
    private PersonId member(ProtectionCase file, FamilyRelation relation) {
        return members(file).stream()
                .filter(member -> member.relation() == relation)
                .map(CaseMember::personId)
                .findFirst()
                .orElseThrow();
    }

    /** What the bars of removal ask about somebody. */
    private static String protection(PersonId person) throws SQLException {
        return Tables.single(
                "select concat_ws(' ', case when has_protection(p) then 'protected' end,"
                        + " case when is_finally_refused_protection(p) then 'refused' end) from (select ?) q (p)",
                person.value());
    }

    private CaseFile claimOf(PersonId person) {
        List<CaseFile> files = office.reading(() -> office.bean(CaseFiles.class).of(person));
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private static RecordExclusionSubmission publicDanger() {
        return new RecordExclusionSubmission(ExclusionGround.PUBLIC_DANGER, false, "Olaylar", "Belge");
    }

    private static String finding(PersonId person, String ground) {
        return "{\"person\":\"" + person + "\",\"ground\":\"" + ground
                + "\",\"seriousBelief\":false,\"facts\":\"Olaylar anlatıldı\",\"evidence\":\"Belge var\"}";
    }

    private static String foundBySql(ProtectionCase file, PersonId person, String ground, String from) {
        return "insert into exclusion_finding (id, case_id, province, person_id, ground, excluded_from, article, facts,"
                + " evidence, found_by, found_at) values (gen_random_uuid(), '" + file.id() + "', '65', '" + person
                + "', '" + ground + "', '" + from + "', 'x', 'x', 'x', 'x', now())";
    }

    private static String effectBySql(ProtectionCase file, PersonId person) {
        return "insert into protection_exclusion (decision_id, case_id, province, person_id, excluded_from, article) values ('"
                + file.decision().id() + "', '" + file.id() + "', '65', '" + person + "', 'ALL', 'x')";
    }

    private static String decision(ProtectionCase file, String outcome, String by) {
        return "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,"
                + " authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values (gen_random_uuid(), '"
                + file.id() + "', '65', 'FORGED', 'PROTECTION', '" + outcome + "', 'f', 'r', 'b', 'a', '{DL-IP-16}', '"
                + by + "', now(), '" + by + "', now())";
    }

    /** Returns whom signed decisions of a file exclude, with the articles. */
    private static String effects(ProtectionCase file) throws SQLException {
        String found = Tables.single(
                "select string_agg(excluded_from || ' ' || article, '; ' order by article) from protection_exclusion"
                        + " where case_id = ?",
                file.id().value());
        return found.equals("null") ? "" : found;
    }

    private static String ledger(ProtectionCase file) throws SQLException {
        return Tables.single(
                "select string_agg(action || ' ' || article, '; ' order by sequence_number) from ledger_entry"
                        + " where action in ('EXCLUSION_CONSIDERED', 'EXCLUSION_FOUND', 'PERSON_EXCLUDED') and case_id = ?",
                file.id().value());
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
