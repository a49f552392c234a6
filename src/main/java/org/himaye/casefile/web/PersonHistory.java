package org.himaye.casefile.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * What happened to a person in all their files. Files that the reader may not see are left out without a trace: an appeal may
 * be readable, a removal not; and sealed files are in none of the tables that are read here.
 */
@Component
class PersonHistory {

    private final Timelines timelines;
    private final CaseFiles files;
    private final CaseAdmission admission;
    private final CurrentActor currentActor;
    private final CodeLabels labels;

    PersonHistory(
            Timelines timelines,
            CaseFiles files,
            CaseAdmission admission,
            CurrentActor currentActor,
            CodeLabels labels) {
        this.timelines = timelines;
        this.files = files;
        this.admission = admission;
        this.currentActor = currentActor;
        this.labels = labels;
    }

    /**
     * What was found.
     *
     * @param events what happened, oldest first
     * @param linked the files other than the one that was asked about, oldest first
     */
    record Found(List<EventView> events, List<LinkedCaseView> linked) {}

    /** Reads the history of the person of a file. */
    Found of(CaseFile file) {
        List<TimelineEntry> entries = timelines.of(file.personId());
        Map<CaseId, CaseFile> admitted = admitted(entries);
        return new Found(
                entries.stream()
                        .filter(entry -> admitted.containsKey(entry.caseId()))
                        .map(entry -> EventView.of(entry, labels))
                        .toList(),
                admitted.values().stream()
                        .filter(other -> !other.id().equals(file.id()))
                        .sorted(Comparator.comparing(CaseFile::openedAt).thenComparing(CaseFile::caseNumber))
                        .map(other -> LinkedCaseView.of(other, labels))
                        .toList());
    }

    /** Every file has an event: its opening. */
    private Map<CaseId, CaseFile> admitted(List<TimelineEntry> entries) {
        Actor actor = currentActor.get();
        Set<CaseId> ids =
                entries.stream().map(TimelineEntry::caseId).collect(Collectors.toCollection(LinkedHashSet::new));
        return files.all(ids).stream()
                .filter(found -> admission.admits(actor, found))
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }
}
