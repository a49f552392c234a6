package org.himaye.trafficking.support;

import java.time.LocalDateTime;

/**
 * A child goes to the Family Ministry (YUKK 48; 5395 sayılı Kanun).
 *
 * <p>Filled by the form {@code entrust-person}.
 *
 * @param entrustedAt when; local time of Türkiye
 * @param institution which institution
 * @param receivedBy who received the child
 * @param bestInterestDecided whether the best interest of the child was assessed and decided on
 * @param bestInterestReasons with which reasons
 */
public record EntrustChildSubmission(
        LocalDateTime entrustedAt,
        String institution,
        String receivedBy,
        Boolean bestInterestDecided,
        String bestInterestReasons) {}
