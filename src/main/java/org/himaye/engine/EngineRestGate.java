package org.himaye.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.access.ProblemBody;
import org.himaye.access.SignedInUser;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before the engine's REST interface, also as Tasklist uses it. It lets through only what an
 * officer's work needs, so that nothing is stored past the door and nothing told that nobody checks; lists come in limited pieces;
 * tasks of sealed files do not exist for others; and it answers every refusal as a problem.
 */
@Component
@ConditionalOnWebApplication
class EngineRestGate extends OncePerRequestFilter {

    private static final Logger LOGGER = LoggerFactory.getLogger(EngineRestGate.class);
    // The one body that the engine reads and then stumbles over.
    private static final String NOTHING = "null";
    // In the engine's own words; a task of another province is none for the caller.
    private static final String OF_ANOTHER_TENANT = "belongs to no authenticated tenant";
    private static final Pattern SIGN_OUT = Pattern.compile("/camunda/api/admin/auth/user/default/logout");

    /** What the engine says, as a failure of its own, about a task that was completed or has ended meanwhile. */
    private static final String TASK_IS_GONE = "Cannot find task with id";

    private final ObjectMapper json;
    private final LocaleResolver languages;
    private final HiddenTasks hidden;

    EngineRestGate(ObjectMapper json, LocaleResolver languages, HiddenTasks hidden) {
        this.json = json;
        this.languages = languages;
        this.hidden = hidden;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (SIGN_OUT.matcher(path).matches()) {
            // One sign-on is also one sign-out.
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!OfferedOperations.contain(request.getMethod(), path, isAdministrator())) {
            answer(
                    request,
                    response,
                    EngineProblem.NOT_OFFERED,
                    new LocalizedText(
                            "Motorun bu işlemi dışarıya açık değildir.", "This operation of the engine is not open."));
            return;
        }
        HiddenTasks.Instead instead = instead(request, path);
        if (instead != null) {
            var answer = new ContentCachingResponseWrapper(response);
            passOn(instead, answer, chain);
            byte[] body = instead.asked(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            answer.resetBuffer();
            answer.getOutputStream().write(body);
            answer.copyBodyToResponse();
            return;
        }
        passOn(LimitedResults.of(request), response, chain);
    }

    private HiddenTasks.@Nullable Instead instead(HttpServletRequest request, String path) {
        return OfferedOperations.task(path).stream()
                .filter(hidden::isHidden)
                .findFirst()
                .map(task -> new HiddenTasks.Instead(request, task))
                .orElse(null);
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusalOfRequest.take();
        var buffered = new ContentCachingResponseWrapper(response);
        var remembered = new ContentCachingRequestWrapper(request, NOTHING.length());
        chain.doFilter(remembered, buffered);
        RefusalOfRequest.Noted noted = RefusalOfRequest.take();
        if (noted != null) {
            buffered.resetBuffer();
            write(buffered, ProblemBody.of(noted.refusal(), locale(request), noted.labels()));
        } else if (buffered.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && !NOTHING.equals(remembered.getContentAsString())) {
            replaceFailure(request, buffered);
        } else if (buffered.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                || buffered.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            // The engine quotes what it could not read.
            buffered.resetBuffer();
            answer(
                    request,
                    buffered,
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText("İstek okunamadı.", "The request could not be read."));
        }
        buffered.copyBodyToResponse();
    }

    private static boolean isAdministrator() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInUser user
                && user.actor().isIn(OfficerGroup.SYSTEM_ADMIN);
    }

    private void replaceFailure(HttpServletRequest request, ContentCachingResponseWrapper response) throws IOException {
        JsonNode failure = read(response.getContentAsByteArray());
        String type = failure.path("type").asText();
        String message = failure.path("message").asText();
        boolean ofAnotherTenant = message.contains(OF_ANOTHER_TENANT);
        // Somebody else changed the same case: the engine notices by a version, or by a row that still refers to
        // another.
        boolean collision = type.contains("OptimisticLocking") || message.contains("act_fk_exe_");
        response.resetBuffer();
        if (!ofAnotherTenant && (request.getRequestURI().endsWith("/claim") || collision)) {
            answer(
                    request,
                    response,
                    CommonProblem.CONFLICT,
                    new LocalizedText(
                            "Görev bu arada başkası tarafından alınmış veya tamamlanmış.",
                            "The task has been claimed or completed by somebody else meanwhile."));
        } else if (ofAnotherTenant
                || type.contains("NullValue")
                || type.contains("NotFound")
                || message.contains(TASK_IS_GONE)
                || isAboutNoTask(request)) {
            answer(
                    request,
                    response,
                    CommonProblem.NOT_FOUND,
                    new LocalizedText("Böyle bir görev yok.", "There is no such task."));
        } else {
            String correlation = UUID.randomUUID().toString();
            LOGGER.error("Unforeseen failure {} of the engine, type {}", correlation, type);
            answer(
                    request,
                    response,
                    EngineProblem.ENGINE_FAILURE,
                    new LocalizedText(
                            "İşlem tamamlanamadı. Bildirirken şu numarayı verin: " + correlation,
                            "The request could not be completed. Quote this number: " + correlation));
        }
    }

    /** Some reads, such as of a form, fail in the engine without a word of explanation where there is no task. */
    private boolean isAboutNoTask(HttpServletRequest request) {
        return OfferedOperations.task(request.getRequestURI()).stream().anyMatch(hidden::isHidden);
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, ProblemType type, LocalizedText detail)
            throws IOException {
        write(response, ProblemBody.of(type, detail, null, List.of(), locale(request)));
    }

    /** Tasklist shows the language chosen on our pages, whatever the browser prefers; machines say what they read. */
    private Locale locale(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/camunda/") ? languages.resolveLocale(request) : request.getLocale();
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
