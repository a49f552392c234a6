package org.himaye.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Search in PostgreSQL: one statement per search, whatever is found, so that its time tells nothing. */
@Repository
@Transactional
class DatabaseCaseSearch implements CaseSearch {

    private static final int SHORTEST_NAME = 2;
    private static final String SELECT = """
            select f.case_number, f.type, f.province, f.state, f.stage, f.waiting_reason, p.foreigner_number,
                p.family_name, p.given_names, p.birth_date, p.nationality
            from person p
            join lateral (
                select own.id from case_file own where own.person_id = p.id
                union select m.case_id from case_member m where m.person_id = p.id) files on true
            join case_file f on f.id = files.id
            where f.type in (:types) and %s
            order by p.search_name, f.case_number
            offset :offset limit :limit
            """;
    private static final String BY_CASE_NUMBER = SELECT.formatted("f.case_number = :number and f.person_id = p.id");
    private static final String BY_FOREIGNER_NUMBER = SELECT.formatted("p.foreigner_number = :number");
    private static final String BY_NAME = SELECT.formatted("""
                    ((p.search_name >= :name and p.search_name < :behind)
                        or (p.search_given_name >= :name and p.search_given_name < :behind))
                    """);

    private final JdbcClient jdbc;
    private final Ledger ledger;

    DatabaseCaseSearch(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public SearchPage search(String text, Set<CaseType> types, int page) {
        if (text.length() > LONGEST_TEXT) {
            throw refused(
                    "text",
                    "too-long",
                    new LocalizedText(
                            "En fazla " + LONGEST_TEXT + " karakter yazın.",
                            "Enter at most " + LONGEST_TEXT + " characters."));
        }
        if (page < 0 || page > LAST_PAGE) {
            throw refused(
                    "page",
                    "out-of-range",
                    new LocalizedText(
                            "Sayfa 0 ile " + LAST_PAGE + " arasında olmalıdır; aramayı daraltın.",
                            "The page is between 0 and " + LAST_PAGE + "; search more precisely."));
        }
        String typed = PlainText.of(text);
        Optional<String> caseNumber = CaseNumber.recognise(typed);
        SearchPage found;
        if (caseNumber.isPresent()) {
            found = find(BY_CASE_NUMBER, types, page, statement -> statement.param("number", caseNumber.get()));
        } else if (typed.matches("[0-9]{11}")) {
            String number = ForeignerNumber.parse(typed).value();
            found = find(BY_FOREIGNER_NUMBER, types, page, statement -> statement.param("number", number));
        } else {
            String name = SearchText.fold(typed);
            if (name.length() < SHORTEST_NAME) {
                throw refused(
                        "text",
                        "too-short",
                        new LocalizedText(
                                "Dosya numarası, yabancı kimlik numarası ya da adın en az iki harfini yazın.",
                                "Enter a case number, a foreigner number, or at least two letters of a name."));
            }
            found = find(
                    BY_NAME,
                    types,
                    page,
                    statement -> statement.param("name", name).param("behind", SearchText.behind(name)));
        }
        ledger.append(LedgerLine.of("SEARCHED")
                .with("query", DatabaseSubmissions.sha256(SearchText.fold(typed)))
                .with("page", page)
                .with("found", found.cases().size()));
        return found;
    }

    private SearchPage find(
            String sql,
            Set<CaseType> types,
            int page,
            Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> criteria) {
        if (types.isEmpty()) {
            return new SearchPage(List.of(), page, false);
        }
        List<FoundCase> rows = criteria.apply(jdbc.sql(sql)
                        .param("types", types.stream().map(CaseType::code).toList())
                        .param("offset", page * PAGE_SIZE)
                        .param("limit", PAGE_SIZE + 1))
                .query((row, number) -> foundCase(row))
                .list();
        boolean hasMore = rows.size() > PAGE_SIZE;
        return new SearchPage(hasMore ? rows.subList(0, PAGE_SIZE) : rows, page, hasMore);
    }

    private static FoundCase foundCase(ResultSet row) throws SQLException {
        String waitingReason = row.getString("waiting_reason");
        return new FoundCase(
                row.getString("case_number"),
                CaseType.of(row.getString("type")).orElseThrow(),
                row.getString("province"),
                CaseState.valueOf(row.getString("state")),
                row.getString("stage"),
                waitingReason == null ? null : WaitingReason.valueOf(waitingReason),
                row.getString("foreigner_number"),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("nationality"));
    }

    private static Refusal refused(String field, String code, LocalizedText message) {
        return new Refusal(
                CommonProblem.INVALID_REQUEST, message, null, List.of(new FieldProblem(field, code, message)));
    }
}
