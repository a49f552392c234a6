package org.himaye.trafficking.process;

import static org.himaye.trafficking.process.VictimIdentificationContract.*;

import java.util.Date;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.himaye.trafficking.identification.IdentificationEnds;
import org.himaye.trafficking.identification.IdentificationProcedure;
import org.himaye.trafficking.support.SupportEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts {@code victim-identification}, and ends it where a support has closed the file before the last decision. What was decided
 * already is still told to the person, even so.
 */
@Component
class VictimIdentificationStart implements IdentificationProcedure {

    private static final long URGENT = 90;
    private static final long ORDINARY = 60;

    private final Processes processes;
    private final IdentificationEnds ends;

    VictimIdentificationStart(Processes processes, IdentificationEnds ends) {
        this.processes = processes;
        this.ends = ends;
    }

    @Override
    public void start(CaseId file, String province, boolean urgent, Date interviewDueAt) {
        processes.start(
                FILE_OPENED,
                file,
                province,
                RoutingVariables.none()
                        .with(TASK_PRIORITY, urgent ? URGENT : ORDINARY)
                        .with(INTERVIEW_DUE_AT, interviewDueAt)
                        .with(STEP_DUE_AT, interviewDueAt));
    }

    @EventListener
    void on(SupportEnded ended) {
        if (!ends.isServiceOwed(ended.file())) {
            processes.correlate(MEASURES_ENDED, ended.file(), RoutingVariables.none());
        }
    }
}
