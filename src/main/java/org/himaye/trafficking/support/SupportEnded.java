package org.himaye.trafficking.support;

import java.time.Instant;
import org.himaye.shared.CaseId;

/**
 * The support of a file has ended; published in the same transaction, to the compartment only.
 *
 * @param file the file
 * @param reason why
 * @param at when
 */
public record SupportEnded(CaseId file, EndReason reason, Instant at) {}
