package org.himaye.trafficking.compartment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CaseId;
import org.himaye.shared.SealedTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the open tasks away from who has left a desk and with it teams, and puts each leaving on record. Afterwards and not at
 * once: the headquarters, who end an appointment, would wait the longer the more files there are. Of two nodes one works.
 */
@Component
public class TasksOfFormerMembers {

    private static final Logger LOG = LoggerFactory.getLogger(TasksOfFormerMembers.class);

    private final JdbcClient database;
    private final VictimFiles files;
    private final SealedLedger ledger;
    private final ObjectProvider<SealedTasks> tasks;
    private final Clock clock;
    private final TransactionTemplate apart;

    TasksOfFormerMembers(
            JdbcClient database,
            VictimFiles files,
            SealedLedger ledger,
            ObjectProvider<SealedTasks> tasks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.files = files;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Looks at every file that somebody has left and nobody has looked at since; as Himaye itself. One that fails, because
     * somebody is doing one of its tasks, waits for the next round and holds up no other.
     */
    @Scheduled(fixedDelayString = "${himaye.trafficking.team-interval:PT10S}")
    public void takeAway() {
        List<UUID> left = apart.execute(status -> database.sql("select distinct file_id from victim_team"
                        + " where left_at is not null and cleared_at is null")
                .query(UUID.class)
                .list());
        for (UUID file : left == null ? List.<UUID>of() : left) {
            try {
                apart.executeWithoutResult(status -> takeAway(new CaseId(file)));
            } catch (CannotCreateTransactionException closed) {
                // No other file would fare better while the database is away or Himaye is ending.
                throw closed;
            } catch (RuntimeException failure) {
                // Its message may quote what was said.
                LOG.error(
                        "A piece of scheduled work has failed and will be repeated: {}",
                        failure.getClass().getName());
            }
        }
    }

    private void takeAway(CaseId file) {
        record Left(String userId, String groupId) {}
        List<Left> cleared = database.sql("update victim_team set cleared_at = :at where file_id = :file"
                        + " and left_at is not null and cleared_at is null returning user_id, group_id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("file", file.value())
                .query(Left.class)
                .list();
        if (cleared.isEmpty()) {
            return;
        }
        String province = files.get(file).province();
        cleared.forEach(seat -> ledger.append(LedgerLine.of("VICTIM_TEAM_LEFT")
                .inCase(file, province)
                .with("user", seat.userId())
                .with("group", seat.groupId())));
        tasks.ifAvailable(open -> open.refresh(file));
    }
}
