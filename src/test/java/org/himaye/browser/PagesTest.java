package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-on, start page, search and error pages, in both languages, on a phone and on a desk. */
@BrowserTest
class PagesTest {

    private static final String OFFICER = "van.registration-officer";
    private static final String PASSWORD = "himaye";

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {390, 1400})
    void everyPageCanBeUsedByEverybodyAndObeysTheContentPolicy(int width, Browsing browsing) {
        Screen screen = browsing.screen(width, 844, "tr-TR");

        screen.open("/login");
        screen.picture("login-" + width);
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();
        screen.page().locator("button[data-user='" + OFFICER + "']").click();
        assertThat(screen.page().locator("#username")).hasValue(OFFICER);
        screen.page().click("#sign-in");
        assertThat(screen.page().locator("h1")).containsText("Hoş geldiniz");
        assertThat(screen.page().locator(".tiles a")).containsText(new String[] {"Görevler", "Dosya ara"});
        screen.picture("home-" + width);
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();
        screen.page().locator(".tiles a").filter(text("Dosya ara")).click();
        screen.page().fill("#text", "Bulunmayanoğlu");
        screen.page().locator("main form button").first().click();
        assertThat(screen.page().locator("[role=status]")).isVisible();
        screen.picture("search-" + width);
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();
        assertThat(screen.open("/cases/65-UK-2026-999999")).isEqualTo(404);
        assertThat(screen.barriers()).isEmpty();

        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidAndNothingElse(Browsing browsing) {
        Screen screen = browsing.screen();

        // An account that no other test uses: the engine makes it wait after a wrong password.
        screen.signIn("van.interpreter", "wrong");

        assertThat(screen.page().locator("[role=alert]")).containsText("Giriş yapılamadı");
        assertThat(screen.page().locator("#username")).hasValue("");
    }

    @Test
    void nobodySignsInAsHimayeItself(Browsing browsing) {
        assertThat(browsing.machine("himaye").get("/engine-rest/task/count").status())
                .isEqualTo(401);
    }

    @Test
    void tasklistIsTurkishEvenInAnEnglishBrowserAndEnglishWhenTheOfficerChoseIt(Browsing browsing) {
        Screen screen = browsing.screen(1400, 900, "en-US");
        screen.signIn(OFFICER, PASSWORD);
        Page page = screen.page();

        screen.tasklist();
        assertThat(page).hasTitle(Pattern.compile("Himaye"));
        assertThat(page.locator(".navbar-brand, .app-brand, [cam-widget-header]")
                        .first())
                .containsText("Himaye");
        assertThat(page.locator("html")).hasAttribute("lang", "tr");
        assertThat(page.locator("[cam-widget-header]")).containsText("Başlangıç");
        assertThat(page.locator(".ce-eol-banner").filter(visible())).hasCount(0);
        assertThat(page.locator(".start-process-action").filter(visible())).hasCount(0);
        assertThat(page.locator("[cam-widget-header]")).not().containsText("Start process");
        screen.open("/?lang=en");
        assertThat(page.locator("h1")).containsText("Welcome");
        screen.tasklist();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("[cam-widget-header]")).containsText("Start page");

        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void signingOutOfTasklistSignsOutEverywhere(Browsing browsing) {
        Screen screen = browsing.signIn(OFFICER);
        screen.tasklist();

        screen.page().locator("[cam-widget-header] .account a").first().click();
        screen.page().locator("[cam-widget-header] .account .logout a").click();
        screen.page().waitForURL(Pattern.compile(".*/login.*"));
        // In a window of its own: Tasklist's window is still busy leaving.
        Page another = screen.page().context().newPage();
        another.navigate("/");

        assertThat(another).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void anUnknownAddressIsAPageOfOursForBrowsersAndAProblemForMachines(Browsing browsing) {
        Screen screen = browsing.signIn(OFFICER);

        for (String unknown : new String[] {"/nothing", "/cases/x/y", "/error"}) {
            assertThat(screen.open(unknown)).isEqualTo(404);
            assertThat(screen.page().locator("h1")).containsText("Sayfa bulunamadı");
            assertThat(screen.page().locator(".user")).containsText("Van");
        }
        screen.picture("not-found");
        var problem = browsing.machine(OFFICER).get("/api/nothing");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.text())
                .contains("urn:himaye:problem:not-found", "\"en\"")
                .doesNotContain("trace", "exception", "org.himaye");
        var forged =
                screen.page().request().post("/search", RequestOptions.create().setHeader("Accept", "text/html"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).contains("Bu sayfaya yetkiniz yok").doesNotContain("Csrf");
        assertThat(screen.open("/camunda/app/cockpit/")).isEqualTo(403);
        assertThat(screen.page().locator("h1")).containsText("Bu sayfaya yetkiniz yok");
    }

    @Test
    void theStartPageOffersWhatTheOfficersGroupsMayDo(Browsing browsing) {
        Screen administrator = browsing.signIn("merkez.system-admin");

        assertThat(administrator.page().locator(".tiles a"))
                .containsText(new String[] {"Kullanıcılar", "Arayüz tanımı"});
        assertThat(administrator.page().locator(".tiles a").filter(text("Dosya ara")))
                .hasCount(0);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
