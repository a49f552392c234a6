package org.himaye.supervision.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second readings in PostgreSQL, whose functions alone reach the tables and decide who may read what. */
@Service
@Transactional
class DatabaseQualityReadings implements QualityReadings {

    private static final int SHORTEST_TEXT = 20;
    private static final int LONGEST_TEXT = 4000;

    private final JdbcClient database;
    private final QualityCatalogue catalogue;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatabaseQualityReadings(
            JdbcClient database,
            QualityCatalogue catalogue,
            Ledger ledger,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    private record Place(CaseId caseId, String province, String unit, String procedure) {

        static Place read(ResultSet row) throws SQLException {
            return new Place(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("province"),
                    row.getString("unit"),
                    row.getString("procedure"));
        }

        LedgerLine line(String action, UUID reading) {
            return LedgerLine.of(action)
                    .inCase(caseId, province)
                    .with("reading", reading)
                    .with("unit", unit)
                    .with("procedure", procedure);
        }
    }

    private record Taken(UUID id, Place place) {}

    @Override
    @Transactional(readOnly = true)
    public List<ReadingInHand> inHand() {
        return database.sql("select id, procedure, kind, due_on, overdue from quality_readings_in_hand()")
                .query((row, number) -> new ReadingInHand(
                        row.getObject("id", UUID.class),
                        catalogue.get(row.getString("procedure")),
                        row.getString("kind"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("overdue")))
                .list();
    }

    @Override
    public Optional<UUID> take() {
        if (inHand().size() >= IN_HAND) {
            throw new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText(
                            "Elinizde " + IN_HAND + " karar var; önce bunlardan birini okuyun.",
                            "You hold " + IN_HAND + " decisions; read one of them first."),
                    null);
        }
        Actor actor = currentActor.get();
        Optional<Taken> taken;
        try {
            taken = database.sql("select id, case_id, province, unit, procedure from take_quality_reading("
                            + "string_to_array(:provinces, ','), string_to_array(:headquarters, ','), :most)")
                    .param("provinces", String.join(",", catalogue.readableOfProvinces(actor)))
                    .param("headquarters", String.join(",", catalogue.readableOfHeadquarters(actor)))
                    .param("most", IN_HAND)
                    .query((row, number) -> new Taken(row.getObject("id", UUID.class), Place.read(row)))
                    .optional();
        } catch (DataIntegrityViolationException overtaken) {
            throw new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText(
                            "Bu kararı aynı anda başkası aldı; yeniden deneyin.",
                            "Somebody took this decision at the same moment; try again."),
                    null);
        }
        taken.ifPresent(one -> ledger.append(one.place().line("QUALITY_READING_TAKEN", one.id())));
        return taken.map(Taken::id);
    }

    @Override
    public BlindFile open(UUID id) {
        List<BlindFile.Event> happened = eventsOf(id);
        List<BlindFile.Field> forms = fieldsOf(id);
        BlindFile file = database.sql("select procedure, kind, outcome, facts, reasons, legal_basis, decided_on, due_on"
                        + " from quality_decision(:id)")
                .param("id", id)
                .query((row, number) -> new BlindFile(
                        id,
                        catalogue.get(row.getString("procedure")),
                        row.getString("kind"),
                        row.getString("outcome"),
                        row.getString("facts"),
                        row.getString("reasons"),
                        row.getString("legal_basis"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        happened,
                        forms))
                .optional()
                .orElseThrow(DatabaseQualityReadings::notFound);
        ledger.append(LedgerLine.of("QUALITY_READING_OPENED").with("reading", id));
        return file;
    }

    @Override
    public void record(UUID id, ReadingAnswer answer) {
        SampledProcedure procedure = inHand().stream()
                .filter(reading -> reading.id().equals(id))
                .findFirst()
                .orElseThrow(DatabaseQualityReadings::notFound)
                .procedure();
        String grounds = answer.grounds().strip();
        FieldChecks checks = new FieldChecks(clock).present(answer.agrees(), "agrees");
        procedure.points().forEach(point -> checks.present(answer.points().get(point.id()), point.id()));
        textOf(checks, grounds, "grounds").refuseIfAny();
        boolean agrees = Boolean.TRUE.equals(answer.agrees());
        List<String> points =
                procedure.points().stream().map(SampledProcedure.Point::id).toList();
        List<String> missed = points.stream()
                .filter(point -> answer.points().get(point) == ReadingAnswer.Point.NO)
                .toList();
        LocalDate[] decidedOn = new LocalDate[1];
        Place place = database.sql("select case_id, province, unit, procedure, decided_on from record_quality_result("
                        + ":id, :agrees, :grounds, string_to_array(:points, ','), string_to_array(:answers, ','))")
                .param("id", id)
                .param("agrees", agrees)
                .param("grounds", grounds)
                .param("points", String.join(",", points))
                .param(
                        "answers",
                        String.join(
                                ",",
                                points.stream()
                                        .map(point -> answer.points().get(point).name())
                                        .toList()))
                .query((row, number) -> {
                    decidedOn[0] = row.getObject("decided_on", LocalDate.class);
                    return Place.read(row);
                })
                .optional()
                .orElseThrow(DatabaseQualityReadings::notFound);
        ledger.append(place.line("QUALITY_RESULT_RECORDED", id)
                .with("agrees", agrees)
                .with("missed", String.join(" ", missed))
                .with("decidedOn", decidedOn[0]));
        if (!agrees || !missed.isEmpty()) {
            events.publishEvent(new QualityFindingRecorded(id, place.unit(), place.procedure()));
        }
    }

    @Override
    public void handBack(UUID id, String reason) {
        String why = reason.strip();
        textOf(new FieldChecks(clock), why, "reason").refuseIfAny();
        Place place = database.sql(
                        "select case_id, province, unit, procedure from return_quality_reading(:id, :reason)")
                .param("id", id)
                .param("reason", why)
                .query((row, number) -> Place.read(row))
                .optional()
                .orElseThrow(DatabaseQualityReadings::notFound);
        ledger.append(place.line("QUALITY_READING_HANDED_BACK", id));
    }

    private List<BlindFile.Event> eventsOf(UUID id) {
        return database.sql("select kind, article, occurred_on from quality_events(:id)")
                .param("id", id)
                .query((row, number) -> new BlindFile.Event(
                        row.getString("kind"), row.getString("article"), row.getObject("occurred_on", LocalDate.class)))
                .list();
    }

    private List<BlindFile.Field> fieldsOf(UUID id) {
        return database.sql("select user_task, submitted_on, field, content from quality_form_fields(:id)")
                .param("id", id)
                .query((row, number) -> new BlindFile.Field(
                        row.getString("user_task"),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getString("field"),
                        row.getString("content")))
                .list();
    }

    static FieldChecks textOf(FieldChecks checks, String text, String field) {
        return checks.require(
                text.length() >= SHORTEST_TEXT && text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0,
                field,
                "length",
                "En az " + SHORTEST_TEXT + ", en çok " + LONGEST_TEXT + " karakter yazın.",
                "Write " + SHORTEST_TEXT + " to " + LONGEST_TEXT + " characters.");
    }

    static Refusal notFound() {
        return new Refusal(
                CommonProblem.NOT_FOUND,
                new LocalizedText("Böyle bir okuma elinizde değil.", "You hold no such reading."),
                null);
    }
}
