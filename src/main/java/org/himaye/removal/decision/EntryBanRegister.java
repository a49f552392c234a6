package org.himaye.removal.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entry bans and what became of them. */
@Repository
class EntryBanRegister {

    private final JdbcClient database;

    EntryBanRegister(JdbcClient database) {
        this.database = database;
    }

    /** A ban as decided. */
    record Ban(
            UUID id,
            UUID decisionId,
            Instant imposedAt,
            int months,
            int addedMonths,
            boolean seriousThreat,
            LocalDate endsOn,
            String prePermission) {}

    void add(RemovalFile file, Ban ban, String account) {
        database.sql(
                        "insert into entry_ban (id, case_id, province, person_id, decision_id, starts_on, months, added_months, "
                                + "serious_threat, ends_on, pre_permission, imposed_by, imposed_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(ban.id())
                .param(file.caseId().value())
                .param(file.province())
                .param(file.personId().value())
                .param(ban.decisionId())
                .param(LegalTime.dayOf(ban.imposedAt()))
                .param(ban.months())
                .param(ban.addedMonths())
                .param(ban.seriousThreat())
                .param(ban.endsOn())
                .param(ban.prePermission())
                .param(account)
                .param(Moments.of(ban.imposedAt()))
                .update();
    }

    /** Records relief from the latest ban of a case; false if there is none. */
    boolean relieve(
            RemovalFile file,
            String kind,
            @Nullable LocalDate allowedUntil,
            String reasons,
            String account,
            Instant now) {
        return database.sql(
                                "insert into entry_ban_relief (id, ban_id, case_id, province, kind, allowed_until, reasons, "
                                        + "decided_by, decided_at) select ?, b.id, b.case_id, b.province, ?, cast(? as date), ?, ?, ? "
                                        + "from entry_ban b where b.case_id = ? order by b.imposed_at desc, b.id limit 1")
                        .param(UUID.randomUUID())
                        .param(kind)
                        .param(allowedUntil)
                        .param(reasons)
                        .param(account)
                        .param(Moments.of(now))
                        .param(file.caseId().value())
                        .update()
                == 1;
    }

    /** Tells whether the person left within the departure period, as the clock has it. */
    boolean leftInTime(CaseId caseId) {
        return database.sql("select exists (select 1 from case_event where case_id = ? and kind = 'PERSON_DEPARTED' "
                        + "and detail ->> 'inTime' = 'true')")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }
}
