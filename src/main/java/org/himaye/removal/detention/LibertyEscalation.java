package org.himaye.removal.detention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells named deputies when a limit of liberty comes near, comes nearer, or has passed; once each. */
@Service
public class LibertyEscalation {

    private static final int PAGE_SIZE = 50;

    private final JdbcClient database;
    private final LibertySettings settings;
    private final Ledger ledger;
    private final Clock clock;

    LibertyEscalation(JdbcClient database, LibertySettings settings, Ledger ledger, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody was told.
     *
     * @param caseId the removal file
     * @param kind which limit
     * @param limitAt when it ends
     * @param light how near it was
     */
    public record Alarm(CaseId caseId, String kind, Instant limitAt, String light) {}

    private record Near(UUID caseId, String province, String kind, Instant limitAt, String light) {}

    /** Tells every deputy what they have not been told yet; returns how many messages that made. */
    @Transactional
    public int escalate() {
        Instant now = clock.instant();
        List<Near> near = DatabaseLibertyRegister.lights(
                        database.sql(DatabaseLibertyRegister.HELD + """
                                select lit.case_id, lit.province, l.kind, l.at,
                                    case when l.at <= :now then 'BLACK' when l.at <= :redUntil then 'RED' else 'AMBER' end as near
                                from lit cross join lateral (values ('DECISION', decision_due), ('TRANSFER', transfer_due),
                                    ('REVIEW', review_due), ('JUDGE', judge_due), ('MAXIMUM', maximum)) l (kind, at)
                                where l.at <= :amberUntil
                                """), settings, now)
                .query((row, number) -> new Near(
                        row.getObject("case_id", UUID.class),
                        row.getString("province"),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("near")))
                .list();
        int told = 0;
        for (Near limit : near) {
            for (String deputy : settings.deputiesOf(limit.province())) {
                told += tell(limit, deputy, now);
            }
        }
        return told;
    }

    private int tell(Near limit, String deputy, Instant now) {
        int told = database.sql("insert into liberty_escalation (case_id, province, kind, limit_at, light, deputy,"
                        + " escalated_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(limit.caseId())
                .param(limit.province())
                .param(limit.kind())
                .param(Timestamp.from(limit.limitAt()))
                .param(limit.light())
                .param(deputy)
                .param(Timestamp.from(now))
                .update();
        if (told == 1) {
            ledger.append(LedgerLine.of("LIBERTY_LIMIT_ESCALATED")
                    .article("YUKK 57")
                    .inCase(new CaseId(limit.caseId()), limit.province())
                    .with("kind", limit.kind())
                    .with("limitAt", limit.limitAt())
                    .with("light", limit.light())
                    .with("deputy", deputy));
        }
        return told;
    }

    /**
     * Returns fifty messages that a deputy was given, newest first.
     *
     * @param page from 0; what is before the first is the first
     */
    @Transactional(readOnly = true)
    public List<Alarm> toldTo(String deputy, int page) {
        return database.sql("select case_id, kind, limit_at, light from liberty_escalation where deputy = ?"
                        + " order by escalated_at desc, case_id, kind, limit_at limit ? offset ?")
                .param(deputy)
                .param(PAGE_SIZE)
                .param((long) Math.max(page, 0) * PAGE_SIZE)
                .query((row, number) -> new Alarm(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("kind"),
                        row.getTimestamp("limit_at").toInstant(),
                        row.getString("light")))
                .list();
    }
}
