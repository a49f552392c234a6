package org.himaye.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Persons;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.ledger.Ledger;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.himaye.shared.RefusedByLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bar that cannot answer blocks, the others answer nevertheless, and every answer is kept. */
@HimayeTest
class GuardFailsClosedTest {

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aBarWhoseStatementFailsBlocksAndTheOthersStillAnswer() throws SQLException {
        PersonId person = somebody();
        RemovalBar broken = bar(
                "broken",
                question -> database.sql("select 1 / 0")
                        .query((row, number) -> obstacle("never"))
                        .list());
        RemovalBar later = bar("later", question -> List.of(obstacle("found")));

        GuardAnswer answer = in(() -> guard(broken, later).ask(person, "IRQ", Purpose.EXECUTION));

        assertThat(answer.obstacles()).extracting(Obstacle::code).containsExactly("bar-unavailable", "found");
        assertThat(stored(answer))
                .isEqualTo("false [{\"code\": \"bar-unavailable\"}, {\"code\": \"found\", \"article\": \"YUKK 4\"}]");
    }

    @Test
    void whatAFailingBarWroteIsUndone() {
        PersonId person = somebody();
        List<String> reached = new ArrayList<>();
        RemovalBar writing = bar("writing", question -> {
            database.sql("select set_config('himaye.provinces', '', true)")
                    .query(String.class)
                    .single();
            reached.add("writing");
            throw new IllegalStateException();
        });

        GuardAnswer answer = in(() -> {
            GuardAnswer given = guard(writing).ask(person, "IRQ", Purpose.QUESTION);
            assertThat(database.sql("select current_setting('himaye.provinces')")
                            .query(String.class)
                            .single())
                    .isEqualTo("65");
            return given;
        });

        assertThat(reached).containsExactly("writing");
        assertThat(answer.obstacles()).extracting(Obstacle::code).containsExactly("bar-unavailable");
    }

    @Test
    void aBarWithoutItsFunctionOrWithAnUnknownCodeBlocks() {
        PersonId person = somebody();
        RemovalBar missing = new DatabaseBar(database, "of-nothing", Map.of());
        RemovalBar unexplained = new DatabaseBar(database, "screening", Map.of());

        GuardAnswer answer = in(() -> guard(missing, unexplained).ask(person, "IRQ", Purpose.BOOKING));

        assertThat(answer.obstacles()).extracting(Obstacle::code).containsExactly("bar-unavailable", "bar-unavailable");
    }

    @Test
    void aRefusedRemovalIsKeptOnceTheRefusedStepIsOver() throws SQLException {
        PersonId person = somebody();
        RemovalGuard guard = guard(bar("bar", question -> List.of(obstacle("found"))));

        assertThatThrownBy(() -> in(() -> guard.require(person, "IRQ", Purpose.EXECUTION)))
                .isInstanceOfSatisfying(BarredRemoval.class, refusal -> {
                    assertThat(uncheckedStored(refusal.answer())).isEmpty();
                    Acting.as(VAN, () -> events.publishEvent(new RefusedByLaw(refusal, "step", null, null)));
                    assertThat(uncheckedStored(refusal.answer())).startsWith("false");
                    assertThat(refusal.answer().isClear()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TUR", "irq", "XXX", "IRQ' or true --"})
    void aDestinationThatIsNoOtherCountryIsRefused(String destination) {
        PersonId person = somebody();

        assertThatThrownBy(() -> in(() -> guard().ask(person, destination, Purpose.QUESTION)))
                .isInstanceOf(Refusal.class)
                .hasMessage("invalid-request");
    }

    private AskingRemovalGuard guard(RemovalBar... bars) {
        return new AskingRemovalGuard(
                List.of(bars), persons, database, ledger, currentActor, json, clock, transactions);
    }

    private PersonId somebody() {
        return in(() -> {
            var somebody = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            files.open(CaseType.REMOVAL, "65", somebody.id(), Instant.parse("2026-03-02T07:00:00Z"));
            return somebody.id();
        });
    }

    private <T> T in(Supplier<T> work) {
        return Acting.call(VAN, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static Obstacle obstacle(String code) {
        LocalizedText text = new LocalizedText("Engel.", "Obstacle.");
        return new Obstacle(code, "YUKK 4", null, null, text, text);
    }

    private static RemovalBar bar(String name, Function<RemovalQuestion, List<Obstacle>> answer) {
        return new RemovalBar() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Obstacle> obstacles(RemovalQuestion question) {
                return answer.apply(question);
            }
        };
    }

    private static String uncheckedStored(GuardAnswer answer) {
        try {
            return stored(answer);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns what is stored of an answer that the ledger knows, too; empty text if either does not. */
    private static String stored(GuardAnswer answer) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("""
                        select a.clear || ' ' || a.obstacles from removal_guard_answer a where a.id = ? and exists (
                            select from ledger_entry l where l.action = 'GUARD_ANSWERED' and l.person_id = a.person_id
                              and l.facts like '%' || a.id || '%')
                        """)) {
            statement.setObject(1, answer.id());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
