package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.himaye.engine.EngineClock;
import org.himaye.supervision.quality.Lots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A reader reads with the keyboard alone, and the supervisor takes note of what was found. */
@BrowserTest
class QualityInChromiumTest {

    private static final String GROUNDS =
            "Menşe ülke bilgisi üç yıl öncesine aittir; sonuç güncel bilgiyle değişebilirdi.";

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void drawTwoProvinces() throws SQLException {
        clock.standAt(Instant.parse("2026-11-02T06:00:00Z"));
        Lots.removeDecisions();
        Lots.decisions("65", 12, "2026-10-02 10:00+03");
        Lots.decisions("30", 9, "2026-09-02 10:00+03");
        Lots.draw(application, "1");
        Lots.results("65", "2026-10-01", 8, 2);
        Lots.results("30", "2026-09-01", 4, 1);
    }

    @AfterEach
    void runWithTheMachineAgain() throws SQLException {
        Lots.removeDecisions();
        clock.runWithTheMachine();
    }

    @Test
    void aReaderReadsWithTheKeyboardAndTheSupervisorTakesNote(Browsing browsing) {
        Screen reader = browsing.screen(1440, 900, "tr-TR");
        reader.signIn("istanbul.protection-decider", "himaye");
        reader.page().locator(".tiles a[href='/supervision/quality/readings']").click();
        reader.page().locator("#take").press("Enter");

        assertThat(reader.page().locator("h1")).hasText("Kararın ikinci okuması");
        assertThat(reader.page().locator("main")).not().containsText("lot.decider");
        for (String point :
                reader.page().locator("#checklist-title ~ form fieldset input[type=radio][value=YES]").all().stream()
                        .map(input -> input.getAttribute("id"))
                        .toList()) {
            reader.page().locator("#" + point).press("Space");
        }
        reader.page().check("#country-information-NO");
        reader.page().check("#agrees-false");
        reader.page().fill("#grounds", GROUNDS);
        reader.page().locator("#record").press("Enter");
        assertThat(reader.page().locator("h1")).hasText("İkinci okuma");

        Screen director = browsing.screen(1440, 900, "tr-TR");
        director.signIn("van.provincial-director", "himaye");
        director.page().locator(".tiles a[href='/supervision/quality']").click();
        assertThat(director.page().locator("#results")).containsText("Van");
        assertThat(director.page().locator("#results")).not().containsText("Hakkâri");
        director.page()
                .locator("article.finding textarea")
                .first()
                .fill("Kasım eğitiminde güncel kaynaklar işlenecek.");
        director.page().locator("article.finding button").first().click();
        assertThat(director.page().locator("article.finding .badge.good").first())
                .isVisible();
        assertThat(reader.complaints()).isEmpty();
        assertThat(director.complaints()).isEmpty();
    }
}
