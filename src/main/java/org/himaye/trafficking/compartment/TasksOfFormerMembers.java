package org.himaye.trafficking.compartment;

import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.SealedTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the open tasks away from who has left a team. Afterwards and not at once: the headquarters, who end an appointment,
 * would wait the longer the more files there are. Repeating it changes nothing, so several nodes may do it.
 */
@Component
public class TasksOfFormerMembers {

    private final JdbcClient database;
    private final ObjectProvider<SealedTasks> tasks;

    TasksOfFormerMembers(JdbcClient database, ObjectProvider<SealedTasks> tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /** Looks at every open file that somebody has left lately; as Himaye itself. */
    @Scheduled(fixedDelayString = "${himaye.trafficking.team-interval:PT10S}")
    @Transactional
    public void takeAway() {
        database.sql("select distinct f.id from victim_team t join victim_file f on f.id = t.file_id"
                        + " where f.stage <> 'CLOSED' and t.left_at > application_time() - interval '2 days'")
                .query(UUID.class)
                .list()
                .forEach(file -> tasks.ifAvailable(open -> open.refresh(new CaseId(file))));
    }
}
