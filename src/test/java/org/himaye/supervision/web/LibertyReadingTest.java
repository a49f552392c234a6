package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.himaye.ledger.RecordingLedger;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The board asks the same few questions for one person and for thousands, and counts what is left exactly. */
class LibertyReadingTest {

    private static final Instant NOW = Instant.parse("2027-02-26T06:00:00Z");
    private static final Actor DIRECTOR =
            new Actor("van.provincial-director", Set.of("provincial-director"), Set.of("65"));
    private static final Pattern KEY = Pattern.compile("#\\{(liberty\\.[A-Za-z.]+[A-Za-z])");

    private final List<String> questions = new ArrayList<>();
    private final RecordingLedger ledger = new RecordingLedger();

    @Test
    void theNumberOfQuestionsDoesNotGrowWithTheNumberOfPersons() {
        board(2_000, null, 0);

        assertThat(questions).containsExactlyInAnyOrder("centres", "totals", "held");
        assertThat(ledger.lines()).hasSize(1);
    }

    @Test
    void hoursAndDaysUntilTheLimitAreExact() {
        // Detained on 31 August 2026 at 09:00: free on 28 February 2027 at 09:00, two days from now.
        LibertyBoard.Row row = board(1, null, 0).rows().get(0);

        LibertyBoard.Cell maximum = row.cells().get(LimitKind.MAXIMUM);
        assertThat(maximum.days()).isEqualTo(2);
        assertThat(maximum.hours()).isZero();
        assertThat(maximum.over()).isFalse();
        LibertyBoard.Cell review = row.cells().get(LimitKind.REVIEW);
        assertThat(review.over()).isTrue();
        assertThat(review.days()).isZero();
        assertThat(row.cells()).doesNotContainKey(LimitKind.DECISION);
        assertThat(row.centre()).isEqualTo("Kurubaş Geri Gönderme Merkezi");
    }

    @Test
    void aPageBehindTheLastIsTheLast() {
        assertThat(board(120, null, 99).filter().page()).isEqualTo(2);
        assertThat(board(120, null, -1).filter().page()).isZero();
        assertThat(board(0, null, 5).pages()).isEqualTo(1);
    }

    @Test
    void aReaderChoosesAmongTheirOwnProvinces() {
        assertThat(board(1, null, 0).provinces())
                .extracting(province -> province.plate())
                .containsExactly("65");
    }

    @Test
    void bothLanguagesSayEverythingThatThePageSays() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var page = new ClassPathResource("templates/supervision/liberty.html").getInputStream()) {
            KEY.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> used.add(found.group(1)));
        }
        for (Light light : Light.values()) {
            used.add("liberty.light." + light);
        }
        for (LimitKind kind : LimitKind.values()) {
            used.add("liberty.limit." + kind);
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
        assertThat(messages("en").stringPropertyNames())
                .isEqualTo(messages("tr").stringPropertyNames());
    }

    private LibertyBoard board(int persons, @Nullable Light light, int page) {
        return new LibertyReading(register(persons), ledger, () -> DIRECTOR, Clock.fixed(NOW, LegalTime.ZONE))
                .board(null, null, light, page, LibertyReading.PAGE_SIZE);
    }

    private LibertyRegister register(int persons) {
        return new LibertyRegister() {
            @Override
            public List<Held> held(Filter filter) {
                questions.add("held");
                return IntStream.range(0, Math.min(persons, filter.size()))
                        .mapToObj(number -> new Held(
                                UUID.randomUUID(),
                                CaseId.random(),
                                "65-SD-2026-" + number,
                                "65",
                                "kurubas",
                                Instant.parse("2026-08-31T06:00:00Z"),
                                List.of(
                                        new Limit(LimitKind.REVIEW, NOW, Light.BLACK),
                                        new Limit(
                                                LimitKind.MAXIMUM, Instant.parse("2027-02-28T06:00:00Z"), Light.AMBER)),
                                Light.BLACK,
                                true))
                        .toList();
            }

            @Override
            public Totals totals(Filter filter) {
                questions.add("totals");
                return new Totals(persons, persons, 0, 0, 0);
            }

            @Override
            public List<Centre> centres() {
                questions.add("centres");
                return List.of(new Centre("kurubas", "Kurubaş Geri Gönderme Merkezi", "65", 1200, persons));
            }

            @Override
            public int places() {
                questions.add("places");
                return 1200;
            }

            @Override
            public List<Discrepancy> reconcile() {
                questions.add("reconcile");
                return List.of();
            }
        };
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("supervision/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
