package org.himaye.trafficking.compartment;

import java.util.List;
import java.util.Set;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;

/** Who works on which sealed file: the desk of a province, and the team of each file, person by person. */
public interface VictimTeams {

    /** Appoints somebody to the desk of a province; for the headquarters. Repeating it changes nothing. */
    void appoint(String province, String userId, OfficerGroup group);

    /** Ends an appointment; the person leaves the teams of that province. */
    void dismiss(String province, String userId, OfficerGroup group);

    /** Returns the account names of a file's team, in order. */
    List<String> members(CaseId file);

    /** Tells whether the actor is on the team. */
    boolean isMember(CaseId file);

    /** Lets somebody of the desk join the team. */
    void join(CaseId file, String userId, OfficerGroup group);

    /** Lets somebody leave the team; their open tasks go to the others. */
    void leave(CaseId file, String userId);

    /**
     * Returns who may do a task that a model gives to some groups: the team's members of those groups; where the team has
     * none yet, the desk's people of those groups join it.
     *
     * @param groups ids of groups
     * @return account names, empty while the desk has nobody for it
     */
    List<String> candidates(CaseId file, Set<String> groups);
}
