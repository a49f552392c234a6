package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.himaye.protection.application.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of exports and alerts: in both languages, for those who answer for the work, and of the own province only. */
class ExportsAndAlertsPagesTest extends Scenario {

    private static final String EXPORTS = "/supervision/exports";
    private static final String ALERTS = "/supervision/alerts";
    private static final String CONTENT = "/supervision/exports/[0-9a-f-]+/content";
    private static final Pattern MADE = Pattern.compile("id=\"made\">(DA-[0-9]{4}-[0-9]{6})");

    @Test
    void aDirectorExportsWhatIsLateInVanAndNothingOfIstanbul() {
        ProtectionCase vans = office.lodged("2026-03-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE)
                .readyForExamination();
        ProtectionCase istanbuls = office.lodged("2026-03-02T09:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE)
                .readyForExamination();
        office.at("2026-09-01T09:00");
        Caller director = Caller.browser(office, "van.provincial-director");

        for (String dataset :
                List.of("open-deadlines", "deadline-figures", "flow", "backlog", "stages", "liberty", "centres")) {
            var made = director.posted(
                    EXPORTS,
                    EXPORTS,
                    "dataset=" + dataset + "&format=CSV&purpose=UNIT_MANAGEMENT&province=65&purposeText="
                            + Caller.encoded("Gecikmeler toplantıda görüşülecek"));
            assertThat(made.status()).as(dataset).isEqualTo(302);
            String register = director.get(EXPORTS).body();
            String number = found(MADE, register);
            String address = found(Pattern.compile("href=\"(" + CONTENT + ")\">" + number), register);
            var file = director.get(address);

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.response()
                            .headers()
                            .firstValue("Content-Disposition")
                            .orElse(""))
                    .startsWith("attachment")
                    .contains(".csv");
            assertThat(file.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(file.response()
                            .headers()
                            .firstValue("X-Content-Type-Options")
                            .orElse(""))
                    .isEqualTo("nosniff");
            assertThat(file.body())
                    .as(dataset)
                    .contains("van.provincial-director")
                    .doesNotContain(istanbuls.number(), "34 İstanbul", "34-");
            if (dataset.equals("open-deadlines")) {
                assertThat(file.body()).contains(vans.number()).doesNotContain("Ahmadi");
            }
            assertThat(Caller.browser(office, "istanbul.provincial-director")
                            .get(address)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(Caller.browser(office, "istanbul.provincial-director")
                        .get(EXPORTS)
                        .body())
                .doesNotContain("van.provincial-director");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dataset=flow",
                "dataset=flow&format=DOC&purpose=AUDIT&purposeText=uzun+bir+neden",
                "dataset=case_file&format=CSV&purpose=AUDIT&purposeText=uzun+bir+neden",
                "dataset=flow&format=CSV&purpose=AUDIT&purposeText=kisa",
                "dataset=flow&format=CSV&purpose=AUDIT&purposeText=uzun+bir+neden&from=2026-13",
                "dataset=flow&format=CSV&purpose=AUDIT&purposeText=uzun+bir+neden&province=34",
                "dataset=flow&format=CSV&purpose=AUDIT&purposeText=uzun+bir%00neden&province=65",
                "dataset=flow&format=CSV&purpose=AUDIT&purposeText=uzun+bir+neden&from=%2B999999999-12"
            })
    void anExportThatCannotBeMadeIsRefusedOnThePage(String fields) {
        office.at("2026-09-01T09:00");
        Caller director = Caller.browser(office, "van.provincial-director");

        var refused = director.posted(EXPORTS, EXPORTS, fields);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"problem\"").doesNotContain("??");
    }

    @Test
    void aDirectorSetsAThresholdAndRemovesIt() {
        office.at("2026-09-01T09:00");
        Caller director = Caller.browser(office, "van.provincial-director");

        var set = director.posted(
                ALERTS,
                ALERTS + "/thresholds",
                "measure=OCCUPANCY&centre=kurubas&raiseAbove=97&mailTo=" + Caller.encoded("van@goc.gov.tr"));
        assertThat(set.status()).isEqualTo(302);
        String page = director.get(ALERTS).body();
        assertThat(page)
                .contains("Kurubaş", "van@goc.gov.tr", "Eşik belirle: Van", ">Uluslararası koruma</option>")
                .doesNotContain("??", "null");
        assertThat(Caller.browser(office, "istanbul.provincial-director")
                        .get(ALERTS)
                        .body())
                .doesNotContain("Kurubaş", "van@goc.gov.tr", "van.provincial-director");
        var end = Pattern.compile("action=\"(/supervision/alerts/thresholds/[0-9a-f-]+/end)\"")
                .matcher(page);
        while (end.find()) {
            assertThat(director.posted(ALERTS, end.group(1), "").status()).isEqualTo(302);
        }
        assertThat(director.get(ALERTS).body()).doesNotContain("van@goc.gov.tr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measure=RANKING&raiseAbove=1",
                "measure=OVERDUE&rule=DL-XX-99&raiseAbove=1",
                "measure=OVERDUE&rule=DL-IP-04&raiseAbove=-1",
                "measure=OVERDUE&rule=DL-IP-04&raiseAbove=99999999999",
                "measure=BACKLOG_AGE&procedure=MT&days=30&raiseAbove=1",
                "measure=OCCUPANCY&centre=tuzla&raiseAbove=90",
                "measure=OVERDUE&rule=DL-IP-04&raiseAbove=1&mailTo=x%40example.org"
            })
    void aThresholdThatCannotBeMeantIsRefusedOnThePage(String fields) {
        office.at("2026-09-01T09:00");
        Caller director = Caller.browser(office, "van.provincial-director");

        var refused = director.posted(ALERTS, ALERTS + "/thresholds", fields);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"problem\"").doesNotContain("??");
    }

    @Test
    void bothPagesSpeakBothLanguages() {
        office.at("2026-09-01T09:00");
        for (String account : List.of("van.provincial-director", "merkez.hq-protection")) {
            Caller reader = Caller.browser(office, account);
            for (String page :
                    List.of(EXPORTS + "?lang=en", ALERTS + "?lang=en", EXPORTS + "?lang=tr", ALERTS + "?lang=tr")) {
                var answer = reader.get(page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).doesNotContain("??");
            }
        }
    }

    @Test
    void whoDoesNotSuperviseIsRefused() {
        office.at("2026-09-01T09:00");
        Caller officer = Caller.browser(office, "van.registration-officer");
        String nothing = "/00000000-0000-4000-8000-000000000000";

        assertThat(officer.get(EXPORTS).status()).isEqualTo(403);
        assertThat(officer.get(ALERTS).status()).isEqualTo(403);
        assertThat(officer.get(EXPORTS + nothing + "/content").status()).isEqualTo(403);
        assertThat(officer.posted("/", EXPORTS, "").status()).isEqualTo(403);
        assertThat(officer.posted("/", ALERTS + nothing + "/acknowledgement", "")
                        .status())
                .isEqualTo(403);
        Caller director = Caller.browser(office, "van.provincial-director");
        assertThat(director.get(EXPORTS + nothing + "/content").status()).isEqualTo(404);
        assertThat(director.get(EXPORTS + "/x/content").status()).isBetween(400, 404);
        assertThat(director.get(EXPORTS + "?page=-5").status()).isEqualTo(200);
        assertThat(director.get(EXPORTS + "?page=x").status()).isEqualTo(400);
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(pattern.pattern()).isTrue();
        return match.group(1);
    }
}
