package org.himaye.appeal.web;

import java.util.List;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.SeatTaken;
import org.himaye.appeal.application.Reports.Report;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Sessions.AgendaItem;
import org.himaye.appeal.application.Sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a session shows to one reader, and what it lets them do.
 *
 * @param session the session
 * @param items its agenda
 * @param mayOpen whether the reader may open it
 * @param mayArrive whether the reader may arrive
 * @param mayClose whether the reader may close it
 * @param maySign whether the reader may sign its minutes
 * @param mayAdd whether the reader may put one more appeal on its agenda
 * @param observing whether the reader observes and does not vote
 */
record SessionRoom(
        Session session,
        List<Item> items,
        boolean mayOpen,
        boolean mayArrive,
        boolean mayClose,
        boolean maySign,
        boolean mayAdd,
        boolean observing) {

    /**
     * One appeal on the agenda.
     *
     * @param agenda place, number, rapporteur and state
     * @param report the rapporteur's report, once the appeal was put to the vote; null before, and for who
     *     is in conflict
     * @param seats who sits and who has voted, never how
     * @param opened the opened votes; null before
     * @param mySeat the seat the reader holds for this appeal; null without one
     * @param voted whether the reader has voted
     * @param conflict why the reader may not touch the appeal; null if they may
     * @param mayPutToVote whether the reader may put it to the vote
     * @param mayDeclare whether the reader may declare a conflict
     * @param mayOpenVotes whether the reader may open the votes
     */
    record Item(
            AgendaItem agenda,
            @Nullable Report report,
            List<SeatTaken> seats,
            @Nullable Opened opened,
            @Nullable Seat mySeat,
            boolean voted,
            @Nullable String conflict,
            boolean mayPutToVote,
            boolean mayDeclare,
            boolean mayOpenVotes) {

        /** Returns how many of those who sit have voted. */
        public long votes() {
            return seats.stream()
                    .filter(seat -> seat.voted() && !seat.vacated())
                    .count();
        }
    }
}
