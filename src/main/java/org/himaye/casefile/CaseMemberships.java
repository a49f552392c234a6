package org.himaye.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a membership after somebody was added to a file: a later consent, and its end. Rows are only ever added. */
@Repository
@Transactional
public class CaseMemberships {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    CaseMemberships(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Ends a membership; what the member was part of before stays as it is. */
    public void end(CaseFile file, MembershipEnd end) {
        jdbc.sql("insert into case_member_end (case_id, province, person_id, reason, ended_at, proof, own_case_id,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id().value(),
                        file.province(),
                        end.personId().value(),
                        end.reason().name(),
                        DatabaseTime.of(end.endedAt()),
                        end.proof(),
                        end.ownCase() == null ? null : end.ownCase().value(),
                        currentActor.get().userId(),
                        DatabaseTime.of(clock.instant()))
                .update();
    }

    /** Records the written consent of a member who has come of age (YUKK 65/3). */
    public void consented(CaseFile file, PersonId person, Instant consentedAt) {
        jdbc.sql(
                        "insert into case_member_consent (case_id, province, person_id, consented_at, recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        file.id().value(),
                        file.province(),
                        person.value(),
                        DatabaseTime.of(consentedAt),
                        currentActor.get().userId(),
                        DatabaseTime.of(clock.instant()))
                .update();
    }

    /** Tells whether somebody was covered by a file and has left it. */
    public boolean hasLeft(CaseId caseId, PersonId person) {
        return jdbc.sql("select exists (select from case_member_end where case_id = ? and person_id = ?)")
                .params(caseId.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** Returns the family's file in which the claim of a file began; empty for a claim that began in its own file. */
    public Optional<CaseId> origin(CaseId ownCase) {
        return jdbc.sql("select case_id from case_member_end where own_case_id = ? limit 1")
                .param(ownCase.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }
}
