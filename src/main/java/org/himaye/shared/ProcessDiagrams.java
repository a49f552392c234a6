package org.himaye.shared;

import java.util.List;
import java.util.Optional;

/** The pictures that the process models bring along, without the caller knowing the engine's model interface. */
public interface ProcessDiagrams {

    /** Returns the diagram of every shipped process, ordered by process id. */
    List<ProcessDiagram> all();

    /** Returns the diagram of a process, or nothing if no model has that id. */
    Optional<ProcessDiagram> of(String process);
}
