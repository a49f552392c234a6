package org.himaye.protection.application;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who has come of age in an open file, and what became of it, in PostgreSQL; rows are only ever added. */
@Repository
class ComingOfAgeTables {

    private static final String UNANSWERED =
            " and not exists (select from coming_of_age_answer a where a.coming_of_age_id = c.id)";

    private final JdbcClient database;

    ComingOfAgeTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody who has come of age.
     *
     * @param id identifier
     * @param caseId the case
     * @param province plate code
     * @param person who
     * @param unaccompanied whether the person is the applicant and was a child alone
     * @param adultFrom first day as an adult
     */
    record ComingOfAge(
            UUID id, CaseId caseId, String province, PersonId person, boolean unaccompanied, LocalDate adultFrom) {}

    /** What became of it. */
    enum Answer {
        /** The member consented. */
        CONSENTS,
        /** The member has an application of their own. */
        OWN_APPLICATION,
        /** The representation of a child alone has ended. */
        REPRESENTATION_ENDED
    }

    /** Lets one transaction at a time look for whoever comes of age, on whatever node it runs. */
    void takeTurns() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('himaye.comings-of-age', 0))")
                .query(row -> {});
    }

    /** Returns who has come of age by a day in an open file that is not decided, and is not recorded yet. */
    List<ComingOfAge> unrecorded(LocalDate today) {
        return database.sql(
                        "select gen_random_uuid() as id, m.case_id, m.province, m.person_id, false as unaccompanied,"
                                + " adult_from(p.birth_date) as adult_from from current_case_member m"
                                + " join case_file f on f.id = m.case_id and f.type = 'UK' and f.state = 'OPEN'"
                                + " join protection_application a on a.case_id = f.id"
                                + " join person p on p.id = m.person_id"
                                + " where m.consented_at is null and adult_from(p.birth_date) <= :today"
                                + " and not protection_is_decided(m.case_id) and not exists (select from coming_of_age c"
                                + "     where c.case_id = m.case_id and c.person_id = m.person_id and not c.unaccompanied)"
                                + " union all"
                                // Whoever was an adult by the date when the doubt arose has not come of age: the doubt
                                // goes on.
                                + " select gen_random_uuid(), f.id, f.province, f.person_id, true, adult_from(p.birth_date)"
                                + " from protection_application a join case_file f on f.id = a.case_id and f.state = 'OPEN'"
                                + " join person p on p.id = f.person_id"
                                + " where a.unaccompanied_child and adult_from(p.birth_date) <= :today"
                                + " and adult_from(p.birth_date) > childhood_known_on(f.id) and not exists ("
                                + "     select from coming_of_age c where c.case_id = f.id and c.unaccompanied)")
                .param("today", Date.valueOf(today))
                .query(ComingOfAgeTables::read)
                .list();
    }

    void add(ComingOfAge comingOfAge, Instant now) {
        database.sql(
                        "insert into coming_of_age (id, case_id, province, person_id, unaccompanied, adult_from, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        comingOfAge.id(),
                        comingOfAge.caseId().value(),
                        comingOfAge.province(),
                        comingOfAge.person().value(),
                        comingOfAge.unaccompanied(),
                        Date.valueOf(comingOfAge.adultFrom()),
                        Timestamp.from(now))
                .update();
    }

    void answer(ComingOfAge comingOfAge, Answer answer, Instant answeredAt, String proof, String by, Instant now) {
        database.sql("insert into coming_of_age_answer (coming_of_age_id, case_id, province, person_id, answer,"
                        + " answered_at, proof, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        comingOfAge.id(),
                        comingOfAge.caseId().value(),
                        comingOfAge.province(),
                        comingOfAge.person().value(),
                        answer.name(),
                        Timestamp.from(answeredAt),
                        proof,
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Finds what waits for an answer. */
    Optional<ComingOfAge> waiting(UUID id) {
        return database.sql("select c.* from coming_of_age c where c.id = ?" + UNANSWERED)
                .param(id)
                .query(ComingOfAgeTables::read)
                .optional();
    }

    /** Finds what waits for the answer of a family member. */
    Optional<ComingOfAge> waiting(CaseId caseId, PersonId person) {
        return database.sql("select c.* from coming_of_age c where c.case_id = ? and c.person_id = ?"
                        + " and not c.unaccompanied" + UNANSWERED)
                .params(caseId.value(), person.value())
                .query(ComingOfAgeTables::read)
                .optional();
    }

    /** Tells whether the representation of a child alone has ended with majority. */
    boolean representationEnded(CaseId caseId) {
        return database.sql("select exists (select from coming_of_age_answer"
                        + " where case_id = ? and answer = 'REPRESENTATION_ENDED')")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    private static ComingOfAge read(ResultSet row, int number) throws SQLException {
        return new ComingOfAge(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBoolean("unaccompanied"),
                row.getObject("adult_from", LocalDate.class));
    }
}
