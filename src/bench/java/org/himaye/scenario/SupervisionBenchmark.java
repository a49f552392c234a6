package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * How long supervisors wait for their pages when there are few and when there are very many cases, in one run on one database, and
 * how many statements each page asks. Times are those of a whole request over HTTP on this machine, without the browser.
 *
 * <p>{@code mvn -Pbench test}, with {@code -Dhimaye.bench.few}, {@code .many}, {@code .warm-up}, {@code .samples} and {@code .only}. Writes
 * {@code target/bench/supervision.md} and {@code .json}.
 */
class SupervisionBenchmark extends Scenario {

    private static final int FEW = Integer.getInteger("himaye.bench.few", 10_000);
    private static final int MANY = Integer.getInteger("himaye.bench.many", 1_000_000);
    private static final int WARM_UP = Integer.getInteger("himaye.bench.warm-up", 20);
    private static final int SAMPLES = Integer.getInteger("himaye.bench.samples", 60);

    /** Only addresses in which this pattern is found; all of them unless told. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("himaye.bench.only", ""));

    private static final double MOST_MILLISECONDS = 50;
    private static final double MOST_GROWTH = 1.5;
    private static final int MOST_STATEMENTS = 12;

    private static final String TODAY = "2026-11-20";
    private static final String DESK = "/supervision/quality/readings";
    private static final String EXPORTS = "/supervision/exports";

    /** The headquarters read the sum of all provinces, the director those of one; the others open what neither may. */
    private static final List<String> READERS = List.of(
            "merkez.hq-protection",
            "van.provincial-director",
            "merkez.hq-irregular",
            "merkez.auditor",
            "merkez.kpi-analyst");

    @Autowired
    private ApplicationContext application;

    /** One address for one reader, with the times in milliseconds at which 95 of 100 answers were there. */
    record Measured(String page, String reader, String address, double few, double many, int statements) {

        double growth() {
            return many / few;
        }

        /** A document to print is no page: it may take its time, though not more of it with more cases. */
        boolean document() {
            return page.endsWith(".pdf");
        }

        boolean holds() {
            return (document() || many <= MOST_MILLISECONDS) && growth() < MOST_GROWTH && statements <= MOST_STATEMENTS;
        }
    }

    @Test
    void pagesWithFewAndWithVeryManyCases() throws Exception {
        Map<String, List<String>> pages = pages();
        assertThat(pages.keySet()).as("addresses of every page").isEqualTo(served());
        ManyCases cases = new ManyCases(TODAY);

        cases.growTo(FEW);
        // For nothing: what is measured first must not pay for the compiler of the virtual machine.
        walk(pages, WARM_UP);
        walk(pages, WARM_UP);
        Map<List<String>, double[]> few = walk(pages, SAMPLES);
        cases.growTo(MANY);
        // Once more: nor may what has just been written pay for being read for the first time.
        walk(pages, WARM_UP);
        Map<List<String>, double[]> many = walk(pages, SAMPLES);

        assertThat(many.keySet()).isEqualTo(few.keySet());
        List<Measured> measured = few.keySet().stream()
                .map(key -> new Measured(key.get(0), key.get(1), key.get(2), few.get(key)[0], many.get(key)[0], (int)
                        Math.max(few.get(key)[1], many.get(key)[1])))
                .toList();
        report(measured);
    }

