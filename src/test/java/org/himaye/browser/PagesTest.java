package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sign-on, start page, search and error pages, in both languages, on a phone and on a desk. */
@BrowserTest
class PagesTest {

    private static final String OFFICER = "van.registration-officer";
    private static final String PASSWORD = "himaye";

    @Autowired
    private ApplicationContext application;

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

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {390, 1440})
    void theCasePageCanBeUsedByEverybodyAndPrinted(int width, Browsing browsing) {
        CaseFile[] files = new Docketed(application).as(Actor.SYSTEM, this::applicationAndAppeal);
        CaseFile file = files[0];
        Screen screen = browsing.screen(width, 844, "tr-TR");
        screen.signIn("van.protection-officer", PASSWORD);

        screen.open("/cases/" + file.caseNumber());

        Page page = screen.page();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#content"));
        assertThat(page.locator("main h1")).containsText(file.caseNumber());
        assertThat(page.locator("main h2")).containsText(new String[] {
            "Yapılacak işler",
            "Sıradaki hukuki adımlar",
            "Açılabilecek işlemler",
            "Kişi",
            "Süreler",
            "Kararlar",
            "Belgeler",
            "Kişinin diğer dosyaları",
            "Zaman çizelgesi",
            "Tamamlanan formlar"
        });
        assertThat(page.locator(".clocks .badge")).containsText("gün kaldı");
        assertThat(page.locator("#linked a")).hasText(files[1].caseNumber());
        page.locator(".clocks summary").click();
        page.locator("article summary").first().click();
        screen.wholePicture("case-" + width);
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();
        var bundle = page.request().get(page.locator("#bundle").getAttribute("href"));
        assertThat(bundle.status()).isEqualTo(200);
        assertThat(new String(bundle.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
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

    /** Opens two files of one person in Van, with a decision and the period to contest it. */
    private CaseFile[] applicationAndAppeal() {
        CaseFiles files = application.getBean(CaseFiles.class);
        var now = application.getBean(Clock.class).instant();
        var person = application
                .getBean(Persons.class)
                .register(SampleCases.person(SampleCases.uniqueName(), "Zehra"), null, "TEST");
        CaseFile claim = files.open(CaseType.PROTECTION, "65", person.id(), now);
        application.getBean(Decisions.class).record(SampleCases.decision(claim.id()));
        application.getBean(RunningClocks.class).start(claim.id(), "65", "DL-IP-14", now);
        return new CaseFile[] {claim, files.open(CaseType.APPEAL, "65", person.id(), now)};
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
