package org.himaye.trafficking.web;

import java.time.Instant;
import java.util.List;
import org.himaye.casefile.OpenTask;
import org.himaye.shared.LocalizedText;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimLetters.VictimLetter;
import org.himaye.trafficking.compartment.VictimTeams.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a sealed file shows.
 *
 * @param member whether the reader is on the team; otherwise it is an emergency, and nothing can be done
 * @param sheltered whether the person lives in a shelter, whose address the reader may open
 * @param referrals what arrived, also in the timeline
 * @param readings the newest lines of the file's record: who did and read what
 */
record SealedFilePage(
        VictimFile file,
        boolean member,
        boolean sheltered,
        List<OpenTask> tasks,
        List<Period> periods,
        List<VictimLetter> letters,
        List<Seat> team,
        List<Seat> couldJoin,
        List<Entry> referrals,
        List<Entry> timeline,
        List<Reading> readings) {

    /**
     * A period of the file.
     *
     * @param state RUNNING, MET or STOPPED
     * @param over whether it is over and nothing has met it
     * @param daysLeft whole days until its end while it runs; null otherwise
     */
    record Period(
            String ruleId,
            LocalizedText name,
            String article,
            String state,
            Instant endsAt,
            boolean over,
            @Nullable Long daysLeft) {}

    /** Something that happened, with what was written about it. */
    record Entry(String kind, @Nullable String article, Instant occurredAt, String recordedBy, List<Fact> facts) {}

    /** A label and what stands under it. */
    record Fact(String label, String value) {}

    /** A line of the record. */
    record Reading(Instant at, String actor, String action) {}
}
