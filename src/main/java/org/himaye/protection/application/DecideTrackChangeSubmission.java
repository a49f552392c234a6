package org.himaye.protection.application;

import org.jspecify.annotations.Nullable;

/**
 * The second person's answer to a proposed change of track (YUKK 79/3).
 *
 * <p>Filled by the form {@code decide-track-change}.
 *
 * @param approved whether the application changes the track
 * @param reason why not, or null
 */
public record DecideTrackChangeSubmission(
        Boolean approved, @Nullable String reason) {}
