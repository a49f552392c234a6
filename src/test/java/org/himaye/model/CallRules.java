package org.himaye.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** A called process exists, belongs to the same deployment and case, and speaks of the same variables. */
final class CallRules {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private CallRules() {}

    static void check(ProcessFile file) {
        Set<String> called = new TreeSet<>();
        for (CallActivity call : file.all(CallActivity.class)) {
            String target = String.valueOf(call.getCalledElement());
            called.add(target);
            if (!file.names().processes().contains(target)) {
                file.complain(call, "unknown called process: " + target);
            }
            if (!"deployment".equals(ProcessFile.camunda(call, "calledElementBinding"))) {
                file.complain(call, "called process is not bound by deployment: " + target);
            }
            if (ProcessFile.extensions(call, "in").stream()
                    .noneMatch(in -> BUSINESS_KEY.equals(in.getAttribute("businessKey")))) {
                file.complain(call, "business key is not passed to " + target);
            }
            checkMappings(file, call, file.names().code().contracts().get(target));
        }
        file.contract().ifPresent(contract -> file.compare("called process", called, contract.calledProcesses()));
    }

    private static void checkMappings(ProcessFile file, CallActivity call, @Nullable ProcessContract target) {
        if (file.contract().isEmpty() || target == null) {
            return;
        }
        Map<String, ProcessVariable<?>> here = file.variables();
        Map<String, ProcessVariable<?>> there = ProcessFile.variablesOf(target);
        for (DomElement in : ProcessFile.extensions(call, "in")) {
            if (in.getAttribute("businessKey") == null) {
                checkMapping(file, call, in, here, there);
                file.usedVariables().add(String.valueOf(in.getAttribute("source")));
                file.names().exchange(target.processId(), String.valueOf(in.getAttribute("target")));
            }
        }
        for (DomElement out : ProcessFile.extensions(call, "out")) {
            checkMapping(file, call, out, there, here);
            file.usedVariables().add(String.valueOf(out.getAttribute("target")));
            file.names().exchange(target.processId(), String.valueOf(out.getAttribute("source")));
        }
    }

    private static void checkMapping(
            ProcessFile file,
            CallActivity call,
            DomElement mapping,
            Map<String, ProcessVariable<?>> from,
            Map<String, ProcessVariable<?>> to) {
        String source = mapping.getAttribute("source");
        String target = mapping.getAttribute("target");
        if (source == null || target == null) {
            file.complain(call, "mapping without source and target variable");
            return;
        }
        ProcessVariable<?> given = from.get(source);
        ProcessVariable<?> taken = to.get(target);
        if (given == null) {
            file.complain(call, mapping.getLocalName() + " mapping of an undeclared variable: " + source);
        }
        if (taken == null) {
            file.complain(call, mapping.getLocalName() + " mapping to an undeclared variable: " + target);
        }
        if (given != null && taken != null && given.type() != taken.type()) {
            file.complain(call, "mapping between different types: " + source + ", " + target);
        }
    }
}
