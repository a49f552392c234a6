package org.himaye.trafficking.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.CompartmentCipher;
import org.himaye.trafficking.compartment.CompartmentRefusals;
import org.himaye.trafficking.compartment.VictimFiles;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shelters in PostgreSQL; an address is bound to its shelter before it is encrypted. */
@Repository
@Transactional
class DatabaseShelters implements Shelters {

    private static final String COLUMNS =
            "select s.id, s.code, s.province, s.capacity, s.residents, s.families, s.accessible";
    private static final String OPEN =
            " from shelter s where not exists (select from shelter_closing c where c.shelter_id = s.id)";
    private static final String BY_CODE = " order by s.code";

    private final JdbcClient database;
    private final CompartmentCipher cipher;
    private final VictimFiles files;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseShelters(
            JdbcClient database,
            @Qualifier("shelters") CompartmentCipher cipher,
            VictimFiles files,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.files = files;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public UUID register(NewShelter shelter) {
        refuseOutsideHeadquarters();
        new FieldChecks(clock)
                .require(
                        Province.of(shelter.province()).isPresent()
                                && !Province.HEADQUARTERS.equals(shelter.province()),
                        "province",
                        "unknown",
                        "Böyle bir il yok.",
                        "There is no such province.")
                .require(isFree(shelter.code()), "code", "in-use", "Bu kod kullanılıyor.", "This code is in use.")
                .refuseIfAny();
        UUID id = UUID.randomUUID();
        database.sql("insert into shelter (id, code, province, capacity, residents, families, accessible, opened_at,"
                        + " registered_by) values (:id, :code, :province, :capacity, :residents, :families, :accessible,"
                        + " :at, :by)")
                .param("id", id)
                .param("code", shelter.code())
                .param("province", shelter.province())
                .param("capacity", shelter.capacity())
                .param("residents", shelter.residents().name())
                .param("families", shelter.families())
                .param("accessible", shelter.accessible())
                .param("at", of(clock.instant()))
                .param("by", currentActor.get().userId())
                .update();
        database.sql("insert into shelter_address (shelter_id, address, recorded_by, recorded_at)"
                        + " values (:id, :address, :by, :at)")
                .param("id", id)
                .param("address", cipher.encrypt(id + "\n" + shelter.address().strip()))
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("SHELTER_REGISTERED").with("shelter", id));
        return id;
    }

    @Override
    public void close(String code, Instant closedAt) {
        refuseOutsideHeadquarters();
        hold(code);
        find(code).ifPresent(shelter -> {
            database.sql("insert into shelter_closing (shelter_id, closed_at, closed_by) values (:id, :at, :by)")
                    .param("id", shelter.id())
                    .param("at", of(closedAt))
                    .param("by", currentActor.get().userId())
                    .update();
            ledger.append(LedgerLine.of("SHELTER_CLOSED").with("shelter", shelter.id()));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<RegisteredShelter> open() {
        return database.sql(COLUMNS + OPEN + BY_CODE)
                .query((row, number) -> registered(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shelter> openFor(CaseId file) {
        return database.sql("select * from (" + COLUMNS + ", shelter_free_places(s.id, :file) as free" + OPEN
                        + ") s where s.free is not null" + BY_CODE)
                .param("file", file.value())
                .query((row, number) -> shelter(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RegisteredShelter> find(String code) {
        return database.sql(COLUMNS + OPEN + " and s.code = :code")
                .param("code", code)
                .query((row, number) -> registered(row))
                .optional();
    }

    @Override
    public void hold(String code) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 48))")
                .param("name", "shelter:" + code)
                .query((row, number) -> number)
                .list();
    }

    @Override
    public String addressFor(CaseId file) {
        var of = files.get(file);
        record Sealed(UUID shelterId, byte[] address) {}
        Sealed sealed = database.sql("select a.shelter_id, a.address from shelter_placement p"
                        + " join shelter_address a on a.shelter_id = p.shelter_id where p.file_id = :file"
                        + " and not exists (select from shelter_leaving l where l.placement_id = p.id)"
                        + " order by a.sequence desc limit 1")
                .param("file", file.value())
                .query((row, number) -> new Sealed(row.getObject("shelter_id", UUID.class), row.getBytes("address")))
                .optional()
                .orElseThrow(CompartmentRefusals::notFound);
        ledger.append(LedgerLine.of("SHELTER_ADDRESS_READ")
                .inCase(file, of.province())
                .with("shelter", sealed.shelterId()));
        String[] bound = cipher.decryptText(sealed.address()).split("\n", 2);
        if (!bound[0].equals(sealed.shelterId().toString())) {
            throw new IllegalStateException("An address is not where it was written");
        }
        return bound[1];
    }

    private boolean isFree(String code) {
        return database.sql("select not exists (select from shelter where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private void refuseOutsideHeadquarters() {
        if (!currentActor.get().isAtHeadquarters()) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Bu kaydı yalnızca Genel Merkez tutar.", "Only the headquarters keep this register."),
                    null);
        }
    }

    private static RegisteredShelter registered(ResultSet row) throws SQLException {
        return new RegisteredShelter(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("province"),
                row.getInt("capacity"),
                Shelter.Residents.valueOf(row.getString("residents")),
                row.getBoolean("families"),
                row.getBoolean("accessible"));
    }

    private static Shelter shelter(ResultSet row) throws SQLException {
        RegisteredShelter known = registered(row);
        return new Shelter(
                known.id(),
                known.code(),
                known.province(),
                known.capacity(),
                row.getInt("free"),
                known.residents(),
                known.families(),
                known.accessible());
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
