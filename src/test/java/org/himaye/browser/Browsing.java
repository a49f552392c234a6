package org.himaye.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.HttpCredentialsSend;
import java.util.ArrayList;
import java.util.List;

/** The browsers and machines of one test, each with a session of its own. */
final class Browsing {

    private static final String PASSWORD = "himaye";

    private final Chromium chromium;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<APIRequestContext> machines = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();

    Browsing(Chromium chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** Opens a browser in which nobody is signed in. */
    Screen screen() {
        return screen(1400, 900, "tr-TR");
    }

    /** Opens a browser of a size in which nobody is signed in. */
    Screen screen(int width, int height, String language) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setTimezoneId("Europe/Istanbul"));
        context.setDefaultTimeout(60_000);
        contexts.add(context);
        Screen screen = new Screen(context.newPage());
        screens.add(screen);
        return screen;
    }

    /** Opens a browser and signs an officer of the demo profile in. */
    Screen signIn(String userId) {
        Screen screen = screen();
        screen.signIn(userId, PASSWORD);
        assertThat(screen.page().url())
                .as("where %s is after signing in", userId)
                .doesNotContain("/login");
        return screen;
    }

    /** Returns what a machine with an officer's rights calls. */
    APIRequestContext machine(String userId) {
        APIRequestContext machine = chromium.playwright()
                .request()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(address)
                        .setHttpCredentials(new HttpCredentials(userId, PASSWORD).setSend(HttpCredentialsSend.ALWAYS)));
        machines.add(machine);
        return machine;
    }

    void keepPictures(String name) {
        for (int number = 0; number < screens.size(); number++) {
            screens.get(number).picture(name + "-" + number);
        }
    }

    void close() {
        contexts.forEach(BrowserContext::close);
        machines.forEach(APIRequestContext::dispose);
    }
}
