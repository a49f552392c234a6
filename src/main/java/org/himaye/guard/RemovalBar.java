package org.himaye.guard;

import java.util.List;

/**
 * One reason why a removal may not start. A procedure that can stand against removals provides a bean of this type. A bar
 * sees facts of every province and reveals nothing beyond its obstacles; one that cannot answer throws, and then blocks.
 */
public interface RemovalBar {

    /** Returns a stable kebab-case name, e.g. {@code protection-claim}. */
    String name();

    /** Returns what stands against the removal now, possibly nothing. Runs in the caller's transaction. */
    List<Obstacle> obstacles(RemovalQuestion question);
}
