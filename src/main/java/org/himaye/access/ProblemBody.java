package org.himaye.access;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** The one shape of every refusal (RFC 9457), in the reader's language and in both for field messages. */
public final class ProblemBody {

    private ProblemBody() {}

    /** Returns the body for a refusal. */
    public static ProblemDetail of(Refusal refusal, Locale locale) {
        return of(refusal, locale, UnaryOperator.identity());
    }

    /**
     * Returns the body for the refusal of a form.
     *
     * @param labels what people call a field; used in the message for people only
     */
    public static ProblemDetail of(Refusal refusal, Locale locale, UnaryOperator<String> labels) {
        return of(refusal.type(), refusal.detail(), refusal.article(), refusal.fields(), locale, labels);
    }

    /** Returns the body for a problem that is no {@link Refusal}. */
    public static ProblemDetail of(
            ProblemType type,
            LocalizedText detail,
            @Nullable String article,
            List<FieldProblem> fields,
            Locale locale) {
        return of(type, detail, article, fields, locale, UnaryOperator.identity());
    }

    private static ProblemDetail of(
            ProblemType type,
            LocalizedText detail,
            @Nullable String article,
            List<FieldProblem> fields,
            Locale locale,
            UnaryOperator<String> labels) {
        ProblemDetail problem = ProblemDetail.forStatus(type.status());
        problem.setType(URI.create("urn:himaye:problem:" + type.code()));
        problem.setTitle(type.title().in(locale));
        problem.setDetail(detail.in(locale));
        problem.setProperty("code", type.code());
        problem.setProperty("tr", detail.tr());
        problem.setProperty("en", detail.en());
        if (article != null) {
            problem.setProperty("article", article);
        }
        if (!fields.isEmpty()) {
            problem.setProperty(
                    "errors", fields.stream().map(ProblemBody::field).toList());
        }
        // Tasklist shows this property of an error, and nothing else.
        problem.setProperty("message", message(detail, fields, locale, labels));
        return problem;
    }

    private static Map<String, String> field(FieldProblem problem) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("field", problem.field());
        entry.put("code", problem.code());
        entry.put("tr", problem.message().tr());
        entry.put("en", problem.message().en());
        return entry;
    }

    private static String message(
            LocalizedText detail, List<FieldProblem> fields, Locale locale, UnaryOperator<String> labels) {
        if (fields.isEmpty()) {
            return detail.in(locale);
        }
        String named = fields.stream()
                .map(problem ->
                        labels.apply(problem.field()) + ": " + problem.message().in(locale))
                .collect(Collectors.joining("; "));
        boolean saidTwice = fields.size() == 1 && fields.get(0).message().equals(detail);
        return saidTwice ? named : detail.in(locale) + " " + named;
    }
}
