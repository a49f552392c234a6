package org.himaye.trafficking.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.CompartmentRefusals;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimTeams;
import org.himaye.trafficking.compartment.VictimTeams.Seat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people of the desk join and leave the team of a file; by its experts and its case manager. */
@Service
@Transactional
class TeamChanges {

    private static final Set<OfficerGroup> LEADING =
            EnumSet.of(OfficerGroup.TRAFFICKING_EXPERT, OfficerGroup.VICTIM_CASE_MANAGER);

    private final VictimFiles files;
    private final VictimTeams teams;
    private final CurrentActor currentActor;

    TeamChanges(VictimFiles files, VictimTeams teams, CurrentActor currentActor) {
        this.files = files;
        this.teams = teams;
        this.currentActor = currentActor;
    }

    /** Lets somebody join; a seat is what the page offered. */
    void join(String number, String userId, OfficerGroup group) {
        VictimFile file = led(number);
        if (!teams.couldJoin(file.id()).contains(new Seat(userId, group))) {
            throw CompartmentRefusals.notFound();
        }
        teams.join(file.id(), userId, group);
    }

    /** Lets somebody else leave, so that whoever leads the team stays. */
    void leave(String number, String userId) {
        VictimFile file = led(number);
        List<Seat> seats = teams.seats(file.id());
        if (seats.stream().noneMatch(seat -> seat.userId().equals(userId))) {
            throw CompartmentRefusals.notFound();
        }
        if (userId.equals(currentActor.get().userId())) {
            throw new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText("Sizi ekipten başka bir üye çıkarır.", "Another member takes you off the team."),
                    null);
        }
        teams.leave(file.id(), userId);
    }

    private VictimFile led(String number) {
        VictimFile file = files.find(number);
        String me = currentActor.get().userId();
        if (teams.seats(file.id()).stream()
                .noneMatch(seat -> seat.userId().equals(me) && LEADING.contains(seat.group()))) {
            throw CompartmentRefusals.notFound();
        }
        return file;
    }
}
