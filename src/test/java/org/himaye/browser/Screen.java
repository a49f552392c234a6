package org.himaye.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One browser window, which remembers everything the browser complained about. */
final class Screen {

    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Screen(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            // A refused submission is an answer that the browser, too, reports as an error.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens an address of the application and returns its status. */
    int open(String path) {
        Response response = page.navigate(path);
        return response.status();
    }

    void signIn(String userId, String password) {
        open("/login");
        page.fill("#username", userId);
        page.fill("#password", password);
        page.click("#sign-in");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    /** Opens Tasklist. */
    Tasklist tasklist() {
        open("/camunda/app/tasklist/");
        return new Tasklist(page);
    }

    /** Saves what is to be seen in target/screenshots. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Saves the whole page, also what one would have to scroll to. */
    void wholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** Returns what browser and server complained about: failures, script errors, offences against the content policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns the barriers to people with disabilities on this page, whatever axe thinks of their weight. */
    List<String> barriers() {
        return barriers(new AxeBuilder(page));
    }

    /** Returns such barriers in one part of the page, where the rest was made by somebody else. */
    List<String> barriersIn(String part) {
        return barriers(new AxeBuilder(page).include(part));
    }

    private List<String> barriers(AxeBuilder search) {
        return search.analyze().getViolations().stream()
                .map(rule -> page.url() + " " + rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    /** Tells whether something is wider than the window, so that one has to scroll sideways. */
    boolean overflows() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }
}
