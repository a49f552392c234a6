package org.himaye.appeal.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A petition against a decision as a desk writes it down (YUKK 80/1-a). Any desk receives any petition; whether the
 * Commission may decide on it is settled afterwards.
 *
 * @param reference given by the desk, so that a repeated call opens no second appeal
 * @param decisionNumber number of the contested decision
 * @param capacity capacity of whoever objects
 * @param powerOfAttorneyNumber number of the lawyer's power; null for others
 * @param receivedAt when the petition was handed in
 * @param receivedIn plate code of the desk; {@code 00} at the headquarters
 * @param grounds words of the petition
 * @param observerConsent whether UNHCR may see the file (YUKK 92/3)
 * @param detained whether the person is held
 */
public record Petition(
        String reference,
        String decisionNumber,
        Capacity capacity,
        @Nullable String powerOfAttorneyNumber,
        Instant receivedAt,
        String receivedIn,
        String grounds,
        boolean observerConsent,
        boolean detained) {

    /** Never prints what the person wrote. */
    @Override
    public String toString() {
        return "Petition[" + reference + "]";
    }
}
