package org.himaye.trafficking.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.PersonId;
import org.himaye.trafficking.identification.HoldIdentificationInterviewSubmission.Specialist;
import org.himaye.trafficking.identification.IndicatorSheet.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the database itself has to know about an identification, to refuse what no law allows. */
@Repository
@Transactional
class IdentificationTables {

    private static final String OF_FILE = " where file_id = :file";

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdentificationTables(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A sheet as the database knows it. */
    record Sheet(long id, boolean child, boolean exploitation, Advice advice) {}

    /** A proposal as the database knows it. */
    record Proposal(long id, String proposedBy) {}

    /** A decision as the database knows it. */
    record Decision(IdentificationResult result, Instant decidedAt) {}

    void addInterview(CaseId file, Instant heldAt, boolean child, Specialist specialist, boolean interpreter) {
        database.sql("insert into identification_interview (file_id, held_at, child, specialist, interpreter, held_by,"
                        + " recorded_at) values (:file, :heldAt, :child, :specialist, :interpreter, :by, :at)")
                .param("file", file.value())
                .param("heldAt", of(heldAt))
                .param("child", child)
                .param("specialist", specialist.name())
                .param("interpreter", interpreter)
                .param("by", me())
                .param("at", now())
                .update();
    }

    void addSheet(CaseId file, boolean child, boolean exploitation, boolean means, Advice advice) {
        database.sql("insert into identification_sheet (file_id, child, exploitation, means, advice, assessed_by,"
                        + " recorded_at) values (:file, :child, :exploitation, :means, :advice, :by, :at)")
                .param("file", file.value())
                .param("child", child)
                .param("exploitation", exploitation)
                .param("means", means)
                .param("advice", advice.name())
                .param("by", me())
                .param("at", now())
                .update();
    }

    void addProposal(CaseId file, long sheet, IdentificationResult result, @Nullable NotIdentifiedGround ground) {
        database.sql("insert into identification_proposal (file_id, sheet_id, result, ground, proposed_by,"
                        + " recorded_at) values (:file, :sheet, :result, :ground, :by, :at)")
                .param("file", file.value())
                .param("sheet", sheet)
                .param("result", result.name())
                .param("ground", ground == null ? null : ground.name())
                .param("by", me())
                .param("at", now())
                .update();
    }

    void addSeconding(CaseId file, long proposal, boolean agreed) {
        database.sql("insert into identification_seconding (proposal_id, file_id, agreed, seconded_by, recorded_at)"
                        + " values (:proposal, :file, :agreed, :by, :at)")
                .param("proposal", proposal)
                .param("file", file.value())
                .param("agreed", agreed)
                .param("by", me())
                .param("at", now())
                .update();
    }

    void addDecision(
            CaseId file,
            long proposal,
            IdentificationResult result,
            @Nullable NotIdentifiedGround ground,
            Instant decidedAt) {
        database.sql(
                        "insert into identification_decision (file_id, proposal_id, result, ground, decided_by, decided_at,"
                                + " recorded_at) values (:file, :proposal, :result, :ground, :by, :decidedAt, :at)")
                .param("file", file.value())
                .param("proposal", proposal)
                .param("result", result.name())
                .param("ground", ground == null ? null : ground.name())
                .param("by", me())
                .param("decidedAt", of(decidedAt))
                .param("at", now())
                .update();
    }

    /** Returns the newest sheet of a file. */
    @Transactional(readOnly = true)
    Optional<Sheet> lastSheet(CaseId file) {
        return database.sql("select id, child, exploitation, advice from identification_sheet" + OF_FILE
                        + " order by id desc limit 1")
                .param("file", file.value())
                .query((row, number) -> new Sheet(
                        row.getLong("id"),
                        row.getBoolean("child"),
                        row.getBoolean("exploitation"),
                        Advice.valueOf(row.getString("advice"))))
                .optional();
    }

    /** Returns the newest proposal of a file. */
    @Transactional(readOnly = true)
    Optional<Proposal> lastProposal(CaseId file) {
        return database.sql(
                        "select id, proposed_by from identification_proposal" + OF_FILE + " order by id desc limit 1")
                .param("file", file.value())
                .query((row, number) -> new Proposal(row.getLong("id"), row.getString("proposed_by")))
                .optional();
    }

    /** Returns the newest decision of a file. */
    @Transactional(readOnly = true)
    Optional<Decision> lastDecision(CaseId file) {
        return database.sql("select result, decided_at from identification_decision" + OF_FILE
                        + " order by id desc limit 1")
                .param("file", file.value())
                .query((row, number) -> new Decision(
                        IdentificationResult.valueOf(row.getString("result")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Tells whether a proposal was seconded. */
    @Transactional(readOnly = true)
    boolean isSeconded(long proposal) {
        return database.sql(
                        "select exists (select from identification_seconding where proposal_id = :proposal and agreed)")
                .param("proposal", proposal)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether interviews were held, but none with a psychologist or social worker. */
    @Transactional(readOnly = true)
    boolean lacksSpecialist(CaseId file) {
        return database.sql("select count(*) > 0 and count(*) filter (where specialist <> 'NONE') = 0"
                        + " from identification_interview" + OF_FILE)
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    /** Returns everybody who has interviewed, assessed, proposed or seconded in a file. */
    @Transactional(readOnly = true)
    Set<String> participants(CaseId file) {
        return new TreeSet<>(database.sql("select held_by from identification_interview" + OF_FILE
                        + " union select assessed_by from identification_sheet" + OF_FILE
                        + " union select proposed_by from identification_proposal" + OF_FILE
                        + " union select seconded_by from identification_seconding" + OF_FILE)
                .param("file", file.value())
                .query(String.class)
                .list());
    }

    /** Tells whether two records are of one person. */
    @Transactional(readOnly = true)
    boolean areSame(PersonId one, PersonId other) {
        return database.sql("select :other in (select same_persons(:one))")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    private String me() {
        return currentActor.get().userId();
    }

    private OffsetDateTime now() {
        return of(clock.instant());
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
