package org.himaye.trafficking.support;

import java.time.Instant;
import org.himaye.shared.CaseId;

/** Begins the support of somebody who was identified as a victim or is strongly suspected to be one (YUKK 48/1). */
public interface VictimSupport {

    /**
     * Moves the file into support and starts its process.
     *
     * @param decidedAt when the governorate signed; starts the reflection period
     */
    void begin(CaseId file, Instant decidedAt);

    /**
     * Notes that somebody who is supported under a strong suspicion has been identified; nothing by default.
     *
     * @param decidedAt when the governorate signed
     */
    default void suspicionConfirmed(CaseId file, Instant decidedAt) {}

    /**
     * Notes that the suspicion under which somebody is supported was not confirmed, so that the support has to be ended.
     *
     * @param decidedAt when the governorate signed
     */
    default void suspicionRefuted(CaseId file, Instant decidedAt) {}
}
