package org.himaye.removal.readmission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A request as the readmission desk makes or receives it.
 *
 * @param reference given by the desk, so that a repeated call records nothing twice
 * @param direction who asks whom
 * @param agreement id of the agreement
 * @param partner the other state, ISO 3166-1 alpha-3
 * @param accelerated whether the accelerated procedure is asked for
 * @param evidence at least one
 * @param knownAt knowledge of the irregular stay, or apprehension in the border region
 * @param receivedAt when the requested state received the request
 * @param caseNumber removal file; null for incoming requests
 * @param province plate code of the desk; null for outgoing requests
 * @param person whom the other state wants to send; null for outgoing requests
 */
public record NewReadmissionRequest(
        String reference,
        Direction direction,
        String agreement,
        String partner,
        boolean accelerated,
        List<Evidence> evidence,
        Instant knownAt,
        Instant receivedAt,
        @Nullable String caseNumber,
        @Nullable String province,
        @Nullable Declared person) {

    public NewReadmissionRequest {
        evidence = List.copyOf(evidence);
    }

    /** Never prints about whom. */
    @Override
    public String toString() {
        return "NewReadmissionRequest[" + reference + "]";
    }

    /** Who asks whom. */
    public enum Direction {
        /** Another state asks Türkiye to take somebody back. */
        INCOMING,
        /** Türkiye asks another state. */
        OUTGOING
    }

    /** A person as the requesting state describes them. */
    public record Declared(String familyName, String givenNames, Sex sex, LocalDate birthDate, String nationality) {

        @Override
        public String toString() {
            return "Declared[…]";
        }
    }
}
