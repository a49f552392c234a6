package org.himaye.casefile;

import java.util.Set;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/**
 * Narrows which files of a kind a group may read, where the group alone does not decide (law note F). Every such bean is
 * asked; somebody whom another group lets in reads as that group does.
 */
public interface CaseGate {

    /** Returns the groups that read files of a kind one by one only, as this gate decides; empty for other kinds. */
    Set<OfficerGroup> narrowed(CaseType type);

    /** Tells whether a member of a narrowed group may read a file. */
    boolean admits(Actor actor, CaseFile file);
}
