package org.himaye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest extends LedgerOnPostgres {

    private static final CaseId CASE = CaseId.parse("7b6f4cc8-5f7b-4d6e-9a71-2f3c1f0f9a01");

    @Test
    void lineKeepsActorTimeArticleReasonAndFacts() {
        actor = new Actor("ayse.yilmaz", Set.of(), Set.of("65"));
        PersonId person = PersonId.parse("0f0f8a1e-52f5-4c4e-8f5b-6a0a2b1c9d02");

        append(LedgerLine.of("APPLICATION_REGISTERED")
                .article("YUKK 69/5")
                .reason("IN_PERSON")
                .inCase(CASE, "65")
                .about(person)
                .with("quote", "\"ğüşıöç\"")
                .with("days", 30));

        LedgerEntry entry = reading(() -> reader.of(CASE)).get(0);
        assertThat(entry)
                .isEqualTo(new LedgerEntry(
                        1,
                        entry.id(),
                        NOW,
                        "ayse.yilmaz",
                        "APPLICATION_REGISTERED",
                        "YUKK 69/5",
                        "IN_PERSON",
                        CASE,
                        person,
                        "65",
                        new TreeMap<>(Map.of("days", "30", "quote", "\"ğüşıöç\""))));
    }

    @Test
    void lineOutsideATransactionIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> ledger.append(LedgerLine.of("CASE_VIEWED")));
        assertThatIllegalStateException().isThrownBy(() -> ledger.appendAll(List.of()));

        assertThat(entriesInTable()).isZero();
    }

    @Test
    void rolledBackTransactionLeavesNothing() {
        template().executeWithoutResult(status -> {
            ledger.append(LedgerLine.of("APPLICATION_REGISTERED"));
            status.setRollbackOnly();
        });

        assertThat(entriesInTable()).isZero();
    }

    @Test
    void longFactsAreRefused() {
        LedgerLine longest = LedgerLine.of("NOTE_WRITTEN").with("text", "x".repeat(4000 - "{\"text\":\"\"}".length()));
        LedgerLine tooLong = LedgerLine.of("NOTE_WRITTEN").with("text", "x".repeat(4001 - "{\"text\":\"\"}".length()));

        append(longest);

        assertThatIllegalArgumentException().isThrownBy(() -> append(tooLong));
        assertThat(entriesInTable()).isOne();
    }

    @Test
    void twoOpenTransactionsNeverWaitForEachOther() {
        inTransaction(() -> {
            ledger.append(LedgerLine.of("INTERVIEW_HELD").inCase(CASE, "65"));
            inAnotherTransaction(() -> {
                application.execute("set local lock_timeout = '1ms'");
                ledger.append(LedgerLine.of("DECISION_MADE").inCase(CASE, "65"));
            });
            application.execute("set local lock_timeout = '1ms'");
            ledger.append(LedgerLine.of("DECISION_SIGNED").inCase(CASE, "65"));
        });

        assertThat(reading(() -> reader.of(CASE)))
                .extracting(LedgerEntry::action)
                .containsExactly("INTERVIEW_HELD", "DECISION_MADE", "DECISION_SIGNED");
    }

    @Test
    void writerDoesNotWaitForTheSealer() {
        inTransaction(() -> {
            application.query("select pg_advisory_xact_lock(?)", row -> {}, LedgerChain.OPEN.lock());
            inAnotherTransaction(() -> {
                application.execute("set local lock_timeout = '1ms'");
                ledger.append(LedgerLine.of("CASE_VIEWED"));
            });
        });

        assertThat(entriesInTable()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set actor = 'somebody.else'",
                "update ledger_block set entry_count = 2",
                "update ledger_seal set position = 1",
                "delete from ledger_entry",
                "delete from ledger_block",
                "delete from ledger_seal",
                "truncate ledger_entry",
                "truncate ledger_block cascade",
                "truncate ledger_seal",
                "alter table ledger_entry disable trigger all",
                "drop table ledger_entry"
            })
    void applicationRoleCanOnlyAppend(String change) {
        block(1);

        assertThatThrownBy(() -> application.execute(change))
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied for|must be owner of) table ledger_\\w+");
        assertThat(verifier.verify()).isInstanceOf(Verification.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set actor = 'somebody.else'",
                "update ledger_block set entry_count = 2",
                "update ledger_seal set position = 1",
                "delete from ledger_entry",
                "delete from ledger_block",
                "delete from ledger_seal",
                "truncate ledger_entry",
                "truncate ledger_block cascade",
                "truncate ledger_seal"
            })
    void evenTheOwnerMustSwitchTheTriggersOffFirst(String change) {
        block(1);

        assertThatThrownBy(() -> owner.execute(change)).rootCause().hasMessageContaining("append-only");
    }

    @Test
    void readerSeesOnlyTheirProvincesButMayAppendAnywhere() {
        actor = new Actor("mehmet.demir", Set.of(), Set.of("06", "34"));

        append(
                LedgerLine.of("CASE_VIEWED").inCase(CASE, "06"),
                LedgerLine.of("ACCESS_REFUSED").inCase(CASE, "65"),
                LedgerLine.of("SEARCHED"));

        assertThat(actions(LedgerFilter.everything())).containsExactly("CASE_VIEWED");
        actor = Actor.SYSTEM;
        assertThat(actions(LedgerFilter.everything())).containsExactly("SEARCHED", "ACCESS_REFUSED", "CASE_VIEWED");
        actor = Actor.NOBODY;
        assertThat(actions(LedgerFilter.everything())).isEmpty();
    }

    @Test
    void pagesFollowEachOtherFromTheNewestEntryBack() {
        append(LedgerLine.of("FIRST"), LedgerLine.of("SECOND"), LedgerLine.of("THIRD"));

        List<LedgerEntry> newest = reading(() -> reader.page(LedgerFilter.everything(), LedgerReader.NEWEST, 2));
        List<LedgerEntry> next = reading(
                () -> reader.page(LedgerFilter.everything(), newest.get(1).sequenceNumber(), 2));

        assertThat(newest).extracting(LedgerEntry::action).containsExactly("THIRD", "SECOND");
        assertThat(next).extracting(LedgerEntry::action).containsExactly("FIRST");
    }

    @Test
    void everyPartOfAFilterRestricts() {
        PersonId person = PersonId.random();
        append(
                LedgerLine.of("CASE_VIEWED").inCase(CASE, "06"),
                LedgerLine.of("PERSON_VIEWED").about(person));
        actor = new Actor("ali.kaya", Set.of(), Set.of("*"));
        append(LedgerLine.of("SEARCHED"));

        assertThat(actions(LedgerFilter.everything().inCase(CASE))).containsExactly("CASE_VIEWED");
        assertThat(actions(LedgerFilter.everything().about(person))).containsExactly("PERSON_VIEWED");
        assertThat(actions(LedgerFilter.everything().by("ali.kaya"))).containsExactly("SEARCHED");
        assertThat(actions(LedgerFilter.everything().action("SEARCHED"))).containsExactly("SEARCHED");
        assertThat(actions(LedgerFilter.everything().province("06"))).containsExactly("CASE_VIEWED");
        assertThat(actions(LedgerFilter.everything().between(NOW, null))).hasSize(3);
        assertThat(actions(LedgerFilter.everything().between(null, NOW))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void pageOfAnotherSizeIsRefused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.page(LedgerFilter.everything(), LedgerReader.NEWEST, limit));
    }

    private List<String> actions(LedgerFilter filter) {
        return reading(() -> reader.page(filter, LedgerReader.NEWEST, 100)).stream()
                .map(LedgerEntry::action)
                .toList();
    }

    private long entriesInTable() {
        return owner.queryForObject("select count(*) from ledger_entry", Long.class);
    }
}
