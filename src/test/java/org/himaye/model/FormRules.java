package org.himaye.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.TaskForm;

/** Each form is used, and its fields are exactly the components of the record that it fills. */
final class FormRules {

    private static final Set<String> DECORATION =
            Set.of("text", "html", "separator", "spacer", "image", "button", "group");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");

    private final String file;
    private final JsonNode form;
    private final Collection<ProcessContract> contracts;
    private final Complaints complaints;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private FormRules(String file, JsonNode form, Collection<ProcessContract> contracts, Complaints complaints) {
        this.file = file;
        this.form = form;
        this.contracts = contracts;
        this.complaints = complaints;
    }

    static void check(Map<String, JsonNode> forms, Collection<ProcessContract> contracts, Complaints complaints) {
        List<TaskForm<?>> tasks = contracts.stream()
                .<TaskForm<?>>flatMap(contract -> contract.taskForms().stream())
                .toList();
        forms.forEach((file, form) -> new FormRules(file, form, contracts, complaints).checkForm(tasks));
        Set<String> existing = forms.keySet().stream().map(ModelFolder::stem).collect(Collectors.toSet());
        for (TaskForm<?> task : tasks) {
            if (!existing.contains(task.form())) {
                complaints.add(task.form() + ".form", task.userTask(), "form of the contract does not exist");
            }
        }
    }

    private void checkForm(List<TaskForm<?>> tasks) {
        String id = ModelFolder.stem(file);
        if (!id.equals(form.path("id").asText())) {
            complaints.add(file, form.path("id").asText(), "form id is not the file name");
        }
        collectFields(form);
        Set<Class<? extends Record>> submissions = tasks.stream()
                .filter(task -> task.form().equals(id))
                .map(TaskForm::submission)
                .collect(Collectors.toSet());
        if (submissions.isEmpty()) {
            complaints.add(file, id, "form that no task uses");
        }
        submissions.forEach(this::compareWith);
        fields.forEach((key, field) -> FieldRules.checkField(field, what -> complaints.add(file, key, what)));
        checkConditions(form);
        checkTemplates(form, variablesAround(id));
    }

    /** Returns the variables that exist wherever a form is shown. */
    private Set<String> variablesAround(String form) {
        return contracts.stream()
                .filter(contract -> contract.taskForms().stream()
                        .anyMatch(task -> task.form().equals(form)))
                .map(contract -> ProcessFile.variablesOf(contract).keySet())
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void collectFields(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if (!DECORATION.contains(type)) {
                if (key.isBlank()) {
                    complaints.add(file, component.path("id").asText(type), "field without a key");
                } else if (fields.put(key, component) != null) {
                    complaints.add(file, key, "two fields with one key");
                }
            }
            if (component.has("path")) {
                complaints.add(file, component.path("id").asText(type), "path moves fields away from the record");
            }
            collectFields(component);
        }
    }

    private void compareWith(Class<? extends Record> submission) {
        Map<String, RecordComponent> components = Arrays.stream(submission.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        for (String key : fields.keySet()) {
            if (!components.containsKey(key)) {
                complaints.add(file, key, "form field not in " + submission.getSimpleName());
            }
        }
        components.forEach((name, component) -> {
            JsonNode field = fields.get(name);
            if (field == null) {
                complaints.add(file, name, "component of " + submission.getSimpleName() + " not in the form");
            } else {
                FieldRules.checkComponent(field, component, what -> complaints.add(file, name, what));
            }
        });
    }

    private void checkConditions(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            String condition = component.path("conditional").path("hide").asText("");
            for (String name : Expressions.feelNames(condition)) {
                if (!fields.containsKey(name)) {
                    String element =
                            component.path("key").asText(component.path("id").asText());
                    complaints.add(file, element, "condition reads unknown field: " + name);
                }
            }
            checkConditions(component);
        }
    }

    private void checkTemplates(JsonNode parent, Set<String> variables) {
        for (JsonNode component : parent.path("components")) {
            Matcher template = TEMPLATE.matcher(component.path("text").asText());
            while (template.find()) {
                for (String name : Expressions.feelNames(template.group(1))) {
                    if (!fields.containsKey(name) && !variables.contains(name)) {
                        complaints.add(file, component.path("id").asText(), "text shows unknown variable: " + name);
                    }
                }
            }
            checkTemplates(component, variables);
        }
    }
}
