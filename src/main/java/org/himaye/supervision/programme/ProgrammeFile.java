package org.himaye.supervision.programme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.himaye.shared.LocalizedText;
import org.himaye.supervision.programme.Indicator.MonthRule;
import org.himaye.supervision.programme.Indicator.Planned;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the programme from the class path. A doubtful entry stops the start and is named with its line. */
final class ProgrammeFile {

    private static final String SHIPPED = "/supervision/programme-2021.yaml";
    private static final Set<String> TOP = Set.of("year", "authority", "tables");
    private static final Set<String> TABLE = Set.of("number", "title", "subprogramme", "indicators");
    private static final Set<String> INDICATOR = Set.of(
            "id",
            "name",
            "unit",
            "actual2019",
            "plan2020",
            "estimate2020",
            "target2021",
            "forecast2022",
            "forecast2023",
            "responsible",
            "method",
            "definition",
            "months",
            "source",
            "measure",
            "growth",
            "note");
    private static final Pattern MEASURE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Where figures come from. */
    private enum Source {
        OWN,
        IMPORT
    }

    private ProgrammeFile() {}

    /**
     * Reads the shipped programme.
     *
     * @throws IllegalStateException if the file or an entry is wrong
     */
    static Programme shipped() {
        var stream = ProgrammeFile.class.getResourceAsStream(SHIPPED);
        if (stream == null) {
            throw new IllegalStateException(SHIPPED + " is missing");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(SHIPPED, reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SHIPPED, unreadable);
        }
    }

    /**
     * Reads a programme.
     *
     * @param name name for messages
     * @throws IllegalStateException if it is none; the message says where and why
     */
    static Programme read(String name, Reader reader) {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        } catch (YAMLException unreadable) {
            throw new IllegalStateException(name + ": " + unreadable.getMessage(), unreadable);
        }
        StrictFields top = new StrictFields(name, root, TOP);
        List<Programme.Table> tables = new ArrayList<>();
        for (Node node : top.list("tables")) {
            StrictFields table = new StrictFields(name, node, TABLE);
            List<Indicator> indicators = new ArrayList<>();
            for (Node indicator : table.list("indicators")) {
                indicators.add(indicator(new StrictFields(name, indicator, INDICATOR)));
            }
            tables.add(new Programme.Table(
                    table.wholeNumber("number"),
                    table.bilingual("title"),
                    table.bilingual("subprogramme"),
                    indicators));
        }
        try {
            return new Programme(top.wholeNumber("year"), top.bilingual("authority"), tables);
        } catch (IllegalArgumentException contradiction) {
            throw new IllegalStateException(name + ": " + contradiction.getMessage(), contradiction);
        }
    }

    private static Indicator indicator(StrictFields fields) {
        IndicatorUnit unit = fields.oneOf(IndicatorUnit.class, "unit");
        boolean growth = fields.flag("growth");
        boolean own = fields.oneOf(Source.class, "source") == Source.OWN;
        if (own != fields.has("measure")) {
            throw fields.failure("an indicator has a measure if, and only if, it is our own");
        }
        if (own && !MEASURE.matcher(fields.text("measure")).matches()) {
            throw fields.failure("measure is no name");
        }
        Planned planned = new Planned(
                figure(fields, "actual2019", unit, growth),
                figure(fields, "plan2020", unit, growth),
                figure(fields, "estimate2020", unit, growth),
                figure(fields, "target2021", unit, growth),
                figure(fields, "forecast2022", unit, growth),
                figure(fields, "forecast2023", unit, growth));
        LocalizedText note = fields.has("note") ? fields.bilingual("note") : null;
        return new Indicator(
                fields.text("id"),
                fields.bilingual("name"),
                unit,
                planned,
                fields.bilingual("responsible"),
                fields.bilingual("method"),
                fields.bilingual("definition"),
                fields.oneOf(MonthRule.class, "months"),
                own ? fields.text("measure") : null,
                growth,
                note);
    }

    private static BigDecimal figure(StrictFields fields, String field, IndicatorUnit unit, boolean growth) {
        BigDecimal figure = fields.number(field);
        if (unit == IndicatorUnit.NUMBER && figure.scale() > 0) {
            throw fields.failure(field + " is no whole number");
        }
        if (figure.signum() < 0 && !growth) {
            throw fields.failure(field + " is negative");
        }
        return figure;
    }
}
