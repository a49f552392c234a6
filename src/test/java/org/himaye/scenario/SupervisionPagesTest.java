package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.himaye.TestDatabase;
import org.himaye.protection.application.Channel;
import org.himaye.supervision.quality.Lots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Supervisors read their own province, nobody reads a sealed file, and no question breaks a page. */
class SupervisionPagesTest extends Scenario {

    @Autowired
    private ApplicationContext application;

    @Test
    void aDirectorReadsTheOwnProvinceInBothLanguages() {
        office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE)
                .readyForExamination()
                .interviewed("2026-11-20T10:00");
        Caller director = Caller.browser(office, "van.provincial-director");

        for (String language : List.of("tr", "en")) {
            for (String page : List.of(
                    "/supervision/flow",
                    "/supervision/flow?procedure=APPEAL",
                    "/supervision/flow?procedure=REMOVAL",
                    "/supervision/figures",
                    "/supervision/figures/FLOW-GRANT")) {
                var answer = director.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);

                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).doesNotContain("??");
            }
        }
        String flow = director.get("/supervision/flow?lang=tr").body();
        assertThat(flow).contains("65 Van").doesNotContain("34 İstanbul");
        assertThat(flow).contains("Değerlendirme");
    }

    @Test
    void theFlowShowsWhatSecondReadersFoundToThoseWhoMayReadIt() throws SQLException {
        Lots.removeDecisions();
        Lots.decisions("65", 12, "2026-10-02 10:00+03");
        Lots.decisions("30", 12, "2026-10-02 10:00+03");
        office.at("2026-11-02T09:00");
        Lots.draw(application, "1");
        Lots.results("65", "2026-10-01", 8, 2);
        Pattern van = Pattern.compile(
                "Van</th>\\s*<td[^>]*>12</td>\\s*<td[^>]*>12</td>\\s*<td[^>]*>8</td>\\s*<td[^>]*>%75</td>");

        assertThat(flow("van.provincial-director")).containsPattern(van).doesNotContain("Hakkâri");
        assertThat(flow("merkez.hq-protection")).containsPattern(van).containsPattern("Hakkâri</th>");
        assertThat(flow("van.governor-approver")).contains("units-title").doesNotContain("quality-title");
        assertThat(Caller.browser(office, "van.provincial-director")
                        .get("/supervision/flow?lang=tr&procedure=REMOVAL")
                        .body())
                .contains("quality-title")
                .doesNotContain("%75");
        Lots.removeDecisions();
    }

    private String flow(String account) {
        return Caller.browser(office, account).get("/supervision/flow?lang=tr").body();
    }

    @Test
    void anotherProvinceIsRefusedToADirector() {
        office.at("2026-11-03T09:00");

        var refused = Caller.browser(office, "van.provincial-director").get("/supervision/flow?province=34&lang=en");

        assertThat(refused.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"van.registration-officer", "van.protection-decider", "merkez.legal-counsel"})
    void whoDoesNotSuperviseIsRefused(String account) {
        office.at("2026-11-02T09:00");
        Caller caller = Caller.browser(office, account);

        assertThat(caller.get("/supervision/flow").status()).isEqualTo(403);
        assertThat(caller.get("/supervision/figures").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flow?procedure=MT",
                "flow?month=2026-13",
                "flow?month=x",
                "flow?month=1900-01",
                "flow?month=%2B999999999-12",
                "flow?knownOn=yesterday",
                "flow?knownOn=%2B999999999-12-31",
                "flow?province=99",
                "flow?province=%00",
                "figures/NONE",
                "figures/%27--"
            })
    void aQuestionThatCannotBeMeantIsRefused(String question) {
        office.at("2026-11-02T09:00");

        assertThat(Caller.browser(office, "van.provincial-director")
                        .get("/supervision/" + question)
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void aSealedFileIsInNoFigure() throws SQLException {
        office.at("2026-11-02T09:00");
        VictimCase.referred(office);

        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from victim_file), (select count(*) from victim_file f where exists
                                (select from figure_case c where c.case_id = f.id)
                            or exists (select from figure_milestone m where m.case_id = f.id)
                            or exists (select from figure_clock k where k.case_id = f.id))
                        """)) {
            rows.next();
            assertThat(rows.getLong(1)).isPositive();
            assertThat(rows.getLong(2)).isZero();
        }
    }
}
