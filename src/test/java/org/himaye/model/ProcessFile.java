package org.himaye.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** One BPMN file beside its contract, with the helpers that all rules share. */
final class ProcessFile {

    private final String file;
    private final BpmnModelInstance model;
    private final Process process;
    private final ModelNames names;
    private final Complaints complaints;
    private final Map<Class<?>, Collection<?>> found = new HashMap<>();
    private final Set<String> usedVariables = new TreeSet<>();

    private ProcessFile(
            String file, BpmnModelInstance model, Process process, ModelNames names, Complaints complaints) {
        this.file = file;
        this.model = model;
        this.process = process;
        this.names = names;
        this.complaints = complaints;
    }

    /** Opens a file, or complains if it does not hold exactly one process. */
    static Optional<ProcessFile> of(String file, BpmnModelInstance model, ModelNames names, Complaints complaints) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            complaints.add(file, "definitions", "holds " + processes.size() + " processes instead of one");
            return Optional.empty();
        }
        return Optional.of(new ProcessFile(file, model, processes.iterator().next(), names, complaints));
    }

    String file() {
        return file;
    }

    BpmnModelInstance model() {
        return model;
    }

    Process process() {
        return process;
    }

    ModelNames names() {
        return names;
    }

    /** Returns the contract of the process, unless there is none. */
    Optional<ProcessContract> contract() {
        return Optional.ofNullable(names.code().contracts().get(ModelFolder.stem(file)));
    }

    /** Returns the declared variables by name; empty without a contract. */
    Map<String, ProcessVariable<?>> variables() {
        return contract().map(ProcessFile::variablesOf).orElse(Map.of());
    }

    static Map<String, ProcessVariable<?>> variablesOf(ProcessContract contract) {
        return contract.variables().stream().collect(Collectors.toMap(ProcessVariable::name, Function.identity()));
    }

    Set<String> usedVariables() {
        return usedVariables;
    }

    /** Returns all elements of a type, in the order of the file. */
    @SuppressWarnings("unchecked") // each list is stored under the type of its elements
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) found.computeIfAbsent(type, key -> model.getModelElementsByType(type));
    }

    /** Returns the flows that leave a node; the engine goes by these and not by what the node says. */
    List<SequenceFlow> flowsFrom(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.getId().equals(flow.getAttributeValue("sourceRef")))
                .toList();
    }

    /** Returns the flows that enter a node. */
    List<SequenceFlow> flowsInto(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.getId().equals(flow.getAttributeValue("targetRef")))
                .toList();
    }

    void complain(String element, String what) {
        complaints.add(file, element, what);
    }

    void complain(BaseElement element, String what) {
        complain(element.getId(), what);
    }

    void complain(DiagramElement element, String what) {
        complain(element.getId(), what);
    }

    /** Complains about each name that is in one set only. */
    void compare(String what, Set<String> inModel, Set<String> inContract) {
        inModel.stream()
                .filter(name -> !inContract.contains(name))
                .forEach(name -> complain(process, what + " not in the contract: " + name));
        inContract.stream()
                .filter(name -> !inModel.contains(name))
                .forEach(name -> complain(process, what + " of the contract not in the model: " + name));
    }

    /** Returns the value of an attribute in Camunda's namespace, or null. */
    static @Nullable String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** Tells whether a text is missing or blank. */
    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Returns an element's extension elements of one name in Camunda's namespace. */
    static List<DomElement> extensions(ModelElementInstance element, String name) {
        return element.getDomElement().getChildElements().stream()
                .filter(child -> "extensionElements".equals(child.getLocalName()))
                .flatMap(child -> child.getChildElements().stream())
                .filter(child -> name.equals(child.getLocalName())
                        && BpmnModelConstants.CAMUNDA_NS.equals(child.getNamespaceURI()))
                .toList();
    }
}
