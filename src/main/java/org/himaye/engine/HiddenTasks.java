package org.himaye.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.SealedWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows the tasks that do not exist for a caller. The engine itself tells by status and text of a refusal that there is a task
 * of which it tells nothing; so it is asked about one that there never was.
 */
@Component
class HiddenTasks {

    private static final String TASK = "select d.key_ as process, e.business_key_ as file from act_ru_task t"
            + " left join act_re_procdef d on d.id_ = t.proc_def_id_"
            + " left join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.id_ = :task";

    private final JdbcClient database;
    private final SealedProcesses sealed;
    private final SealedWork files;

    HiddenTasks(JdbcClient database, SealedProcesses sealed, SealedWork files) {
        this.database = database;
        this.sealed = sealed;
        this.files = files;
    }

    private record Found(@Nullable String process, @Nullable String file) {}

    /**
     * Tells whether there is no such task, or one of a sealed file of whose team the caller is no member. The same is asked
     * in either case, so that neither takes longer.
     */
    boolean isHidden(String taskId) {
        Optional<Found> found = database.sql(TASK)
                .param("task", taskId)
                .query((row, number) -> new Found(row.getString("process"), row.getString("file")))
                .optional();
        boolean ofSealedFile = sealed.contain(found.map(Found::process).orElse(""));
        String file = ofSealedFile ? found.map(Found::file).orElse(null) : null;
        boolean member = files.isMember(file == null ? CaseId.random() : CaseId.parse(file));
        return found.isEmpty() || ofSealedFile && !member;
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
        public @Nullable String getPathInfo() {
            String path = super.getPathInfo();
            return path == null ? null : path.replace(hidden, unknown);
        }
    }
}
