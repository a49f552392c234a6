package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.himaye.TestDatabase;

/** What the database keeps of everybody held, beside what works it out anew: they say the same at every moment. */
final class KeptLiberty {

    /** Limits are hours, days, months or a year away: before each, and after it. */
    private static final List<Duration> LATER = Stream.of("PT0S", "PT47H", "PT49H", "P6D", "P31D", "P185D", "P400D")
            .map(Duration::parse)
            .toList();

    /** As of one moment, in one statement: nobody is held or freed between the two readings. */
    private static final String DIFFERENCE = """
            with present as materialized (select application_time() as moment),
            kept as (
                select s.detention_id, s.case_id, s.province, s.centre, s.since, s.decision_due,
                    case when s.maximum > p.moment then s.transfer_due end, case when s.maximum > p.moment then s.review_due end,
                    case when s.maximum > p.moment then s.judge_due end, s.maximum, s.unlawful_from <= p.moment
                from liberty_standing s cross join present p),
            anew as (select * from liberty_held)
            select 'kept: ' || cast(k as text) from (select * from kept except all select * from anew) k
            union all
            select 'anew: ' || cast(a as text) from (select * from anew except all select * from kept) a
            """;

    private KeptLiberty() {}

    /** Compares both at a moment and after the limits that may run then. */
    static void saysWhatIsTrue(Instant moment) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            for (Duration later : LATER) {
                statement.execute("set himaye.now = '" + moment.plus(later) + "'");
                try (var rows = statement.executeQuery(DIFFERENCE)) {
                    while (rows.next()) {
                        differences.add(later + " " + rows.getString(1));
                    }
                }
            }
        }
        assertThat(differences)
                .as("persons held, kept and worked out anew, from " + moment + " on")
                .isEmpty();
    }
}
