package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.scenario.Crawl.Names;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever is on no team of a sealed file hears the same from every address before there is such a file and after: the same
 * status, headers and bytes, and as quickly.
 */
class ObserverTest extends Scenario {

    private static final String MOMENT = "2026-11-02T09:00";
    private static final Set<OfficerGroup> OF_TEAMS = Set.of(
            OfficerGroup.TRAFFICKING_EXPERT,
            OfficerGroup.GOVERNOR_APPROVER,
            OfficerGroup.VICTIM_CASE_MANAGER,
            OfficerGroup.SHELTER_MANAGER,
            OfficerGroup.CHILD_PROTECTION_LIAISON);
    private static final Path REPORT = Path.of("target", "observer-timing.csv");
    private static final int WALKERS = 4;
    private static final int PAIRS = 40;
    private static final int WARM_UP = 8;

    /** What is slower this often in pairs asked for in turn is slower; by chance it happens once in a million times. */
    private static final double OFTEN = 0.86;

    /** Below it nothing can be told over a network; above it only what is slower often enough not to be the machine's mood. */
    private static final double BOUND_IN_MILLISECONDS = 1;

    @Autowired
    private BeanFactory beans;

    @Test
    @Attacks(value = "INV-19", by = Way.REST)
    void nobodyOutsideTheTeamHearsOfAFile() throws SQLException {
        // A case that everybody may have to do with, so that there is something to list and to count.
        office.lodged(MOMENT);
        Person person = person();
        Names nothing = nothing(person);
        // What other cases have left to do would happen between the two walks.
        office.desk().runDueJobs();
        Map<String, Map<String, String>> before = crawled(nothing);

        VictimCase victim =
                VictimCase.referred(office, person.foreignerNumber().value()).asFarAs("IDENTIFIED");
        Names sealed = names(victim, person);
        Map<String, Map<String, String>> after = crawled(sealed);

        assertThat(differences(before, after)).isEmpty();
        assertThat(after).hasSize(OfficerGroup.values().length);
        assertThat(after.values()).allSatisfy(heard -> assertThat(heard).hasSizeGreaterThan(250));
        assertThat(Crawl.as(office, SealedFile.EXPERT, sealed, beans).toString())
                .as("what the team itself is told")
                .contains("<number>", "Karimova");
    }

    @Test
    void nobodyOutsideTheTeamMeasuresAFile() throws SQLException, IOException {
        office.at(MOMENT);
        Person person = person();
        VictimCase victim =
                VictimCase.referred(office, person.foreignerNumber().value()).asFarAs("IDENTIFIED");
        Names sealed = names(victim, person);
        List<String> report = new ArrayList<>(List.of("account;address;pairs;median_ms_sealed;median_ms_nothing;"
                + "median_of_differences_ms;sealed_slower_in_percent"));
        Map<String, String> tooFar = new TreeMap<>();

        for (String account : List.of(
                "van.provincial-director",
                "istanbul.trafficking-expert",
                "merkez.hq-protection",
                "merkez.auditor",
                "merkez.system-admin")) {
            Caller browser = Caller.browser(office, account);
            Caller machine = Caller.basicBeside(browser, office, account);
            Names nothing = nothing(person);
            for (Pair pair : pairs(sealed, nothing)) {
                Caller caller =
                        pair.sealed().startsWith("/engine") || pair.sealed().startsWith("/api") ? machine : browser;
                Comparison comparison = measured(caller, pair);
                report.add(account + ";" + pair.name() + ";" + comparison.line());
                if (comparison.tells()) {
                    tooFar.put(account + " " + pair.name(), comparison.line());
                }
            }
        }

        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        report.forEach(System.out::println);
        assertThat(tooFar).isEmpty();
    }

    private record Pair(String name, String sealed, String nothing) {}

    /** How long both took, in milliseconds, and in what share of the pairs the sealed one took longer. */
    private record Comparison(double sealed, double nothing, double difference, double slower) {

        boolean tells() {
            return Math.abs(difference) > BOUND_IN_MILLISECONDS && Math.max(slower, 1 - slower) >= OFTEN;
        }

        String line() {
            return String.format(
                    Locale.ROOT, "%d;%.2f;%.2f;%.2f;%.0f", PAIRS, sealed, nothing, difference, 100 * slower);
        }
    }

    private static List<Pair> pairs(Names sealed, Names nothing) {
        return List.of(
                new Pair("page by number", "/sealed-files/" + sealed.number(), "/sealed-files/" + nothing.number()),
                new Pair("page by id", "/sealed-files/" + sealed.file(), "/sealed-files/" + nothing.file()),
                new Pair("page of a task", "/cases/by-task/" + sealed.task(), "/cases/by-task/" + nothing.task()),
                new Pair("draft", "/api/tasks/" + sealed.task() + "/draft", "/api/tasks/" + nothing.task() + "/draft"),
                new Pair("case page", "/cases/" + sealed.number(), "/cases/" + nothing.number()),
                new Pair("case by API", "/api/cases/" + sealed.number(), "/api/cases/" + nothing.number()),
                new Pair("task", "/engine-rest/task/" + sealed.task(), "/engine-rest/task/" + nothing.task()),
                new Pair(
                        "tasks of a file",
                        "/engine-rest/task?processInstanceBusinessKey=" + sealed.file(),
                        "/engine-rest/task?processInstanceBusinessKey=" + nothing.file()),
                new Pair(
                        "shelter of a file",
                        "/api/trafficking/files/" + sealed.file() + "/shelter",
                        "/api/trafficking/files/" + nothing.file() + "/shelter"),
                new Pair(
                        "fitting shelters",
                        "/api/trafficking/files/" + sealed.file() + "/shelters",
                        "/api/trafficking/files/" + nothing.file() + "/shelters"),
                new Pair(
                        "letter",
                        "/sealed-files/" + sealed.number() + "/letters/" + sealed.letter(),
                        "/sealed-files/" + nothing.number() + "/letters/" + nothing.letter()));
    }

