package org.himaye.protection.review;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reviews of statuses in PostgreSQL; rows are only ever added. */
@Repository
class StatusReviewTables {

    private static final String SELECT =
            "select r.*, n.decision_id as notice_id, status_review_answer_until(r.id) as answer_until, e.outcome as ended_as,"
                    + " exists (select 1 from status_review_answer a where a.review_id = r.id) as answered,"
                    + " (select d.decision_id from status_review_decision d where d.review_id = r.id"
                    + " and not exists (select 1 from case_decision_state s where s.decision_id = d.decision_id"
                    + " and s.state = 'ANNULLED')) as standing"
                    + " from status_review r left join status_review_notice n on n.review_id = r.id"
                    + " left join status_review_end e on e.review_id = r.id ";

    private final JdbcClient database;

    StatusReviewTables(JdbcClient database) {
        this.database = database;
    }

    /** The status that somebody holds. */
    record Held(UUID decisionId, String status) {}

    /** What somebody proposes to decide. */
    record Draft(
            StatusOutcome outcome,
            boolean compellingReasons,
            String facts,
            String answerWeighed,
            String reasons,
            String draftedBy) {}

    /** Returns the status held under a file, after waiting for whoever opens a review of it at the moment. */
    Optional<Held> held(CaseId caseId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 85))")
                .param("status-review:" + caseId)
                .query((row, number) -> number)
                .list();
        return database.sql("select id, outcome from case_decision where id = status_held(?)")
                .param(caseId.value())
                .query((row, number) -> new Held(row.getObject("id", UUID.class), row.getString("outcome")))
                .optional();
    }

    void open(
            UUID id,
            CaseId caseId,
            String province,
            PersonId personId,
            Held held,
            StatusReviewGround ground,
            String facts,
            String by,
            Instant now) {
        database.sql(
                        "insert into status_review (id, case_id, province, person_id, status_decision_id, status, ground, facts,"
                                + " opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.value(),
                        province,
                        personId.value(),
                        held.decisionId(),
                        held.status(),
                        ground.name(),
                        facts,
                        by,
                        Timestamp.from(now))
                .update();
    }

    Optional<StatusReview> find(UUID id) {
        return database.sql(SELECT + "where r.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the reviews of a file, oldest first. */
    List<StatusReview> of(CaseId caseId) {
        return database.sql(SELECT + "where r.case_id = ? order by r.opened_at")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the review of a file that is not over. */
    Optional<StatusReview> open(CaseId caseId) {
        return of(caseId).stream().filter(review -> review.outcome() == null).findFirst();
    }

    void addNotice(StatusReview review, UUID decisionId, String by, Instant now) {
        database.sql(
                        "insert into status_review_notice (review_id, case_id, province, decision_id, issued_by, issued_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(review.id(), review.caseId().value(), review.province(), decisionId, by, Timestamp.from(now))
                .update();
    }

    /** Adds when the notice has reached the holder; the latest row counts. */
    void addHearing(StatusReview review, LocalDate notifiedOn, Instant answerUntil, Instant now) {
        database.sql(
                        "insert into status_review_hearing (review_id, case_id, province, notified_on, answer_until, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        review.id(),
                        review.caseId().value(),
                        review.province(),
                        notifiedOn,
                        Timestamp.from(answerUntil),
                        Timestamp.from(now))
                .update();
    }

    void addAnswer(StatusReview review, String manner, Instant answeredAt, String answer, String by, Instant now) {
        database.sql(
                        "insert into status_review_answer (review_id, case_id, province, manner, answered_at, answer, recorded_by,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review.id(),
                        review.caseId().value(),
                        review.province(),
                        manner,
                        Timestamp.from(answeredAt),
                        answer,
                        by,
                        Timestamp.from(now))
                .update();
    }

    void addDraft(StatusReview review, DraftReviewDecisionSubmission draft, String by, Instant now) {
        database.sql("insert into status_review_draft (review_id, case_id, province, outcome, lasting_change,"
                        + " compelling_reasons, facts, answer_weighed, reasons, drafted_by, drafted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review.id(),
                        review.caseId().value(),
                        review.province(),
                        draft.outcome().name(),
                        draft.lastingChange(),
                        draft.compellingReasons(),
                        draft.facts(),
                        draft.answerWeighed(),
                        draft.reasons(),
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Returns the latest draft. */
    Optional<Draft> draft(UUID reviewId) {
        return database.sql("select * from status_review_draft where review_id = ? order by id desc limit 1")
                .param(reviewId)
                .query((row, number) -> new Draft(
                        StatusOutcome.valueOf(row.getString("outcome")),
                        row.getBoolean("compelling_reasons"),
                        row.getString("facts"),
                        row.getString("answer_weighed"),
                        row.getString("reasons"),
                        row.getString("drafted_by")))
                .optional();
    }

    void addDecision(StatusReview review, UUID decisionId, StatusOutcome outcome, String by, Instant decidedAt) {
        database.sql(
                        "insert into status_review_decision (decision_id, review_id, case_id, province, outcome, decided_by,"
                                + " decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decisionId,
                        review.id(),
                        review.caseId().value(),
                        review.province(),
                        outcome.name(),
                        by,
                        Timestamp.from(decidedAt))
                .update();
    }

    /** Returns the review that a decision or notice belongs to, if it is of one. */
    Optional<StatusReview> ofDecision(UUID decisionId) {
        return database.sql("select review_id from status_review_decision where decision_id = ?"
                        + " union select review_id from status_review_notice where decision_id = ?")
                .params(decisionId, decisionId)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    void end(StatusReview review, StatusOutcome outcome, String by, Instant now) {
        database.sql("insert into status_review_end (review_id, case_id, province, outcome, ended_by, ended_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        review.id(),
                        review.caseId().value(),
                        review.province(),
                        outcome.name(),
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Tells whether somebody drafted in this review, interviewed or drafted in the application, or took an annulled decision. */
    boolean tookPart(StatusReview review, String account) {
        return database.sql(
                        "select exists (select 1 from protection_interview where case_id = :case and officer = :account)"
                                + " or exists (select 1 from protection_application where case_id = :case and drafted_by = :account)"
                                + " or exists (select 1 from status_review_decision where review_id = :review"
                                + " and decided_by = :account)"
                                + " or (select drafted_by from status_review_draft where review_id = :review order by id desc"
                                + " limit 1) is not distinct from :account")
                .param("case", review.caseId().value())
                .param("account", account)
                .param("review", review.id())
                .query(Boolean.class)
                .single();
    }

    void addObjection(StatusReview review, UUID decisionId, CaseId appealId, Instant receivedAt) {
        database.sql(
                        "insert into status_review_objection (appeal_id, decision_id, review_id, case_id, province, received_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        appealId.value(),
                        decisionId,
                        review.id(),
                        review.caseId().value(),
                        review.province(),
                        Timestamp.from(receivedAt))
                .update();
    }

    /** Records what came of an objection; returns false if none of this number is pending. */
    boolean endObjection(CaseId appealId, String result, Instant now) {
        return database.sql("insert into status_review_objection_end (appeal_id, case_id, province, result, ended_at)"
                                + " select appeal_id, case_id, province, ?, ? from status_review_objection"
                                + " where appeal_id = ? on conflict do nothing")
                        .params(result, Timestamp.from(now), appealId.value())
                        .update()
                == 1;
    }

    /** Tells whether an objection to a decision is pending at the Commission or, after it, at a court. */
    boolean isObjectionPending(UUID decisionId) {
        return database.sql("select objection_is_pending(?)")
                .param(decisionId)
                .query(Boolean.class)
                .single();
    }

    /** Returns the language given at registration. */
    Optional<String> registeredLanguage(CaseId caseId) {
        return database.sql("select language from protection_application where case_id = ? and language is not null")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    private static StatusReview read(ResultSet row) throws SQLException {
        Timestamp answerUntil = row.getTimestamp("answer_until");
        return new StatusReview(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("status"),
                StatusReviewGround.valueOf(row.getString("ground")),
                row.getString("facts"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("notice_id", UUID.class),
                answerUntil == null ? null : answerUntil.toInstant(),
                row.getBoolean("answered"),
                row.getObject("standing", UUID.class),
                outcome(row.getString("ended_as")));
    }

    private static @Nullable StatusOutcome outcome(@Nullable String name) {
        return name == null ? null : StatusOutcome.valueOf(name);
    }
}
