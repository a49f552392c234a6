package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final Instant SERVED_AT = Instant.parse("2026-11-20T11:30:00Z");

    private static LetterWorkbench eager;
    private static LetterWorkbench lazy;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void open() {
        eager = new LetterWorkbench(true);
        lazy = new LetterWorkbench(false);
    }

    @AfterAll
    static void close() {
        eager.close();
        lazy.close();
    }

    @BeforeEach
    void startInVan() {
        eager.actAs(LetterWorkbench.IN_VAN);
        lazy.actAs(LetterWorkbench.IN_VAN);
        eager.newLines();
        lazy.newLines();
    }

    @Test
    void issuedLetterIsStoredAndItsHashesAreInTheLedger() {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.notification());

        LedgerLine line = onlyLine(eager);
        byte[] pdf = eager.letters().content(letter.letterId());
        assertThat(line.action()).isEqualTo("LETTER_ISSUED");
        assertThat(line.caseId()).isEqualTo(caseId);
        assertThat(line.facts())
                .containsEntry("documentId", "DOC-12")
                .containsEntry("letterId", letter.letterId().toString())
                .containsEntry("sourceSha256", letter.sourceSha256())
                .containsEntry("pdfSha256", Sha256.hex(pdf));
        assertThat(eager.letters().of(caseId)).containsExactly(letter);
    }

    @Test
    void ledgerHoldsNoPersonalData() {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.identityDocument());
        eager.letters().content(letter.letterId());
        eager.letters().markServed(letter.letterId(), SERVED_AT);

        assertThat(eager.newLines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line.toString()).doesNotContain("Zöhre", "99123456789", "Afganistan", "Şerefiye"));
    }

    @Test
    void readingIsALineInTheLedger() {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.invitation());
        eager.newLines();

        byte[] first = eager.letters().content(letter.letterId());
        byte[] second = eager.letters().content(letter.letterId());

        assertThat(second).isEqualTo(first);
        assertThat(eager.newLines()).extracting(LedgerLine::action).containsExactly("LETTER_READ", "LETTER_READ");
    }

    @Test
    void letterNobodyOpensIsNotRenderedWhenTheSettingSaysSo() {
        StoredLetter letter = lazy.letters().issue(caseId, "65", SampleLetters.invitation());
        lazy.letters().markServed(letter.letterId(), SERVED_AT);

        assertThat(lazy.letters().metadata(letter.letterId()).pdfSha256()).isNull();
        assertThat(lazy.newLines()).extracting(LedgerLine::action).containsExactly("LETTER_ISSUED", "LETTER_SERVED");
    }

    @Test
    void firstReadingRendersTheIssuedContentOnceAndRecordsTheHash() {
        StoredLetter letter = lazy.letters().issue(caseId, "65", SampleLetters.invitation());
        lazy.newLines();

        byte[] first = lazy.letters().content(letter.letterId());
        byte[] second = lazy.letters().content(letter.letterId());

        List<LedgerLine> lines = lazy.newLines();
        assertThat(second).isEqualTo(first);
        assertThat(lines)
                .extracting(LedgerLine::action)
                .containsExactly("LETTER_RENDERED", "LETTER_READ", "LETTER_READ");
        assertThat(lines.get(0).facts()).containsEntry("pdfSha256", Sha256.hex(first));
        assertThat(lazy.letters().metadata(letter.letterId()).pdfSha256()).isEqualTo(Sha256.hex(first));
    }

    @Test
    void serviceIsRecordedOnceAndForAll() {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.decision("Ayşe Örnek"));
        eager.newLines();

        eager.letters().markServed(letter.letterId(), SERVED_AT);

        assertThat(onlyLine(eager).facts())
                .containsEntry("servedAt", "2026-11-20T11:30:00Z")
                .containsEntry("sourceSha256", letter.sourceSha256());
        assertThatThrownBy(() -> eager.letters().markServed(letter.letterId(), SERVED_AT.plusSeconds(60)))
                .satisfies(refusal -> assertThat(typeOf(refusal)).isEqualTo(LetterProblem.ALREADY_SERVED));
        assertThat(eager.letters().metadata(letter.letterId()).servedAt()).isEqualTo(SERVED_AT);
        assertThat(eager.newLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update letter set source = '{}'",
                "delete from letter",
                "update letter_rendering set content = ''",
                "delete from letter_rendering",
                "update letter_service set served_at = now()",
                "delete from letter_service",
                "truncate letter_service"
            })
    void servedLetterCannotBeChangedByTheApplication(String sql) {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.notification());
        eager.letters().markServed(letter.letterId(), SERVED_AT);

        assertThatThrownBy(() -> eager.asApplication(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update letter set source = '{}'",
                "update letter_rendering set content = ''",
                "delete from letter_service"
            })
    void servedLetterIsNotChangedByTheOwnerOfTheTablesEither(String sql) {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.notification());
        eager.letters().markServed(letter.letterId(), SERVED_AT);

        assertThatThrownBy(() -> eager.asOwner(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void contentThatDoesNotMatchItsHashIsNotStored() {
        assertThatThrownBy(() -> eager.asApplication("""
                        insert into letter (letter_id, case_id, province, document_id, template_version, issued_at,
                                            issued_by, source, source_sha256)
                        values (gen_random_uuid(), gen_random_uuid(), '65', 'DOC-08', 'x', now(), 'x', '{}',
                                repeat('0', 64))
                        """))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("check constraint");
    }

    @Test
    void letterOfAnotherProvinceDoesNotExistForTheReader() {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.decision("Ayşe Örnek"));
        eager.newLines();
        eager.actAs(LetterWorkbench.IN_IZMIR);

        assertThatThrownBy(() -> eager.letters().content(letter.letterId()))
                .satisfies(refusal -> assertThat(typeOf(refusal)).isEqualTo(CommonProblem.NOT_FOUND));
        assertThatThrownBy(() -> eager.letters().markServed(letter.letterId(), SERVED_AT))
                .satisfies(refusal -> assertThat(typeOf(refusal)).isEqualTo(CommonProblem.NOT_FOUND));
        assertThat(eager.letters().of(caseId)).isEmpty();
        assertThat(eager.newLines()).isEmpty();
    }

    @Test
    void unknownLetterIsNotFound() {
        assertThatThrownBy(() -> eager.letters().content(UUID.randomUUID()))
                .satisfies(refusal -> assertThat(typeOf(refusal)).isEqualTo(CommonProblem.NOT_FOUND));
    }

    @Test
    void letterIsOnlyIssuedInTheProvinceOfTheOfficer() {
        eager.actAs(LetterWorkbench.IN_IZMIR);

        assertThatThrownBy(() -> eager.letters().issue(caseId, "65", SampleLetters.invitation()))
                .satisfies(refusal -> assertThat(typeOf(refusal)).isEqualTo(CommonProblem.FORBIDDEN));
        assertThat(eager.newLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "王小明", "Ali\u202Eilusan", "Ali\u0007", "\uD800"})
    void textThatWouldComeOutWrongIsRefused(String name) {
        assertThatThrownBy(() -> eager.letters().issue(caseId, "65", SampleLetters.decision(name)))
                .satisfies(refusal -> assertThat(typeOf(refusal)).isEqualTo(LetterProblem.UNPRINTABLE_TEXT));
        assertThat(eager.letters().of(caseId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ғани Шүкрі", "Ελένη Παπαδοπούλου", "Nguyễn Thị Ánh", "O’Neill-Şûkrî", "Ali\r\n\tVeli"})
    void latinCyrillicAndGreekNamesArePrinted(String name) {
        StoredLetter letter = eager.letters().issue(caseId, "65", SampleLetters.decision(name));

        assertThat(eager.letters().content(letter.letterId())).isNotEmpty();
    }

    private static ProblemType typeOf(Throwable refusal) {
        return ((Refusal) refusal).type();
    }

    private static LedgerLine onlyLine(LetterWorkbench workbench) {
        List<LedgerLine> lines = workbench.newLines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
