package org.himaye.appeal.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register in PostgreSQL. */
@Repository
@Transactional(readOnly = true)
class DatabaseAppealRegister implements AppealRegister {

    private static final String STANDING = """
            select distinct on (case_id) case_id, commission, rapporteur, assigned_at
            from appeal_assignment order by case_id, id desc
            """;

    private final JdbcClient database;

    DatabaseAppealRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Entry> of(String commission) {
        return database.sql("""
                        select a.case_id, f.case_number, f.stage, s.rapporteur, a.received_at, s.assigned_at
                        from (""" + STANDING + """
                        ) s join appeal a on a.case_id = s.case_id join case_file f on f.id = a.case_id
                        where s.commission = ? and f.state = 'OPEN'
                        order by a.received_at, a.case_id limit ?
                        """)
                .param(commission)
                .param(LONGEST_LIST)
                .query((row, number) -> new Entry(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("case_number"),
                        row.getString("stage"),
                        row.getString("rapporteur"),
                        instant(row.getObject("received_at", OffsetDateTime.class)),
                        instant(row.getObject("assigned_at", OffsetDateTime.class))))
                .list();
    }

    @Override
    public boolean liesWith(CaseId caseId, String commission) {
        return database.sql("""
                        select exists (
                            select 1 from appeal a where (a.case_id = :case or a.contested_case_id = :case)
                              and :commission = (select s.commission from appeal_assignment s
                                                 where s.case_id = a.case_id order by s.id desc limit 1))
                        """)
                .param("case", caseId.value())
                .param("commission", commission)
                .query(Boolean.class)
                .single();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
