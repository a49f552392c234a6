package org.himaye.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;

/** Each decision table carries its number, its article in every row, and asks only for facts that the case file has. */
final class DecisionRules {

    private static final String TIME_TO_LIVE = "P180D";
    private static final Pattern NUMBER = Pattern.compile("\\bDT-\\d{2}\\b");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final String ARTICLE = "article";

    private final Collection<ProcessContract> contracts;
    private final Complaints complaints;

    private DecisionRules(Collection<ProcessContract> contracts, Complaints complaints) {
        this.contracts = contracts;
        this.complaints = complaints;
    }

    static void check(
            Map<String, DmnModelInstance> tables, Collection<ProcessContract> contracts, Complaints complaints) {
        var rules = new DecisionRules(contracts, complaints);
        tables.forEach(rules::checkFile);
        Set<String> existing = tables.keySet().stream().map(ModelFolder::stem).collect(Collectors.toSet());
        for (ProcessContract contract : contracts) {
            for (String decision : contract.decisions()) {
                if (!existing.contains(decision)) {
                    complaints.add(
                            contract.processId() + ".bpmn", contract.processId(), "unknown decision: " + decision);
                }
            }
        }
    }

    private void checkFile(String file, DmnModelInstance model) {
        String id = ModelFolder.stem(file);
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            complaints.add(file, "definitions", "holds " + decisions.size() + " decisions instead of one");
            return;
        }
        Decision decision = decisions.iterator().next();
        if (!id.equals(decision.getId())) {
            complaints.add(file, decision.getId(), "decision id is not the file name");
        }
        if (contracts.stream().noneMatch(contract -> contract.decisions().contains(id))) {
            complaints.add(file, decision.getId(), "decision that no contract names");
        }
        if (decision.getName() == null || !NUMBER.matcher(decision.getName()).find()) {
            complaints.add(file, decision.getId(), "name does not carry the number of the table (DT-nn)");
        }
        if (!TIME_TO_LIVE.equals(decision.getAttributeValueNs(DmnModelConstants.CAMUNDA_NS, "historyTimeToLive"))) {
            complaints.add(file, decision.getId(), "historyTimeToLive is not " + TIME_TO_LIVE);
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            checkInputs(file, id, table);
            checkConstants(file, id, table);
            checkOutputs(file, decision.getId(), table);
        } else {
            complaints.add(file, decision.getId(), "is not a decision table");
        }
    }

    private void checkInputs(String file, String decision, DecisionTable table) {
        Set<String> facts = factsFor(decision);
        for (Input input : table.getInputs()) {
            if (ProcessFile.isBlank(input.getLabel())) {
                complaints.add(file, input.getId(), "label is missing");
            }
            if (input.getInputExpression() == null || input.getInputExpression().getText() == null) {
                complaints.add(file, input.getId(), "input without an expression");
                continue;
            }
            String text = input.getInputExpression().getText().getTextContent();
            for (String name : Expressions.feelNames(text)) {
                if (!facts.contains(name)) {
                    complaints.add(file, input.getId(), "reads undeclared fact: " + name);
                }
            }
        }
    }

    /** Returns what the processes that use a decision know: the fields their officers fill, their variables, and what is computed. */
    private Set<String> factsFor(String decision) {
        Stream<String> variables = contracts.stream()
                .filter(contract -> contract.decisions().contains(decision))
                .flatMap(contract -> contract.variables().stream())
                .map(ProcessVariable::name);
        Stream<String> computed = contracts.stream()
                .filter(contract -> contract.decisions().contains(decision))
                .flatMap(contract -> contract.facts().stream());
        return Stream.concat(
                        Stream.concat(variables, computed), components(decision).map(RecordComponent::getName))
                .collect(Collectors.toSet());
    }

    /** Complains about a text in the column of an enum fact that is none of its constants: such a row would never match. */
    private void checkConstants(String file, String decision, DecisionTable table) {
        Map<String, Set<String>> constants = constantsFor(decision);
        int column = 0;
        for (Input input : table.getInputs()) {
            int index = column++;
            Set<String> known = constants.get(
                    input.getInputExpression().getText().getTextContent().strip());
            if (known == null) {
                continue;
            }
            for (Rule rule : table.getRules()) {
                rule.getInputEntries().stream().skip(index).limit(1).forEach(entry -> {
                    Matcher literal = LITERAL.matcher(entry.getText().getTextContent());
                    while (literal.find()) {
                        if (!known.contains(literal.group(1))) {
                            complaints.add(file, rule.getId(), "unknown constant: " + literal.group(1));
                        }
                    }
                });
            }
        }
    }

    private Map<String, Set<String>> constantsFor(String decision) {
        return components(decision)
                .filter(component -> component.getType().isEnum())
                .collect(Collectors.toMap(
                        RecordComponent::getName,
                        component -> Arrays.stream(component.getType().getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.toSet()),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
    }

    private Stream<RecordComponent> components(String decision) {
        return contracts.stream()
                .filter(contract -> contract.decisions().contains(decision))
                .flatMap(contract -> contract.taskForms().stream())
                .flatMap(task -> Arrays.stream(task.submission().getRecordComponents()));
    }

    private void checkOutputs(String file, String decision, DecisionTable table) {
        int article = -1;
        int column = 0;
        for (Output output : table.getOutputs()) {
            if (ProcessFile.isBlank(output.getLabel())) {
                complaints.add(file, output.getId(), "label is missing");
            }
            if (ARTICLE.equals(output.getName())) {
                article = column;
            }
            column++;
        }
        if (article < 0) {
            complaints.add(file, decision, "output column 'article' is missing");
            return;
        }
        for (Rule rule : table.getRules()) {
            Optional<OutputEntry> entry =
                    rule.getOutputEntries().stream().skip(article).findFirst();
            if (entry.isEmpty()
                    || entry.get().getText() == null
                    || ProcessFile.isBlank(entry.get().getText().getTextContent())) {
                complaints.add(file, rule.getId(), "row without an article");
            }
        }
    }
}
