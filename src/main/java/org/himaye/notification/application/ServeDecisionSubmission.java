package org.himaye.notification.application;

import java.time.LocalDateTime;
import org.himaye.deadlines.ServiceWay;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to serve a decision: way, fact, recipient and what was explained (7201 art. 23, YUKK 100, DOC-12).
 *
 * <p>Filled by the form {@code serve-decision}.
 *
 * @param served whether this attempt served the decision
 * @param way way of service
 * @param handedOverAt moment the way of service counts from: hand-over, arrival, notice on the door, posting, last
 *     publication or knowledge; local time of Türkiye
 * @param recipient who received the decision
 * @param recipientName name of the recipient and relation to the person, or null
 * @param place place of service
 * @param language language in which the decision was explained, as a code of the list
 * @param interpreterName name of the interpreter, or null
 * @param hasLawyer whether a lawyer represents the person
 * @param routesExplained whether result, routes and periods were explained (YUKK 53/2, 78/6)
 * @param copyHandedOver whether a copy of the decision was handed over
 * @param signatureRefused whether the recipient refused to sign
 * @param witnessName name of the witness, if the signature is missing, or null
 * @param failureReason why the attempt failed, or null
 */
public record ServeDecisionSubmission(
        Boolean served,
        ServiceWay way,
        LocalDateTime handedOverAt,
        Recipient recipient,
        @Nullable String recipientName,
        String place,
        String language,
        @Nullable String interpreterName,
        Boolean hasLawyer,
        Boolean routesExplained,
        Boolean copyHandedOver,
        Boolean signatureRefused,
        @Nullable String witnessName,
        @Nullable String failureReason) {

    /** Who received a served decision. */
    public enum Recipient {
        /** The person. */
        PERSON,
        /** The person's lawyer. */
        LAWYER,
        /** The person's legal representative. */
        LEGAL_REPRESENTATIVE,
        /** A member of the household. */
        HOUSEHOLD_MEMBER,
        /** An officer of the institution where the person is held. */
        INSTITUTION_OFFICER,
        /** Nobody: notice, posting or publication. */
        NOBODY
    }
}
