package org.himaye.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request for a list of the engine with a limit: without one, the engine answers with everything an officer may see. */
final class LimitedResults extends HttpServletRequestWrapper {

    /** Most things in one answer; Tasklist asks for 15. */
    static final int MOST = 200;

    private static final String LIMIT = "maxResults";
    private static final Pattern LIST =
            Pattern.compile(".*/(task|filter|list|variable-instance|execution|process-definition|user|group|tenant)/?");
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9]*\\s*");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,6}");

    private final String query;

    private LimitedResults(HttpServletRequest request, String query) {
        super(request);
        this.query = query;
    }

    /** Returns the request as the engine may see it: itself unless it asks for a list. */
    static HttpServletRequest of(HttpServletRequest request) {
        return LIST.matcher(request.getRequestURI()).matches()
                ? new LimitedResults(request, limited(request.getQueryString()))
                : request;
    }

    /** Puts one limit before all other parameters, under whatever spelling it was asked for. */
    static String limited(@Nullable String query) {
        List<String> parts = query == null || query.isEmpty() ? List.of() : Arrays.asList(query.split("&", -1));
        List<String> asked = parts.stream()
                .filter(LimitedResults::isLimit)
                .filter(part -> part.indexOf('=') >= 0)
                .map(part -> part.substring(part.indexOf('=') + 1))
                .toList();
        // What is no number at all goes on alone, so that the engine refuses it and nothing is read.
        String limit = asked.stream()
                .filter(value -> !NUMBER.matcher(decoded(value).orElse("x")).matches())
                .findFirst()
                .orElseGet(() -> String.valueOf(asked.stream()
                        .map(value -> decoded(value).orElse(""))
                        .filter(value -> SMALL_NUMBER.matcher(value).matches())
                        .mapToInt(Integer::parseInt)
                        .map(number -> Math.min(number, MOST))
                        .findFirst()
                        .orElse(MOST)));
        String rest = parts.stream()
                .filter(part -> !part.isEmpty() && !isLimit(part))
                .map(part -> "&" + part)
                .collect(Collectors.joining());
        return LIMIT + "=" + limit + rest;
    }

    @Override
    public String getQueryString() {
        return query;
    }

    private static boolean isLimit(String part) {
        int end = part.indexOf('=');
        return Objects.equals(decoded(end < 0 ? part : part.substring(0, end)).orElse(null), LIMIT);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
