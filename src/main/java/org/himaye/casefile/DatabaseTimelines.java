package org.himaye.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Timelines from the append-only events. */
@Repository
@Transactional(readOnly = true)
class DatabaseTimelines implements Timelines {

    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};
    private static final String SELECT = """
            select e.case_id, f.case_number, f.type, e.occurred_at, e.recorded_at, e.kind, e.article, e.detail::text as detail
            from case_event e join case_file f on f.id = e.case_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DatabaseTimelines(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<TimelineEntry> of(CaseId caseId) {
        return jdbc.sql(SELECT + "where e.case_id = :caseId order by e.occurred_at, e.id")
                .param("caseId", caseId.value())
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public List<TimelineEntry> of(PersonId personId) {
        return jdbc.sql(SamePerson.WITH + SELECT + """
                        where e.case_id in (
                            select own.id from case_file own join same on same.id = own.person_id
                            union select m.case_id from case_member m join same on same.id = m.person_id)
                        order by e.occurred_at, e.id
                        """)
                .param("person", personId.value())
                .query((row, number) -> entry(row))
                .list();
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        try {
            return new TimelineEntry(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("case_number"),
                    CaseType.of(row.getString("type")).orElseThrow(),
                    DatabaseTime.read(row, "occurred_at"),
                    DatabaseTime.read(row, "recorded_at"),
                    row.getString("kind"),
                    row.getString("article"),
                    json.readValue(row.getString("detail"), DETAIL));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The detail of an event is not a JSON object of texts", damaged);
        }
    }
}
