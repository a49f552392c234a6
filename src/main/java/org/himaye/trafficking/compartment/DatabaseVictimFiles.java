package org.himaye.trafficking.compartment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.letter.Sha256;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sealed files in PostgreSQL; every content is bound to its file and kind before it is encrypted. */
@Repository
@Transactional
class DatabaseVictimFiles implements VictimFiles {

    private static final String FILE =
            "select id, number, province, person_id, foreigner, stage, opened_at, closed_as from victim_file ";
    private static final String ENTRY = "select id, file_id, kind, article, occurred_at, content, recorded_by,"
            + " recorded_at from victim_entry where file_id = :file";
    private static final String OLDEST_FIRST = " order by sequence";

    private final JdbcClient database;
    private final CompartmentCipher cipher;
    private final VictimTeams teams;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ObjectMapper json;

    DatabaseVictimFiles(
            JdbcClient database,
            @Qualifier("victims") CompartmentCipher cipher,
            VictimTeams teams,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock,
            ObjectMapper json) {
        this.database = database;
        this.cipher = cipher;
        this.teams = teams;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public CaseId open(String province, @Nullable PersonId personId, boolean foreigner, Instant openedAt) {
        CaseId id = CaseId.random();
        database.sql("""
                        with number as (
                            insert into victim_sequence (province, year, last) values (:province, :year, 1)
                            on conflict (province, year) do update set last = victim_sequence.last + 1 returning last)
                        insert into victim_file (id, number, province, person_id, foreigner, stage, opened_at)
                        select :id, concat_ws('-', :province, 'MT', :year,
                                lpad(last::text, greatest(6, length(last::text)), '0')),
                            :province, :person, :foreigner, 'IDENTIFICATION', :openedAt
                        from number
                        """)
                .param("province", province)
                .param("year", LegalTime.dayOf(openedAt).getYear())
                .param("id", id.value())
                .param("person", personId == null ? null : personId.value(), java.sql.Types.OTHER)
                .param("foreigner", foreigner)
                .param("openedAt", of(openedAt))
                .update();
        ledger.append(LedgerLine.of("VICTIM_FILE_OPENED").inCase(id, province));
        teams.candidates(id, Set.of(OfficerGroup.TRAFFICKING_EXPERT.id()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public VictimFile get(CaseId file) {
        return database.sql(FILE + "where id = :id")
                .param("id", file.value())
                .query((row, number) -> file(row))
                .optional()
                .orElseThrow(CompartmentRefusals::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public List<VictimFile> ofMyTeams() {
        return of(database.sql("select file_id from victim_team where user_id = :me and left_at is null")
                .param("me", currentActor.get().userId())
                .query(UUID.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public List<VictimFile> inEmergency(UUID access) {
        return of(database.sql("select * from files_in_emergency(:access)")
                .param("access", access)
                .query(UUID.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public VictimFile find(String number) {
        return of(database.sql("select * from my_sealed_files()")
                        .query(UUID.class)
                        .list())
                .stream()
                .filter(file ->
                        file.number().equals(number) || file.id().toString().equals(number))
                .findFirst()
                .orElseThrow(CompartmentRefusals::notFound);
    }

    /** Looks at no file at all for who has none, so that no question takes longer for the files of others. */
    private List<VictimFile> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql(FILE + "where id in (:ids) order by opened_at desc, number desc")
                .param("ids", Set.copyOf(ids))
                .query((row, number) -> file(row))
                .list();
    }

    @Override
    public void identify(CaseId file, @Nullable PersonId personId, boolean foreigner) {
        changed(database.sql("update victim_file set person_id = :person, foreigner = :foreigner where id = :id")
                .param("person", personId == null ? null : personId.value(), java.sql.Types.OTHER)
                .param("foreigner", foreigner)
                .param("id", file.value())
                .update());
    }

    @Override
    public void enterStage(CaseId file, VictimFile.Stage stage) {
        changed(database.sql("update victim_file set stage = :stage where id = :id and stage <> 'CLOSED'")
                .param("stage", stage.name())
                .param("id", file.value())
                .update());
    }

    @Override
    public void close(CaseId file, String closedAs, Instant closedAt) {
        VictimFile open = get(file);
        changed(database.sql("update victim_file set stage = 'CLOSED', closed_as = :closedAs, closed_at = :closedAt"
                        + " where id = :id and stage <> 'CLOSED'")
                .param("closedAs", closedAs)
                .param("closedAt", of(closedAt))
                .param("id", file.value())
                .update());
        ledger.append(LedgerLine.of("VICTIM_FILE_CLOSED")
                .inCase(file, open.province())
                .with("closedAs", closedAs));
    }

    @Override
    public UUID enter(CaseId file, String kind, @Nullable String article, Instant occurredAt, Object content) {
        VictimFile of = get(file);
        UUID id = UUID.randomUUID();
        byte[] sealed = cipher.encrypt(write(new SealedContent(file.toString(), kind, json.valueToTree(content))));
        database.sql("insert into victim_entry (id, file_id, kind, article, occurred_at, content, recorded_by,"
                        + " recorded_at) values (:id, :file, :kind, :article, :occurredAt, :content, :by, :at)")
                .param("id", id)
                .param("file", file.value())
                .param("kind", kind)
                .param("article", article)
                .param("occurredAt", of(occurredAt))
                .param("content", sealed)
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .update();
        // Of what lies there: a hash of plain text that is short could be guessed.
        LedgerLine line = LedgerLine.of(kind)
                .inCase(file, of.province())
                .with("entry", id)
                .with("sha256", Sha256.hex(sealed));
        ledger.append(article == null ? line : line.article(article));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public <T> Optional<T> latest(CaseId file, String kind, Class<T> type) {
        return database.sql(ENTRY + " and kind = :kind order by sequence desc limit 1")
                .param("file", file.value())
                .param("kind", kind)
                .query((row, number) -> entry(row))
                .optional()
                .map(entry -> parse(entry.content(), type));
    }

    @Override
    @Transactional(readOnly = true)
    public <T> List<T> all(CaseId file, String kind, Class<T> type) {
        return database
                .sql(ENTRY + " and kind = :kind" + OLDEST_FIRST)
                .param("file", file.value())
                .param("kind", kind)
                .query((row, number) -> entry(row))
                .list()
                .stream()
                .map(entry -> parse(entry.content(), type))
                .toList();
    }

    @Override
    public List<VictimEntry> read(CaseId file) {
        VictimFile of = get(file);
        ledger.append(LedgerLine.of("VICTIM_FILE_READ").inCase(file, of.province()));
        return database.sql(ENTRY + OLDEST_FIRST)
                .param("file", file.value())
                .query((row, number) -> entry(row))
                .list();
    }

    private VictimEntry entry(ResultSet row) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        String kind = row.getString("kind");
        SealedContent sealed = parse(cipher.decryptText(row.getBytes("content")), SealedContent.class);
        return new VictimEntry(
                row.getObject("id", UUID.class),
                new CaseId(file),
                kind,
                row.getString("article"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                write(sealed.of(file, kind)),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            unwritable.clearLocation();
            throw new IllegalStateException(
                    "Sealed content cannot be written: " + value.getClass().getName());
        }
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            damaged.clearLocation();
            throw new IllegalStateException("Sealed content cannot be read as " + type.getName());
        }
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw CompartmentRefusals.notFound();
        }
    }

    private static VictimFile file(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new VictimFile(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("province"),
                person == null ? null : new PersonId(person),
                row.getBoolean("foreigner"),
                VictimFile.Stage.valueOf(row.getString("stage")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_as"));
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
