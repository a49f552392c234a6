package org.himaye.casefile.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseGate;
import org.himaye.casefile.CaseReadership;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.OfficerGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides who reads a file: by group and, where a gate narrows the group, file by file. */
@Component
class CaseAdmission implements CaseReadership {

    private final List<CaseGate> gates;
    private final CaseFiles files;
    private final CurrentActor currentActor;

    CaseAdmission(List<CaseGate> gates, CaseFiles files, CurrentActor currentActor) {
        this.gates = List.copyOf(gates);
        this.files = files;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public void requireReader(CaseId caseId) {
        if (!admits(currentActor.get(), files.get(caseId))) {
            throw CaseFiles.notFound();
        }
    }

    /** Returns the kinds of file of which the actor may read some, possibly none. */
    Set<CaseType> readable(Actor actor) {
        return CaseReaders.readable(actor);
    }

    /** Tells whether every group that lets the actor in reads files of this kind one by one only. */
    boolean isNarrowed(Actor actor, CaseType type) {
        return gates.stream().anyMatch(gate -> isNarrowedBy(gate, actor, type));
    }

    /** Tells whether the actor may read a file. */
    boolean admits(Actor actor, CaseFile file) {
        return CaseReaders.readable(actor).contains(file.type())
                && gates.stream()
                        .filter(gate -> isNarrowedBy(gate, actor, file.type()))
                        .allMatch(gate -> gate.admits(actor, file));
    }

    private static boolean isNarrowedBy(CaseGate gate, Actor actor, CaseType type) {
        Set<OfficerGroup> free = new HashSet<>(CaseReaders.lettingIn(actor, type));
        return free.removeAll(gate.narrowed(type)) && free.isEmpty();
    }
}
