package org.himaye.model;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.himaye.shared.ProcessContract;

/** Messages and errors are those of the contract; timers wait for a date that the deadlines module computed. */
final class EventRules {

    private EventRules() {}

    static void check(ProcessFile file) {
        Set<String> awaited = new TreeSet<>();
        Set<String> caught = new TreeSet<>();
        for (CatchEvent event : file.all(CatchEvent.class)) {
            for (ModelElementInstance definition : event.getEventDefinitions()) {
                if (definition instanceof MessageEventDefinition message) {
                    addMessage(file, event, message, awaited);
                } else if (definition instanceof TimerEventDefinition timer) {
                    checkTimer(file, event, timer);
                } else if (definition instanceof ErrorEventDefinition error && event instanceof BoundaryEvent) {
                    addError(file, event, error, caught);
                }
            }
        }
        checkMessageNames(file, awaited, file.all(Message.class));
        Optional<ProcessContract> contract = file.contract();
        if (contract.isPresent()) {
            file.compare("message", awaited, contract.get().messages());
            file.compare("error", caught, contract.get().errors());
        }
    }

    private static void addMessage(
            ProcessFile file, CatchEvent event, MessageEventDefinition definition, Set<String> awaited) {
        if (definition.getMessage() == null
                || ProcessFile.isBlank(definition.getMessage().getName())) {
            file.complain(event, "waits for a message without a name");
        } else {
            awaited.add(definition.getMessage().getName());
        }
    }

    private static void addError(
            ProcessFile file, CatchEvent event, ErrorEventDefinition definition, Set<String> caught) {
        if (definition.getError() == null
                || ProcessFile.isBlank(definition.getError().getErrorCode())) {
            file.complain(event, "catches an error without a code");
        } else {
            caught.add(definition.getError().getErrorCode());
        }
    }

    private static void checkMessageNames(ProcessFile file, Set<String> awaited, Collection<Message> declared) {
        String[] path = file.file().split("/");
        // Names of messages lie in the engine's tables, where nobody may learn what a sealed file is about.
        boolean sealed = file.contract().map(ProcessContract::sealed).orElse(false);
        String folder = sealed ? "sealed" : path[path.length - 2];
        for (Message message : declared) {
            String name = String.valueOf(message.getName());
            if (!name.startsWith(folder + ".")) {
                file.complain(message, "message name is not " + folder + ".<event>: " + name);
            }
            if (!awaited.contains(name)) {
                file.complain(message, "message that nothing waits for: " + name);
            }
        }
    }

    private static void checkTimer(ProcessFile file, CatchEvent event, TimerEventDefinition timer) {
        if (timer.getTimeDuration() != null || timer.getTimeCycle() != null || timer.getTimeDate() == null) {
            file.complain(event, "timer does not wait for a timeDate");
        } else {
            VariableRules.checkDate(file, event, "timer", timer.getTimeDate().getTextContent());
        }
    }
}
