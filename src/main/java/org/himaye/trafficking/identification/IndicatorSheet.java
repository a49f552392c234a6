package org.himaye.trafficking.identification;

import java.util.List;
import org.himaye.trafficking.identification.AssessIndicatorsSubmission.ExploitationType;
import org.himaye.trafficking.identification.IndicatorCatalogue.Dimension;
import org.himaye.trafficking.identification.IndicatorCatalogue.Strength;
import org.himaye.trafficking.referral.AgeGroup;
import org.jspecify.annotations.Nullable;

/**
 * An assessed sheet; content of {@code INDICATORS_ASSESSED}.
 *
 * @param ageGroup whether the person is under 18
 * @param exploitationType what is suspected
 * @param purposeEvidence evidence of the purpose itself, or null
 * @param found indicators with their evidence
 * @param scores what DT-17 says about each dimension
 * @param advice what DT-18 advises
 * @param narrative what happened
 */
public record IndicatorSheet(
        AgeGroup ageGroup,
        ExploitationType exploitationType,
        @Nullable String purposeEvidence,
        List<Found> found,
        List<Score> scores,
        Advice advice,
        String narrative) {

    /** Kind of the entry. */
    public static final String KIND = "INDICATORS_ASSESSED";

    /**
     * An indicator that was found.
     *
     * @param evidence what shows it
     */
    public record Found(String indicator, Dimension dimension, Strength strength, String evidence) {}

    /**
     * The score of a dimension (DT-17).
     *
     * @param positive whether the dimension counts
     */
    public record Score(Dimension dimension, int strong, int medium, int weak, boolean positive) {}

    /** What DT-18 advises; two experts decide. */
    public enum Advice {
        /** Kuvvetli şüphe; tanımlama önerilir. */
        PROPOSE_IDENTIFICATION("Kuvvetli şüphe; tanımlama önerilir"),
        /** Sömürü var, araç kanıtlanmadı; yeniden görüşülür. */
        INTERVIEW_AGAIN_FOR_MEANS("Sömürü var, araç fiil kanıtlanmadı; yeniden görüşülür, başka koruma da düşünülür"),
        /** Araç var, sömürü henüz yok; yeniden görüşülür. */
        INTERVIEW_AGAIN_FOR_EXPLOITATION("Araç fiil var, sömürü henüz görülmedi; yeniden görüşülür"),
        /** Belirti yok. */
        NOT_INDICATED("Belirti görülmedi");

        private final String label;

        Advice(String label) {
            this.label = label;
        }

        /** Returns the Turkish name. */
        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "IndicatorSheet[" + advice + "]";
    }
}
