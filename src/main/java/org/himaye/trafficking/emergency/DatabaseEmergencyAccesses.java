package org.himaye.trafficking.emergency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.CompartmentCipher;
import org.himaye.trafficking.compartment.CompartmentRefusals;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.emergency.EmergencyAccess.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergency access in PostgreSQL, which knows the time and who acts for itself. */
@Service
@Transactional
class DatabaseEmergencyAccesses implements EmergencyAccesses {

    private static final String SELECT = """
            select a.id, a.requested_by, a.province, a.requested_at, a.expires_at, a.review_by, a.content,
                (select count(*) from emergency_access_opening o where o.access_id = a.id) as openings,
                n.noted_at, r.reviewed_by, r.reviewed_at, r.justified, r.content as findings
            from emergency_access a
            left join emergency_access_notice n on n.access_id = a.id
            left join emergency_access_review r on r.access_id = a.id
            """;
    private static final String NEWEST_FIRST = " order by a.requested_at desc, a.id";
    private static final Pattern FILE_NUMBER = Pattern.compile("[0-8][0-9]-MT-[0-9]{4}-[0-9]{6,}");
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_HOURS = 24;

    private final JdbcClient database;
    private final VictimFiles files;
    private final CompartmentCipher cipher;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ObjectMapper json;

