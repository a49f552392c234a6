package org.himaye.removal.readmission;

import java.util.Set;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A readmission agreement. Periods are ids of the catalogue of deadlines; one that is null has not been confirmed in the
 * text of the agreement, so that no clock runs for it and nothing follows from silence.
 *
 * @param id stable upper-case id
 * @param name name
 * @param citation how steps cite it
 * @param partners ISO 3166-1 alpha-3 codes of the other states
 * @param request how long after knowledge of the stay a request is admissible
 * @param acceleratedRequest the same for the accelerated procedure; null where there is none
 * @param reply how long the requested state has
 * @param acceleratedReply the same for the accelerated procedure
 * @param transfer how long after acceptance the person may be handed over
 * @param document how soon a travel document is due
 * @param silenceAccepts whether silence accepts
 * @param confidence {@code H}, {@code M*}, {@code M} or {@code L}
 */
public record ReadmissionAgreement(
        String id,
        LocalizedText name,
        String citation,
        Set<String> partners,
        @Nullable String request,
        @Nullable String acceleratedRequest,
        @Nullable String reply,
        @Nullable String acceleratedReply,
        @Nullable String transfer,
        @Nullable String document,
        boolean silenceAccepts,
        String confidence) {

    /**
     * Keeps contradictions out.
     *
     * @throws IllegalArgumentException if silence is to accept without a period
     */
    public ReadmissionAgreement {
        partners = Set.copyOf(partners);
        if (silenceAccepts && reply == null) {
            throw new IllegalArgumentException(id + ": silence cannot accept without a period for the reply");
        }
    }

    /** Returns the period for the reply in a procedure, or null if none is known. */
    @Nullable
    String replyRule(boolean accelerated) {
        return accelerated ? acceleratedReply : reply;
    }

    /** Returns the period for the request in a procedure, or null if none is known. */
    @Nullable
    String requestRule(boolean accelerated) {
        return accelerated ? acceleratedRequest : request;
    }
}
