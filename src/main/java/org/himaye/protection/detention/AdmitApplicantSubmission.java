package org.himaye.protection.detention;

import java.time.LocalDateTime;

/**
 * Arrival of a detained applicant at a centre (YUKK 68).
 *
 * <p>Filled by the form {@code admit-applicant}.
 *
 * @param centre id of the centre
 * @param arrivedAt moment of arrival; local time of Türkiye
 * @param handedOverBy unit of law enforcement that brought the person
 * @param withFamily whether family members are held together with the person
 * @param familyApart whether the family is housed apart from others (YUKK 59/1-ç)
 */
public record AdmitApplicantSubmission(
        String centre, LocalDateTime arrivedAt, String handedOverBy, Boolean withFamily, Boolean familyApart) {}
