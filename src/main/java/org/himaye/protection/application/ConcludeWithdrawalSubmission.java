package org.himaye.protection.application;

import java.time.LocalDateTime;

/**
 * The closing of an application that the person withdrew (YUKK 77/1-a, 77/2).
 *
 * <p>Filled by the form {@code conclude-withdrawal}.
 *
 * @param declaredAt moment of the declaration; local time of Türkiye
 * @param declaredInWriting whether the declaration is in writing
 * @param interpreterPresent whether an interpreter was present
 * @param reasons reasons of the decision
 */
public record ConcludeWithdrawalSubmission(
        LocalDateTime declaredAt, Boolean declaredInWriting, Boolean interpreterPresent, String reasons) {}
