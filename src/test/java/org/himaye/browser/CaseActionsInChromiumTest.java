package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that an officer opens on the case page, by keyboard, in both languages, on a phone and at a desk. */
@BrowserTest
class CaseActionsInChromiumTest {

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({
        "tr, 390, Açılabilecek işlemler, Bu alan zorunludur.",
        "tr, 1440, Açılabilecek işlemler, Bu alan zorunludur.",
        "en, 390, What can be opened, This field is required.",
        "en, 1440, What can be opened, This field is required."
    })
    void aStepIsOpenedByKeyboardAndEveryMistakeIsReachedFirst(
            String language, int width, String title, String required, Browsing browsing) {
        String caseNumber = lodged(browsing);
        Screen screen = browsing.screen(width, 844, "tr-TR");
        screen.signIn("van.protection-officer", "himaye");
        Page page = screen.page();
        String name = language + "-" + width;

        screen.open("/cases/" + caseNumber + "?lang=" + language);
        assertThat(page.locator("#actions-title")).hasText(title);
        screen.wholePicture("case-actions-" + name);
        usable(screen);
        page.locator("#actions a[href$='/deemed-withdrawal']").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + caseNumber + "/actions/deemed-withdrawal$"));
        screen.wholePicture("action-" + name);
        usable(screen);

        // What the browser itself would say first is left out, so that the server's answer is looked at.
        page.evaluate("() => document.querySelector('#open').noValidate = true");
        page.fill("#proof", "Tutanak 7");
        page.locator("#open button[type=submit]").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#problem")).isFocused();
        assertThat(page.locator("#ground-problem")).hasText(required);
        assertThat(page.locator("#ground")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#proof")).hasValue("Tutanak 7");
        screen.wholePicture("action-problem-" + name);
        usable(screen);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#ground")).isFocused();

        page.selectOption("#ground", "DATA_REFUSED");
        page.fill("#occurredAt", "2026-03-03T10:00");
        page.locator("#open button[type=submit]").click();
        assertThat(page.locator("#opened")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + caseNumber + "$"));
        assertThat(page.locator("#actions a[href$='/deemed-withdrawal']")).hasCount(0);
        screen.wholePicture("action-opened-" + name);
        usable(screen);
        assertThat(screen.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide")
    @CsvSource({"tr, 390, Birlikte ayrılan çocuklar", "en, 1440, Children who go along"})
    void whoLeavesTheFamilyIsChosenAndTheChildrenAreTickedByKeyboard(
            String language, int width, String children, Browsing browsing) {
        String caseNumber = lodged(
                browsing,
                List.of(
                        member("Shirin", "FEMALE", "1993-05-06", "SPOUSE", "2026-03-02T09:30:00+03:00"),
                        member("Reza", "MALE", "2020-05-06", "CHILD", null)));
        Screen screen = browsing.screen(width, 844, "tr-TR");
        screen.signIn("van.registration-officer", "himaye");
        Page page = screen.page();

        screen.open("/cases/" + caseNumber + "/actions/leaving-member?lang=" + language);
        assertThat(page.locator("#children-label")).containsText(children);
        usable(screen);
        page.evaluate("() => document.querySelector('#open').noValidate = true");
        page.selectOption("#member", new SelectOption().setLabel("Formoğlu, Shirin"));
        page.getByLabel("Formoğlu, Reza").focus();
        page.keyboard().press("Space");
        page.locator("#open button[type=submit]").click();

        assertThat(page.locator("#problem")).isFocused();
        assertThat(page.getByLabel("Formoğlu, Reza")).isChecked();
        assertThat(page.getByLabel("Formoğlu, Shirin")).not().isChecked();
        screen.wholePicture("action-leaving-member-" + language + "-" + width);
        usable(screen);
        page.selectOption("#reason", "SEPARATION");
        page.fill("#at", "2026-03-03T10:00");
        page.fill("#proof", "Beyan tutanağı 7");
        page.locator("#open button[type=submit]").click();

        assertThat(page.locator("#opened")).isVisible();
        assertThat(page.locator("#actions a[href$='/leaving-member']")).hasCount(0);
        assertThat(screen.complaints()).isEmpty();
    }

    private static Map<String, Object> member(
            String givenNames, String sex, String birthDate, String relation, @Nullable String consentedAt) {
        Map<String, Object> member = new HashMap<>(Map.of(
                "person",
                Map.of(
                        "familyName",
                        "Formoğlu",
                        "givenNames",
                        givenNames,
                        "sex",
                        sex,
                        "birthDate",
                        birthDate,
                        "nationality",
                        "AFG",
                        "language",
                        "FA"),
                "relation",
                relation));
        if (consentedAt != null) {
            member.put("consentedAt", consentedAt);
        }
        return member;
    }

    private static void usable(Screen screen) {
        assertThat(screen.barriers()).isEmpty();
        assertThat(screen.overflows()).isFalse();
    }

    private static String lodged(Browsing browsing) {
        return lodged(browsing, List.of());
    }

    private static String lodged(Browsing browsing, List<Map<String, Object>> family) {
        var answer = browsing.machine("van.front-desk")
                .post(
                        "/api/protection/applications",
                        RequestOptions.create()
                                .setData(Map.of(
                                        "family",
                                        family,
                                        "reference",
                                        UUID.randomUUID().toString(),
                                        "province",
                                        "65",
                                        "channel",
                                        "PROVINCIAL_DIRECTORATE",
                                        "lodgedAt",
                                        "2026-03-02T09:30:00+03:00",
                                        "applicant",
                                        Map.of(
                                                "familyName",
                                                "Formoğlu",
                                                "givenNames",
                                                "Omid",
                                                "sex",
                                                "MALE",
                                                "birthDate",
                                                "1991-04-03",
                                                "nationality",
                                                "AFG",
                                                "language",
                                                "FA"))));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text().replaceFirst("(?s).*\"caseNumber\":\"([^\"]+)\".*", "$1");
    }
}
