package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import org.himaye.engine.EngineClock;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.forecast.WorkInArdahan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The what-if page as people use it with a keyboard. */
@BrowserTest
class WhatIfInChromiumTest {

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void thirtyMonthsInArdahan() throws SQLException {
        WorkInArdahan.before(YearMonth.from(LegalTime.dayOf(clock.instant())));
    }

    @AfterEach
    void removeThem() throws SQLException {
        WorkInArdahan.remove();
    }

    @Test
    void aScenarioIsAskedForWithTheKeyboardAndAnsweredInWordsAndPictureAndAMistakeIsSaidAtItsField(Browsing browsing) {
        Screen screen = browsing.screen(1440, 900, "tr-TR");
        screen.signIn("merkez.hq-protection", "himaye");
        screen.open("/supervision/what-if?province=" + WorkInArdahan.PLATE);
        screen.page().locator("#deciders").focus();
        screen.page().locator("#deciders").fill("100");
        screen.page().keyboard().press("Enter");

        assertThat(screen.page().locator("#clearance tbody tr")).hasCount(2);
        assertThat(screen.page().locator("#chart polyline.compared")).hasCount(1);
        assertThat(screen.page().locator("#back-test")).containsText("10 ayın 10 tanesinde");
        assertThat(screen.page().locator("#deciders")).hasValue("100");
        screen.page().locator("summary").click();
        assertThat(screen.page().locator("#months-table tbody tr")).hasCount(36);
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.complaints()).isEmpty();

        assertThat(screen.open("/supervision/what-if?months=600")).isEqualTo(400);
        assertThat(screen.page().locator("#months-problem")).hasText("6 ile 60 arasında olmalı.");
        assertThat(screen.barriers()).isEmpty();
    }
}
