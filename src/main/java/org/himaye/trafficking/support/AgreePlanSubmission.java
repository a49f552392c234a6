package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Consent and plan (İTY; DOC-30).
 *
 * <p>Filled by the form {@code agree-plan}.
 *
 * @param agreedAt when; local time of Türkiye
 * @param consent whether the person wants the support
 * @param informed whether everything was explained
 * @param withdrawalRightTold whether the person knows that consent can be taken back at any time
 * @param language code of the language in which it was explained
 * @param interpreter name, or null
 * @param guardian name of a child's guardian, or null
 * @param shelter whether shelter is planned
 * @param health whether health services are planned
 * @param psychosocial whether psychosocial support is planned
 * @param legalAid whether legal information and aid are planned
 * @param education whether education is planned
 * @param vocational whether vocational training and work are planned
 * @param interpretation whether interpretation is planned
 * @param financial whether temporary financial support is planned (Law 3294)
 * @param organisations whether services of organisations are planned
 * @param plan what was agreed
 */
public record AgreePlanSubmission(
        LocalDateTime agreedAt,
        Consent consent,
        Boolean informed,
        Boolean withdrawalRightTold,
        String language,
        @Nullable String interpreter,
        @Nullable String guardian,
        Boolean shelter,
        Boolean health,
        Boolean psychosocial,
        Boolean legalAid,
        Boolean education,
        Boolean vocational,
        Boolean interpretation,
        Boolean financial,
        Boolean organisations,
        String plan) {

    /** Whether the person wants the support. */
    public enum Consent {
        /** Evet. */
        GIVEN,
        /** Hayır. */
        REFUSED
    }

    /** Returns the planned services. */
    List<SupportService> services() {
        Map<SupportService, Boolean> planned = new EnumMap<>(SupportService.class);
        planned.put(SupportService.SHELTER, shelter);
        planned.put(SupportService.HEALTH, health);
        planned.put(SupportService.PSYCHOSOCIAL, psychosocial);
        planned.put(SupportService.LEGAL_AID, legalAid);
        planned.put(SupportService.EDUCATION, education);
        planned.put(SupportService.VOCATIONAL, vocational);
        planned.put(SupportService.INTERPRETATION, interpretation);
        planned.put(SupportService.FINANCIAL, financial);
        planned.put(SupportService.ORGANISATIONS, organisations);
        return planned.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