    DatabaseEmergencyAccesses(
            JdbcClient database,
            VictimFiles files,
            @Qualifier("victims") CompartmentCipher cipher,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock,
            ObjectMapper json) {
        this.database = database;
        this.files = files;
        this.cipher = cipher;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    /** What was written, encrypted. */
    private record Written(String subject, String reason) {}

    @Override
    public UUID request(EmergencyRequest request) {
        Actor actor = currentActor.get();
        refuseUnless(EmergencyRights.mayRequest(actor));
        String subject = request.subject().strip();
        String reason = request.reason().strip();
        new FieldChecks(clock)
                .require(
                        !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT,
                        "subject",
                        "required",
                        "Yabancı kimlik numarası ya da dosya numarası yazın.",
                        "Write a foreigner number or the number of a file.")
                .require(
                        reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_TEXT,
                        "reason",
                        "length",
                        "Gerekçeyi en az 20 karakterle yazın.",
                        "Write the reason in at least 20 characters.")
                .require(
                        request.hours() >= 1 && request.hours() <= LONGEST_HOURS,
                        "hours",
                        "range",
                        "1 ile 24 saat arasında olmalıdır.",
                        "It must be between 1 and 24 hours.")
                .refuseIfAny();
        UUID id = UUID.randomUUID();
        boolean ofFile = FILE_NUMBER.matcher(subject).matches();
        database.sql("select request_emergency_access(:id, :foreigner, :file, :hours, :province, :content)")
                .param("id", id)
                .param("foreigner", ofFile ? "" : subject)
                .param("file", ofFile ? subject : null, java.sql.Types.VARCHAR)
                .param("hours", request.hours())
                .param("province", province(actor))
                .param("content", cipher.encrypt(write(new Written(subject, reason))))
                .query((row, number) -> Boolean.TRUE)
                .list();
        ledger.append(
                LedgerLine.of("EMERGENCY_ACCESS_REQUESTED").with("access", id).with("hours", request.hours()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public EmergencyAccess mine(UUID id) {
        return own(" and a.id = :id", id).stream().findFirst().orElseThrow(CompartmentRefusals::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmergencyAccess> mine() {
        return own(" and :id::uuid is null", null);
    }

    @Override
    public List<VictimFile> use(UUID id) {
        boolean open = database.sql("select open_emergency_access(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!open) {
            throw CompartmentRefusals.notFound();
        }
        ledger.append(LedgerLine.of("EMERGENCY_ACCESS_USED").with("access", id));
        List<VictimFile> opened = files.inEmergency(id);
        opened.forEach(file -> ledger.append(LedgerLine.of("EMERGENCY_ACCESS_FOUND")
                .inCase(file.id(), file.province())
                .with("access", id)));
        return opened;
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmergencyAccess> all() {
        Actor actor = currentActor.get();
        refuseUnless(EmergencyRights.mayTakeNote(actor) || EmergencyRights.mayReview(actor));
        return database.sql(SELECT + NEWEST_FIRST)
                .query((row, number) -> access(row))
                .list();
    }

    @Override
    public void takeNote(UUID id) {
        Actor actor = currentActor.get();
        refuseUnless(EmergencyRights.mayTakeNote(actor));
        refuseUnless(!find(id).requestedBy().equals(actor.userId()));
        database.sql("select note_emergency_access(:id)")
                .param("id", id)
                .query((row, number) -> Boolean.TRUE)
                .list();
        ledger.append(LedgerLine.of("EMERGENCY_ACCESS_NOTED").with("access", id));
    }

    @Override
    public void review(UUID id, boolean justified, String findings) {
        Actor actor = currentActor.get();
        refuseUnless(EmergencyRights.mayReview(actor));
        String text = findings.strip();
        new FieldChecks(clock)
                .require(
                        text.length() >= SHORTEST_REASON && text.length() <= LONGEST_TEXT,
                        "findings",
                        "length",
                        "Sonucu en az 20 karakterle yazın.",
                        "Write what you found in at least 20 characters.")
                .refuseIfAny();
        EmergencyAccess access = find(id);
        refuseUnless(!access.requestedBy().equals(actor.userId()));
        if (access.review() != null) {
            throw conflict("Bu erişim incelenmiştir.", "This access has been reviewed.");
        }
        if (!access.isOverAt(clock.instant())) {
            throw conflict("Erişim sürerken incelenemez.", "It cannot be reviewed while it lasts.");
        }
        database.sql("select review_emergency_access(:id, :justified, :content)")
                .param("id", id)
                .param("justified", justified)
                .param("content", cipher.encrypt(text))
                .query((row, number) -> Boolean.TRUE)
                .list();
        ledger.append(
                LedgerLine.of("EMERGENCY_ACCESS_REVIEWED").with("access", id).with("justified", justified));
    }

    private List<EmergencyAccess> own(String condition, @Nullable UUID id) {
        return database.sql(SELECT + "where a.requested_by = :me" + condition + NEWEST_FIRST)
                .param("me", currentActor.get().userId())
                .param("id", id, java.sql.Types.OTHER)
                .query((row, number) -> access(row))
                .list();
    }

    private EmergencyAccess find(UUID id) {
        return database.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query((row, number) -> access(row))
                .optional()
                .orElseThrow(CompartmentRefusals::notFound);
    }

    private EmergencyAccess access(ResultSet row) throws SQLException {
        String reviewedBy = row.getString("reviewed_by");
        Review review = reviewedBy == null
                ? null
                : new Review(
                        reviewedBy,
                        instant(row, "reviewed_at"),
                        row.getBoolean("justified"),
                        cipher.decryptText(row.getBytes("findings")));
        return new EmergencyAccess(
                row.getObject("id", UUID.class),
                row.getString("requested_by"),
                row.getString("province"),
                instant(row, "requested_at"),
                instant(row, "expires_at"),
                row.getObject("review_by", LocalDate.class),
                read(row.getBytes("content")).reason(),
                row.getInt("openings"),
                row.getObject("noted_at") == null ? null : instant(row, "noted_at"),
                review);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String province(Actor actor) {
        return actor.isAtHeadquarters()
                ? Province.HEADQUARTERS
                : actor.provinces().stream().sorted().findFirst().orElse(Province.HEADQUARTERS);
    }

    private String write(Written written) {
        try {
            return json.writeValueAsString(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A request cannot be written");
        }
    }

    private Written read(byte[] content) {
        try {
            return json.readValue(cipher.decryptText(content), Written.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A request cannot be read");
        }
    }

    private static void refuseUnless(boolean may) {
        if (!may) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Bu işlem görevli olduğunuz gruplara verilmemiştir.",
                            "This step is not granted to any of your groups."),
                    null);
        }
    }

    private static Refusal conflict(String turkish, String english) {
        return new Refusal(CommonProblem.CONFLICT, new LocalizedText(turkish, english), null);
    }
}
