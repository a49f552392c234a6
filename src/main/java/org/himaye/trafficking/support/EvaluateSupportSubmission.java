package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Evaluation report (İTY 3/1-d; DOC-29).
 *
 * <p>Filled by the form {@code evaluate-support}.
 *
 * @param evaluatedAt when; local time of Türkiye
 * @param situation how the person is
 * @param extensionGround what speaks for an extension (YUKK 49/1)
 * @param recontact whether there was contact with the perpetrators (YUKK 49/2)
 * @param proposal what follows
 * @param months how long to extend, or null
 * @param endReason why to end, or null
 * @param otherPermitAssessed whether another permit was looked for before the last day
 */
public record EvaluateSupportSubmission(
        LocalDateTime evaluatedAt,
        String situation,
        ExtensionGround extensionGround,
        Recontact recontact,
        Proposal proposal,
        @Nullable Integer months,
        @Nullable ProposedEnd endReason,
        Boolean otherPermitAssessed) {

    /** What speaks for an extension. */
    public enum ExtensionGround {
        /** Yok. */
        NONE,
        /** Güvenlik. */
        SECURITY,
        /** Sağlık. */
        HEALTH,
        /** Özel durum. */
        SPECIAL_SITUATION
    }

    /** Whether there was contact. */
    public enum Recontact {
        /** Yok. */
        NONE,
        /** Baskı altında. */
        UNDER_PRESSURE,
        /** Kendi girişimiyle. */
        OWN_INITIATIVE
    }

    /** What follows. */
    public enum Proposal {
        /** Destek sürsün. */
        CONTINUE,
        /** İzin uzatılsın. */
        EXTEND,
        /** İzin iptal edilsin. */
        CANCEL,
        /** Destek sona ersin. */
        END
    }

    /** Why the case manager ends a support. */
    public enum ProposedEnd {
        /** Amacına ulaştı. */
        GOAL_REACHED,
        /** Kişinin isteği. */
        OWN_WISH,
        /** Kaldığı yerden ayrıldı. */
        LEFT_SHELTER,
        /** Şüphe doğrulanmadı. */
        NOT_CONFIRMED
    }
}
