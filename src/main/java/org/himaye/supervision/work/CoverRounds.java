package org.himaye.supervision.work;

import java.util.List;
import java.util.Optional;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Officers;
import org.himaye.shared.OpenWork;
import org.himaye.shared.OpenWork.Task;
import org.himaye.supervision.work.AbsenceCovers.Cover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the tasks of who is away to the deputy: those that have come to lie with the absent officer since the first day and, if
 * wished, those from before. A task that the deputy may not do goes back to its groups, so that it waits for everybody instead of
 * for somebody who is not there. Any number of nodes may go round; each task changes hands once.
 */
@Service
public class CoverRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CoverRounds.class);

    private final AbsenceCovers covers;
    private final OpenWork work;
    private final Officers officers;
    private final Duties duties;
    private final Ledger ledger;
    private final TransactionTemplate apart;

    CoverRounds(
            AbsenceCovers covers,
            OpenWork work,
            Officers officers,
            Duties duties,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.covers = covers;
        this.work = work;
        this.officers = officers;
        this.duties = duties;
        this.ledger = ledger;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Goes round once, as Himaye itself. A task that fails, because somebody is doing it, waits for the next round and holds up
     * no other.
     */
    public void goRound() {
        for (Cover cover : covers.running()) {
            List<String> tasks = apart.execute(status -> work.lyingWith(
                    cover.officer(),
                    cover.province(),
                    cover.fileTypes(),
                    cover.withOpenTasks()
                            ? null
                            : cover.from().atStartOfDay(LegalTime.ZONE).toInstant()));
            for (String task : tasks == null ? List.<String>of() : tasks) {
                try {
                    apart.executeWithoutResult(status -> handOver(task, cover));
                } catch (RuntimeException failure) {
                    // Its message may quote what was said.
                    LOG.error(
                            "A piece of scheduled work has failed and will be repeated: {}",
                            failure.getClass().getName());
                }
            }
        }
    }

    private void handOver(String taskId, Cover cover) {
        // A round of many tasks takes its time: somebody may have come back, or left, since it began.
        List<Cover> running = covers.running();
        if (!running.contains(cover)) {
            return;
        }
        Optional<Task> held = work.hold(List.of(taskId)).stream()
                .filter(task -> cover.officer().equals(task.account()))
                .filter(task -> cover.fileTypes().contains(task.fileType()))
                .filter(task -> !duties.isGivenInPerson(task))
                .findFirst();
        if (held.isEmpty()) {
            return;
        }
        Task task = held.get();
        String deputy = whoIsThere(cover, task, running);
        boolean holdsGroup = officers.find(deputy)
                .filter(officer -> officer.serves(task.province()) && officer.holdsOneOf(task.groups()))
                .isPresent();
        String bar = !holdsGroup
                ? "DEPUTY_NOT_IN_GROUP"
                : duties.against(task, deputy).isPresent() ? "SEPARATION_OF_DUTIES" : null;
        work.give(task, bar == null ? deputy : null);
        LedgerLine line = Duties.line(bar == null ? "TASK_WENT_TO_DEPUTY" : "TASK_WENT_BACK_TO_GROUP", task)
                .reason(bar == null ? Purpose.ABSENCE.name() : bar)
                .with("cover", cover.id());
        ledger.append(bar == null ? line.with("to", deputy) : line);
    }

    /** A deputy who is away as well leaves the work to the own deputy; rings are refused when they are entered. */
    private String whoIsThere(Cover cover, Task task, List<Cover> running) {
        String deputy = cover.deputy();
        for (int step = 0; step < running.size() && covers.isAway(deputy, task.province(), running); step++) {
            String away = deputy;
            deputy = running.stream()
                    .filter(next -> next.officer().equals(away))
                    .filter(next -> covers.isAway(away, task.province(), List.of(next)))
                    .map(Cover::deputy)
                    .findFirst()
                    .orElse(away);
        }
        return deputy;
    }
}
