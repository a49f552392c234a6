package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.himaye.access.Acting;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Emergency access as three people meet it: the officer who needs it, the data-protection officer, and the reviewer. */
@BrowserTest
class EmergencyAccessInChromiumTest {

    private static final String LIAISON = "istanbul.law-enforcement-liaison";
    private static final String EXPERT = "van.trafficking-expert";
    private static final String REASON = "Kişi kayıp; arayanların eve geldiği bildirildi, ekibe gece ulaşılamıyor.";

    @Autowired
    private VictimFiles files;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EngineClock clock;

    private VictimFile file;

    @BeforeEach
    void openFile() {
        at("2026-11-02T21:00");
        file = Acting.call(
                Actor.SYSTEM,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    Instant now = clock.instant();
                    CaseId id = files.open("65", null, true, now);
                    files.enter(
                            id,
                            "REFERRAL_RECEIVED",
                            "İTY",
                            now,
                            Map.of("facts", "Atölyeden kaçan kişi yardım istedi."));
                    files.enter(
                            id,
                            "IDENTITY_RECORDED",
                            null,
                            now,
                            Map.of("familyName", "Karimova", "givenNames", "Nilufar"));
                    return files.get(id);
                }));
    }

    @AfterEach
    void letTheClockRun() {
        clock.runWithTheMachine();
    }

    @Test
    void theOfficerReadsTheDataProtectionOfficerIsToldAndTheReviewerLooksAtItOnTheNextDay(Browsing browsing) {
        Screen officer = browsing.signIn(LIAISON);
        officer.open("/sealed-files/" + file.number());
        assertThat(officer.page().locator("h1")).not().containsText(file.number());

        officer.open("/");
        officer.page().locator("a[href='/emergency-access']").first().click();
        officer.page().fill("#subject", file.number());
        officer.page().fill("#reason", REASON);
        officer.page().fill("#hours", "3");
        officer.wholePicture("emergency-request");
        assertThat(officer.barriers()).isEmpty();
        officer.page().click("form[action='/emergency-access'] button[type=submit]");
        assertThat(officer.page().locator("#until")).containsText("03.11.2026 00:00");
        officer.page().locator("main a").filter(withText(file.number())).click();
        assertThat(officer.page().locator("#in-emergency")).isVisible();
        officer.page().locator("summary").first().click();
        assertThat(officer.page().locator("main")).containsText("Atölyeden kaçan kişi yardım istedi.");
        assertThat(officer.page().locator("form[action*='/team']")).hasCount(0);
        officer.wholePicture("emergency-file");
        assertThat(officer.barriers()).isEmpty();

        Screen protector = browsing.signIn("merkez.data-protection-officer");
        protector.open("/");
        protector
                .page()
                .locator("a[href='/emergency-access/oversight']")
                .first()
                .click();
        var notice = protector
                .page()
                .locator("section.card")
                .filter(withText(LIAISON))
                .first();
        assertThat(notice).containsText(REASON);
        assertThat(notice).containsText("Yeni bildirim");
        assertThat(notice).not().containsText(file.number());
        protector.wholePicture("emergency-notice");
        assertThat(protector.barriers()).isEmpty();
        notice.locator("button").click();
        assertThat(protector
                        .page()
                        .locator("section.card")
                        .filter(withText(LIAISON))
                        .first())
                .not()
                .containsText("Yeni bildirim");

        Screen reviewer = browsing.signIn("merkez.auditor");
        reviewer.open("/emergency-access/oversight");
        assertThat(reviewer.page()
                        .locator("section.card")
                        .filter(withText(LIAISON))
                        .first())
                .containsText("Erişim sürüyor");

        at("2026-11-03T09:00");
        assertThat(officer.open("/sealed-files/" + file.number())).isEqualTo(404);
        reviewer.open("/emergency-access/oversight");
        var toReview = reviewer.page()
                .locator("section.card")
                .filter(withText(LIAISON))
                .first();
        toReview.locator("input[value=true]").check();
        toReview.locator("textarea").fill("Tutanak ve arama kayıtları incelendi; erişim yerindeydi.");
        reviewer.wholePicture("emergency-review");
        assertThat(reviewer.barriers()).isEmpty();
        toReview.locator("button").click();
        var reviewed = reviewer.page()
                .locator("section.card")
                .filter(withText(LIAISON))
                .first();
        assertThat(reviewed).containsText("İncelendi");
        assertThat(reviewed).containsText("Yerinde");
        reviewer.wholePicture("emergency-reviewed");

        Screen expert = browsing.signIn(EXPERT);
        expert.open("/sealed-files/" + file.number());
        assertThat(expert.page().locator("#readings-title + ol")).containsText("Acil erişimle açıldı");
        assertThat(expert.page().locator("#readings-title + ol")).containsText(LIAISON);
        expert.wholePicture("sealed-file");
        assertThat(expert.barriers()).isEmpty();
        assertThat(expert.overflows()).isFalse();
        for (Screen screen : new Screen[] {officer, protector, reviewer, expert}) {
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private void at(String localTime) {
        clock.standAt(LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant());
    }
}
