package org.himaye.supervision.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himaye.shared.LocalizedText;

/** The tables of indicators of a performance programme. */
public final class Programme {

    /**
     * A table of the programme.
     *
     * @param number its number there
     * @param title its title
     * @param subprogramme the subprogramme it belongs to
     * @param indicators in printed order
     */
    public record Table(int number, LocalizedText title, LocalizedText subprogramme, List<Indicator> indicators) {

        public Table {
            indicators = List.copyOf(indicators);
        }
    }

    private final int year;
    private final LocalizedText authority;
    private final List<Table> tables;
    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    /**
     * Puts a programme together.
     *
     * @throws IllegalArgumentException if two indicators have the same id, or one stands in another's table or place
     */
    Programme(int year, LocalizedText authority, List<Table> tables) {
        this.year = year;
        this.authority = authority;
        this.tables = List.copyOf(tables);
        for (Table table : tables) {
            int number = 1;
            for (Indicator indicator : table.indicators()) {
                String expected = table.number() + "." + number++;
                if (!indicator.id().equals(expected)) {
                    throw new IllegalArgumentException(
                            "expected indicator " + expected + " and found " + indicator.id());
                }
                if (byId.put(indicator.id(), indicator) != null) {
                    throw new IllegalArgumentException("indicator " + indicator.id() + " twice");
                }
            }
        }
    }

    /** Returns the year the programme was made for. */
    public int year() {
        return year;
    }

    /** Returns the authority that answers for it. */
    public LocalizedText authority() {
        return authority;
    }

    /** Returns the tables in printed order. */
    public List<Table> tables() {
        return tables;
    }

    /** Returns every indicator in printed order. */
    public List<Indicator> indicators() {
        return List.copyOf(byId.values());
    }

    /** Finds an indicator by its id, e.g. {@code 7.12}. */
    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Finds an indicator by the code that files use, e.g. {@code T7.12}. */
    Optional<Indicator> findByCode(String code) {
        return code.startsWith("T") ? find(code.substring(1)) : Optional.empty();
    }
}
