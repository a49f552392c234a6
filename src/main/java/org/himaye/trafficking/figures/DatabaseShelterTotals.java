package org.himaye.trafficking.figures;

import java.util.Optional;
import org.himaye.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the register of shelters and nothing that happens in them. */
@Repository
class DatabaseShelterTotals implements ShelterTotals {

    private final JdbcClient database;
    private final CurrentActor currentActor;

    DatabaseShelterTotals(JdbcClient database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Totals> open() {
        // Desks in the provinces know single shelters; a total is for the country.
        if (!currentActor.get().isAtHeadquarters()) {
            return Optional.empty();
        }
        return Optional.of(
                database.sql("select count(*) as shelters, coalesce(sum(s.capacity), 0) as places from shelter s"
                                + " where not exists (select from shelter_closing c where c.shelter_id = s.id)")
                        .query((row, number) -> new Totals(row.getInt("shelters"), row.getInt("places")))
                        .single());
    }
}
