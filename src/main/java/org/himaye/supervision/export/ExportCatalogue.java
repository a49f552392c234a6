package org.himaye.supervision.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.jspecify.annotations.Nullable;

/**
 * What may be exported, for what and in which shape; data. A contradiction keeps Himaye from starting.
 *
 * @param rows most rows of one export, by shape
 * @param purposes the closed list of purposes
 * @param datasets what may be exported
 */
public record ExportCatalogue(Map<ExportFormat, Integer> rows, List<Purpose> purposes, List<Dataset> datasets) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z_]{1,40}");
    private static final Pattern DATASET_ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PURPOSE_ID = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final String PROVINCE_COLUMN = "province";

    /**
     * Keeps contradictions out.
     *
     * @throws IllegalArgumentException if a shape has no limit, or an id is malformed or doubled
     */
    public ExportCatalogue {
        rows = Map.copyOf(rows);
        purposes = List.copyOf(purposes);
        datasets = List.copyOf(datasets);
        require(rows.keySet().containsAll(Set.of(ExportFormat.values())), "a shape without a limit");
        require(rows.values().stream().allMatch(limit -> limit > 0), "a limit that lets nothing out");
        Set<String> ids = new HashSet<>();
        purposes.forEach(
                purpose -> require(PURPOSE_ID.matcher(purpose.id()).matches() && ids.add(purpose.id()), purpose.id()));
        datasets.forEach(dataset -> require(ids.add(dataset.id()), dataset.id() + " twice"));
    }

    /** Returns the datasets that somebody may export, in their order. */
    public List<Dataset> of(Actor actor) {
        return datasets.stream().filter(dataset -> dataset.isFor(actor)).toList();
    }

    /** Finds a dataset. */
    public Optional<Dataset> dataset(String id) {
        return datasets.stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    /** Finds a purpose. */
    public Optional<Purpose> purpose(String id) {
        return purposes.stream().filter(purpose -> purpose.id().equals(id)).findFirst();
    }

    /** Returns the most rows of one export. */
    public int limit(ExportFormat format) {
        return rows.getOrDefault(format, 0);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /**
     * Why somebody exports.
     *
     * @param id stable code
     * @param label for people
     */
    public record Purpose(String id, LocalizedText label) {}

    /** What a column holds. */
    public enum Kind {
        /** Text as it is. */
        TEXT,
        /** A code that has a name in the languages of the application. */
        LABEL,
        /** Why a case waits, or that somebody works on it. */
        REASON,
        /** Plate code of a province. */
        PROVINCE,
        /** A day. */
        DAY,
        /** The first day of a month. */
        MONTH,
        /** A whole number that says nothing about anybody. */
        NUMBER,
        /** A number of cases or persons: withheld where it is small. */
        COUNT
    }

    /**
     * A column.
     *
     * @param name name in the view
     * @param kind what it holds
     * @param label heading
     * @param messages beginning of the message keys of a {@link Kind#LABEL}; null for other kinds
     */
    public record Column(
            String name,
            Kind kind,
            LocalizedText label,
            @Nullable String messages) {

        /**
         * Keeps contradictions out.
         *
         * @throws IllegalArgumentException if the name is none of SQL, or only one of kind and messages speaks of labels
         */
        public Column {
            require(IDENTIFIER.matcher(name).matches(), name);
            require((kind == Kind.LABEL) == (messages != null), name + " and its messages");
        }
    }

    /**
     * Something that may be exported.
     *
     * @param id stable code
     * @param title for people
     * @param description what is in it
     * @param view view that runs with the rights of the reader; has a column {@code province}
     * @param readers ids of the groups that may export it
     * @param period column with the month by which it can be narrowed; null if it shows the present
     * @param order columns in whose order the rows come
     * @param within columns within which counts could be found by subtraction; empty for lists
     * @param columns the columns in their order
     */
    public record Dataset(
            String id,
            LocalizedText title,
            LocalizedText description,
            String view,
            Set<String> readers,
            @Nullable String period,
            List<String> order,
            List<String> within,
            List<Column> columns) {

        /**
         * Keeps contradictions out.
         *
         * @throws IllegalArgumentException if a name is none of SQL, a group is unknown, a column is not there, the province
         *     is missing, or counts have no rule by which they are withheld
         */
        @SuppressWarnings("NullAway") // Absent lists of the file come as null.
        public Dataset {
            readers = Set.copyOf(readers);
            order = List.copyOf(order);
            within = within == null ? List.of() : List.copyOf(within);
            columns = List.copyOf(columns);
            require(DATASET_ID.matcher(id).matches(), id);
            require(IDENTIFIER.matcher(view).matches() && view.startsWith("export_"), id + ": " + view);
            readers.forEach(OfficerGroup::of);
            require(!readers.isEmpty(), id + " is for nobody");
            List<String> names = columns.stream().map(Column::name).toList();
            require(names.contains(PROVINCE_COLUMN), id + " has no province");
            require(names.containsAll(order) && !order.isEmpty(), id + ": order");
            require(names.containsAll(within), id + ": within");
            require(period == null || names.contains(period), id + ": period");
            boolean counts = columns.stream().anyMatch(column -> column.kind() == Kind.COUNT);
            require(counts != within.isEmpty(), id + " withholds counts or has none");
        }

        /** Tells whether somebody may export it. */
        public boolean isFor(Actor actor) {
            return actor.groups().stream().anyMatch(readers::contains);
        }

        /** Returns the places of columns, from 0. */
        List<Integer> places(List<String> names) {
            List<String> all = columns.stream().map(Column::name).toList();
            return names.stream().map(all::indexOf).toList();
        }

        /** Returns the places of the counts, from 0. */
        List<Integer> counts() {
            return places(columns.stream()
                    .filter(column -> column.kind() == Kind.COUNT)
                    .map(Column::name)
                    .toList());
        }
    }
}
