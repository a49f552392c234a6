package org.himaye.protection.detention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the detention of applicants in PostgreSQL; rows are only ever added. */
@Repository
class ApplicantDetentionTables {

    private final JdbcClient database;

    ApplicantDetentionTables(JdbcClient database) {
        this.database = database;
    }

    /** A file in which somebody thinks of detention. */
    record Consideration(UUID id, CaseId caseId, String province) {}

    /** What the individual test says. */
    record Assessment(
            Set<ApplicantDetentionGround> grounds,
            Set<String> measures,
            boolean measuresSuffice,
            String individualReasons,
            String measuresReasons,
            String reason,
            String assessedBy,
            Instant assessedAt) {}

    /** Tells whether the application of a file is open, so that its person is an applicant. */
    boolean isApplicant(CaseId caseId) {
        return ask("select is_applicant(?)", caseId.value());
    }

    /** Returns the language given at registration; empty before it. */
    Optional<String> registeredLanguage(CaseId caseId) {
        return database.sql("select language from protection_application where case_id = ? and language is not null")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    boolean isUnaccompaniedChild(PersonId personId, CaseId caseId, Instant at) {
        return ask("select is_unaccompanied_child(?, ?, ?)", personId.value(), caseId.value(), Timestamp.from(at));
    }

    /** Tells whether a person is held and not seen free yet, in whatever file, province and procedure. */
    boolean isHeld(PersonId personId) {
        return ask("select is_held(?)", personId.value());
    }

    /** Tells whether the decision behind a detention was handed over. */
    boolean isServed(UUID decisionId) {
        return ask(
                "select exists (select 1 from case_decision_state where decision_id = ? and state = 'SERVED')",
                decisionId);
    }

    private boolean ask(String sql, Object... values) {
        return database.sql(sql).params(values).query(Boolean.class).single();
    }

    void consider(Consideration consideration, String by, Instant now) {
        database.sql("insert into applicant_detention_consideration (id, case_id, province, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        consideration.id(),
                        consideration.caseId().value(),
                        consideration.province(),
                        by,
                        Timestamp.from(now))
                .update();
    }

    Optional<Consideration> consideration(UUID id) {
        return database.sql("select id, case_id, province from applicant_detention_consideration where id = ?")
                .param(id)
                .query((row, number) -> consideration(row))
                .optional();
    }

    /** Returns what is being considered in a file and not decided yet. */
    Optional<Consideration> openConsideration(CaseId caseId) {
        return database.sql(
                        "select id, case_id, province from applicant_detention_consideration c where case_id = ?"
                                + " and not exists (select 1 from applicant_detention_outcome o where o.consideration_id = c.id)")
                .param(caseId.value())
                .query((row, number) -> consideration(row))
                .optional();
    }

    private static Consideration consideration(ResultSet row) throws SQLException {
        return new Consideration(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"));
    }

    void assess(Consideration consideration, Assessment assessment) {
        database.sql(
                        "insert into applicant_detention_assessment (consideration_id, case_id, province, reason, grounds,"
                                + " measures_considered, measures_suffice, individual_reasons, measures_reasons, assessed_by,"
                                + " assessed_at) values (?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), ?, ?, ?, ?, ?)")
                .params(
                        consideration.id(),
                        consideration.caseId().value(),
                        consideration.province(),
                        assessment.reason(),
                        names(assessment.grounds()),
                        String.join(",", assessment.measures()),
                        assessment.measuresSuffice(),
                        assessment.individualReasons(),
                        assessment.measuresReasons(),
                        assessment.assessedBy(),
                        Timestamp.from(assessment.assessedAt()))
                .update();
    }

    Optional<Assessment> assessment(UUID id) {
        return database.sql("select * from applicant_detention_assessment where consideration_id = ?")
                .param(id)
                .query((row, number) -> new Assessment(
                        grounds(row),
                        Set.of((String[]) row.getArray("measures_considered").getArray()),
                        row.getBoolean("measures_suffice"),
                        row.getString("individual_reasons"),
                        row.getString("measures_reasons"),
                        row.getString("reason"),
                        row.getString("assessed_by"),
                        row.getTimestamp("assessed_at").toInstant()))
                .optional();
    }

    void find(Consideration consideration, String need, String article, Instant now) {
        database.sql(
                        "insert into applicant_detention_need (consideration_id, case_id, province, need, article, found_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        consideration.id(),
                        consideration.caseId().value(),
                        consideration.province(),
                        need,
                        article,
                        Timestamp.from(now))
                .update();
    }

    /** Returns what DT-07 has said; empty before. */
    Optional<String> need(UUID id) {
        return database.sql("select need from applicant_detention_need where consideration_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void conclude(Consideration consideration, String outcome, String by, Instant now) {
        database.sql(
                        "insert into applicant_detention_outcome (consideration_id, case_id, province, outcome, decided_by,"
                                + " decided_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        consideration.id(),
                        consideration.caseId().value(),
                        consideration.province(),
                        outcome,
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Returns a moment, moved back by the time already held under the same application (INV-21). */
    Instant countedFrom(CaseId caseId, Instant decidedAt) {
        return database.sql("select applicant_detention_counted_from(?, ?)")
                .params(caseId.value(), Timestamp.from(decidedAt))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void detain(
            Consideration consideration,
            PersonId personId,
            UUID decisionId,
            Set<ApplicantDetentionGround> grounds,
            String by,
            Instant decidedAt,
            Instant countedFrom,
            Instant endsAt) {
        database.sql(
                        "insert into applicant_detention (id, case_id, province, person_id, decision_id, grounds, decided_by,"
                                + " decided_at, counted_from, ends_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?)")
                .params(
                        consideration.id(),
                        consideration.caseId().value(),
                        consideration.province(),
                        personId.value(),
                        decisionId,
                        names(grounds),
                        by,
                        Timestamp.from(decidedAt),
                        Timestamp.from(countedFrom),
                        Timestamp.from(endsAt),
                        Timestamp.from(decidedAt))
                .update();
    }

    Optional<ApplicantDetention> find(UUID id) {
        return database.sql("select * from applicant_detention_standing where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the detention of a file from which nobody has been seen free yet. */
    Optional<ApplicantDetention> open(CaseId caseId) {
        return database.sql("select * from applicant_detention_standing where case_id = ? and freed_at is null")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    void addAdmission(
            ApplicantDetention detention,
            String centreId,
            Instant arrivedAt,
            boolean withFamily,
            String by,
            Instant now) {
        database.sql("insert into applicant_detention_admission (id, detention_id, case_id, province, centre_id,"
                        + " arrived_at, with_family, admitted_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        detention.id(),
                        detention.caseId().value(),
                        detention.province(),
                        centreId,
                        Timestamp.from(arrivedAt),
                        withFamily,
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Returns the free places of a centre, after waiting for everybody who admits to it at the moment. */
    int freePlaces(String centreId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 59))")
                .param("removal-centre:" + centreId)
                .query((row, number) -> number)
                .list();
        return database.sql("select capacity - removal_centre_occupied(id) from removal_centre where id = ?")
                .param(centreId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Records the release; returns false if one is recorded already. */
    boolean addRelease(ApplicantDetention detention, String because, Instant effectiveAt, String by, Instant now) {
        return database.sql(
                                "insert into applicant_detention_release (detention_id, case_id, province, because,"
                                        + " effective_at, ordered_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                detention.id(),
                                detention.caseId().value(),
                                detention.province(),
                                because,
                                Timestamp.from(effectiveAt),
                                by,
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    String becauseOf(UUID detentionId) {
        return database.sql("select because from applicant_detention_release where detention_id = ?")
                .param(detentionId)
                .query(String.class)
                .single();
    }

    /** Records that the person was seen free; returns false if that is recorded already. */
    boolean addFreed(ApplicantDetention detention, Instant freedAt, String by, Instant now) {
        return database.sql("insert into applicant_detention_freed (detention_id, case_id, province, freed_at,"
                                + " confirmed_by, recorded_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                detention.id(),
                                detention.caseId().value(),
                                detention.province(),
                                Timestamp.from(freedAt),
                                by,
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    void flagUnlawful(ApplicantDetention detention, Instant since, Instant now) {
        database.sql("insert into applicant_unlawful_holding (detention_id, case_id, province, since, recorded_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        detention.id(),
                        detention.caseId().value(),
                        detention.province(),
                        Timestamp.from(since),
                        Timestamp.from(now))
                .update();
    }

    void addObligation(
            Consideration consideration,
            UUID decisionId,
            @Nullable String address,
            @Nullable Integer reportingEveryDays,
            String by,
            Instant decidedAt) {
        database.sql("insert into applicant_obligation (decision_id, consideration_id, case_id, province, address,"
                        + " reporting_every_days, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(decisionId)
                .param(consideration.id())
                .param(consideration.caseId().value())
                .param(consideration.province())
                .param(address)
                .param(reportingEveryDays)
                .param(by)
                .param(Timestamp.from(decidedAt))
                .update();
    }

    private static String names(Collection<ApplicantDetentionGround> grounds) {
        return grounds.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<ApplicantDetentionGround> grounds(ResultSet row) throws SQLException {
        Set<ApplicantDetentionGround> grounds = EnumSet.noneOf(ApplicantDetentionGround.class);
        Arrays.stream((String[]) row.getArray("grounds").getArray())
                .map(ApplicantDetentionGround::valueOf)
                .forEach(grounds::add);
        return grounds;
    }

    private static ApplicantDetention read(ResultSet row) throws SQLException {
        return new ApplicantDetention(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("decision_id", UUID.class),
                row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("lawful_until").toInstant(),
                orNull(row, "released_at"),
                orNull(row, "freed_at"));
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
