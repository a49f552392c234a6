package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.himaye.engine.EngineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page of supervisors with half a year of work behind it: in Turkish at a desk and on a wide screen, in English on a phone,
 * and on paper; nothing is cut off or wider than its window, and nobody is kept out. The pictures of target/screenshots are those
 * of src/docs/supervision.md.
 */
@BrowserTest
class SupervisionInChromiumTest {

    private static final Instant NOW = Instant.parse("2027-03-17T06:00:00Z");

    private static final String DIRECTOR = "van.provincial-director";
    private static final String AUDITOR = "merkez.auditor";
    private static final String ANALYST = "merkez.kpi-analyst";
    private static final String HEADQUARTERS = "merkez.hq-protection";

    private static final int DESK = 1440;
    private static final int WIDE = 1920;
    private static final int PHONE = 390;

    /** A4 between margins of 1 cm, in pixels of the screen. */
    private static final int PAPER = 718;

    private static final String RIGHT = """
            Gösterge;Tür;Yıl;Ay;Birim;Değer
            T7.15;gerçekleşen;2027;1;Sayı;198.250
            T7.15;gerçekleşen;2027;2;Sayı;187.400
            T7.15;hedef;2027;;Sayı;2.600.000
            T7.1;gerçekleşen;2027;;Sayı;1.101.030
            """;
    private static final String WRONG = """
            Gösterge;Tür;Yıl;Ay;Birim;Değer
            T7.15;gerçekleşen;2027;2;Sayı;198.250
            T7.12;gerçekleşen;2027;2;Sayı;100
            T7.15;gerçekleşen;2027;13;Oran;çok
            """;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationContext application;

    private SupervisedWork work;

    @BeforeEach
    void halfAYearOfWork() throws SQLException {
        work = new SupervisedWork(application, NOW);
        work.begin();
    }

    @AfterEach
    void runWithTheMachineAgain() throws SQLException {
        work.remove();
        clock.runWithTheMachine();
    }

    @Test
    void everyPageIsReadableAtADeskOnAPhoneAndOnPaper(Browsing browsing) {
        SoftAssertions softly = new SoftAssertions();
        imported(browsing, softly);
        String reading = taken(browsing);
        pages(reading).forEach((account, pages) -> {
            Screen screen = browsing.screen(DESK, 900, "tr-TR");
            screen.signIn(account, "himaye");
            for (Looked page : pages) {
                screen.page().setViewportSize(DESK, 900);
                softly.assertThat(screen.open(page.address())).as(page.name()).isEqualTo(200);
                whole(screen, page, "tr", softly);
                screen.wholePicture(page.picture("1440"));
                softly.assertThat(screen.overflows()).as(page + " at a desk").isFalse();
                if (page.isOneOfMany()) {
                    continue;
                }
                softly.assertThat(screen.barriers()).as(page + " at a desk").isEmpty();
                screen.page().setViewportSize(WIDE, 1080);
                softly.assertThat(screen.overflows())
                        .as(page + " on a wide screen")
                        .isFalse();
                printed(screen, page, softly);
            }
            for (Looked page : pages) {
                screen.page().setViewportSize(PHONE, 844);
                softly.assertThat(screen.open(page.in("en"))).as(page.name()).isEqualTo(200);
                whole(screen, page, "en", softly);
                screen.wholePicture(page.picture("390"));
                softly.assertThat(screen.overflows()).as(page + " on a phone").isFalse();
                softly.assertThat(screen.barriers()).as(page + " on a phone").isEmpty();
            }
            softly.assertThat(screen.complaints()).as(account).isEmpty();
        });
        softly.assertAll();
    }

