package org.himaye.removal.detention;

import java.time.LocalDate;
import java.util.List;
import org.himaye.removal.CentreTraffic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the database, which tells the numbers and not whose they are. */
@Repository
class DatabaseCentreTraffic implements CentreTraffic {

    private final JdbcClient database;

    DatabaseCentreTraffic(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Week> between(LocalDate from, LocalDate until) {
        return database.sql("select centre, week, arrivals, departures from removal_centre_traffic(?, ?)")
                .param(from)
                .param(until)
                .query((row, number) -> new Week(
                        row.getString("centre"),
                        row.getObject("week", LocalDate.class),
                        row.getInt("arrivals"),
                        row.getInt("departures")))
                .list();
    }
}
