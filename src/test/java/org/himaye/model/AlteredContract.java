package org.himaye.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;

/**
 * A real contract that promises one thing more than its model keeps.
 *
 * @param real the contract in the code
 * @param extra what is promised in addition, under every heading
 */
record AlteredContract(ProcessContract real, String extra) implements ProcessContract {

    @Override
    public String processId() {
        return real.processId();
    }

    @Override
    public Set<String> messages() {
        return with(real.messages());
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Stream.concat(real.variables().stream(), Stream.of(new ProcessVariable<>(extra, String.class)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return Stream.<TaskForm<?>>concat(
                        real.taskForms().stream(),
                        Stream.of(extraTask(real.taskForms().get(0))))
                .toList();
    }

    @Override
    public Set<String> errors() {
        return with(real.errors());
    }

    @Override
    public Set<String> decisions() {
        return with(real.decisions());
    }

    @Override
    public Set<String> facts() {
        return real.facts();
    }

    @Override
    public boolean sealed() {
        return real.sealed();
    }

    @Override
    public Set<String> calledProcesses() {
        return with(real.calledProcesses());
    }

    private <R extends Record> TaskForm<R> extraTask(TaskForm<R> task) {
        return new TaskForm<>(
                extra,
                extra,
                task.submission(),
                task.candidateGroups(),
                Set.of(new ProcessVariable<>(extra + "DueAt", String.class)));
    }

    private Set<String> with(Set<String> names) {
        Set<String> more = new TreeSet<>(names);
        more.add(extra);
        return more;
    }
}
