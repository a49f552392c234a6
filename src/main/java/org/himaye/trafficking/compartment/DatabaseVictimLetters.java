package org.himaye.trafficking.compartment;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.letter.LetterContent;
import org.himaye.letter.Letters;
import org.himaye.letter.Sha256;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters of sealed files in PostgreSQL; a letter is bound to its file and number before it is encrypted. */
@Repository
@Transactional
class DatabaseVictimLetters implements VictimLetters {

    private static final int PLACE = 4 * Long.BYTES;

    private final JdbcClient database;
    private final Letters letters;
    private final VictimFiles files;
    private final CompartmentCipher cipher;
    private final SealedLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseVictimLetters(
            JdbcClient database,
            Letters letters,
            VictimFiles files,
            @Qualifier("victims") CompartmentCipher cipher,
            SealedLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.letters = letters;
        this.files = files;
        this.cipher = cipher;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public UUID issue(CaseId file, LetterContent content) {
        VictimFile of = files.get(file);
        Letters.Unkept letter = letters.renderWithoutKeeping(of.province(), content);
        database.sql("insert into victim_letter (id, file_id, document_id, issued_at, issued_by, sha256, pdf)"
                        + " values (:id, :file, :document, :at, :by, :sha256, :pdf)")
                .param("id", letter.id())
                .param("file", file.value())
                .param("document", content.documentId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", currentActor.get().userId())
                .param("sha256", letter.sha256())
                .param("pdf", cipher.encrypt(bound(file, letter.id(), letter.pdf())))
                .update();
        ledger.append(LedgerLine.of("VICTIM_LETTER_ISSUED")
                .inCase(file, of.province())
                .with("letter", letter.id())
                .with("document", content.documentId())
                .with("sha256", letter.sha256()));
        return letter.id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<VictimLetter> of(CaseId file) {
        return database.sql("select id, document_id, issued_at, issued_by, sha256 from victim_letter"
                        + " where file_id = :file order by issued_at, document_id, id")
                .param("file", file.value())
                .query((row, number) -> new VictimLetter(
                        row.getObject("id", UUID.class),
                        row.getString("document_id"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("issued_by"),
                        row.getString("sha256")))
                .list();
    }

    @Override
    public byte[] open(CaseId file, UUID letterId) {
        record Sealed(String sha256, byte[] pdf) {}
        Sealed sealed = database.sql("select sha256, pdf from victim_letter where file_id = :file and id = :id")
                .param("file", file.value())
                .param("id", letterId)
                .query((row, number) -> new Sealed(row.getString("sha256"), row.getBytes("pdf")))
                .optional()
                .orElseThrow(CompartmentRefusals::notFound);
        ledger.append(LedgerLine.of("VICTIM_LETTER_READ")
                .inCase(file, files.get(file).province())
                .with("letter", letterId));
        byte[] bound = cipher.decrypt(sealed.pdf());
        byte[] pdf = Arrays.copyOfRange(bound, Math.min(PLACE, bound.length), bound.length);
        if (!Arrays.equals(bound, bound(file, letterId, pdf))
                || !Sha256.hex(pdf).equals(sealed.sha256())) {
            throw new IllegalStateException("A sealed letter is not where it was written");
        }
        return pdf;
    }

    /** What is encrypted: the PDF behind where it belongs, so that rows cannot change places. */
    private static byte[] bound(CaseId file, UUID letter, byte[] pdf) {
        return ByteBuffer.allocate(PLACE + pdf.length)
                .putLong(file.value().getMostSignificantBits())
                .putLong(file.value().getLeastSignificantBits())
                .putLong(letter.getMostSignificantBits())
                .putLong(letter.getLeastSignificantBits())
                .put(pdf)
                .array();
    }
}
