package org.himaye.supervision.work;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.OpenWork.Task;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every procedure who may be given what. */
@Component
class Duties {

    private static final LocalizedText IN_PERSON = new LocalizedText(
            "Bu görev usul gereği kişiye verilmiştir; yalnızca o usulde başkasına geçer.",
            "The procedure itself has given this task to a person; only there does it go to somebody else.");

    private final ObjectProvider<DutySeparation> procedures;
    private final ObjectProvider<ProcessContract> contracts;

    Duties(ObjectProvider<DutySeparation> procedures, ObjectProvider<ProcessContract> contracts) {
        this.procedures = procedures;
        this.contracts = contracts;
    }

    /** Returns what stands against giving a task to somebody; empty if nothing does. */
    Optional<Refusal> against(Task task, String account) {
        if (isGivenInPerson(task)) {
            return Optional.of(new Refusal(WorkProblem.REASSIGNMENT_REFUSED, IN_PERSON, null));
        }
        return procedures.stream()
                .map(procedure -> procedure.against(task.inHand(), account))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tells whether the procedure itself chooses who does a task. */
    boolean isGivenInPerson(Task task) {
        return procedures.stream()
                .anyMatch(procedure ->
                        procedure.givenInPerson().contains(task.inHand().userTask()));
    }

    /** Returns those of some groups that have tasks which may be handed over; teams of sealed files look after their own. */
    Set<String> withTasks(Set<String> groups) {
        List<String> known = contracts.stream()
                .filter(contract -> !contract.sealed())
                .flatMap(contract -> contract.taskForms().stream())
                .flatMap(form -> form.candidateGroups().stream())
                .map(OfficerGroup::id)
                .toList();
        return groups.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Starts the ledger line of a task that changes hands. */
    static LedgerLine line(String action, Task task) {
        return LedgerLine.of(action)
                .inCase(task.inHand().caseId(), task.province())
                .with("task", task.inHand().userTask())
                .with("from", Objects.requireNonNullElse(task.account(), "-"));
    }
}
