package org.himaye.shared;

/**
 * A typed variable of a process: an identifier, a flag or a due date, never personal data.
 *
 * @param name camelCase name as the model uses it
 * @param type one of String, Boolean, Long and java.util.Date
 * @param <T> the same type
 */
public record ProcessVariable<T>(String name, Class<T> type) {}
