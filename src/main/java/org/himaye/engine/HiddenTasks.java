package org.himaye.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.shared.CaseId;
import org.himaye.shared.SealedWork;
import org.springframework.stereotype.Component;

/**
 * Knows the tasks that do not exist for a caller. The engine itself tells by status and text of a refusal that there is a task
 * of which it tells nothing; so it is asked about one that there never was.
 */
@Component
class HiddenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SealedProcesses sealed;
    private final SealedWork files;
    private final DomainWork engine;

    HiddenTasks(
            TaskService tasks, RuntimeService runtime, SealedProcesses sealed, SealedWork files, DomainWork engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.sealed = sealed;
        this.files = files;
        this.engine = engine;
    }

    /** Tells whether a task belongs to a sealed file of whose team the caller is no member. */
    boolean isHidden(String taskId) {
        return engine.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null || task.getProcessDefinitionId() == null) {
                return false;
            }
            String process = task.getProcessDefinitionId()
                    .substring(0, task.getProcessDefinitionId().indexOf(':'));
            if (!sealed.contain(process)) {
                return false;
            }
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            return instance == null || !files.isMember(CaseId.parse(instance.getBusinessKey()));
        });
    }

    /** A request about a task that there never was, instead of one. */
    static final class Instead extends HttpServletRequestWrapper {

        private final String hidden;
        private final String unknown = UUID.randomUUID().toString();

        Instead(HttpServletRequest request, String hidden) {
            super(request);
            this.hidden = hidden;
        }

        /** Returns an answer about the task that there never was, as one about the task asked for. */
        String asked(String answer) {
            return answer.replace(unknown, hidden);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().replace(hidden, unknown);
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(super.getRequestURL().toString().replace(hidden, unknown));
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().replace(hidden, unknown);
        }

        @Override
        public String getPathInfo() {
            String path = super.getPathInfo();
            return path == null ? "" : path.replace(hidden, unknown);
        }
    }
}
