package org.himaye.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.RefusedByLaw;
import org.himaye.shared.TaskInHand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door through which every user task of every process is completed. A submitted form is taken here before the
 * engine could store any of it: no field ever becomes a process variable. Completing a task any other way is refused.
 */
@Component
class SubmissionDoor extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskSubmissions> submissions;
    private final SealedProcesses sealed;

    SubmissionDoor(ObjectProvider<TaskSubmissions> submissions, SealedProcesses sealed) {
        this.submissions = submissions;
        this.sealed = sealed;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        boolean ofSealedFile = sealed.contain(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey());
        task.setTaskFormHandler(new Door(task.getTaskFormHandler(), ofSealedFile));
        if (ofSealedFile) {
            sealed.giveToTeam(task);
        }
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, SubmissionDoor::refuseUnlessTaken);
    }

    private static void refuseUnlessTaken(DelegateTask task) {
        if (!TransactionSynchronizationManager.hasResource(taken(task.getId()))) {
            Refusal refusal = new Refusal(
                    EngineProblem.FORM_REQUIRED,
                    new LocalizedText(
                            "Görev yalnızca formu gönderilerek tamamlanır.",
                            "A task is completed by submitting its form only."),
                    null);
            RefusalOfRequest.note(refusal, UnaryOperator.identity());
            throw refusal;
        }
    }

    private static String taken(String taskId) {
        return "submission-taken:" + taskId;
    }

    /** Replaces the engine's own handling of submitted fields for one user task. */
    private final class Door implements TaskFormHandler {

        private final TaskFormHandler original;
        private final boolean ofSealedFile;

        private Door(TaskFormHandler original, boolean ofSealedFile) {
            this.original = original;
            this.ofSealedFile = ofSealedFile;
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            original.parseConfiguration(element, deployment, definition, parse);
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return original.createTaskForm(task);
        }

        /** Never opens a serialised object: it stays wrapped, and no field of a form accepts the wrapping. */
        private static Map<String, Object> plain(VariableMap fields) {
            Map<String, Object> plain = new HashMap<>();
            for (String key : fields.keySet()) {
                TypedValue value = fields.getValueTyped(key);
                plain.put(key, value == null || value instanceof SerializableValue ? value : value.getValue());
            }
            return plain;
        }

        private void tellAfterwards(Refusal refusal, TaskInHand task, String province) {
            if (refusal.article() == null) {
                return;
            }
            var refused = new RefusedByLaw(refusal, task.userTask(), task.caseId(), province);
            RefusalsAfterwards.note(refused, ofSealedFile);
        }

        @Override
        public void submitFormVariables(VariableMap fields, VariableScope scope) {
            TaskEntity task = (TaskEntity) scope;
            var inHand = new TaskInHand(
                    task.getId(),
                    task.getTaskDefinitionKey(),
                    CaseId.parse(task.getExecution().getProcessBusinessKey()),
                    (String) task.getExecution().getVariable(TaskInHand.SUBJECT_VARIABLE));
            try {
                task.getExecution()
                        .setVariables(submissions
                                .getObject()
                                .take(inHand, task.getTenantId(), task.getAssignee(), plain(fields), ofSealedFile)
                                .asMap());
            } catch (Refusal refusal) {
                RefusalOfRequest.note(refusal, field -> submissions.getObject().label(inHand.userTask(), field));
                tellAfterwards(refusal, inHand, task.getTenantId());
                throw refusal;
            }
            String key = taken(task.getId());
            TransactionSynchronizationManager.bindResource(key, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key);
                }
            });
        }
    }
}
