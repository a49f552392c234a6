package org.himaye.removal.departure;

import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseGate;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counsellors read removal files in which a return was declared or counselling ordered; the readmission desk reads those with
 * a request (law note F).
 */
@Component
class ReturnFileGate implements CaseGate {

    private final JdbcClient database;

    ReturnFileGate(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<OfficerGroup> narrowed(CaseType type) {
        return type == CaseType.REMOVAL
                ? Set.of(OfficerGroup.RETURN_COUNSELLOR, OfficerGroup.READMISSION_DESK)
                : Set.of();
    }

    @Override
    public boolean admits(Actor actor, CaseFile file) {
        return actor.isIn(OfficerGroup.RETURN_COUNSELLOR) && isCounselled(file)
                || actor.isIn(OfficerGroup.READMISSION_DESK) && isRequested(file);
    }

    private boolean isCounselled(CaseFile file) {
        return database.sql("select exists (select from return_declaration where case_id = :file)"
                        + " or exists (select from obligation_set where case_id = :file"
                        + " and 'RETURN_COUNSELLING' = any (kinds))")
                .param("file", file.id().value())
                .query(Boolean.class)
                .single();
    }

    private boolean isRequested(CaseFile file) {
        return database.sql("select exists (select from readmission_request where case_id = :file)")
                .param("file", file.id().value())
                .query(Boolean.class)
                .single();
    }
}
