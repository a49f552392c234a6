package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Risks and needs (law note 4.a, step 6).
 *
 * <p>Filled by the form {@code assess-personal-risk}.
 *
 * @param assessedAt when; local time of Türkiye
 * @param risk how great the danger is
 * @param riskReasons from whom and what
 * @param dangerProvince plate code of where the danger is, or null
 * @param child whether the person is a child, also in doubt
 * @param gender gender
 * @param companions how many family members come along
 * @param stepFree whether the person needs a place without steps
 * @param place where the person is to live
 */
public record AssessRiskSubmission(
        LocalDateTime assessedAt,
        Risk risk,
        String riskReasons,
        @Nullable String dangerProvince,
        Boolean child,
        Gender gender,
        Integer companions,
        Boolean stepFree,
        Place place) {

    /** How great a danger is. */
    public enum Risk {
        /** Düşük. */
        LOW,
        /** Orta. */
        MEDIUM,
        /** Yüksek. */
        HIGH
    }

    /** Where somebody lives. */
    public enum Place {
        /** Sığınma evi. */
        SHELTER,
        /** Güvenli başka yer. */
        SAFE_PLACE,
        /** Aile ve Sosyal Hizmetler kuruluşu; for children. */
        CHILD_INSTITUTION
    }
}
