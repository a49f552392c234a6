package org.himaye.protection;

import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who interviewed or drafted in a file. They sign no decision in it, whatever their groups (YUKK 78); the database says the same
 * of every decision.
 */
@Component
public class ExaminingOfficers {

    private final JdbcClient database;

    ExaminingOfficers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Tells whether somebody interviewed or drafted in a file.
     *
     * @param account account name
     */
    public boolean include(CaseId caseId, String account) {
        return database.sql(
                        "select exists (select from protection_interview where case_id = :case and officer = :account)"
                                + " or exists (select from protection_application where case_id = :case and drafted_by = :account)")
                .param("case", caseId.value())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
