package org.himaye.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.himaye.casefile.NextStep;
import org.himaye.casefile.NextStep.Trigger;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a model says about its steps: which may follow which, what they are and on which article they rest. */
final class StepsOfModel {

    /** Every node is documented by one sentence that ends with what it rests on, e.g. {@code Serve it (YUKK 70/1).} */
    private static final Pattern SENTENCE_AND_BASIS =
            Pattern.compile("(.*?)\\s*\\(([^()]*)\\)\\.?\\s*", Pattern.DOTALL);

    private StepsOfModel() {}

    /** Returns the next nodes at which the procedure stops after a node, whichever way it takes, in the order of the model. */
    static List<FlowNode> after(FlowNode done) {
        Set<FlowNode> stops = new LinkedHashSet<>();
        Set<FlowNode> passed = new LinkedHashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>(followers(done));
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.removeFirst();
            if (!passed.add(node)) {
                continue;
            }
            if (isStop(node)) {
                stops.add(node);
            } else {
                List<FlowNode> followers = followers(node);
                for (int index = followers.size() - 1; index >= 0; index--) {
                    ahead.addFirst(followers.get(index));
                }
            }
        }
        return List.copyOf(stops);
    }

    /** Describes a node as a step. */
    static NextStep step(FlowNode node, Trigger trigger, @Nullable String after, @Nullable Instant at) {
        String label = node.getName() == null ? node.getId() : node.getName();
        Collection<Documentation> documented = node.getDocumentations();
        if (documented.isEmpty()) {
            return new NextStep(trigger, after, new LocalizedText(label, label), null, at);
        }
        String sentence = documented
                .iterator()
                .next()
                .getTextContent()
                .replaceAll("\\s+", " ")
                .strip();
        Matcher parts = SENTENCE_AND_BASIS.matcher(sentence);
        boolean founded = parts.matches();
        String english = founded ? parts.group(1) : sentence.replaceAll("\\.$", "");
        return new NextStep(trigger, after, new LocalizedText(label, english), founded ? parts.group(2) : null, at);
    }

    private static boolean isStop(FlowNode node) {
        return node instanceof UserTask
                || node instanceof IntermediateCatchEvent
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EndEvent && !(node.getParentElement() instanceof SubProcess);
    }

    private static List<FlowNode> followers(FlowNode node) {
        if (node instanceof SubProcess subProcess) {
            return subProcess.getChildElementsByType(StartEvent.class).stream()
                    .map(FlowNode.class::cast)
                    .toList();
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
            return targets(around);
        }
        return targets(node);
    }

    private static List<FlowNode> targets(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }
}
