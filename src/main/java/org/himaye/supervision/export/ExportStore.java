package org.himaye.supervision.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.supervision.export.ExportCatalogue.Column;
import org.himaye.supervision.export.ExportCatalogue.Dataset;
import org.himaye.supervision.export.ExportCatalogue.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exports in the database, as the acting user may see them. */
@Repository
class ExportStore {

    private static final String COLUMNS = """
            select r.id, r.number, r.province, r.requested_by, r.requested_at, r.dataset, r.format, r.purpose, r.purpose_text,
                r.row_count, r.withheld, r.expires_at, x.deleted_at,
                (select count(*) from export_download d where d.export_id = r.id) as downloads
            from export_request r left join export_deletion x on x.export_id = r.id
            """;

    private final JdbcClient database;

    ExportStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Reads a dataset. Names of views and columns come from the catalogue, which takes none but plain ones.
     *
     * @param province plate code; null for every province the actor sees
     * @param from first month; null for no beginning
     * @param end first month that is not read; null for no end
     * @param most most rows
     * @return rows that can be changed, in the order of the dataset
     */
    List<List<@Nullable Object>> rows(
            Dataset dataset, @Nullable String province, @Nullable LocalDate from, @Nullable LocalDate end, int most) {
        String columns = dataset.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String period = dataset.period();
        String narrowed = period == null
                ? ""
                : " and (cast(:from as date) is null or " + period + " >= :from)"
                        + " and (cast(:end as date) is null or " + period + " < :end)";
        var question = database.sql("select " + columns + " from " + dataset.view()
                        + " where (cast(:province as text) is null or province = :province)" + narrowed + " order by "
                        + String.join(", ", dataset.order()) + " limit :most")
                .param("province", province, Types.VARCHAR)
                .param("most", most);
        if (period != null) {
            question = question.param("from", from, Types.DATE).param("end", end, Types.DATE);
        }
        return question.query((row, number) -> row(row, dataset)).list();
    }

    private static List<@Nullable Object> row(ResultSet row, Dataset dataset) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : dataset.columns()) {
            cells.add(
                    column.kind() == Kind.DAY || column.kind() == Kind.MONTH
                            ? row.getObject(column.name(), LocalDate.class)
                            : row.getObject(column.name()));
        }
        return cells;
    }

    String nextNumber() {
        return database.sql("select next_export_number()").query(String.class).single();
    }

    /** Keeps an export; false if its requester has none of so many rows left today. */
    boolean keep(
            KeptExport export,
            @Nullable String ofProvince,
            @Nullable LocalDate from,
            @Nullable LocalDate end,
            String sha256,
            Duration lifetime,
            int rowsADay,
            byte[] content) {
        return database.sql("""
                        select keep_export(:id, :number, :province, :dataset, :format, :purpose, :text, :of, :from, :end, :rows,
                            :withheld, :sha256, :hours, :rowsADay, :content)
                        """)
                .param("id", export.id())
                .param("number", export.number())
                .param("province", export.province())
                .param("dataset", export.dataset())
                .param("format", export.format().name())
                .param("purpose", export.purpose())
                .param("text", export.purposeText())
                .param("of", ofProvince, Types.VARCHAR)
                .param("from", from, Types.DATE)
                .param("end", end, Types.DATE)
                .param("rows", export.rows())
                .param("withheld", export.withheld())
                .param("sha256", sha256)
                .param("hours", (int) lifetime.toHours())
                .param("rowsADay", rowsADay)
                .param("content", content)
                .query(Boolean.class)
                .single();
    }

    Optional<KeptExport> find(UUID id) {
        return database.sql(COLUMNS + " where r.id = :id")
                .param("id", id)
                .query(ExportStore::export)
                .optional();
    }

    /** Returns exports, newest first; of one requester, or of every unit the actor sees. */
    List<KeptExport> newest(@Nullable String requestedBy, int page, int size) {
        return database.sql(COLUMNS + """
                         where cast(:by as text) is null or r.requested_by = :by
                        order by r.requested_at desc, r.number desc limit :size offset :offset
                        """)
                .param("by", requestedBy, Types.VARCHAR)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(ExportStore::export)
                .list();
    }

    boolean recordDownload(UUID id) {
        return database.sql("select record_export_download(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> content(UUID id) {
        return database.sql("select content from export_content where export_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Deletes the content of every export that has expired. */
    List<Deleted> deleteExpired() {
        return database.sql("select export_number, export_province from delete_expired_exports()")
                .query((row, number) -> new Deleted(row.getString(1), row.getString(2)))
                .list();
    }

    private static KeptExport export(ResultSet row, int number) throws SQLException {
        Timestamp deleted = row.getTimestamp("deleted_at");
        return new KeptExport(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("province"),
                row.getString("requested_by"),
                moment(row, "requested_at"),
                row.getString("dataset"),
                ExportFormat.valueOf(row.getString("format")),
                row.getString("purpose"),
                row.getString("purpose_text"),
                row.getInt("row_count"),
                row.getInt("withheld"),
                moment(row, "expires_at"),
                row.getInt("downloads"),
                deleted == null ? null : deleted.toInstant());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /**
     * An export whose content is gone.
     *
     * @param number its number
     * @param province unit of whoever asked
     */
    record Deleted(String number, String province) {}
}
