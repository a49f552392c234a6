package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.casefile.SampleCases.ISTANBUL;
import static org.himaye.casefile.SampleCases.MONDAY_MORNING;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HimayeTest
class CaseSearchTest {

    private static final Set<CaseType> EVERY_TYPE = EnumSet.allOf(CaseType.class);

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSearch search;

    @Test
    void aFileIsFoundByNumberByForeignerNumberAndByTheBeginningOfTheNameInEitherOrder() {
        String name = uniqueName();
        Person person = Acting.call(VAN, () -> persons.register(person(name, "Işıl Çiğdem"), null, "TEST"));
        CaseFile file = Acting.call(VAN, () -> files.open(CaseType.PROTECTION, "65", person.id(), MONDAY_MORNING));

        assertThat(Set.of(
                        file.caseNumber(),
                        file.caseNumber().toLowerCase(Locale.ROOT),
                        person.foreignerNumber().value(),
                        name,
                        name.toUpperCase(Locale.forLanguageTag("tr")),
                        name.replace('ğ', 'g') + " isil",
                        "ışıl çiğdem " + name))
                .allSatisfy(text -> assertThat(found(VAN, text).cases())
                        .as(text)
                        .extracting(FoundCase::caseNumber)
                        .containsExactly(file.caseNumber()));
    }

    @Test
    void aFamilyMemberLeadsToTheFile() {
        String name = uniqueName();
        CaseFile file = Acting.call(VAN, () -> {
            Person applicant = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            CaseFile opened = files.open(CaseType.PROTECTION, "65", applicant.id(), MONDAY_MORNING);
            Person child = persons.register(person(name, "Çocuk"), null, "TEST");
            files.addMember(opened.id(), new CaseMember(child.id(), FamilyRelation.CHILD, null));
            return opened;
        });

        assertThat(found(VAN, name).cases())
                .extracting(FoundCase::caseNumber, FoundCase::givenNames)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(file.caseNumber(), "Çocuk"));
        assertThat(found(VAN, file.caseNumber()).cases()).hasSize(1);
    }

    @Test
    void whatIsNotPermittedIsNotFound() {
        String name = uniqueName();
        Person person = Acting.call(VAN, () -> persons.register(person(name, "Zehra"), null, "TEST"));
        CaseFile file = Acting.call(VAN, () -> files.open(CaseType.PROTECTION, "65", person.id(), MONDAY_MORNING));

        SearchPage nothing = found(ISTANBUL, uniqueName());
        assertThat(found(ISTANBUL, name)).isEqualTo(nothing);
        assertThat(found(ISTANBUL, file.caseNumber())).isEqualTo(nothing);
        assertThat(found(ISTANBUL, person.foreignerNumber().value())).isEqualTo(nothing);
        assertThat(Acting.call(VAN, () -> search.search(name, Set.of(CaseType.REMOVAL), 0)))
                .isEqualTo(nothing);
        assertThat(Acting.call(VAN, () -> search.search(name, Set.of(), 0))).isEqualTo(nothing);
    }

    @Test
    void longResultsComeInPages() {
        String name = uniqueName();
        Acting.as(VAN, () -> {
            Person person = persons.register(person(name, "Zehra"), null, "TEST");
            for (int opened = 0; opened < CaseSearch.PAGE_SIZE + 3; opened++) {
                files.open(CaseType.REMOVAL, "65", person.id(), MONDAY_MORNING);
            }
        });

        SearchPage first = found(VAN, name);
        SearchPage second = Acting.call(VAN, () -> search.search(name, EVERY_TYPE, 1));

        assertThat(first.cases()).hasSize(CaseSearch.PAGE_SIZE);
        assertThat(first.hasMore()).isTrue();
        assertThat(second.cases()).hasSize(3).doesNotContainAnyElementsOf(first.cases());
        assertThat(second.hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table person; --",
                "%%%qqqzzz",
                "<script>alert('zz')</script>",
                "qzx\u0000 or 1=1",
                "${7*7} #{x} zz",
                "\uD83D\uDE00 qq"
            })
    void hostileTextFindsNothing(String text) {
        assertThat(found(VAN, text).cases()).isEmpty();
    }

    @Test
    void senselessTextIsRefusedWithAFieldMessage() {
        assertThat(codeOf("x".repeat(2_000_000))).isEqualTo("too-long");
        assertThat(codeOf("")).isEqualTo("too-short");
        assertThat(codeOf(" ü ")).isEqualTo("too-short");
        assertThat(codeOf("%_-'")).isEqualTo("too-short");
        assertThat(codeOf("\u0000\u0000\u0000")).isEqualTo("too-short");
        assertThat(codeOf("99000000111")).isEqualTo("wrong-check-digit");
        Refusal page = Acting.call(
                VAN, () -> catchThrowableOfType(Refusal.class, () -> search.search("Zehra", EVERY_TYPE, -1)));
        assertThat(page.fields().get(0).field()).isEqualTo("page");
    }

    @Test
    void everySearchLeavesItsHashInTheLedgerAndNeverItsText() throws SQLException {
        String name = uniqueName();

        found(VAN, name);

        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("select l.actor, l::text from ledger_entry l"
                        + " where l.action = 'SEARCHED' and l::text like ?")) {
            statement.setString(1, "%" + DatabaseSubmissions.sha256(SearchText.fold(name)) + "%");
            var row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(VAN.userId());
            assertThat(row.getString(2)).doesNotContainIgnoringCase(name);
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void namesAreLookedUpInTheIndexAndNotPersonByPerson() throws SQLException {
        // A condition that may leak is checked only after row-level security, which would ask for every person there
        // is.
        StringBuilder plan = new StringBuilder();
        try (var application = TestDatabase.asApplication();
                var statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute(
                    "select set_config('himaye.provinces', '65', true), set_config('enable_seqscan', 'off', true)");
            var rows = statement.executeQuery(
                    "explain select id from person where (search_name >= 'QX' and search_name < 'QY')"
                            + " or (search_given_name >= 'QX' and search_given_name < 'QY')");
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }

        assertThat(plan).contains("ix_person_search_name", "ix_person_search_given_name", "Index Cond");
    }

    private SearchPage found(Actor actor, String text) {
        return Acting.call(actor, () -> search.search(text, EVERY_TYPE, 0));
    }

    private String codeOf(String text) {
        return Acting.call(VAN, () -> catchThrowableOfType(Refusal.class, () -> search.search(text, EVERY_TYPE, 0)))
                .fields()
                .get(0)
                .code();
    }
}
