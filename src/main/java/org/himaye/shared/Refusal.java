package org.himaye.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lawful "no": the request is understood and nothing has changed. Carries a stable code, the article that decides and
 * the fields concerned, and never personal data. Throwing it rolls the transaction back.
 */
public class Refusal extends RuntimeException {

    private final transient ProblemType type;
    private final transient LocalizedText detail;
    private final @Nullable String article;
    private final transient List<FieldProblem> fields;

    /**
     * Refuses with a reason, the article that decides and the rejected fields.
     *
     * @param type kind of refusal
     * @param detail what is refused and what would lift it
     * @param article e.g. {@code YUKK 75/4}; null where no law decides
     * @param fields rejected fields, may be empty
     */
    public Refusal(ProblemType type, LocalizedText detail, @Nullable String article, List<FieldProblem> fields) {
        super(type.code(), null, false, true);
        this.type = type;
        this.detail = detail;
        this.article = article;
        this.fields = List.copyOf(fields);
    }

    /** Refuses for a legal reason that no single field causes. */
    public Refusal(ProblemType type, LocalizedText detail, @Nullable String article) {
        this(type, detail, article, List.of());
    }

    /** Returns the kind of refusal. */
    public ProblemType type() {
        return type;
    }

    /** Returns what is refused and what would lift it. */
    public LocalizedText detail() {
        return detail;
    }

    /** Returns the deciding article, or null where no law decides. */
    public @Nullable String article() {
        return article;
    }

    /** Returns the rejected fields, possibly none. */
    public List<FieldProblem> fields() {
        return fields;
    }
}
