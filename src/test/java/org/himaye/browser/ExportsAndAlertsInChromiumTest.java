package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;

/** Asking for an export, fetching it, and setting and seeing thresholds, on a phone. */
@BrowserTest
class ExportsAndAlertsInChromiumTest {

    @Test
    void aDirectorExportsAndFetches(Browsing browsing) throws IOException {
        Screen screen = browsing.screen(390, 844, "tr-TR");
        screen.signIn("van.provincial-director", "himaye");
        Page page = screen.page();
        page.locator(".tiles a[href='/supervision/exports']").click();

        page.selectOption("#dataset", "centres");
        page.fill("#purposeText", "kısa");
        page.locator("#purposeText").evaluate("field => { field.form.noValidate = true; }");
        page.click("#make");
        assertThat(page.locator("#problem")).containsText("10 ile 500");
        assertThat(page.locator("#dataset")).hasValue("centres");
        assertThat(screen.barriers()).isEmpty();

        page.fill("#purposeText", "İl değerlendirme toplantısı için doluluk");
        page.click("#make");
        assertThat(page.locator("#made")).containsText("DA-");
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();

        Download download = page.waitForDownload(
                () -> page.locator("table.board tbody th a").first().click());
        assertThat(download.suggestedFilename()).matches("DA-[0-9]{4}-[0-9]{6}\\.csv");
        assertThat(Files.readString(download.path())).contains("Kurubaş", "van.provincial-director");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void aDirectorSetsThresholdsAndTakesNoteOfAnAlert(Browsing browsing) throws SQLException {
        Screen screen = browsing.screen(390, 844, "tr-TR");
        screen.signIn("van.provincial-director", "himaye");
        Page page = screen.page();
        page.locator(".tiles a[href='/supervision/alerts']").click();

        page.selectOption("#measure", "OCCUPANCY");
        page.selectOption("#centre", "kurubas");
        page.fill("#raiseAbove", "90");
        page.fill("#mailTo", "van@goc.gov.tr");
        page.click("#set");
        assertThat(page.locator("#done")).containsText("belirlendi");
        assertThat(page.locator("#thresholds-title")).isVisible();
        raise();
        page.reload();
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();

        page.locator("form[action$='/acknowledgement'] button").first().click();
        assertThat(page.locator("#done")).containsText("görüldüğü");
        page.locator("form[action$='/end'] button").first().click();
        assertThat(page.locator("#done")).containsText("kaldırıldı");
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.complaints()).isEmpty();
    }

    /** The threshold of Van that was set last is crossed. */
    private static void raise() throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            statement.execute("set himaye.actor = 'himaye'; set himaye.provinces = '*'");
            statement.execute("select raise_alert(gen_random_uuid(), (select t.id from alert_threshold t"
                    + " where t.province = '65' order by t.set_at desc limit 1), 94)");
        }
    }
}
