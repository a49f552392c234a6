package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The closing of an application that the person withdrew, or that counts as withdrawn (YUKK 77).
 *
 * <p>Filled by the form {@code conclude-withdrawal}.
 *
 * @param declaredAt moment of the declaration, or null if the person declared nothing; local time of Türkiye
 * @param declaredInWriting whether the declaration is in writing
 * @param interpreterPresent whether an interpreter was present
 * @param proposalRefused whether a proposed deemed withdrawal is refused, so that the procedure goes on; a task from before
 *     this question existed answers null, which is no
 * @param reasons reasons of the decision
 */
public record ConcludeWithdrawalSubmission(
        @Nullable LocalDateTime declaredAt,
        Boolean declaredInWriting,
        Boolean interpreterPresent,
        Boolean proposalRefused,
        String reasons) {}
