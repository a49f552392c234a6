package org.himaye.shared;

import java.util.Date;

/** Starts and continues procedures, without the caller knowing the engine. */
public interface Processes {

    /**
     * Starts the process that waits for a message, in the running transaction. Where the tasks of the case come first already,
     * those of the new process do, too.
     *
     * @param message name of the message of a start event
     * @param caseId becomes the business key
     * @param province plate code, becomes the tenant
     * @param variables the variables the process starts with
     */
    void start(String message, CaseId caseId, String province, RoutingVariables variables);

    /**
     * Gives the open tasks of a case, and those to come, at least a priority; nothing if the case runs no procedure.
     *
     * @param variable the variable that its models take priorities from
     */
    void prioritise(CaseId caseId, ProcessVariable<Long> variable, long priority);

    /**
     * Replaces variables wherever a running procedure of a case has them, and moves the open tasks and timers that take their
     * date from a replaced one; a timer beside a running step that went off already is set again. Nothing if the case runs no procedure.
     *
     * @param variables the new values; a procedure that does not know one of them does not get it
     */
    void restate(CaseId caseId, RoutingVariables variables);

    /**
     * Tells whether a running procedure of a case could ever receive a message: cases keep the model that they began with.
     *
     * @param message name of the message
     */
    boolean knows(String message, CaseId caseId);

    /**
     * Tells whether a step of a case waits for a message now.
     *
     * @param message name of the message
     */
    boolean awaits(String message, CaseId caseId);

    /**
     * Moves a date of a case: the variable where it has that value, and the tasks and timers of its procedures that are due
     * then and take their date from the variable. What has happened already stays.
     *
     * @param variable name under which the models know the date
     * @param former the date until now
     * @param moved the date from now on
     */
    void moveDate(CaseId caseId, String variable, Date former, Date moved);

    /**
     * Tells a running case that something happened.
     *
     * @return false if no step of the case waits for the message now; nothing has changed then
     */
    boolean correlate(String message, CaseId caseId, RoutingVariables variables);

    /**
     * Tells one of several running procedures of a case that something happened.
     *
     * @param subjectId what the procedure is about, as in its variable {@link TaskInHand#SUBJECT_VARIABLE}
     * @return false if no step of that procedure waits for the message now; nothing has changed then
     */
    boolean correlate(String message, CaseId caseId, String subjectId, RoutingVariables variables);
}
