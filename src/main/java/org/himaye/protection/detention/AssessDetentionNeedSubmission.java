package org.himaye.protection.detention;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The individual test before an applicant is detained (YUKK 68/1-3, DT-07).
 *
 * <p>Filled by the form {@code assess-detention-need}.
 *
 * @param reason what made somebody think of detention
 * @param identityDoubtful ground of 68/2-a
 * @param irregularBorderEntry ground of 68/2-b
 * @param claimNotEstablished ground of 68/2-c
 * @param publicOrderDanger ground of 68/2-ç
 * @param individualReasons facts about this person
 * @param health state of health
 * @param family family situation
 * @param residenceConsidered whether a duty to reside was considered (71)
 * @param reportingConsidered whether a duty to report was considered (71)
 * @param otherMeasureConsidered whether another measure was considered
 * @param measuresSuffice whether these measures suffice
 * @param measuresReasons why they do or do not
 */
public record AssessDetentionNeedSubmission(
        Reason reason,
        Boolean identityDoubtful,
        Boolean irregularBorderEntry,
        Boolean claimNotEstablished,
        Boolean publicOrderDanger,
        String individualReasons,
        String health,
        String family,
        Boolean residenceConsidered,
        Boolean reportingConsidered,
        Boolean otherMeasureConsidered,
        Boolean measuresSuffice,
        String measuresReasons) {

    /** What made somebody think of detention. */
    public enum Reason {
        /** Nothing but the application, which is no ground (68/1). */
        APPLICATION_ONLY,
        /** Something that 68/2 does not list. */
        OTHER,
        /** A ground of 68/2. */
        LISTED_GROUND
    }

    /** Returns the grounds that were ticked. */
    Set<ApplicantDetentionGround> grounds() {
        Set<ApplicantDetentionGround> grounds = EnumSet.noneOf(ApplicantDetentionGround.class);
        add(grounds, identityDoubtful, ApplicantDetentionGround.IDENTITY_DOUBTFUL);
        add(grounds, irregularBorderEntry, ApplicantDetentionGround.IRREGULAR_BORDER_ENTRY);
        add(grounds, claimNotEstablished, ApplicantDetentionGround.CLAIM_NOT_ESTABLISHED);
        add(grounds, publicOrderDanger, ApplicantDetentionGround.PUBLIC_ORDER_DANGER);
        return grounds;
    }

    /** Returns codes of the measures that were considered. */
    Set<String> measures() {
        Set<String> measures = new TreeSet<>();
        add(measures, residenceConsidered, "RESIDENCE");
        add(measures, reportingConsidered, "REPORTING");
        add(measures, otherMeasureConsidered, "OTHER");
        return measures;
    }

    private static <T> void add(Set<T> all, boolean ticked, T one) {
        if (ticked) {
            all.add(one);
        }
    }
}
