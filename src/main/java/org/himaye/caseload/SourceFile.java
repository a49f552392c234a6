package org.himaye.caseload;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.himaye.shared.Refusal;

/**
 * A CSV file that must have exactly the columns asked for. Anything else is refused with the file, the row and the
 * column; a row's number is that of its line, the header being row 1.
 *
 * @param name file name for messages
 * @param text its content
 */
record SourceFile(String name, String text) {

    private static final int LARGEST_FILE_IN_BYTES = 5_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads a file of the user's. */
    static SourceFile of(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                throw unreadable(path, "böyle bir dosya yok", "there is no such file");
            }
            if (Files.size(file) > LARGEST_FILE_IN_BYTES) {
                throw unreadable(path, "5 MB'tan büyük", "it is larger than 5 MB");
            }
            return decode(path, Files.readAllBytes(file));
        } catch (InvalidPathException invalid) {
            throw unreadable(path, "dosya adı geçersiz", "the file name is not valid");
        } catch (IOException failed) {
            throw unreadable(path, "açılamıyor", "it cannot be opened");
        }
    }

    /** Reads a table that is shipped with the application. */
    static SourceFile shipped(String name) {
        try (InputStream stream = SourceFile.class.getResourceAsStream("/caseload/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The application lacks its table " + name);
            }
            return decode(name, stream.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Decodes a file's bytes; a byte order mark as spreadsheets write it is no part of the text. */
    static SourceFile decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new SourceFile(name, marked ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            throw unreadable(name, "UTF-8 metin değil", "it is not UTF-8 text");
        }
    }

    /**
     * Reads all rows.
     *
     * @param columns the columns the file must have, in any order, and no others
     * @param read makes a value of a row
     */
    <T> List<T> rows(List<String> columns, Function<Row, T> read) {
        try (Reader reader = new StringReader(text);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(reader)) {
            Map<String, Integer> positions = null;
            List<T> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (positions == null) {
                    positions = positions(record, columns);
                } else {
                    rows.add(read.apply(row(parser.getCurrentLineNumber(), record, positions)));
                }
            }
            if (positions == null) {
                throw malformed(1, "başlık", "header", "dosya boş", "the file is empty");
            }
            return rows;
        } catch (UncheckedIOException | IOException | IllegalStateException broken) {
            // The parser's own message may quote a whole row; where it stopped is not known exactly.
            throw CaseloadProblem.TABLE_MALFORMED.refuse(
                    name + ": tırnak işaretleri hatalı, CSV olarak okunamıyor.",
                    name + ": the quotation marks are wrong, it cannot be read as CSV.");
        }
    }

    private Map<String, Integer> positions(CSVRecord header, List<String> columns) {
        Map<String, Integer> positions = new HashMap<>();
        for (int position = 0; position < header.size(); position++) {
            String column = header.get(position);
            if (!columns.contains(column)) {
                String wanted = String.join(",", columns);
                throw malformed(
                        1,
                        printable(column),
                        printable(column),
                        "bilinmeyen sütun; beklenen başlık: " + wanted,
                        "unknown column; expected header: " + wanted);
            }
            if (positions.put(column, position) != null) {
                throw malformed(1, column, column, "sütun iki kez var", "the column is there twice");
            }
        }
        for (String column : columns) {
            if (!positions.containsKey(column)) {
                throw malformed(1, column, column, "sütun eksik", "the column is missing");
            }
        }
        return positions;
    }

    private Row row(long number, CSVRecord record, Map<String, Integer> positions) {
        if (record.size() != positions.size()) {
            String last = record.size() < positions.size()
                    ? positions.entrySet().stream()
                            .filter(entry -> entry.getValue() == record.size())
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse("?")
                    : "#" + (positions.size() + 1);
            throw malformed(
                    number,
                    last,
                    last,
                    "%d değer bekleniyordu, %d var".formatted(positions.size(), record.size()),
                    "expected %d values, found %d".formatted(positions.size(), record.size()));
        }
        Map<String, String> values = new HashMap<>();
        positions.forEach((column, position) -> values.put(column, record.get(position)));
        return new Row(this, Math.toIntExact(number), values);
    }

    /** Returns the refusal of one value. */
    Refusal malformed(
            long row, String columnInTurkish, String columnInEnglish, String reasonInTurkish, String reasonInEnglish) {
        return CaseloadProblem.TABLE_MALFORMED.refuse(
                "%s, satır %d, sütun %s: %s.".formatted(name, row, columnInTurkish, reasonInTurkish),
                "%s, row %d, column %s: %s.".formatted(name, row, columnInEnglish, reasonInEnglish));
    }

    private static Refusal unreadable(String name, String turkish, String english) {
        return CaseloadProblem.TABLE_UNREADABLE.refuse(
                "%s: %s.".formatted(printable(name), turkish), "%s: %s.".formatted(printable(name), english));
    }

    /** Returns a value fit for a message: short and without control characters. */
    static String printable(String value) {
        int longest = 80;
        String visible = value.replaceAll("\\p{Cntrl}", "�");
        return visible.length() <= longest ? visible : visible.substring(0, longest) + "…";
    }

    /**
     * One row of a file.
     *
     * @param file where it stands
     * @param number its line
     * @param values its values by column
     */
    record Row(SourceFile file, int number, Map<String, String> values) {

        private static final int MOST_PERSONS = 100_000_000;
        private static final int LONGEST_NAME = 200;
        private static final int FIRST_YEAR = 1951;
        private static final int LAST_YEAR = 2100;

        /** Returns a year since the Geneva Convention. */
        int year(String column) {
            int year = wholeNumber(column);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw malformed(column, "yıl 1951–2100 arasında olmalı", "the year must be between 1951 and 2100");
            }
            return year;
        }

        /** Returns a number of persons, 0 to 100 million. */
        int persons(String column) {
            int persons = wholeNumber(column);
            if (persons > MOST_PERSONS) {
                throw malformed(column, "100 milyondan büyük olamaz", "it must not exceed 100 million");
            }
            return persons;
        }

        /** Returns the code of an origin that a case file can carry as nationality. */
        String origin(String column, Set<String> known) {
            String code = text(column);
            if (!known.contains(code)) {
                throw malformed(
                        column,
                        "ISO 3166 alfa-3 ülke kodu, UNK veya XXA olmalı, “" + printable(code) + "” değil",
                        "must be an ISO 3166 alpha-3 country, UNK or XXA, not “" + printable(code) + "”");
            }
            return code;
        }

        /** Returns a text that is there and not longer than a name. */
        String text(String column) {
            String value = values.getOrDefault(column, "");
            if (value.isEmpty()) {
                throw malformed(column, "değer eksik", "the value is missing");
            }
            if (value.length() > LONGEST_NAME) {
                throw malformed(column, "200 karakterden uzun", "it is longer than 200 characters");
            }
            return value;
        }

        private int wholeNumber(String column) {
            String value = text(column);
            if (!value.matches("[0-9]{1,9}")) {
                throw malformed(
                        column,
                        "en çok dokuz haneli, ayırıcısız, sıfır veya pozitif tam sayı olmalı, “" + printable(value)
                                + "” değil",
                        "must be a whole number, zero or more, of at most nine digits without separators, not “"
                                + printable(value) + "”");
            }
            return Integer.parseInt(value);
        }

        /** Returns the refusal of a value of this row. */
        Refusal malformed(String column, String turkish, String english) {
            return file.malformed(number, column, column, turkish, english);
        }
    }
}
