package org.himaye.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser that is installed on this machine, started once for all tests. */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        // The browser that Playwright would download is never used.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Returns the browser of this JVM, which starts on the first call and ends with the last test. */
    static Chromium started(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(
                        Chromium.class, key -> new Chromium(executable().orElseThrow()), Chromium.class);
    }

    /** Finds the browser: the named one, or the first in the search path. */
    static Optional<Path> executable() {
        String named = setting("himaye.chromium", "HIMAYE_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(directory -> !directory.isBlank())
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Tells whether leaving browser tests out is a failure. */
    static boolean required() {
        return Boolean.parseBoolean(setting("himaye.browser.required", "HIMAYE_BROWSER_REQUIRED"));
    }

    Playwright playwright() {
        return playwright;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static @Nullable String setting(String property, String variable) {
        return Stream.of(System.getProperty(property), System.getenv(variable))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
