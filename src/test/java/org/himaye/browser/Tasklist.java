package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Locale;

/** Tasklist as an officer works with it: filters on the left, tasks in the middle, the form on the right. */
final class Tasklist {

    static final List<String> FILTERS =
            List.of("Bana atananlar", "Gruplarımın görevleri", "Süresi yaklaşanlar", "Süresi geçenler");

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
        try {
            filters().first().waitFor();
        } catch (TimeoutError empty) {
            throw new AssertionError(
                    "Tasklist shows no filters at " + page.url() + ", only: "
                            + page.locator("body").innerText(),
                    empty);
        }
    }

    Locator filters() {
        return page.locator(".task-filter h4");
    }

    /** Chooses a filter and waits until its tasks are there. */
    void choose(String filter) {
        listed(filters().filter(new Locator.FilterOptions().setHasText(filter)).locator("a"));
    }

    /** Clicks what lists tasks and waits until they are drawn. */
    private void listed(Locator link) {
        page.waitForResponse(
                        response -> response.url().contains("/filter/")
                                && response.url().contains("/list"),
                        link::click)
                .finished();
        settle();
    }

    Locator tasks() {
        return page.locator(".tasks-list > li.task");
    }

    Locator tasksOf(String caseNumber) {
        return tasks().filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    /** Opens the only task of a case from the list of the groups, on whichever page of it, and claims it. */
    void claim(String caseNumber, String taskName) {
        open(caseNumber, taskName);
        page.locator(".task-card button.claim").click();
        page.locator(".task-card button.unclaim").waitFor();
    }

    /** Opens the only task of a case from the list of the groups, on whichever page of it. */
    void open(String caseNumber, String taskName) {
        choose("Gruplarımın görevleri");
        Locator wanted = tasksOf(caseNumber);
        Locator nextPage = page.locator(".pagination-next:not(.disabled) a");
        wanted.or(nextPage).first().waitFor();
        while (wanted.count() == 0) {
            listed(nextPage);
        }
        wanted.locator("h4 a").click();
        assertThat(page.locator(".task-card h2").first()).containsText(taskName);
    }

    /**
     * Fills in a text field. The form redraws itself a moment after a date was entered and can drop what is typed in
     * that very moment; a person sees it and types again.
     */
    Tasklist write(String field, String text) {
        Locator input = input(field);
        for (int attempt = 1; attempt <= 3; attempt++) {
            input.fill(text);
            input.blur();
            settle();
            if (input.inputValue().equals(text)) {
                break;
            }
        }
        assertThat(input).hasValue(text);
        return this;
    }

    /** Types a day, such as 02.11.2026. */
    Tasklist day(String field, String day) {
        Locator input = input(field + "-date");
        input.fill(day);
        input.press("Enter");
        input.blur();
        settle();
        return this;
    }

    /** Types a day and a time, such as 09:00. */
    Tasklist moment(String field, String day, String time) {
        day(field, day);
        Locator input = input(field + "-time");
        input.fill(time);
        input.blur();
        settle();
        return this;
    }

    /** Chooses from a list. */
    Tasklist select(String field, String label) {
        page.locator(".fjs-form-field-select:has([id$='-" + id(field) + "']) .fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    /** Chooses one of a few. */
    Tasklist choose(String field, String label) {
        page.locator("label:has([id*='-" + id(field) + "-'])")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        return this;
    }

    Tasklist tick(String field) {
        input(field).check();
        return this;
    }

    Locator input(String field) {
        return page.locator("[id$='-" + id(field) + "']");
    }

    /** Submits the form and waits until the task is gone. */
    void complete() {
        page.waitForResponse(
                response -> response.url().endsWith("/submit-form") && response.ok(),
                () -> completeButton().click());
        page.locator(".task-card button.unclaim").waitFor(hidden());
    }

    /** Submits the form and returns what Tasklist says about its refusal. */
    Locator completeInVain() {
        page.waitForResponse(
                response -> response.url().endsWith("/submit-form") && response.status() >= 400,
                () -> completeButton().click());
        return page.locator(".page-notifications .alert-danger").last();
    }

    /** Waits until the form has drawn what it was told. */
    private void settle() {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    private Locator completeButton() {
        return page.locator(".form-actions button[ng-click='complete()']");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private static String id(String field) {
        return "Field_" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