    private static void printed(Screen screen, Looked page, SoftAssertions softly) {
        screen.page().setViewportSize(PAPER, 1040);
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        screen.wholePicture(page.picture("print"));
        softly.assertThat(screen.overflows()).as(page + " on paper").isFalse();
        softly.assertThat(screen.page()
                        .locator("nav:visible, form.filter:visible, button:visible")
                        .count())
                .as(page + " on paper: what only a screen can use")
                .isZero();
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void whole(Screen screen, Looked page, String language, SoftAssertions softly) {
        softly.assertThat(screen.page().locator("html").getAttribute("lang"))
                .as(page + ": language")
                .isEqualTo(language);
        softly.assertThat(screen.page().locator("main").innerText())
                .as(page.name())
                .doesNotContain("??");
    }

    /** An analyst imports figures: wrong ones are named row by row, right ones stand on the overview and are marked. */
    private static void imported(Browsing browsing, SoftAssertions softly) {
        Screen analyst = browsing.screen(DESK, 900, "tr-TR");
        analyst.signIn(ANALYST, "himaye");
        analyst.open("/supervision/programme/import");
        send(analyst, WRONG);
        assertThat(analyst.page().locator("#problems tbody tr")).hasCount(4);
        softly.assertThat(analyst.barriers()).isEmpty();
        send(analyst, RIGHT);
        assertThat(analyst.page().locator("#taken")).containsText("4");
        analyst.open("/supervision?year=2027");
        assertThat(analyst.page().locator("#indicator-7-15")).containsText("385.650");
        assertThat(analyst.page().locator("#indicator-7-15")).containsText(ANALYST);
        assertThat(analyst.page().locator("#indicator-7-15 svg rect")).hasCount(2);
    }

    private static void send(Screen screen, String csv) {
        screen.page()
                .setInputFiles(
                        "#file", new FilePayload("rakamlar.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        screen.page().click("#import");
    }

    /** The auditor takes a decision to read. */
    private static String taken(Browsing browsing) {
        Screen reader = browsing.screen(DESK, 900, "tr-TR");
        reader.signIn(AUDITOR, "himaye");
        reader.open("/supervision/quality/readings");
        reader.page().click("#take");
        reader.page().waitForURL("**/readings/*");
        return reader.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, List<Looked>> pages(String reading) {
        List<Looked> ofDirector = new ArrayList<>(List.of(
                new Looked("overview", "/supervision?year=2027"),
                new Looked("indicator", "/supervision/programme/indicators/10.6"),
                new Looked("deadlines-province", "/supervision/deadlines"),
                new Looked("work", "/supervision/open-work"),
                new Looked("absences", "/supervision/open-work/absences"),
                new Looked("flow", "/supervision/flow"),
                new Looked("maps", "/supervision/map"),
                new Looked("map-removal", "/supervision/map/removal"),
                new Looked("map-enforcement", "/supervision/map/removal?sheet=SubProcess_Enforcement"),
                new Looked(
                        "map-waiting-time",
                        "/supervision/map/removal?sheet=SubProcess_Enforcement&measure=WAITING_TIME"),
                new Looked("map-cases", "/supervision/map/removal/cases?step=UserTask_RecordRemovalJudgment"),
                new Looked("capacity-province", "/supervision/capacity"),
                new Looked("quality", "/supervision/quality"),
                new Looked("exports", "/supervision/exports"),
                new Looked("alerts", "/supervision/alerts"),
                new Looked("liberty", "/supervision/liberty"),
                new Looked("figures", "/supervision/figures")));
        for (String process : List.of(
                "protection-application",
                "protection-interview",
                "commission-appeal",
                "notify-decision",
                "administrative-detention",
                "alternative-obligations",
                "voluntary-return",
                "readmission",
                "victim-identification",
                "victim-support")) {
            ofDirector.add(new Looked("map-of-" + process, "/supervision/map/" + process));
        }
        Map<String, List<Looked>> pages = new LinkedHashMap<>();
        pages.put(DIRECTOR, ofDirector);
        pages.put(
                AUDITOR,
                List.of(
                        new Looked("deadlines", "/supervision/deadlines"),
                        new Looked(
                                "deadlines-rule", "/supervision/deadlines?rule=DL-IP-08&lateness=OVERDUE&print=true"),
                        new Looked("capacity", "/supervision/capacity"),
                        new Looked("readings", "/supervision/quality/readings"),
                        new Looked("reading", reading)));
        pages.put(
                ANALYST,
                List.of(
                        new Looked("overview-country", "/supervision?year=2027"),
                        new Looked("import", "/supervision/programme/import")));
        pages.put(
                HEADQUARTERS,
                List.of(new Looked("what-if", "/supervision/what-if?deciders=100&province=" + SupervisedWork.ARDAHAN)));
        return pages;
    }

    /**
     * A page that is looked at.
     *
     * @param name of its pictures
     * @param address with its question
     */
    private record Looked(String name, String address) {

        String in(String language) {
            return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
        }

        String picture(String width) {
            return "supervision-" + name + "-" + width;
        }

        /** The maps of other processes differ in their picture only. */
        boolean isOneOfMany() {
            return name.startsWith("map-of-");
        }
    }
}
