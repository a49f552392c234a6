package org.himaye.deadlines;

import java.time.LocalDate;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way from a fact to a date.
 *
 * @param date day the step speaks of
 * @param reason what happens on it and why
 * @param article deciding article; null for a convention of the project
 */
public record ExplanationStep(
        LocalDate date, LocalizedText reason, @Nullable String article) {}
