package org.himaye.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Persons in PostgreSQL; a trigger keeps each version, and row-level security decides who is seen. */
@Repository
@Transactional
class DatabasePersons implements Persons {

    private static final String COLUMNS = "id, foreigner_number, version, family_name, given_names, sex, birth_date,"
            + " birth_place, father_name, mother_name, nationality, language, phone, address, merged_into, changed_at";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabasePersons(JdbcClient jdbc, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Person register(PersonalData data, @Nullable ForeignerNumber foreignerNumber, String reason) {
        PersonId id = PersonId.random();
        Person person = new Person(
                id, foreignerNumber == null ? nextNumber() : foreignerNumber, 1, data, null, clock.instant());
        while (!insert(person, reason)) {
            if (foreignerNumber != null) {
                throw new Refusal(
                        CaseFileProblem.FOREIGNER_NUMBER_IN_USE,
                        new LocalizedText(
                                "Bu yabancı kimlik numarası kayıtlı bir kişiye ait. Numarayı kontrol edin; kişi aynıysa"
                                        + " mevcut kaydı kullanın veya Genel Merkeze başvurun.",
                                "This foreigner number belongs to a recorded person. Check the number; if it is the same"
                                        + " person, use the existing record or ask the headquarters."),
                        null);
            }
            // A number of the sequence may have come in from elsewhere before its turn.
            person = new Person(id, nextNumber(), 1, data, null, person.changedAt());
        }
        ledger.append(LedgerLine.of("PERSON_REGISTERED").about(id).reason(reason));
        return person;
    }

    @Override
    public Person update(PersonId id, int version, PersonalData data, String reason) {
        int changed = bind(jdbc.sql("""
                                update person set version = version + 1, family_name = :familyName,
                                    given_names = :givenNames, sex = :sex, birth_date = :birthDate,
                                    birth_place = :birthPlace, father_name = :fatherName, mother_name = :motherName,
                                    nationality = :nationality, language = :language, phone = :phone,
                                    address = :address, search_name = :searchName,
                                    search_given_name = :searchGivenName, changed_by = :changedBy,
                                    changed_at = :changedAt, change_reason = :reason
                                where id = :id and version = :version
                                """), data)
                .param("id", id.value())
                .param("version", version)
                .param("changedBy", currentActor.get().userId())
                .param("changedAt", DatabaseTime.of(clock.instant()))
                .param("reason", reason)
                .update();
        Person now = get(id);
        if (changed == 0) {
            throw new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText(
                            "Kişi bilgileri bu arada değişti; sayfayı yenileyip tekrar deneyin.",
                            "The person's data changed meanwhile; reload and try again."),
                    null);
        }
        ledger.append(LedgerLine.of("PERSON_CORRECTED")
                .about(id)
                .reason(reason)
                .with("version", now.version())
                .with("origin", data.nationality()));
        return now;
    }

