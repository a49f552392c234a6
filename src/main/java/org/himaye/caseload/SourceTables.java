package org.himaye.caseload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The two tables a replay works with: applications and decisions per year and origin, and stock pending at the end of a
 * year. See {@code caseload/README.md} for their shape, source and licence.
 */
public final class SourceTables {

    private static final String SHIPPED_ASYLUM = "unhcr-turkiye-asylum.csv";
    private static final String SHIPPED_PENDING = "unhcr-turkiye-pending.csv";
    private static final List<String> ASYLUM_COLUMNS = List.of(
            "year", "origin_iso3", "origin", "applied", "recognized", "other_status", "rejected", "otherwise_closed");
    private static final List<String> PENDING_COLUMNS = List.of("year_end", "origin_iso3", "origin", "pending");

    private final String asylumFile;
    private final String pendingFile;
    private final boolean ownPending;
    private final List<AsylumRow> asylum;
    private final List<PendingRow> pending;

    private SourceTables(SourceFile asylumFile, SourceFile pendingFile, boolean ownPending) {
        this.asylumFile = asylumFile.name();
        this.pendingFile = pendingFile.name();
        this.ownPending = ownPending;
        Set<String> known = Origins.known();
        this.asylum = asylumFile.rows(ASYLUM_COLUMNS, row -> AsylumRow.of(row, known));
        this.pending = pendingFile.rows(PENDING_COLUMNS, row -> PendingRow.of(row, known));
        refuseDuplicates(asylumFile, asylum.stream().map(AsylumRow::key).toList());
        refuseDuplicates(pendingFile, pending.stream().map(PendingRow::key).toList());
    }

    /** Returns the tables of Türkiye that come with the application. */
    public static SourceTables shipped() {
        return read(null, null);
    }

    /**
     * Reads the user's tables.
     *
     * @param data path of an asylum table; null for the shipped one
     * @param pending path of a table of stocks; null for the shipped one
     * @throws Refusal naming file, row and column if a table is not as it must be
     */
    public static SourceTables read(@Nullable String data, @Nullable String pending) {
        return of(
                data == null ? SourceFile.shipped(SHIPPED_ASYLUM) : SourceFile.of(data),
                pending == null ? SourceFile.shipped(SHIPPED_PENDING) : SourceFile.of(pending),
                data == null || pending != null);
    }

    /** Reads tables that are already in memory. */
    static SourceTables of(SourceFile asylum, SourceFile pending, boolean ownPending) {
        return new SourceTables(asylum, pending, ownPending);
    }

    /** Returns the name of the asylum table. */
    public String asylumFile() {
        return asylumFile;
    }

    /**
     * Returns the figures of a year, in the order of the table.
     *
     * @throws Refusal if the tables lack the year or its opening stock, or a row decides more than were ever pending
     */
    List<OriginFigures> figures(int year) {
        List<AsylumRow> rows = asylum.stream().filter(row -> row.year() == year).toList();
        if (rows.isEmpty()) {
            String years = years(asylum.stream().map(AsylumRow::year).collect(Collectors.toCollection(TreeSet::new)));
            throw CaseloadProblem.YEAR_MISSING.refuse(
                    "%s: %d yılı için satır yok; tablodaki yıllar: %s.".formatted(asylumFile, year, years),
                    "%s: no row for the year %d; years in the table: %s.".formatted(asylumFile, year, years));
        }
        Set<String> listed = rows.stream().map(AsylumRow::originIso3).collect(Collectors.toSet());
        if (!pending.isEmpty() && stockRows(year - 1).isEmpty()) {
            throw CaseloadProblem.YEAR_MISSING.refuse(
                    "%s: %d sonundaki bekleyen dosya stoku yok; --pending=DOSYA ile verin."
                            .formatted(pendingFile, year - 1),
                    "%s: no stock pending at the end of %d; give one with --pending=FILE."
                            .formatted(pendingFile, year - 1));
        }
        Map<String, Long> opening = stock(year - 1, listed);
        Map<String, Long> closing = stock(year, listed);
        boolean closingKnown = !stockRows(year).isEmpty();
        List<OriginFigures> figures = rows.stream()
                .map(row -> row.figures(
                        opening.getOrDefault(row.originIso3(), 0L),
                        closingKnown ? closing.getOrDefault(row.originIso3(), 0L) : null))
                .toList();
        figures.forEach(this::refuseImpossible);
        return figures;
    }

