package org.himaye.removal;

import java.time.LocalDate;
import java.util.List;

/** How many persons come to and leave the removal centres (YUKK 58); numbers only. */
public interface CentreTraffic {

    /**
     * Returns what happened in the centres of the provinces the actor may see, week by week; weeks in which nobody came or left a
     * centre are missing. Whoever is moved leaves one centre and comes to the next.
     *
     * @param from first day; a Monday, so that the first week is whole
     * @param until day after the last one
     */
    List<Week> between(LocalDate from, LocalDate until);

    /**
     * A week in a centre.
     *
     * @param centre id of the centre
     * @param monday its first day
     * @param arrivals persons who came
     * @param departures persons who left
     */
    record Week(String centre, LocalDate monday, int arrivals, int departures) {}
}