    @Override
    public Person get(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from person where id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    @Override
    public Optional<Person> find(ForeignerNumber foreignerNumber) {
        return jdbc.sql("select " + COLUMNS + " from person where foreigner_number = :number")
                .param("number", foreignerNumber.value())
                .query((row, number) -> person(row))
                .optional();
    }

    @Override
    public Optional<PersonId> identify(ForeignerNumber foreignerNumber) {
        return jdbc.sql("select person_of_foreigner_number(:number)")
                .param("number", foreignerNumber.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PersonId::new);
    }

    @Override
    public void merge(PersonId duplicate, PersonId into, String reason) {
        if (duplicate.equals(into)) {
            throw notMergeable();
        }
        // Locked in the order of their ids, so that two merges of the same pair wait for each other.
        List<Boolean> merged = jdbc.sql(
                        "select merged_into is not null from person where id in (:one, :other) order by id for update")
                .param("one", duplicate.value())
                .param("other", into.value())
                .query(Boolean.class)
                .list();
        if (merged.size() < 2) {
            throw CaseFiles.notFound();
        }
        if (merged.contains(true)) {
            throw notMergeable();
        }
        point(duplicate, into, reason);
        link(PersonLink.Kind.DUPLICATE_MERGED, duplicate, into, reason);
        ledger.append(LedgerLine.of("PERSON_MERGED").about(duplicate).with("into", into));
    }

    @Override
    public void split(PersonId duplicate, String reason) {
        jdbc.sql("select 1 from person where id = :id for update")
                .param("id", duplicate.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(CaseFiles::notFound);
        PersonId into = get(duplicate).mergedInto();
        if (into == null) {
            throw notMergeable();
        }
        point(duplicate, null, reason);
        link(PersonLink.Kind.DUPLICATE_SPLIT, duplicate, into, reason);
        ledger.append(LedgerLine.of("PERSON_SPLIT").about(duplicate).with("into", into));
    }

    @Override
    public List<PersonLink> links(PersonId id) {
        return jdbc.sql("""
                        select kind, from_person_id, into_person_id, reason, linked_by, linked_at from person_link
                        where from_person_id = :id or into_person_id = :id order by id
                        """)
                .param("id", id.value())
                .query((row, number) -> new PersonLink(
                        PersonLink.Kind.valueOf(row.getString("kind")),
                        new PersonId(row.getObject("from_person_id", UUID.class)),
                        new PersonId(row.getObject("into_person_id", UUID.class)),
                        row.getString("reason"),
                        row.getString("linked_by"),
                        DatabaseTime.read(row, "linked_at")))
                .list();
    }

    private ForeignerNumber nextNumber() {
        return ForeignerNumber.ofSequence(jdbc.sql("select nextval('foreigner_number_sequence')")
                .query(Long.class)
                .single());
    }

    /** Returns false if the foreigner number is taken, by whomever. */
    private boolean insert(Person person, String reason) {
        // No conflict target and nothing returned: either would ask to see a row that no case file makes visible yet.
        return bind(jdbc.sql("""
                                        insert into person (id, foreigner_number, version, family_name, given_names,
                                            sex, birth_date, birth_place, father_name, mother_name, nationality,
                                            language, phone, address, search_name, search_given_name, changed_by,
                                            changed_at, change_reason)
                                        values (:id, :foreignerNumber, 1, :familyName, :givenNames, :sex, :birthDate,
                                            :birthPlace, :fatherName, :motherName, :nationality, :language, :phone,
                                            :address, :searchName, :searchGivenName, :changedBy, :changedAt, :reason)
                                        on conflict do nothing
                                        """), person.data())
                        .param("id", person.id().value())
                        .param("foreignerNumber", person.foreignerNumber().value())
                        .param("changedBy", currentActor.get().userId())
                        .param("changedAt", DatabaseTime.of(person.changedAt()))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private void point(PersonId duplicate, @Nullable PersonId into, String reason) {
        jdbc.sql("""
                        update person set version = version + 1, merged_into = cast(:into as uuid),
                            changed_by = :changedBy, changed_at = :changedAt, change_reason = :reason
                        where id = :id
                        """)
                .param("into", into == null ? null : into.value())
                .param("changedBy", currentActor.get().userId())
                .param("changedAt", DatabaseTime.of(clock.instant()))
                .param("reason", reason)
                .param("id", duplicate.value())
                .update();
    }

    private void link(PersonLink.Kind kind, PersonId from, PersonId into, String reason) {
        jdbc.sql("""
                        insert into person_link (kind, from_person_id, into_person_id, reason, linked_by, linked_at)
                        values (:kind, :from, :into, :reason, :linkedBy, :linkedAt)
                        """)
                .param("kind", kind.name())
                .param("from", from.value())
                .param("into", into.value())
                .param("reason", reason)
                .param("linkedBy", currentActor.get().userId())
                .param("linkedAt", DatabaseTime.of(clock.instant()))
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PersonalData data) {
        return statement
                .param("familyName", data.familyName())
                .param("givenNames", data.givenNames())
                .param("sex", data.sex().name())
                .param("birthDate", data.birthDate())
                .param("birthPlace", data.birthPlace())
                .param("fatherName", data.fatherName())
                .param("motherName", data.motherName())
                .param("nationality", data.nationality())
                .param("language", data.language())
                .param("phone", data.phone())
                .param("address", data.address())
                .param("searchName", SearchText.fold(data.familyName() + " " + data.givenNames()))
                .param("searchGivenName", SearchText.fold(data.givenNames() + " " + data.familyName()));
    }

    private static Person person(ResultSet row) throws SQLException {
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new ForeignerNumber(row.getString("foreigner_number")),
                row.getInt("version"),
                new PersonalData(
                        row.getString("family_name"),
                        row.getString("given_names"),
                        Sex.valueOf(row.getString("sex")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("birth_place"),
                        row.getString("father_name"),
                        row.getString("mother_name"),
                        row.getString("nationality"),
                        row.getString("language"),
                        row.getString("phone"),
                        row.getString("address")),
                mergedInto == null ? null : new PersonId(mergedInto),
                DatabaseTime.read(row, "changed_at"));
    }

    private static Refusal notMergeable() {
        return new Refusal(
                CaseFileProblem.NOT_MERGEABLE,
                new LocalizedText(
                        "Yalnızca birleştirilmemiş iki ayrı kayıt birleştirilebilir; yalnızca birleştirilmiş bir kayıt ayrılabilir.",
                        "Only two separate records, neither merged yet, can be merged; only a merged record can be split."),
                null);
    }
}
