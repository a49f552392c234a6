package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a first-instance decision, or the order of a further interview (YUKK 75/5, 78, DOC-08).
 *
 * <p>Filled by the form {@code draft-decision}.
 *
 * @param examinationContinues whether a further interview is needed before a decision (YUKK 75/5)
 * @param nextInterviewAt moment of the further interview, or null; local time of Türkiye
 * @param nextInterviewPlace place of the further interview, or null
 * @param proposal proposed decision, or null
 * @param countryInformation country-of-origin information used (YUKK 93), or null
 * @param facts established facts and credibility, or null
 * @param legalBasis articles the decision rests on, or null
 * @param reasons reasons of the decision, or null
 * @param conventionGround ground of a well-founded fear (YUKK 61, 62), or null
 * @param eventsPlace where the events happened that give rise to it (YUKK 61, 62), or null
 * @param seriousHarm the serious harm risked on return (YUKK 63), or null
 * @param internalAlternative whether a part of the country is safe and within reach (YUKK 78/4)
 * @param alternativeReasons why that leads to a refusal or does not (YUKK 78/4), or null
 * @param inadmissibilityGround why the application is inadmissible, or null if what the screening found holds (YUKK 72/1)
 * @param newGroundOffered whether the person offers a new ground, where a ground is chosen here
 * @param goodReasonShown whether a good reason for an own application is shown, where a ground is chosen here
 * @param earlierCase the earlier file with which this one is compared (YUKK 72/1-a, b), or null
 * @param comparison what the comparison shows (YUKK 72/1-a, b), or null
 * @param protectingCountry alpha-3 code of the country that protects (YUKK 73, 74), or null
 * @param protectionThere what protection the country of first asylum gives (YUKK 73), or null
 * @param noThreatThere no threat to life or liberty on the five grounds (YUKK 74/2)
 * @param nonRefoulementThere non-refoulement is applied (YUKK 74/2)
 * @param protectionAvailableThere protection by the Convention can be asked for and had (YUKK 74/2)
 * @param noSeriousHarmThere no risk of serious harm (YUKK 74/2)
 * @param personalLink this person's link to the safe third country (YUKK 74/3), or null
 * @param sendingIsReasonable why sending this person there is reasonable (YUKK 74/3), or null
 */
public record DraftDecisionSubmission(
        Boolean examinationContinues,
        @Nullable LocalDateTime nextInterviewAt,
        @Nullable String nextInterviewPlace,
        @Nullable ProposedOutcome proposal,
        @Nullable String countryInformation,
        @Nullable String facts,
        @Nullable String legalBasis,
        @Nullable String reasons,
        @Nullable ConventionGround conventionGround,
        @Nullable EventsPlace eventsPlace,
        @Nullable SeriousHarm seriousHarm,
        Boolean internalAlternative,
        @Nullable String alternativeReasons,
        @Nullable InadmissibilityGround inadmissibilityGround,
        Boolean newGroundOffered,
        Boolean goodReasonShown,
        @Nullable String earlierCase,
        @Nullable String comparison,
        @Nullable String protectingCountry,
        @Nullable ProtectionThere protectionThere,
        Boolean noThreatThere,
        Boolean nonRefoulementThere,
        Boolean protectionAvailableThere,
        Boolean noSeriousHarmThere,
        @Nullable String personalLink,
        @Nullable String sendingIsReasonable) {

    /** What a country of first asylum gives (YUKK 73). */
    public enum ProtectionThere {
        /** The person is recognised there and can still use that status. */
        RECOGNISED,
        /** Effective protection, which includes non-refoulement. */
        EFFECTIVE
    }
}
