package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import org.himaye.supervision.forecast.WorkInArdahan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /supervision/what-if}, with thirty months of work in Ardahan, where no other test works. */
class WhatIfPageTest extends Scenario {

    private static final String PAGE = "/supervision/what-if";

    @BeforeEach
    void thirtyMonthsInArdahan() throws SQLException {
        WorkInArdahan.before(YearMonth.from(office.now()));
    }

    @AfterEach
    void removeThem() throws SQLException {
        WorkInArdahan.remove();
    }

    @Test
    void theAnswerStandsInWordsChartAndTableAndBesideItTheCheckAgainstThePast() {
        var answer = caller("merkez.hq-protection").get(PAGE + "?province=75&deciders=50&months=12&lang=en");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "id=\"clearance\"", "id=\"months-table\"", "id=\"back-test-table\"", "<svg class=\"fan drawn\"")
                .contains("The band contained what came in 10 of 10 months.")
                .doesNotContain("??");
    }

    @Test
    void thePageIsWholeInTurkishToo() {
        var answer = caller("merkez.hq-protection").get(PAGE + "?province=75&lang=tr");

        assertThat(answer.body())
                .contains("Ya olursa?", "Geçmişle sınama", "şimdiki gibi giderse")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"months=0", "interviewers=-101", "inflow=much", "acceleratedShare=101", "province=99"})
    void whatCannotBeAskedIsSaidAtItsField(String wrong) {
        var answer = caller("merkez.hq-protection").get(PAGE + "?lang=en&" + wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("aria-invalid=\"true\"")
                .contains("id=\"" + wrong.substring(0, wrong.indexOf('=')) + "-problem\"")
                .doesNotContain("id=\"clearance\"");
    }

    @Test
    void aProvincialDirectorAsksForTheirOwnProvinceOnly() {
        Caller van = caller("van.provincial-director");

        assertThat(van.get(PAGE).body()).contains("65 Van").doesNotContain("75 Ardahan");
        assertThat(van.get(PAGE + "?province=75").status()).isEqualTo(400);
    }

    @Test
    void withoutEnoughPastThereIsNoAnswerAndThePageSaysSo() {
        // Bayburt has no figures: no test opens a file there.
        var answer = caller("merkez.hq-protection").get(PAGE + "?province=69&lang=en");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"too-little\"").doesNotContain("id=\"clearance\"");
    }

    @Test
    void whoDoesNotSuperviseIsRefused() {
        assertThat(caller("van.protection-officer").get(PAGE).status()).isEqualTo(403);
        assertThat(Caller.stranger(office).get(PAGE).location()).contains("/login");
    }

    private Caller caller(String account) {
        return Caller.browser(office, account);
    }
}
