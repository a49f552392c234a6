package org.himaye.appeal.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The file of the contested decision goes to the Commission (CBK-4 164).
 *
 * <p>Filled by the form {@code send-file}.
 *
 * @param sentAt when; local time of Türkiye
 * @param complete whether nothing is missing
 * @param opinion what the deciding unit says about the objection, or null
 */
public record SendFileSubmission(
        LocalDateTime sentAt, Boolean complete, @Nullable String opinion) {}
