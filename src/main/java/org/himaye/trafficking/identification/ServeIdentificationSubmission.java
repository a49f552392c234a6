package org.himaye.trafficking.identification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The person is told, in person and in a safe place; nothing is sent to an address.
 *
 * <p>Filled by the form {@code serve-identification}.
 *
 * @param servedAt when; local time of Türkiye
 * @param language code of the language in which it was explained
 * @param interpreter who interpreted, or null
 * @param representative who was told on behalf of a child, or null
 * @param rightsExplained whether rights, support and remedies were explained
 */
public record ServeIdentificationSubmission(
        LocalDateTime servedAt,
        String language,
        @Nullable String interpreter,
        @Nullable String representative,
        Boolean rightsExplained) {}