    /** Asks for both in turn, each first as often as the other. */
    private static Comparison measured(Caller caller, Pair pair) {
        double[] sealed = new double[PAIRS];
        double[] nothing = new double[PAIRS];
        double[] differences = new double[PAIRS];
        int slower = 0;
        for (int round = -WARM_UP; round < PAIRS; round++) {
            boolean sealedFirst = round % 2 == 0;
            double first = milliseconds(caller, sealedFirst ? pair.sealed() : pair.nothing());
            double second = milliseconds(caller, sealedFirst ? pair.nothing() : pair.sealed());
            if (round >= 0) {
                sealed[round] = sealedFirst ? first : second;
                nothing[round] = sealedFirst ? second : first;
                differences[round] = sealed[round] - nothing[round];
                slower += differences[round] > 0 ? 1 : 0;
            }
        }
        return new Comparison(median(sealed), median(nothing), median(differences), (double) slower / PAIRS);
    }

    private static double milliseconds(Caller caller, String path) {
        long start = System.nanoTime();
        caller.get(path);
        return (System.nanoTime() - start) / 1_000_000.0;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Walks as one user of each group: of the teams' groups those of another province. Several walk at once; what one of them
     * does changes nothing that another hears, or the two walks would differ.
     */
    private Map<String, Map<String, String>> crawled(Names names) {
        office.at(MOMENT);
        List<String> accounts =
                Arrays.stream(OfficerGroup.values()).map(this::account).toList();
        Map<String, Map<String, String>> heard = new ConcurrentSkipListMap<>();
        ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
        try {
            List<CompletableFuture<Void>> walks = accounts.stream()
                    .map(account -> CompletableFuture.runAsync(
                            () -> heard.put(account, Crawl.as(office, account, names, beans)), walkers))
                    .toList();
            walks.forEach(CompletableFuture::join);
        } finally {
            walkers.shutdownNow();
        }
        return heard;
    }

    private String account(OfficerGroup group) {
        String van = "van." + group.id();
        if (OF_TEAMS.contains(group)) {
            return "istanbul." + group.id();
        }
        return office.bean(org.himaye.access.DemoUserList.class).users().stream()
                        .anyMatch(user -> user.userId().equals(van))
                ? van
                : "merkez." + group.id();
    }

    private static Set<String> differences(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Set<String> differences = new TreeSet<>();
        before.forEach((account, heard) -> {
            Set<String> asked = new TreeSet<>(heard.keySet());
            asked.addAll(after.get(account).keySet());
            for (String address : asked) {
                String earlier = heard.getOrDefault(address, "not asked");
                String later = after.get(account).getOrDefault(address, "not asked");
                if (!earlier.equals(later)) {
                    differences.add(account + " " + address + ": " + around(earlier, later));
                }
            }
        });
        return differences;
    }

    /** Shows where two answers part. */
    private static String around(String earlier, String later) {
        int at = 0;
        while (at < Math.min(earlier.length(), later.length()) && earlier.charAt(at) == later.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "[" + earlier.substring(from, Math.min(earlier.length(), at + 120)) + "] became ["
                + later.substring(from, Math.min(later.length(), at + 120)) + "]";
    }

    private Names names(VictimCase victim, Person person) throws SQLException {
        office.desk().runDueJobs();
        office.at(MOMENT);
        var waiting = office.desk().all(victim.id());
        assertThat(waiting).as("tasks of the file").isNotEmpty();
        return new Names(
                victim.file().number(),
                victim.id().toString(),
                waiting.get(0).id(),
                Tables.single(
                        "select proc_inst_id_ from act_ru_task where id_ = ?",
                        waiting.get(0).id()),
                Tables.single(
                        "select id::text from victim_letter where file_id = ? limit 1",
                        victim.id().value()),
                person.id().toString(),
                person.foreignerNumber().value());
    }

    private static Names nothing(Person person) {
        return new Names(
                "65-MT-2026-900001",
                random(),
                random(),
                random(),
                random(),
                person.id().toString(),
                person.foreignerNumber().value());
    }

    /** Somebody with a record and without a case. */
    private Person person() {
        office.at(MOMENT);
        return SealedFile.as(
                office,
                Actor.SYSTEM,
                () -> office.bean(Persons.class)
                        .register(
                                new PersonalData(
                                        "Karimova",
                                        "Nilufar",
                                        Sex.FEMALE,
                                        LocalDate.parse("1997-03-04"),
                                        null,
                                        null,
                                        null,
                                        "UZB",
                                        "UZ",
                                        null,
                                        null),
                                null,
                                "TEST"));
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
