package org.himaye.access;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.himaye.access.SecurityConfiguration.ApiRefusals;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;
import org.himaye.shared.RefusedByLaw;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of the API into a problem with a stable code, in Turkish and English, without the rejected value. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiProblems extends ResponseEntityExceptionHandler implements ApiRefusals {

    private static final LocalizedText FIELDS_REJECTED =
            new LocalizedText("Bir veya daha fazla alan kabul edilmedi.", "One or more fields were rejected.");

    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    ApiProblems(ObjectMapper json, ApplicationEventPublisher events) {
        this.json = json;
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        if (refusal.article() != null) {
            Object address = request.getAttribute(
                    HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            events.publishEvent(new RefusedByLaw(refusal, String.valueOf(address), null, null));
        }
        return answer(ProblemBody.of(refusal, request.getLocale()));
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, WebRequest request) {
        return answer(forbidden(request.getLocale()));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violations, WebRequest request) {
        List<FieldProblem> fields = violations.getConstraintViolations().stream()
                .map(violation -> rejected(
                        lastNode(violation.getPropertyPath().toString()),
                        violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()))
                .toList();
        return answer(invalid(fields, request.getLocale()));
    }

    /** Two who did the same at the same moment: the second may look what is there and try again. */
    @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class})
    ResponseEntity<Object> overtaken(WebRequest request) {
        return answer(ProblemBody.of(
                CommonProblem.CONFLICT,
                new LocalizedText(
                        "Aynı anda aynı kayıt üzerinde başka bir işlem yapıldı. Kayda bakıp yeniden deneyin.",
                        "Somebody did the same at the same moment. Look at the record and try again."),
                null,
                List.of(),
                request.getLocale()));
    }

    /** A failure nobody foresaw: a correlation id for the operators, and nothing else. */
    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, WebRequest request) {
        String correlation = UnforeseenFailure.report(failure);
        ProblemDetail problem = ProblemBody.of(
                Unforeseen.INTERNAL_ERROR,
                new LocalizedText(
                        "İşlem tamamlanamadı. Bildirirken şu numarayı verin: " + correlation,
                        "The request could not be completed. Quote this number: " + correlation),
                null,
                List.of(),
                request.getLocale());
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // The validator finds them in another order each time.
        List<FieldProblem> fields = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> rejected(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        String.valueOf(error.getCode())))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code))
                .toList();
        return answer(invalid(fields, request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            return answer(invalid(List.of(rejected(field, "Type")), request.getLocale()));
        }
        return answer(ProblemBody.of(
                CommonProblem.INVALID_REQUEST,
                new LocalizedText("Gönderilen gövde okunamadı.", "The body could not be read."),
                null,
                List.of(new FieldProblem(
                        "body", "malformed", new LocalizedText("Geçerli bir JSON değil.", "It is not valid JSON."))),
                request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(invalid(List.of(rejected(missing.getParameterName(), "NotNull")), request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return answer(invalid(List.of(rejected(name, "Type")), request.getLocale()));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("X-Requested-With") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Himaye\", charset=\"UTF-8\"");
        }
        write(
                response,
                ProblemBody.of(
                        Unforeseen.UNAUTHENTICATED,
                        new LocalizedText("Önce oturum açın.", "Sign in first."),
                        null,
                        List.of(),
                        request.getLocale()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, forbidden(request.getLocale()));
    }

    private static ProblemDetail forbidden(Locale locale) {
        return ProblemBody.of(
                CommonProblem.FORBIDDEN,
                new LocalizedText(
                        "Bu işlem görevli olduğunuz gruplara verilmemiştir.",
                        "This step is not granted to any of your groups."),
                null,
                List.of(),
                locale);
    }

    private static ProblemDetail invalid(List<FieldProblem> fields, Locale locale) {
        return ProblemBody.of(CommonProblem.INVALID_REQUEST, FIELDS_REJECTED, null, fields, locale);
    }

    private static FieldProblem rejected(String field, String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                new FieldProblem(
                        field, "required", new LocalizedText("Bu alan zorunludur.", "This field is required."));
            case "Size" ->
                new FieldProblem(
                        field,
                        "length",
                        new LocalizedText("Uzunluk sınırların dışında.", "The length is out of bounds."));
            case "Pattern" ->
                new FieldProblem(field, "pattern", new LocalizedText("Biçim doğru değil.", "The format is not right."));
            case "Past", "PastOrPresent" ->
                new FieldProblem(
                        field, "in-the-future", new LocalizedText("Gelecekte olamaz.", "It cannot be in the future."));
            default ->
                new FieldProblem(
                        field,
                        "type",
                        new LocalizedText("Değer bu alana uygun değil.", "The value does not fit this field."));
        };
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }

    /** Problems that no domain decides. */
    private enum Unforeseen implements ProblemType {
        UNAUTHENTICATED("unauthenticated", 401, "Oturum açılmamış", "Not signed in"),
        INTERNAL_ERROR("internal-error", 500, "Beklenmeyen hata", "Unexpected failure");

        private final Description description;

        Unforeseen(String code, int status, String turkish, String english) {
            this.description = new Description(code, status, new LocalizedText(turkish, english));
        }

        @Override
        public Description description() {
            return description;
        }
    }
}
