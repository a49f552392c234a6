package org.himaye.guard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the function that the database itself asks when a removal decision is written. */
@Component
class DatabaseSealedFiles implements SealedFiles {

    private static final LocalizedText NEUTRAL = new LocalizedText(
            "Kanuni bir engel vardır. Genel Merkeze başvurun.", "There is a lawful obstacle. Ask the headquarters.");

    private final JdbcClient database;
    private final Clock clock;

    DatabaseSealedFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void refuseRemovalStep(PersonId personId) {
        boolean sealed = database.sql("select exists (select from removal_bar_sealed(:person, 'XXX', 'QUESTION', :at))")
                .param("person", personId.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (sealed) {
            throw new Refusal(
                    GuardProblem.REMOVAL_BARRED,
                    NEUTRAL,
                    BarredRemoval.ARTICLES,
                    List.of(new FieldProblem("removal", "other-lawful-obstacle", NEUTRAL)));
        }
    }
}
