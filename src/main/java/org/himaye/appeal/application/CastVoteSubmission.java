package org.himaye.appeal.application;

import org.himaye.appeal.application.Deliberations.VoteChoice;

/**
 * A sealed vote (CBK-4 164).
 *
 * <p>Filled by the form {@code cast-vote}.
 *
 * @param choice the choice
 * @param reasons reasons for each ground
 */
public record CastVoteSubmission(VoteChoice choice, String reasons) {}