    private Map<List<String>, double[]> walk(Map<String, List<String>> pages, int samples) {
        office.at(TODAY + "T10:00");
        Map<List<String>, double[]> measured = new LinkedHashMap<>();
        Set<String> askedPages = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (String account : READERS) {
            Caller reader = Caller.browser(office, account);
            String reading = taken(reader);
            String export = exported(reader);
            pages.forEach((page, addresses) -> {
                for (String address : addresses) {
                    String filled = address.replace("{reading}", reading).replace("{export}", export);
                    // Those behind the first two measure only what neither of them may open.
                    boolean asksFirst = READERS.indexOf(account) < 2;
                    if (filled.startsWith("{")
                            || !ONLY.matcher(filled).find()
                            || (!asksFirst && asked.contains(address))) {
                        continue;
                    }
                    if (reader.get(filled).status() != 200) {
                        continue;
                    }
                    asked.add(address);
                    askedPages.add(page);
                    measured.put(List.of(page, account, address), measure(reader, filled, samples));
                }
            });
        }
        if (ONLY.pattern().isEmpty()) {
            assertThat(askedPages).as("pages that somebody could open").isEqualTo(pages.keySet());
        }
        return measured;
    }

    private static double[] measure(Caller reader, String address, int samples) {
        int statements;
        try (StatementCount count = new StatementCount()) {
            assertThat(reader.get(address).status()).as(address).isEqualTo(200);
            statements = count.ofRequest();
        }
        for (int sample = 0; sample < WARM_UP; sample++) {
            reader.get(address);
        }
        double[] milliseconds = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            long begun = System.nanoTime();
            reader.get(address);
            milliseconds[sample] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new double[] {milliseconds[(int) Math.ceil(samples * 0.95) - 1], statements};
    }

    private static void report(List<Measured> measured) throws IOException {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                """
                %,d and %,d cases; %d samples of each address after %d to warm up; PostgreSQL %s, Java %s, %d processors.

                | reader | address | p95, few (ms) | p95, many (ms) | growth | statements | holds |
                |---|---|---:|---:|---:|---:|---|
                """,
                FEW,
                MANY,
                SAMPLES,
                WARM_UP,
                version(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors()));
        for (Measured one : measured) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %.1f | %.1f | %.2f | %d | %s |%n",
                    one.reader(),
                    one.address(),
                    one.few(),
                    one.many(),
                    one.growth(),
                    one.statements(),
                    one.holds() ? "yes" : "**no**"));
        }
        long holding = measured.stream().filter(Measured::holds).count();
        table.append(
                String.format(Locale.ROOT, "%n%d of %d addresses hold all three limits.%n", holding, measured.size()));
        Path directory = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(directory.resolve("supervision.md"), table);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(directory.resolve("supervision.json").toFile(), measured);
        System.out.println(table);
    }

    private static String version() {
        try (var owner = TestDatabase.asOwner();
                var rows = owner.createStatement().executeQuery("show server_version")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, List<String>> pages() throws IOException {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        new ClassPathResource("bench/pages.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" \\| ")))
                .forEach(line -> pages.put(line.get(0), line.subList(1, line.size())));
        return pages;
    }

    private TreeSet<String> served() {
        TreeSet<String> pages = new TreeSet<>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.matches("/supervision(/.*)?"))
                        .filter(pattern ->
                                mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .forEach(pages::add));
        return pages;
    }

    /** Returns where a decision that the reader holds is, one taken now if there was none; a place in braces if the reader gets none. */
    private static String taken(Caller reader) {
        var held = Pattern.compile("href=\"(" + DESK + "/[0-9a-f-]{36})\"")
                .matcher(reader.get(DESK).body());
        if (held.find()) {
            return held.group(1);
        }
        String location = reader.posted(DESK, DESK, "").location();
        int path = location.indexOf(DESK + "/");
        return path < 0 ? "{none}" : location.substring(path);
    }

    /** Has an export made, and returns where it is; a place in braces if the reader gets none. */
    private static String exported(Caller reader) {
        reader.posted(
                EXPORTS,
                EXPORTS,
                "dataset=centres&format=CSV&purpose=UNIT_MANAGEMENT&province=65&purposeText="
                        + Caller.encoded("Doluluk toplantıda görüşülecek"));
        var address = Pattern.compile("href=\"(" + EXPORTS + "/[0-9a-f-]+/content)\"")
                .matcher(reader.get(EXPORTS).body());
        return address.find() ? address.group(1) : "{none}";
    }
}
