package org.himaye.model;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Finds the names that an expression reads. */
final class Expressions {

    private static final Pattern SOLE_NAME = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern FEEL_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern FEEL_NAME = Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)\\b(?!\\s*\\()");
    private static final Set<String> FEEL_WORDS = Set.of(
            "not", "and", "or", "if", "then", "else", "in", "true", "false", "null", "some", "every", "satisfies");

    private Expressions() {}

    /** Tells whether a text is, or contains, an expression of the engine. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * Returns the names that an engine expression reads, by the engine's own parser.
     *
     * @throws IllegalArgumentException if it is no expression
     */
    static Set<String> names(String expression) {
        try {
            Tree tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression);
            Set<String> names = new TreeSet<>();
            for (IdentifierNode identifier : tree.getIdentifierNodes()) {
                names.add(identifier.getName());
            }
            return names;
        } catch (TreeBuilderException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    /** Returns the name in {@code ${name}}, or nothing if the expression is anything else. */
    static Optional<String> soleName(String expression) {
        Matcher matcher = SOLE_NAME.matcher(expression.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the names that a FEEL expression reads, without texts, keywords and function names. */
    static Set<String> feelNames(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = FEEL_NAME.matcher(FEEL_TEXT.matcher(expression).replaceAll(" "));
        while (matcher.find()) {
            if (!FEEL_WORDS.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
