package org.himaye.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.CaseDocument;
import org.himaye.casefile.CaseDocuments;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseSearch;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.FoundCase;
import org.himaye.casefile.OpenTasks;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SearchPage;
import org.himaye.casefile.Submissions;
import org.himaye.casefile.Timelines;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads case files for people and machines: checks that the reader may, and appends to the ledger that they did, in one
 * transaction.
 */
@Service
@Transactional
class CaseReading {

    private final CaseFiles files;
    private final Persons persons;
    private final Decisions decisions;
    private final Timelines timelines;
    private final Submissions submissions;
    private final CaseSearch search;
    private final ClockViews clocks;
    private final ObjectProvider<CaseDocuments> documents;
    private final ObjectProvider<OpenTasks> openTasks;
    private final CodeLabels labels;
    private final CaseAdmission admission;
    private final Ledger ledger;
    private final CurrentActor currentActor;

    CaseReading(
            CaseFiles files,
            Persons persons,
            Decisions decisions,
            Timelines timelines,
            Submissions submissions,
            CaseSearch search,
            ClockViews clocks,
            ObjectProvider<CaseDocuments> documents,
            ObjectProvider<OpenTasks> openTasks,
            CodeLabels labels,
            CaseAdmission admission,
            Ledger ledger,
            CurrentActor currentActor) {
        this.files = files;
        this.persons = persons;
        this.decisions = decisions;
        this.timelines = timelines;
        this.submissions = submissions;
        this.search = search;
        this.clocks = clocks;
        this.documents = documents;
        this.openTasks = openTasks;
        this.labels = labels;
        this.admission = admission;
        this.ledger = ledger;
        this.currentActor = currentActor;
    }

    /**
     * Returns a file.
     *
     * @throws Refusal invalid request for a malformed number; not found, also where the reader may not see the file
     */
    CaseResponse file(String caseNumber) {
        return response(open(caseNumber, "FILE"));
    }

    /** Returns everything the case page shows; refuses like {@link #file}. */
    CasePage page(String caseNumber) {
        CaseFile file = open(caseNumber, "PAGE");
        return new CasePage(
                response(file),
                clocks.of(file.id()),
                documents(file.id()),
                timelineOfPerson(file.personId()),
                submissions.of(file.id()));
    }

    /** Returns what happened to the person of the file in all files the reader may see; refuses like {@link #file}. */
    List<EventView> timeline(String caseNumber) {
        return timelineOfPerson(open(caseNumber, "TIMELINE").personId());
    }

    /** Returns the clocks of a file; refuses like {@link #file}. */
    List<ClockView> deadlines(String caseNumber) {
        return clocks.of(open(caseNumber, "DEADLINES").id());
    }

    /** Returns the documents of a file; refuses like {@link #file}. */
    List<CaseDocument> documents(String caseNumber) {
        return documents(open(caseNumber, "DOCUMENTS").id());
    }

    /** Finds files among the kinds the reader may see. */
    SearchResponse search(String text, int page) {
        Actor actor = currentActor.get();
        SearchPage found = search.search(text, admission.readable(actor), page);
        List<FoundCase> admitted = found.cases().stream()
                .filter(row -> !admission.isNarrowed(actor, row.type())
                        || admission.admits(actor, files.byNumber(row.caseNumber())))
                .toList();
        return SearchResponse.of(new SearchPage(admitted, found.page(), found.hasMore()), labels);
    }

    private CaseFile open(String caseNumber, String view) {
        CaseFile file = files.byNumber(caseNumber);
        if (!admission.admits(currentActor.get(), file)) {
            throw CaseFiles.notFound();
        }
        ledger.append(LedgerLine.of("CASE_READ")
                .inCase(file.id(), file.province())
                .about(file.personId())
                .with("view", view));
        return file;
    }

    private CaseResponse response(CaseFile file) {
        return new CaseResponse(
                CaseSummary.of(file, labels),
                person(file.personId()),
                files.members(file.id()).stream().map(this::member).toList(),
                decisions.of(file.id()).stream()
                        .map(decision -> DecisionView.of(decision, labels))
                        .toList(),
                openTasks.stream()
                        .flatMap(tasks -> tasks.of(file.id()).stream())
                        .toList());
    }

    private PersonView person(PersonId id) {
        Person person = persons.get(id);
        return PersonView.of(person, person.mergedInto() == null ? null : persons.get(person.mergedInto()), labels);
    }

    private MemberView member(CaseMember member) {
        return new MemberView(
                person(member.personId()),
                CodeView.of(member.relation().name(), member.relation().label()),
                member.consentedAt());
    }

    /** Shows events of files that the reader may see, and no others: an appeal may be readable, a removal not. */
    private List<EventView> timelineOfPerson(PersonId person) {
        Actor actor = currentActor.get();
        Map<CaseId, Boolean> admitted = new HashMap<>();
        return timelines.of(person).stream()
                .filter(entry ->
                        admitted.computeIfAbsent(entry.caseId(), caseId -> admission.admits(actor, files.get(caseId))))
                .map(entry -> EventView.of(entry, labels))
                .toList();
    }

    private List<CaseDocument> documents(CaseId caseId) {
        return documents.stream().flatMap(source -> source.of(caseId).stream()).toList();
    }
}
