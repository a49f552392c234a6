package org.himaye.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of the engine's REST interface is open, for reading and for writing: what an officer's work in Tasklist needs. The rest
 * is closed to everybody. Counts, statistics, metrics, jobs, incidents and deployments are not filtered by rights in the
 * engine, and would tell of files that nobody may know of.
 */
final class OfferedOperations {

    private static final String ID = "[A-Za-z0-9_:.-]{1,128}";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ENGINE_PATH =
            Pattern.compile("(?:/engine-rest(?:/engine/default)?|/camunda/api/engine/engine/default)(/.*)");
    private static final Pattern READ_WORK = Pattern.compile("/task|/task/count|/task/" + ID
            + "(?:/(?:form|deployed-form|rendered-form|form-variables|variables|identity-links|comment|attachment))?"
            + "|/filter|/filter/count|/filter/" + ID + "(?:/(?:list|singleResult|count))?"
            + "|/process-definition|/process-definition/count|/process-definition/[A-Za-z0-9-]{1,64}:[0-9]{1,9}:" + ID
            + "(?:/xml)?"
            + "|/variable-instance|/variable-instance/count"
            + "|/user/" + ID + "/profile|/identity/groups|/engine|/version");
    private static final Pattern WORK = Pattern.compile("/task|/task/count"
            + "|/task/" + ID + "/(?:claim|unclaim|submit-form)"
            + "|/filter/" + ID + "/(?:list|singleResult|count)"
            + "|/process-definition/count|/variable-instance|/variable-instance/count");
    private static final Pattern USER_ADMINISTRATION =
            Pattern.compile("/(?:user|group|tenant)(?:/.*)?|/authorization/check|/identity/password-policy");
    /** Around the engine: which engines there are, who is signed in, and the scripts of the web application. */
    private static final Pattern WEB_APPLICATION = Pattern.compile("/camunda/api/engine/engine/?"
            + "|/camunda/api/admin/auth/user/default(?:/groups)?"
            + "|/camunda/api/(?:tasklist|admin|cockpit)/plugin/[A-Za-z]{1,64}/static/[A-Za-z0-9_./-]{1,200}");

    private static final Pattern TASK = Pattern.compile("/task/(?!count$)(" + ID + ")(?:/.*)?");

    private OfferedOperations() {}

    /** Tells whether an operation is open. */
    static boolean contain(String method, String path, boolean administrator) {
        boolean reading = READING.contains(method);
        Matcher engine = ENGINE_PATH.matcher(path);
        if (!engine.matches()) {
            return reading && WEB_APPLICATION.matcher(path).matches();
        }
        String operation = engine.group(1);
        if (reading && READ_WORK.matcher(operation).matches()) {
            return true;
        }
        if ("POST".equals(method) && WORK.matcher(operation).matches()) {
            return true;
        }
        return administrator && USER_ADMINISTRATION.matcher(operation).matches();
    }

    /** Returns the id of the task that an operation is about, possibly none. */
    static List<String> task(String path) {
        Matcher engine = ENGINE_PATH.matcher(path);
        if (!engine.matches()) {
            return List.of();
        }
        Matcher task = TASK.matcher(engine.group(1));
        return task.matches() ? List.of(task.group(1)) : List.of();
    }
}
