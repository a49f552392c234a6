package org.himaye.casefile.web;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.himaye.casefile.BarredStep;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseDocument;
import org.himaye.casefile.CaseDocuments;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseSearch;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.FoundCase;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SearchPage;
import org.himaye.casefile.Submissions;
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

    private static final String VIEW = "view";

    private final CaseFiles files;
    private final Persons persons;
    private final Decisions decisions;
    private final PersonHistory history;
    private final Submissions submissions;
    private final CaseSearch search;
    private final ClockViews clocks;
    private final ObjectProvider<CaseDocuments> documents;
    private final Outlook outlook;
    private final CodeLabels labels;
    private final CaseAdmission admission;
    private final ActionDesk actions;
    private final Ledger ledger;
    private final CurrentActor currentActor;

    CaseReading(
            CaseFiles files,
            Persons persons,
            Decisions decisions,
            PersonHistory history,
            Submissions submissions,
            CaseSearch search,
            ClockViews clocks,
            ObjectProvider<CaseDocuments> documents,
            Outlook outlook,
            CodeLabels labels,
            CaseAdmission admission,
            ActionDesk actions,
            Ledger ledger,
            CurrentActor currentActor) {
        this.files = files;
        this.persons = persons;
        this.decisions = decisions;
        this.history = history;
        this.submissions = submissions;
        this.search = search;
        this.clocks = clocks;
        this.documents = documents;
        this.outlook = outlook;
        this.labels = labels;
        this.admission = admission;
        this.actions = actions;
        this.ledger = ledger;
        this.currentActor = currentActor;
    }

    /**
     * Returns a file.
     *
     * @throws Refusal invalid request for a malformed number; not found, also where the reader may not see the file
     */
    CaseResponse file(String caseNumber) {
        return response(open(caseNumber, line -> line.with(VIEW, "FILE")));
    }

    /** Returns everything the case page shows; refuses like {@link #file}. */
    CasePage page(String caseNumber) {
        CaseFile file = admitted(caseNumber);
        return page(file, actions.offered(file), line -> line.with(VIEW, "PAGE"));
    }

    /**
     * Returns everything that a printed bundle shows; refuses like {@link #file}.
     *
     * @param bundle identifies the printed copy, on its pages and in the ledger
     */
    CasePage bundle(String caseNumber, UUID bundle) {
        return page(
                admitted(caseNumber),
                List.of(),
                line -> line.with(VIEW, "BUNDLE").with("bundle", bundle));
    }

    /** Returns what happened to the person of the file in all files the reader may see; refuses like {@link #file}. */
    List<EventView> timeline(String caseNumber) {
        return history.of(open(caseNumber, line -> line.with(VIEW, "TIMELINE"))).events();
    }

    /** Returns the clocks of a file; refuses like {@link #file}. */
    List<ClockView> deadlines(String caseNumber) {
        return clocks.of(open(caseNumber, line -> line.with(VIEW, "DEADLINES")).id());
    }

    /** Returns the documents of a file; refuses like {@link #file}. */
    List<CaseDocument> documents(String caseNumber) {
        return documents(open(caseNumber, line -> line.with(VIEW, "DOCUMENTS")).id());
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

    private CasePage page(CaseFile file, List<CaseAction<?>> offered, UnaryOperator<LedgerLine> view) {
        PersonHistory.Found found = history.of(file);
        CasePage page = new CasePage(
                response(file),
                clocks.of(file.id()),
                outlook.nextSteps(file),
                outlook.barredSteps(file),
                found.linked(),
                documents(file.id()),
                found.events(),
                submissions.of(file.id()),
                offered);
        recordReading(file, line -> withShownBars(view.apply(line), page));
        return page;
    }

    /** Names what the reader was told about other procedures; an empty list where nothing stood against a step. */
    private static LedgerLine withShownBars(LedgerLine line, CasePage page) {
        return page.barredSteps().isEmpty()
                ? line
                : line.with(
                        "obstacles",
                        page.barredSteps().stream()
                                .flatMap(step -> step.bars().stream())
                                .map(BarredStep.Bar::code)
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }

    private CaseFile open(String caseNumber, UnaryOperator<LedgerLine> view) {
        CaseFile file = admitted(caseNumber);
        recordReading(file, view);
        return file;
    }

    private CaseFile admitted(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        if (!admission.admits(currentActor.get(), file)) {
            throw CaseFiles.notFound();
        }
        return file;
    }

    private void recordReading(CaseFile file, UnaryOperator<LedgerLine> view) {
        ledger.append(view.apply(
                LedgerLine.of("CASE_READ").inCase(file.id(), file.province()).about(file.personId())));
    }

    private CaseResponse response(CaseFile file) {
        return new CaseResponse(
                CaseSummary.of(file, labels),
                person(file.personId()),
                files.members(file.id()).stream().map(this::member).toList(),
                decisions.of(file.id()).stream()
                        .map(decision -> DecisionView.of(decision, labels))
                        .toList(),
                outlook.tasks(file));
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

    private List<CaseDocument> documents(CaseId caseId) {
        return documents.stream().flatMap(source -> source.of(caseId).stream()).toList();
    }
}
