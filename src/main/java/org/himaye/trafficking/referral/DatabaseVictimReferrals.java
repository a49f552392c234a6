package org.himaye.trafficking.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.Persons;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.compartment.CompartmentCipher;
import org.himaye.trafficking.compartment.SealedContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Referrals in PostgreSQL, where the application adds them and reads them through the functions of the compartment only. */
@Repository
class DatabaseVictimReferrals implements VictimReferrals {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseVictimReferrals.class);

    /** Without letters and digits that look like others. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int EARLIEST_BIRTH = 1900;
    private static final String KIND = "REFERRAL";

    private final JdbcClient database;
    private final CompartmentCipher cipher;
    private final Persons persons;
    private final ReferralOutcomes outcomes;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    DatabaseVictimReferrals(
            JdbcClient database,
            @Qualifier("victims") CompartmentCipher cipher,
            Persons persons,
            ReferralOutcomes outcomes,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.cipher = cipher;
        this.persons = persons;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String receive(NewReferral sent) {
        check(sent);
        // As exactly as the database knows it, so that the same moment sent again is the same one.
        NewReferral referral = new NewReferral(
                sent.reference(),
                sent.province(),
                sent.source(),
                sent.receivedAt().truncatedTo(ChronoUnit.MICROS),
                sent.content());
        try {
            return received(referral);
        } catch (DuplicateKeyException sentAtTheSameMoment) {
            return received(referral);
        }
    }

    private String received(NewReferral referral) {
        return Objects.requireNonNull(
                transaction.execute(status -> sentBefore(referral).orElseGet(() -> add(referral))));
    }

    private void check(NewReferral referral) {
        Integer birthYear = referral.content().birthYear();
        boolean real = Province.of(referral.province())
                .filter(province -> !province.plate().equals(Province.HEADQUARTERS))
                .isPresent();
        new FieldChecks(clock)
                .require(real, "province", "not-an-option", "Böyle bir il yok.", "There is no such province.")
                .require(
                        !referral.receivedAt().isAfter(clock.instant()),
                        "receivedAt",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .require(
                        birthYear == null
                                || birthYear >= EARLIEST_BIRTH
                                        && birthYear
                                                <= LegalTime.dayOf(clock.instant())
                                                        .getYear(),
                        "birthYear",
                        "out-of-range",
                        "Doğum yılı olamaz.",
                        "It cannot be a year of birth.")
                .refuseIfAny();
        if (!currentActor.get().sees(referral.province())) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Bildirim yalnızca görevli olduğunuz il adına yapılabilir.",
                            "A referral can only be made for your own province."),
                    null);
        }
    }

    /** Returns the receipt of a referral that the actor has sent under the same reference. */
    private Optional<String> sentBefore(NewReferral referral) {
        record Sent(String receipt, NewReferral referral) {}
        return database.sql("select * from own_referral(:reference)")
                .param("reference", referral.reference())
                .query((row, number) -> new Sent(
                        row.getString("receipt"),
                        new NewReferral(
                                referral.reference(),
                                row.getString("province"),
                                ReferralSource.valueOf(row.getString("source")),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                content(row.getObject("id", UUID.class), row.getBytes("content")))))
                .optional()
                .map(sent -> {
                    if (!sent.referral().equals(referral)) {
                        throw new Refusal(
                                ReferralProblem.REFERENCE_IN_USE,
                                new LocalizedText(
                                        "Bu referansla başka bir bildirim yaptınız. Yeni bir referans verin.",
                                        "You have used this reference for another referral. Give another one."),
                                null);
                    }
                    return sent.receipt();
                });
    }

    private String add(NewReferral referral) {
        UUID id = UUID.randomUUID();
        String receipt = receipt();
        PersonId person = Optional.ofNullable(referral.content().foreignerNumber())
                .map(ForeignerNumber::parse)
                .flatMap(persons::identify)
                .orElse(null);
        database.sql("insert into trafficking_referral (id, province, person_id, source, received_at, received_by,"
                        + " recorded_at, reference, receipt, content) values (:id, :province, :person, :source,"
                        + " :receivedAt, :by, :at, :reference, :receipt, :content)")
                .param("id", id)
                .param("province", referral.province())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("source", referral.source().name())
                .param("receivedAt", of(referral.receivedAt()))
                .param("by", currentActor.get().userId())
                .param("at", of(clock.instant()))
                .param("reference", referral.reference())
                .param("receipt", receipt)
                .param("content", cipher.encrypt(write(id, referral.content())))
                .update();
        ledger.append(LedgerLine.of("REFERRAL_SENT").with("referral", id).with("receipt", receipt));
        return receipt;
    }

    private String receipt() {
        return IntStream.range(0, 3)
                .mapToObj(group -> IntStream.range(0, 4)
                        .mapToObj(index -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PendingReferral> pending(int atMost) {
        return database
                .sql("select * from referrals_to_take_in(:atMost)")
                .param("atMost", atMost)
                .query((row, number) -> pending(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that was altered, or moved from where it was written, waits for somebody to look at it and holds up no other. */
    private Optional<PendingReferral> pending(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        try {
            return Optional.of(new PendingReferral(
                    referral(row), row.getString("province"), person == null ? null : new PersonId(person)));
        } catch (IllegalStateException unreadable) {
            LOG.error("The referral {} cannot be read and is not taken in", row.getString("id"));
            return Optional.empty();
        }
    }

    @Override
    @Transactional
    public void assign(FileReferral referral, CaseId file, Instant when) {
        database.sql(
                        "insert into victim_file_referral (referral_id, file_id, linked_at) values (:referral, :file, :at)")
                .param("referral", referral.id())
                .param("file", file.value())
                .param("at", of(when))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FileReferral> of(CaseId file) {
        return database.sql("select * from referrals_of_victim_file(:file)")
                .param("file", file.value())
                .query((row, number) -> referral(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseId> fileOf(String receipt) {
        return database.sql("select file_of_referral(:receipt)")
                .param("receipt", receipt)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(CaseId::new);
    }

    @Override
    @Transactional
    public void conclude(CaseId file, ReferralOutcome outcome, Instant decidedAt) {
        of(file).forEach(referral -> outcomes.record(referral.id(), outcome, decidedAt));
    }

    private FileReferral referral(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] content = row.getBytes("content");
        return new FileReferral(
                id,
                ReferralSource.valueOf(row.getString("source")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"),
                content == null ? null : content(id, content));
    }

    private String write(UUID id, ReferralContent content) {
        try {
            return json.writeValueAsString(new SealedContent(id.toString(), KIND, json.valueToTree(content)));
        } catch (JsonProcessingException unwritable) {
            unwritable.clearLocation();
            throw new IllegalStateException("A referral cannot be written");
        }
    }

    private ReferralContent content(UUID id, byte[] encrypted) {
        try {
            return json.treeToValue(
                    json.readValue(cipher.decryptText(encrypted), SealedContent.class)
                            .of(id, KIND),
                    ReferralContent.class);
        } catch (JsonProcessingException damaged) {
            damaged.clearLocation();
            throw new IllegalStateException("A referral cannot be read");
        }
    }

    private static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
