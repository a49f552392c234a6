package org.himaye.casefile.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseActions;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where officers open steps that no task asks for: tells which are possible and opens one, once for each form that was handed
 * out. What is opened, and by whom, decides the procedure.
 */
@Service
@Transactional
class ActionDesk {

    private final List<CaseActions> sources;
    private final CaseFiles files;
    private final Persons persons;
    private final Decisions decisions;
    private final CaseAdmission admission;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final JdbcClient database;
    private final Clock clock;

    ActionDesk(
            List<CaseActions> sources,
            CaseFiles files,
            Persons persons,
            Decisions decisions,
            CaseAdmission admission,
            Ledger ledger,
            CurrentActor currentActor,
            JdbcClient database,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.files = files;
        this.persons = persons;
        this.decisions = decisions;
        this.admission = admission;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.database = database;
        this.clock = clock;
    }

    /** Returns the step of an id; empty if there is none. */
    Optional<CaseAction<?>> find(String id) {
        return sources.stream()
                .flatMap(source -> source.all().stream())
                .filter(action -> action.id().equals(id))
                .findFirst();
    }

    /** Tells whether the actor belongs to a group that may open a step. */
    boolean isForActor(CaseAction<?> action) {
        return action.groups().stream().anyMatch(currentActor.get()::isIn);
    }

    /** Returns what the actor may open in a file now. */
    List<CaseAction<?>> offered(CaseFile file) {
        return sources.stream().flatMap(source -> offered(source, file)).toList();
    }

    private Stream<CaseAction<?>> offered(CaseActions source, CaseFile file) {
        Set<String> allowed = source.all().stream()
                .filter(this::isForActor)
                .filter(action -> reaches(action, file))
                .map(CaseAction::id)
                .collect(Collectors.toUnmodifiableSet());
        if (allowed.isEmpty()) {
            return Stream.empty();
        }
        Set<String> lawful = source.lawful(file, allowed);
        return source.all().stream().filter(action -> allowed.contains(action.id()) && lawful.contains(action.id()));
    }

    /**
     * What the list of a file shows.
     *
     * @param readable whether the actor may open the case page, too
     * @param actions what may be opened now
     */
    record Offer(boolean readable, List<CaseAction<?>> actions) {}

    /**
     * Returns what the actor may open in a file.
     *
     * @throws Refusal not found, also for whoever may neither read the file nor open anything in such files
     */
    Offer offer(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        if (sources.stream()
                .flatMap(source -> source.all().stream())
                .filter(this::isForActor)
                .noneMatch(action -> reaches(action, file))) {
            throw CaseFiles.notFound();
        }
        return new Offer(mayRead(file), offered(file));
    }

    /**
     * Returns a file in which the actor may open a step.
     *
     * @throws Refusal not found, also where the actor may not know that there is such a file
     */
    CaseFile file(String caseNumber, CaseAction<?> action) {
        CaseFile file = files.byNumber(caseNumber);
        if (!reaches(action, file)) {
            throw CaseFiles.notFound();
        }
        return file;
    }

    private boolean reaches(CaseAction<?> action, CaseFile file) {
        return mayRead(file)
                || action.beyondReaders()
                        && CaseReaders.lettingIn(currentActor.get(), file.type())
                                .isEmpty();
    }

    /** Tells whether the actor may open the case page. */
    boolean mayRead(CaseFile file) {
        Actor actor = currentActor.get();
        return admission.admits(actor, file);
    }

    /** Tells whether a step is lawful in a file now. */
    boolean isLawful(CaseAction<?> action, CaseFile file) {
        return offered(file).contains(action);
    }

    /**
     * Somebody or something of a file that a form offers.
     *
     * @param value what is sent
     * @param name what is shown
     */
    record Entry(String value, String name) {}

    /** Returns the persons of a file, the applicant first; the reading leaves a line in the ledger. */
    List<Entry> persons(CaseFile file, String action) {
        ledger.append(LedgerLine.of("CASE_READ")
                .inCase(file.id(), file.province())
                .about(file.personId())
                .with("view", "ACTION")
                .with("step", action));
        return Stream.concat(
                        Stream.of(file.personId()),
                        files.members(file.id()).stream().map(member -> member.personId()))
                .map(persons::get)
                .map(ActionDesk::entry)
                .toList();
    }

    private static Entry entry(Person person) {
        return new Entry(
                person.id().toString(),
                person.data().familyName() + ", " + person.data().givenNames());
    }

    /** Returns the decisions of a file that were served and stand, oldest first. */
    List<Entry> servedDecisions(CaseFile file) {
        return decisions.of(file.id()).stream()
                .filter(decision -> decision.servedAt() != null && decision.annulledAt() == null)
                .map(Decision::decisionNumber)
                .map(number -> new Entry(number, number))
                .toList();
    }

    /**
     * Opens a step, unless the same form was sent before.
     *
     * @param submission identifies the form that was handed out
     * @return false if it was opened before, so that nothing was done now
     * @throws Refusal whatever the procedure refuses; then nothing has changed and the form may be sent again
     */
    <B> boolean open(String caseNumber, CaseAction<B> action, B body, UUID submission) {
        CaseFile file = files.byNumber(caseNumber);
        int first = database.sql("insert into case_action_submission (id, case_id, province, action, submitted_by,"
                        + " submitted_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        submission,
                        file.id().value(),
                        file.province(),
                        action.id(),
                        currentActor.get().userId(),
                        Timestamp.from(clock.instant()))
                .update();
        if (first == 0) {
            return false;
        }
        action.call().accept(caseNumber, body);
        return true;
    }
}
