package org.himaye.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Somebody with an HTTP connection to the application: with HTTP Basic, in a browser's session, or not signed in. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final String base;
    private final @Nullable String authorization;
    private @Nullable String pageToken;
    private @Nullable String formToken;

    private Caller(Office office, @Nullable String authorization) {
        this(office, authorization, new CookieManager());
    }

    private Caller(Office office, @Nullable String authorization, CookieManager cookies) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.base = "http://localhost:" + office.bean(Environment.class).getProperty("local.server.port");
        this.authorization = authorization;
    }

    /** Somebody who has not signed in. */
    static Caller stranger(Office office) {
        return new Caller(office, null);
    }

    /** Somebody who has opened the sign-on page and gone no further, so that only the sign-on is missing. */
    static Caller withTokenOnly(Office office) {
        Caller caller = new Caller(office, null);
        caller.pageToken = caller.tokenOfSignOnPage();
        return caller;
    }

    /** A demo user by HTTP Basic. */
    static Caller basic(Office office, String account) {
        admit(office, account);
        return new Caller(office, credentials(account));
    }

    /**
     * The same demo user by HTTP Basic who is signed in already in a browser, so that the API need not check the password at
     * each of very many requests; the engine's interface, which knows no sessions, does.
     */
    static Caller basicBeside(Caller browser, Office office, String account) {
        return new Caller(office, credentials(account), browser.cookies);
    }

    private static String credentials(String account) {
        byte[] credentials = (account + ":himaye").getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** A demo user in a browser, signed in on the sign-on page. */
    static Caller browser(Office office, String account) {
        admit(office, account);
        Caller caller = new Caller(office, null);
        String token = caller.tokenOfSignOnPage();
        Answer answer = caller.send(
                "POST",
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + account + "&password=himaye&_csrf=" + encoded(token));
        if (answer.status() != 302 || answer.location().contains("error")) {
            throw new IllegalStateException("Not signed in: " + answer.status());
        }
        // Tasklist takes the token of its own protection from the first answer.
        caller.get("/camunda/app/tasklist/default/");
        return caller;
    }

    /** A wrong password that another test has typed at a later time than this one would still keep the user out. */
    private static void admit(Office office, String account) {
        office.bean(IdentityService.class).unlockUser(account);
    }

    private String tokenOfSignOnPage() {
        var token = CSRF.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("No token on the sign-on page");
        }
        return token.group(1);
    }

    /** Searches on the search page, as a browser does. */
    Answer searchPage(String text) {
        var token = CSRF.matcher(get("/search").body());
        String csrf = token.find() ? token.group(1) : "";
        return send(
                "POST",
                "/search",
                "application/x-www-form-urlencoded",
                "text=" + encoded(text) + "&_csrf=" + encoded(csrf));
    }

    /** Returns the token that the forms of this session send; empty without a session. */
    String formToken() {
        if (formToken == null) {
            var token = CSRF.matcher(get("/").body());
            formToken = token.find() ? token.group(1) : "";
        }
        return formToken;
    }

    /** Fills in a form of a page, as a browser does. */
    Answer posted(String page, String path, String fields) {
        var token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        return send("POST", path, "application/x-www-form-urlencoded", fields + "&_csrf=" + encoded(csrf));
    }

    Answer get(String path) {
        return send("GET", path, null, (String) null);
    }

    /** Downloads a file byte for byte. */
    HttpResponse<byte[]> download(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    Answer send(String method, String path, @Nullable String contentType, @Nullable String body) {
        return send(method, path, contentType, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (pageToken != null) {
            request.header("X-CSRF-TOKEN", pageToken);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        /** Returns the body without the token of the page, which is another one each time. */
        String steadyBody() {
            return body().replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1");
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Returns the code of the problem that was answered; empty text if it was none. */
        String problem() {
            String type = json().path("type").asText();
            String prefix = "urn:himaye:problem:";
            return type.startsWith(prefix) ? type.substring(prefix.length()) : "";
        }

        /** Returns the fields that were found wrong. */
        List<String> fields() {
            return json().path("errors").findValuesAsText("field");
        }
    }
}
