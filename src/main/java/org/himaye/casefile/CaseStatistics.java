package org.himaye.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Counts case files by what stands in them. */
public interface CaseStatistics {

    /**
     * How many of a set of cases share origin, time of opening and first decision of a year.
     *
     * @param nationality ISO 3166 alpha-3 code of the person
     * @param openedBefore whether the file was opened before the year
     * @param outcome outcome of the first decision of the year; null if there was none
     * @param cases number of cases
     */
    record Count(
            String nationality,
            boolean openedBefore,
            @Nullable String outcome,
            long cases) {}

    /**
     * Counts cases that were open at some moment of a period.
     *
     * @param cases the cases to look at; of those the actor may see
     * @param from first instant of the period
     * @param until first instant after the period; files opened later and files decided before {@code from} are left out
     */
    List<Count> count(Collection<CaseId> cases, Instant from, Instant until);

    /** Counts cases that were closed in a period, by how they were closed; of those the actor may see. */
    Map<String, Long> closed(Collection<CaseId> cases, Instant from, Instant until);

    /** Counts cases in which something happened in a period; of those the actor may see. */
    long withEvent(Collection<CaseId> cases, String kind, Instant from, Instant until);
}
