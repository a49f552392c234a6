package org.himaye.casefile.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.ActionField;
import org.himaye.casefile.ActionInput;
import org.himaye.casefile.CaseAction;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes forms of steps and checks what was typed into them, by the constraints of the body that machines send. */
@Component
class ActionForm {

    private static final int LONGEST = 200;

    private final Validator validator;

    ActionForm(Validator validator) {
        this.validator = validator;
    }

    /**
     * A field as the page shows it.
     *
     * @param field what it is
     * @param required whether it must be filled in
     * @param longest most characters
     */
    record Shown(ActionField field, boolean required, int longest) {}

    /** Returns the fields of a form. */
    List<Shown> fields(CaseAction<?> action) {
        return action.fields().stream().map(field -> shown(action, field)).toList();
    }

    private Shown shown(CaseAction<?> action, ActionField field) {
        PropertyDescriptor property = property(action.bodyType(), field.name());
        boolean required = false;
        int longest = LONGEST;
        if (property != null) {
            for (var constraint : property.getConstraintDescriptors()) {
                Annotation annotation = constraint.getAnnotation();
                required |= annotation instanceof NotNull || annotation instanceof NotBlank;
                longest = annotation instanceof Size size ? size.max() : longest;
            }
        }
        return new Shown(field, required && field.kind() != ActionField.Kind.FLAG, longest);
    }

    /** Returns the constraints of a property, also of {@code one.inside}; null where it has none. */
    private @Nullable PropertyDescriptor property(Class<?> type, String path) {
        int dot = path.indexOf('.');
        PropertyDescriptor property = validator
                .getConstraintsForClass(type)
                .getConstraintsForProperty(dot < 0 ? path : path.substring(0, dot));
        return dot < 0 || property == null ? property : property(property.getElementClass(), path.substring(dot + 1));
    }

    /**
     * What was read.
     *
     * @param body the body; incomplete where there are problems
     * @param problems what is wrong, the fields in their order
     */
    record Read<B>(B body, List<FieldProblem> problems) {}

    /** Reads a form. */
    <B> Read<B> read(CaseAction<B> action, Map<String, String> typed) {
        ActionInput input = new ActionInput(typed);
        B body = action.body().apply(input);
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        input.problems().forEach(problem -> problems.putIfAbsent(problem.field(), problem));
        validator.validate(body).stream()
                .map(ActionForm::problem)
                .sorted(Comparator.comparing(FieldProblem::code))
                .forEach(problem -> problems.putIfAbsent(problem.field(), problem));
        return new Read<>(
                body,
                action.fields().stream()
                        .filter(field -> problems.containsKey(field.name()))
                        .map(field -> problems.get(field.name()))
                        .toList());
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String field = violation.getPropertyPath().toString();
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Size size) {
            return new FieldProblem(
                    field,
                    "length",
                    new LocalizedText(
                            "En az " + size.min() + ", en çok " + size.max() + " karakter olmalıdır.",
                            "It must have between " + size.min() + " and " + size.max() + " characters."));
        }
        if (constraint instanceof NotNull || constraint instanceof NotBlank) {
            return new FieldProblem(
                    field, "required", new LocalizedText("Bu alan zorunludur.", "This field is required."));
        }
        return new FieldProblem(field, "pattern", new LocalizedText("Biçim doğru değil.", "The format is not right."));
    }
}
