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
 */
public record DraftDecisionSubmission(
        Boolean examinationContinues,
        @Nullable LocalDateTime nextInterviewAt,
        @Nullable String nextInterviewPlace,
        @Nullable ProposedOutcome proposal,
        @Nullable String countryInformation,
        @Nullable String facts,
        @Nullable String legalBasis,
        @Nullable String reasons) {}
