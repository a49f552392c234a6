package org.himaye.trafficking.compartment;

import java.util.List;
import java.util.Set;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;

/** Who works on which sealed file: the desk of a province, and the team of each file, person by person. */
public interface VictimTeams {

    /** The groups whose people can be on a desk and on a team. */
    Set<OfficerGroup> TEAM_GROUPS = Set.of(
            OfficerGroup.TRAFFICKING_EXPERT,
            OfficerGroup.GOVERNOR_APPROVER,
            OfficerGroup.VICTIM_CASE_MANAGER,
            OfficerGroup.SHELTER_MANAGER,
            OfficerGroup.CHILD_PROTECTION_LIAISON);

    /** Somebody on the desk of a province. */
    record Appointment(String province, String userId, OfficerGroup group) {}

    /** Somebody on the team of a file, or who could be. */
    record Seat(String userId, OfficerGroup group) {}

    /**
     * Appoints somebody to the desk of a province; for the headquarters; a line of the ledger says who appointed whom.
     * Repeating it changes nothing.
     */
    void appoint(String province, String userId, OfficerGroup group);

    /**
     * Ends an appointment; a line of the ledger says who ended whose. The person leaves the teams of that province, and with
     * the desk of the headquarters ({@code 00}) those of every province on whose own desk they are not.
     */
    void dismiss(String province, String userId, OfficerGroup group);

    /** Returns the desks of all provinces for the headquarters; everybody else sees their own appointments. */
    List<Appointment> desk();

    /** Returns who is on a file's team, and in which group. */
    List<Seat> seats(CaseId file);

    /** Returns who is on the desk for a file and not on its team. */
    List<Seat> couldJoin(CaseId file);

    /** Tells whether the actor is on the team. */
    boolean isMember(CaseId file);

    /** Lets somebody of the desk join the team; the only way back for whoever has left it. */
    void join(CaseId file, String userId, OfficerGroup group);

    /** Lets somebody leave the team; their open tasks go to the others. */
    void leave(CaseId file, String userId);

    /**
     * Returns who may do a task that a model gives to some groups: the team's members of those groups; where the team has
     * none, the desk's people of those groups join it, except those who have left it.
     *
     * @param groups ids of groups
     * @return account names, empty while the desk has nobody for it
     */
    List<String> candidates(CaseId file, Set<String> groups);
}
