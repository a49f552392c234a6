package org.himaye.deadlines.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.himaye.shared.LocalizedText;

/** The calendar rows that ship with the application. */
public final class CalendarFiles {

    private static final String FEASTS = "/law/religious-feasts.csv";
    private static final String LEAVES = "/law/administrative-leave.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private CalendarFiles() {}

    /**
     * Reads the religious feasts.
     *
     * @throws IllegalStateException if the file is missing or a line is wrong; the message says which
     */
    public static List<ReligiousFeast> feasts() {
        return rows(
                FEASTS, row -> new ReligiousFeast(Feast.valueOf(row.get("feast")), LocalDate.parse(row.get("eve"))));
    }

    /**
     * Reads the administrative leave.
     *
     * @throws IllegalStateException if the file is missing or a line is wrong; the message says which
     */
    public static List<AdministrativeLeave> leaves() {
        return rows(
                LEAVES,
                row -> new AdministrativeLeave(
                        LocalDate.parse(row.get("first_day")),
                        LocalDate.parse(row.get("last_day")),
                        new LocalizedText(row.get("reason_tr"), row.get("reason_en"))));
    }

    private static <T> List<T> rows(String resource, Function<CSVRecord, T> reading) {
        var stream = CalendarFiles.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        List<T> rows = new ArrayList<>();
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            for (CSVRecord row : parser) {
                try {
                    rows.add(reading.apply(row));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            resource + ", line " + parser.getCurrentLineNumber() + ": " + wrong.getMessage(), wrong);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
        return rows;
    }
}
