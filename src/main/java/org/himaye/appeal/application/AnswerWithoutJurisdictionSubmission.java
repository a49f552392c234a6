package org.himaye.appeal.application;

import java.time.LocalDateTime;

/**
 * The handing over of the letter that names the right court (YUKK 80/1-a).
 *
 * <p>Filled by the form {@code answer-without-jurisdiction}.
 *
 * @param handedOverAt when; local time of Türkiye
 * @param recipientName who received it
 * @param explained whether court and period were explained in a language the person understands
 */
public record AnswerWithoutJurisdictionSubmission(
        LocalDateTime handedOverAt, String recipientName, Boolean explained) {}
