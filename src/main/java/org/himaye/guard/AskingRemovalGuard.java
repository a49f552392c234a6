package org.himaye.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.Persons;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every bar, each under a savepoint of its own, and keeps the answer. */
@Service
class AskingRemovalGuard implements RemovalGuard {

    private static final Logger LOG = LoggerFactory.getLogger(AskingRemovalGuard.class);
    private static final String HOME = "TUR";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final List<RemovalBar> bars;
    private final Persons persons;
    private final JdbcClient database;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate underSavepoint;

    AskingRemovalGuard(
            List<RemovalBar> bars,
            Persons persons,
            JdbcClient database,
            Ledger ledger,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.bars = bars.stream().sorted(Comparator.comparing(RemovalBar::name)).toList();
        this.persons = persons;
        this.database = database;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
        this.underSavepoint = new TransactionTemplate(transactions);
        underSavepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    @Transactional
    public GuardAnswer ask(PersonId personId, String destination, Purpose purpose) {
        GuardAnswer answer = answered(personId, destination, purpose);
        keep(answer);
        return answer;
    }

    @Override
    @Transactional
    public Look look(PersonId personId, String destination) {
        GuardAnswer answer = answered(personId, destination, Purpose.QUESTION);
        return new Look(answer.obstacles(), answer.answeredAt());
    }

    private GuardAnswer answered(PersonId personId, String destination, Purpose purpose) {
        new FieldChecks(clock)
                .require(
                        COUNTRIES.contains(destination) && !destination.equals(HOME),
                        "destination",
                        "not-an-option",
                        "Türkiye dışında bir ülkenin ISO 3166 üç harfli kodu olmalıdır.",
                        "It must be the ISO 3166 alpha-3 code of a country other than Türkiye.")
                .refuseIfAny();
        persons.get(personId);
        if (purpose != Purpose.QUESTION) {
            hold(personId);
        }
        // PostgreSQL keeps microseconds; what is asked and what is stored is the same moment.
        RemovalQuestion question = new RemovalQuestion(
                personId, destination, purpose, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Set<Obstacle> obstacles = new LinkedHashSet<>();
        for (RemovalBar bar : bars) {
            obstacles.addAll(obstacles(bar, question));
        }
        return new GuardAnswer(UUID.randomUUID(), question, new ArrayList<>(obstacles), question.at());
    }

    @Override
    @Transactional
    public GuardAnswer require(PersonId personId, String destination, Purpose purpose) {
        GuardAnswer answer = ask(personId, destination, purpose);
        if (!answer.isClear()) {
            throw new BarredRemoval(answer);
        }
        return answer;
    }

    /** Keeps an answer: in its own table for what rests on it, and in the ledger. Needs a running transaction. */
    void keep(GuardAnswer answer) {
        RemovalQuestion question = answer.question();
        database.sql("""
                        insert into removal_guard_answer (id, person_id, destination, purpose, clear, obstacles, asked_by,
                            asked_at)
                        values (:id, :person, :destination, :purpose, :clear, cast(:obstacles as jsonb), :askedBy, :askedAt)
                        """)
                .param("id", answer.id())
                .param("person", question.personId().value())
                .param("destination", question.destination())
                .param("purpose", question.purpose().name())
                .param("clear", answer.isClear())
                .param("obstacles", inShort(answer.obstacles()))
                .param("askedBy", currentActor.get().userId())
                .param("askedAt", question.at().atOffset(ZoneOffset.UTC))
                .update();
        String codes =
                answer.obstacles().stream().map(Obstacle::code).distinct().collect(Collectors.joining(" "));
        ledger.append(LedgerLine.of("GUARD_ANSWERED")
                .about(question.personId())
                .article(BarredRemoval.ARTICLES)
                .with("answer", answer.id())
                .with("purpose", question.purpose())
                .with("destination", question.destination())
                .with("clear", answer.isClear())
                .with("obstacles", codes));
    }

    private void hold(PersonId personId) {
        database.sql("select hold_person(:person, true)")
                .param("person", personId.value())
                .query((row, number) -> Boolean.TRUE)
                .single();
    }

    /** A bar that fails blocks; what it did to the transaction is undone. */
    private List<Obstacle> obstacles(RemovalBar bar, RemovalQuestion question) {
        try {
            return underSavepoint.execute(status -> bar.obstacles(question));
        } catch (RuntimeException failure) {
            LOG.error(
                    "The bar {} could not answer: {}",
                    bar.name(),
                    failure.getClass().getName());
            return List.of(unavailable(bar));
        }
    }

    private static Obstacle unavailable(RemovalBar bar) {
        return new Obstacle(
                "bar-unavailable",
                null,
                null,
                null,
                new LocalizedText(
                        "Sınır dışına engel olabilecek bir bilgi şu anda okunamıyor (" + bar.name() + ").",
                        "A fact that may stand against the removal cannot be read now (" + bar.name() + ")."),
                new LocalizedText(
                        "Bilgi yeniden okunabildiğinde soru tekrarlanır; sürerse bilgi işlem birimine bildirilir.",
                        "Ask again once it can be read; if this persists, tell the technical unit."));
    }

    private String inShort(List<Obstacle> obstacles) {
        List<Map<String, String>> list = obstacles.stream()
                .map(obstacle -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    one.put("code", obstacle.code());
                    if (obstacle.article() != null) {
                        one.put("article", obstacle.article());
                    }
                    return one;
                })
                .toList();
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
