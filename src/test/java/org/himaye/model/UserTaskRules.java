package org.himaye.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.jspecify.annotations.Nullable;

/** Form, candidate groups, due date and priority of each user task, and the tasks of the contract. */
final class UserTaskRules {

    private static final List<String> OTHER_DOORS =
            List.of("formKey", "assignee", "candidateUsers", "formHandlerClass");

    private UserTaskRules() {}

    static void check(ProcessFile file) {
        Map<String, TaskForm<?>> declared =
                file.contract().map(UserTaskRules::tasksOf).orElse(Map.of());
        Set<String> found = new TreeSet<>();
        for (UserTask task : file.all(UserTask.class)) {
            found.add(task.getId());
            checkForm(file, task, declared.get(task.getId()));
            checkGroups(file, task, declared.get(task.getId()));
            checkTimes(file, task);
        }
        if (file.contract().isPresent()) {
            file.compare("user task", found, declared.keySet());
        }
    }

    private static Map<String, TaskForm<?>> tasksOf(ProcessContract contract) {
        return contract.taskForms().stream().collect(Collectors.toMap(TaskForm::userTask, Function.identity()));
    }

    private static void checkForm(ProcessFile file, UserTask task, @Nullable TaskForm<?> declared) {
        for (String attribute : OTHER_DOORS) {
            if (ProcessFile.camunda(task, attribute) != null) {
                file.complain(task, "bypasses form or group: camunda:" + attribute);
            }
        }
        String form = ProcessFile.camunda(task, "formRef");
        if (ProcessFile.isBlank(form)) {
            file.complain(task, "form is missing");
            return;
        }
        if (!file.names().forms().contains(form)) {
            file.complain(task, "unknown form: " + form);
        }
        if (!"deployment".equals(ProcessFile.camunda(task, "formRefBinding"))) {
            file.complain(task, "form is not bound by deployment: " + form);
        }
        if (declared != null && !declared.form().equals(form)) {
            file.complain(task, "form is " + form + ", in the contract " + declared.form());
        }
    }

    private static void checkGroups(ProcessFile file, UserTask task, @Nullable TaskForm<?> declared) {
        String text = ProcessFile.camunda(task, "candidateGroups");
        if (text == null || text.isBlank()) {
            file.complain(task, "candidate group is missing");
            return;
        }
        Set<String> groups =
                Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        for (String group : groups) {
            if (!file.names().code().groups().contains(group)) {
                file.complain(task, "unknown group: " + group);
            }
        }
        if (declared != null) {
            Set<String> expected = declared.candidateGroups().stream()
                    .map(OfficerGroup::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!groups.equals(expected)) {
                file.complain(task, "candidate groups are " + groups + ", in the contract " + expected);
            }
        }
    }

    private static void checkTimes(ProcessFile file, UserTask task) {
        String due = ProcessFile.camunda(task, "dueDate");
        if (due == null) {
            file.complain(task, "due date is missing");
        } else {
            VariableRules.checkDate(file, task, "due date", due);
        }
        String priority = ProcessFile.camunda(task, "priority");
        if (priority == null) {
            file.complain(task, "priority is missing");
        } else if (file.contract().isPresent()
                && Expressions.soleName(priority)
                        .map(file.variables()::get)
                        .map(ProcessVariable::type)
                        .filter(Long.class::equals)
                        .isEmpty()) {
            file.complain(task, "priority is not a variable of type Long: " + priority);
        }
    }
}
