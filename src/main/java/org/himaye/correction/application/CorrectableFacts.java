package org.himaye.correction.application;

import java.util.EnumSet;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseType;
import org.himaye.correction.RegistrationDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which facts of a file can be corrected now, without a lock: many look, few propose. */
@Service
public class CorrectableFacts {

    private final JdbcClient database;
    private final RegistrationDates registrations;

    CorrectableFacts(JdbcClient database, RegistrationDates registrations) {
        this.database = database;
        this.registrations = registrations;
    }

    /** Returns the facts that are on record and whose correction nobody has proposed yet. */
    @Transactional(readOnly = true)
    public Set<CorrectedFact> of(CaseFile file) {
        Set<CorrectedFact> facts = EnumSet.noneOf(CorrectedFact.class);
        database.sql("""
                        select exists (select from case_decision d where d.case_id = f.id
                                and exists (select from case_decision_state s where s.decision_id = d.id and s.state = 'SERVED')
                                and not exists (select from case_decision_state s where s.decision_id = d.id
                                    and s.state = 'ANNULLED')
                                and not exists (select from fact_correction c where c.decision_id = d.id
                                    and not exists (select from fact_correction_verdict v where v.correction_id = c.id)))
                                as service,
                            not exists (select from fact_correction c where c.case_id = f.id and c.fact = 'REGISTRATION'
                                and not exists (select from fact_correction_verdict v where v.correction_id = c.id))
                                as registration
                        from case_file f where f.id = ?""")
                .param(file.id().value())
                .query((row, number) -> {
                    if (row.getBoolean("service")) {
                        facts.add(CorrectedFact.SERVICE);
                    }
                    if (row.getBoolean("registration")) {
                        facts.add(CorrectedFact.REGISTRATION);
                    }
                    return number;
                })
                .list();
        if (file.type() != CaseType.PROTECTION || !registrations.isRegistered(file.id())) {
            facts.remove(CorrectedFact.REGISTRATION);
        }
        return facts;
    }
}
