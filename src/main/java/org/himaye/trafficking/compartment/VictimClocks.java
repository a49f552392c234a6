package org.himaye.trafficking.compartment;

import java.time.Instant;
import java.util.List;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** The periods that run in sealed files (DL-TH-…). They are computed like all others and kept apart from them. */
public interface VictimClocks {

    /**
     * A period of a file.
     *
     * @param ruleId e.g. {@code DL-TH-01}
     * @param occurrence counts the periods of the rule in the file, from 1
     * @param state RUNNING, MET or STOPPED
     * @param startFact what set it running
     * @param endsAt first instant after it
     * @param happenedAt when it was met or stopped; null while it runs
     */
    record VictimClock(
            String ruleId,
            int occurrence,
            String state,
            Instant startFact,
            Instant endsAt,
            @Nullable Instant happenedAt) {}

    /** Starts another period of a rule from a fact. */
    VictimClock start(CaseId file, String ruleId, Instant startFact);

    /** Starts another period of a rule from facts. */
    VictimClock start(CaseId file, String ruleId, PeriodFacts facts);

    /** Records that what the newest running period of a rule waited for has happened; nothing if none runs. */
    void met(CaseId file, String ruleId, Instant when);

    /** Stops every running period of a file. */
    void stopAll(CaseId file, Instant when);

    /** Returns the current version of every period of a file, by rule and occurrence. */
    List<VictimClock> of(CaseId file);
}
