package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Families;
import org.himaye.protection.application.Lodging;
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;

/** A family of Van in one file: an applicant, a spouse who consented and children; told in sentences. */
final class FamilyCase {

    static final String CHECK_VIOLATION = "23514";

    private final Office office;
    private final ProtectionCase claim;

    private FamilyCase(Office office, ProtectionCase claim) {
        this.office = office;
        this.claim = claim;
    }

    /** A family that asked for protection on 2 November 2026 at nine, with Leyla, the spouse, and Yasin, born on a day. */
    static FamilyCase lodged(Office office, String birthOfYasin) {
        return lodged(office, "2026-11-02T09:00", birthOfYasin);
    }

    /** The same family, which asked at another time. */
    static FamilyCase lodged(Office office, String localTime, String birthOfYasin) {
        return new FamilyCase(
                office,
                office.lodged(
                        localTime,
                        Office.VAN,
                        Channel.PROVINCIAL_DIRECTORATE,
                        "Ahmadi",
                        List.of(
                                new Lodging.Member(
                                        declared("Leyla", Sex.FEMALE, "1992-03-04"),
                                        FamilyRelation.SPOUSE,
                                        instant(localTime)),
                                new Lodging.Member(
                                        declared("Yasin", Sex.MALE, birthOfYasin), FamilyRelation.CHILD, null))));
    }

    /** The same, heard on 20 November 2026. */
    static FamilyCase heard(Office office, String birthOfYasin) {
        FamilyCase family = lodged(office, birthOfYasin);
        family.registered();
        family.claim.interviewed("2026-11-20T10:00");
        return family;
    }

    FamilyCase registered() {
        claim.registered(Fields.with("adultConsentsTaken", true)).screened().identityIssued();
        return this;
    }

    ProtectionCase claim() {
        return claim;
    }

    PersonId spouse() {
        return member(FamilyRelation.SPOUSE);
    }

    PersonId child() {
        return member(FamilyRelation.CHILD);
    }

    /** Both members were added at the same moment, so their order says nothing. */
    private PersonId member(FamilyRelation relation) {
        return members(claim).stream()
                .filter(member -> member.relation() == relation)
                .map(CaseMember::personId)
                .findFirst()
                .orElseThrow();
    }

    /** Whom the file covers today. */
    List<PersonId> covered() {
        return members(claim).stream().map(CaseMember::personId).toList();
    }

    List<CaseMember> members(ProtectionCase file) {
        return office.reading(() -> office.bean(CaseFiles.class).members(file.id()));
    }

    ProtectionCase left(PersonId member, Reason reason, String at, PersonId... children) {
        return new ProtectionCase(
                office,
                Acting.call(
                        Office.officer(Office.VAN, "registration-officer"),
                        () -> office.bean(Families.class)
                                .leave(
                                        claim.number(),
                                        member,
                                        new Families.Leaving(
                                                reason, instant(at), "Yazılı beyan tutanağı", Set.of(children)))));
    }

    FamilyCase died(PersonId member, String at) {
        Acting.as(
                Office.officer(Office.VAN, "registration-officer"),
                () -> office.bean(Families.class).died(claim.number(), member, instant(at), "Ölüm belgesi 2026/17"));
        return this;
    }

    PersonId joined(Lodging.Declared person, FamilyRelation relation, String consentedAt) {
        return Acting.call(
                Office.officer(Office.VAN, "registration-officer"),
                () -> office.bean(Families.class)
                        .join(
                                claim.number(),
                                new Lodging.Member(
                                        person, relation, consentedAt == null ? null : instant(consentedAt))));
    }

    /** The files in which somebody is the applicant, oldest first. */
    List<CaseFile> own(PersonId person) {
        return office.reading(() -> office.bean(CaseFiles.class).of(person));
    }

    static Lodging.Declared declared(String givenNames, Sex sex, String birthDate) {
        return new Lodging.Declared("Ahmadi", givenNames, sex, LocalDate.parse(birthDate), "AFG", "FA");
    }

    static java.time.Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(LegalTime.ZONE).toInstant();
    }

    /** What the bars of removal ask about somebody. */
    static String protection(PersonId person) throws SQLException {
        return Tables.single(
                "select concat_ws(' ', case when has_protection(p) then 'protected' end,"
                        + " case when is_finally_refused_protection(p) then 'refused' end) from (select ?) q (p)",
                person.value());
    }

    /** What the removal guard reads against sending somebody to Afghanistan because of a claim. */
    static String claimBars(PersonId person) throws SQLException {
        return Tables.single(
                "select count(*) from removal_bar_protection_claim(?, 'AFG', 'REMOVAL', now())", person.value());
    }

    /** A decision by a forger, signed at a moment. */
    static String forgedDecision(ProtectionCase file, String at) {
        return "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis,"
                + " authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values (gen_random_uuid(), '"
                + file.id()
                + "', '65', 'FORGED', 'PROTECTION', 'INADMISSIBLE', 'f', 'r', 'b', 'a', '{DL-IP-15}', 'x', '"
                + at + "', 'x', '" + at + "')";
    }

    /** The end of a membership by a forger. */
    static String forgedEnd(ProtectionCase file, PersonId person, String reason, String ownCase) {
        return "insert into case_member_end (case_id, province, person_id, reason, ended_at, proof, own_case_id, recorded_by,"
                + " recorded_at) values ('" + file.id() + "', '65', '" + person + "', '" + reason
                + "', '2026-11-02T09:00+03', 'x', " + (ownCase == null ? "null" : "'" + ownCase + "'")
                + ", 'x', '2026-12-31T09:00+03')";
    }

    /** Returns how the database refuses a statement of the application in some provinces; empty if it would take it. */
    static String sql(String provinces, String statement) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var prepared = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepared.execute("set himaye.provinces = '" + provinces + "'");
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

    /** The legal lines of the ledger about this file, of some kinds, in their order. */
    static String ledger(ProtectionCase file, String... kinds) throws SQLException {
        return Tables.single(
                "select string_agg(action || ' ' || article, '; ' order by sequence_number) from ledger_entry"
                        + " where action in ('" + String.join("', '", kinds) + "') and case_id = ?",
                file.id().value());
    }

    void assertCovers(PersonId... persons) {
        assertThat(covered()).containsExactlyInAnyOrder(persons);
    }
}
