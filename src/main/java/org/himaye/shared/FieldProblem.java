package org.himaye.shared;

/**
 * One rejected field of a form or request. Never carries the rejected value.
 *
 * @param field key of the field as the form or the JSON body names it
 * @param code stable kebab-case code, e.g. {@code required}, {@code too-long}, {@code in-the-future}
 * @param message what is wrong and what would be right
 */
public record FieldProblem(String field, String code, LocalizedText message) {}