    /**
     * Returns the figures of years that follow each other, each year's in the order of the table; the opening stock of a
     * later year is what the years before lead to. Who is pending of an origin that a later year does not list stays so.
     *
     * @throws Refusal as for one year, or if the later years decide more than the years before leave
     */
    List<List<OriginFigures>> figures(int first, int last) {
        Map<String, Long> left = new LinkedHashMap<>();
        List<List<OriginFigures>> years = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            boolean opens = year == first;
            Map<String, OriginFigures> listed = new LinkedHashMap<>();
            for (OriginFigures figures : figures(year)) {
                OriginFigures continued = opens ? figures : figures.after(left.getOrDefault(figures.originIso3(), 0L));
                refuseImpossible(continued);
                listed.put(figures.originIso3(), continued);
            }
            left.forEach((origin, pending) ->
                    listed.computeIfAbsent(origin, iso3 -> new OriginFigures(0, iso3, pending, 0, 0, 0, 0, 0, null)));
            listed.forEach((origin, figures) -> left.put(origin, figures.everPending() - figures.decided()));
            years.add(List.copyOf(listed.values()));
        }
        return years;
    }

    /** Returns what a reader of the result must know about a year's figures. */
    List<LocalizedText> notes(int year) {
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(
                asylumFile.equals(SHIPPED_ASYLUM) && pendingFile.equals(SHIPPED_PENDING)
                        ? new LocalizedText(
                                "Kaynak: BMMYK Mülteci Nüfusu İstatistikleri Veri Tabanı (Refugee Data Finder), Türkiye, CC BY 4.0.",
                                "Source: UNHCR Refugee Population Statistics Database (Refugee Data Finder), Türkiye, CC BY 4.0.")
                        : new LocalizedText(
                                "Kaynak: " + asylumFile + ", " + pendingFile + ".",
                                "Source: " + asylumFile + ", " + pendingFile + "."));
        if (!ownPending) {
            notes.add(new LocalizedText(
                    "Açılış stoku paketteki Türkiye tablosundan alındı (--pending verilmedi).",
                    "The opening stock is that of the shipped table of Türkiye (no --pending given)."));
        }
        long outside = stockOutside(year);
        if (outside > 0) {
            notes.add(new LocalizedText(
                    "Tabloda satırı olmayan menşelerin açılış stoku (%d kişi) dışarıda kaldı.".formatted(outside),
                    "Opening stock of origins without a row (%d persons) takes no part.".formatted(outside)));
        }
        return List.copyOf(notes);
    }

    private long stockOutside(int year) {
        Set<String> listed = asylum.stream()
                .filter(row -> row.year() == year)
                .map(AsylumRow::originIso3)
                .collect(Collectors.toSet());
        if (listed.contains(Origins.UNKNOWN)) {
            return 0;
        }
        return stockRows(year - 1).stream()
                .filter(row -> !listed.contains(row.originIso3()))
                .mapToLong(PendingRow::persons)
                .sum();
    }

    private List<PendingRow> stockRows(int yearEnd) {
        return pending.stream().filter(row -> row.yearEnd() == yearEnd).toList();
    }

    /** Adds up stock per listed origin; what no row lists belongs to the origin that stands for all others. */
    private Map<String, Long> stock(int yearEnd, Set<String> listed) {
        Map<String, Long> stock = new HashMap<>();
        for (PendingRow row : stockRows(yearEnd)) {
            String origin = listed.contains(row.originIso3()) ? row.originIso3() : Origins.UNKNOWN;
            stock.merge(origin, (long) row.persons(), Long::sum);
        }
        return stock;
    }

    private void refuseImpossible(OriginFigures figures) {
        if (figures.decided() > figures.everPending()) {
            throw CaseloadProblem.FIGURES_IMPOSSIBLE.refuse(
                    "%s, satır %d (%s): sonuçlandırılan %d kişi, bekleyebilecek olandan fazla (açılış stoku %d + başvuru %d = %d)."
                            .formatted(
                                    asylumFile,
                                    figures.row(),
                                    figures.originIso3(),
                                    figures.decided(),
                                    figures.opening(),
                                    figures.applied(),
                                    figures.everPending()),
                    "%s, row %d (%s): %d persons decided, more than were ever pending (opening stock %d + applied %d = %d)."
                            .formatted(
                                    asylumFile,
                                    figures.row(),
                                    figures.originIso3(),
                                    figures.decided(),
                                    figures.opening(),
                                    figures.applied(),
                                    figures.everPending()));
        }
    }

    private static void refuseDuplicates(SourceFile file, List<RowKey> keys) {
        Set<String> seen = new HashSet<>();
        for (RowKey key : keys) {
            if (!seen.add(key.year() + key.originIso3())) {
                throw file.malformed(
                        key.row(),
                        "origin_iso3",
                        "origin_iso3",
                        "%d yılı için %s ikinci kez geçiyor".formatted(key.year(), key.originIso3()),
                        "%s occurs a second time for %d".formatted(key.originIso3(), key.year()));
            }
        }
    }

    private static String years(Set<Integer> years) {
        return years.isEmpty()
                ? "–"
                : years.stream()
                        .map(year -> String.format(Locale.ROOT, "%d", year))
                        .collect(Collectors.joining(", "));
    }

    private record RowKey(int row, int year, String originIso3) {}

    private record AsylumRow(
            int row,
            int year,
            String originIso3,
            int applied,
            int recognised,
            int otherStatus,
            int rejected,
            int closed) {

        static AsylumRow of(SourceFile.Row row, Set<String> known) {
            row.text("origin");
            return new AsylumRow(
                    row.number(),
                    row.year("year"),
                    row.origin("origin_iso3", known),
                    row.persons("applied"),
                    row.persons("recognized"),
                    row.persons("other_status"),
                    row.persons("rejected"),
                    row.persons("otherwise_closed"));
        }

        RowKey key() {
            return new RowKey(row, year, originIso3);
        }

        OriginFigures figures(long opening, @Nullable Long closing) {
            return new OriginFigures(
                    row, originIso3, opening, applied, recognised, otherStatus, rejected, closed, closing);
        }
    }

    private record PendingRow(int row, int yearEnd, String originIso3, int persons) {

        static PendingRow of(SourceFile.Row row, Set<String> known) {
            row.text("origin");
            return new PendingRow(
                    row.number(), row.year("year_end"), row.origin("origin_iso3", known), row.persons("pending"));
        }

        RowKey key() {
            return new RowKey(row, yearEnd, originIso3);
        }
    }
}
