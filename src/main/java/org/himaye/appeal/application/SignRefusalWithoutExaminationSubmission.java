package org.himaye.appeal.application;

import org.jspecify.annotations.Nullable;

/**
 * The signature under a refusal for lateness or missing standing.
 *
 * <p>Filled by the form {@code sign-refusal-without-examination}.
 *
 * @param signed whether it is signed
 * @param remarks further reasons, or null
 */
public record SignRefusalWithoutExaminationSubmission(
        Boolean signed, @Nullable String remarks) {}
