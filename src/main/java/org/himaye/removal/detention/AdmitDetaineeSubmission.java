package org.himaye.removal.detention;

import java.time.LocalDateTime;

/**
 * Arrival at a removal centre (YUKK 57/2, 59).
 *
 * <p>Filled by the form {@code admit-detainee}.
 *
 * @param centre id of the removal centre
 * @param arrivedAt moment of arrival; local time of Türkiye
 * @param handedOverBy unit of law enforcement that brought the person
 * @param withFamily whether family members are held together with the person
 * @param familyApart whether the family is housed apart from others (YUKK 59/1-ç)
 */
public record AdmitDetaineeSubmission(
        String centre, LocalDateTime arrivedAt, String handedOverBy, Boolean withFamily, Boolean familyApart) {}
