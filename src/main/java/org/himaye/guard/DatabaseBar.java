package org.himaye.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bar whose facts are read by a function of the database, {@code removal_bar_…} after the bar's name. The function sees
 * every province and is the one that the database itself asks when a removal is written.
 */
public final class DatabaseBar implements RemovalBar {

    private final JdbcClient database;
    private final String name;
    private final String query;
    private final Map<String, Explanation> explanations;

    /**
     * What an obstacle means.
     *
     * @param text what it is
     * @param liftedBy what would lift it
     */
    public record Explanation(LocalizedText text, LocalizedText liftedBy) {

        /** Explains in Turkish and English. */
        public static Explanation of(String turkish, String english, String liftedInTurkish, String liftedInEnglish) {
            return new Explanation(
                    new LocalizedText(turkish, english), new LocalizedText(liftedInTurkish, liftedInEnglish));
        }
    }

    /**
     * Makes a bar.
     *
     * @param name kebab-case; the function is called the same with underscores
     * @param explanations of every code that the function can return; another code makes the bar unavailable
     */
    public DatabaseBar(JdbcClient database, String name, Map<String, Explanation> explanations) {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("No name of a bar: " + name);
        }
        this.database = database;
        this.name = name;
        this.query = "select code, article, since, until from removal_bar_" + name.replace('-', '_')
                + "(:person, :destination, :purpose, :at)";
        this.explanations = Map.copyOf(explanations);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Obstacle> obstacles(RemovalQuestion question) {
        return database.sql(query)
                .param("person", question.personId().value())
                .param("destination", question.destination())
                .param("purpose", question.purpose().name())
                .param("at", question.at().atOffset(ZoneOffset.UTC))
                .query((row, number) -> obstacle(row))
                .list();
    }

    private Obstacle obstacle(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Explanation explanation = explanations.get(code);
        if (explanation == null) {
            throw new IllegalStateException("The bar " + name + " cannot explain " + code);
        }
        return new Obstacle(
                code,
                row.getString("article"),
                instant(row, "since"),
                instant(row, "until"),
                explanation.text(),
                explanation.liftedBy());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
