package org.himaye.trafficking.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.himaye.shared.CaseId;

/**
 * Counts a set of sealed files exactly, for replays. Like all of the compartment, it counts what the actor may see: outside the
 * teams only Himaye itself sees anything.
 */
public interface SealedFileCounts {

    /**
     * What happened in a set of files in a period.
     *
     * @param interviews identification interviews held
     * @param identified persons identified
     * @param returned safe returns completed
     * @param returnedOfIdentified safe returns of files identified in the period
     * @param suspected files whose last decision is a strong suspicion
     * @param notIdentified files whose last decision is that nobody was identified
     * @param returnsAsRemovals safe returns of persons who also have a removal or an entry ban since they were referred (INV-18)
     */
    record Counts(
            long interviews,
            long identified,
            long returned,
            long returnedOfIdentified,
            long suspected,
            long notIdentified,
            long returnsAsRemovals) {}

    /**
     * How a period was kept.
     *
     * @param ruleId e.g. {@code DL-TH-04}
     * @param onTime met within it
     * @param late met afterwards
     * @param overdue lapsed and still running
     */
    record Kept(String ruleId, long onTime, long late, long overdue) {}

    /** Counts what happened from an instant until another. */
    Counts count(Collection<CaseId> files, Instant from, Instant until);

    /**
     * Counts how periods were kept, by rule.
     *
     * @param until instant at which a running period counts as overdue
     */
    List<Kept> kept(Collection<CaseId> files, Instant until);
}
