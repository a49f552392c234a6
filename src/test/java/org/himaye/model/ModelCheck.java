package org.himaye.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.himaye.shared.ProcessContract;

/** Compares models and forms with the contracts in the code, and models with the conventions of the house. */
final class ModelCheck {

    private final DeclaredCode code;
    private final Complaints complaints = new Complaints();
    private final ModelFolder folder;

    private ModelCheck(Path root, DeclaredCode code) {
        this.code = code;
        this.folder = ModelFolder.read(root, complaints);
    }

    /**
     * Returns everything that is wrong, each as {@code file: element: what}.
     *
     * @param root folder that contains {@code processes} and {@code forms}
     * @param code what the models may refer to
     */
    static List<String> complaints(Path root, DeclaredCode code) {
        var check = new ModelCheck(root, code);
        check.run();
        return check.complaints.sorted();
    }

    private void run() {
        var names = new ModelNames(stems(folder.processes()), stems(folder.decisions()), stems(folder.forms()), code);
        Map<String, ProcessFile> files = new TreeMap<>();
        folder.processes()
                .forEach((file, model) ->
                        ProcessFile.of(file, model, names, complaints).ifPresent(process -> files.put(file, process)));
        files.values().forEach(this::checkProcess);
        files.values().forEach(VariableRules::checkEveryVariableIsUsed);
        checkContractsHaveFiles(names);
        checkBeansAreUsed(names);
        DecisionRules.check(folder.decisions(), code.contracts().values(), complaints);
        FormRules.check(folder.forms(), code.contracts().values(), complaints);
        NoteRules.check(folder, complaints);
        DeadlineIdRules.check(folder, code.deadlines(), complaints);
    }

    private void checkProcess(ProcessFile file) {
        if (!ReferenceRules.check(file)) {
            return;
        }
        NodeRules.check(file);
        GatewayRules.check(file);
        DelegateRules.check(file);
        DiagramRules.check(file);
        EventRules.check(file);
        UserTaskRules.check(file);
        CallRules.check(file);
        VariableRules.check(file);
    }

    private void checkContractsHaveFiles(ModelNames names) {
        for (ProcessContract contract : code.contracts().values()) {
            if (!names.processes().contains(contract.processId())) {
                complaints.add(
                        contract.getClass().getSimpleName(), contract.processId(), "contract without a BPMN file");
            }
        }
    }

    private void checkBeansAreUsed(ModelNames names) {
        for (String bean : code.delegateBeans()) {
            if (!names.calledBeans().contains(bean)) {
                complaints.add("processes", bean, "delegate bean that no model calls");
            }
        }
    }

    private static Set<String> stems(Map<String, ?> files) {
        return files.keySet().stream().map(ModelFolder::stem).collect(Collectors.toSet());
    }
}
