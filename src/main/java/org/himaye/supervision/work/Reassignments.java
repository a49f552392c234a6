package org.himaye.supervision.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Officers;
import org.himaye.shared.Officers.Officer;
import org.himaye.shared.OpenWork;
import org.himaye.shared.OpenWork.Task;
import org.himaye.shared.Refusal;
import org.himaye.supervision.work.AbsenceCovers.Cover;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands open tasks to another officer: all of them or none, each with a ledger line, and none to anybody who could not lawfully
 * do it.
 */
@Service
public class Reassignments {

    private static final LocalizedText NO_SUCH_TASK = new LocalizedText(
            "Böyle bir görev yok ya da görme yetkiniz yok.", "There is no such task, or you may not see it.");

    private final OpenWork work;
    private final Officers officers;
    private final Duties duties;
    private final AbsenceCovers covers;
    private final WorkSettings settings;
    private final Ledger ledger;
    private final CurrentActor currentActor;

    Reassignments(
            OpenWork work,
            Officers officers,
            Duties duties,
            AbsenceCovers covers,
            WorkSettings settings,
            Ledger ledger,
            CurrentActor currentActor) {
        this.work = work;
        this.officers = officers;
        this.duties = duties;
        this.covers = covers;
        this.settings = settings;
        this.ledger = ledger;
        this.currentActor = currentActor;
    }

    /**
     * What a supervisor wants.
     *
     * @param officer account name of who is to do the tasks
     * @param purpose what for
     * @param tasks which tasks
     */
    public record Order(String officer, Purpose purpose, List<Chosen> tasks) {

        public Order {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A task as the supervisor saw it.
     *
     * @param taskId id of the task
     * @param lyingWith account name, or what stands for it, of who had it then; {@link OpenWork#NOBODY} if nobody had
     */
    public record Chosen(String taskId, String lyingWith) {}

    /** Why one task cannot go to the officer. */
    private record Obstacle(
            String code, LocalizedText reason, @Nullable String article) {}

    /**
     * Hands the tasks over.
     *
     * @return how many there were
     * @throws Refusal {@link WorkProblem#REASSIGNMENT_REFUSED} with a reason for each task that cannot go to the officer,
     *     {@link CommonProblem#INVALID_REQUEST} for no task, too many, or an unknown officer; nothing has changed then
     */
    @Transactional
    public int carryOut(Order order) {
        Actor actor = currentActor.get();
        Mandate mandate = Mandate.toHandOver(actor);
        refuseWrongNumber(order);
        Officer officer = officers.find(order.officer())
                .filter(found -> found.places().stream().anyMatch(actor::sees))
                .orElseThrow(Reassignments::unknownOfficer);
        Map<String, Task> held = work
                .hold(order.tasks().stream().map(Chosen::taskId).toList())
                .stream()
                .filter(task -> mandate.fileTypes().contains(task.fileType()))
                .collect(Collectors.toMap(task -> task.inHand().taskId(), Function.identity()));
        List<Cover> away = covers.running();
        List<FieldProblem> refused = new ArrayList<>();
        String article = null;
        for (Chosen chosen : order.tasks()) {
            Task task = held.get(chosen.taskId());
            Optional<Obstacle> obstacle = task == null
                    ? Optional.of(new Obstacle("not-found", NO_SUCH_TASK, null))
                    : obstacle(task, chosen, officer, away, actor);
            if (obstacle.isPresent()) {
                refused.add(problem(chosen, task, obstacle.get()));
                article = article == null ? obstacle.get().article() : article;
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal(
                    WorkProblem.REASSIGNMENT_REFUSED,
                    new LocalizedText(
                            "Görevlerin hiçbiri devredilmedi; aşağıdakiler bu görevliye verilemez.",
                            "None of the tasks was reassigned; the following cannot go to this officer."),
                    article,
                    refused);
        }
        List<LedgerLine> lines = new ArrayList<>();
        for (Chosen chosen : order.tasks()) {
            Task task = held.get(chosen.taskId());
            work.give(task, officer.account());
            lines.add(Duties.line("TASK_REASSIGNED", task)
                    .reason(order.purpose().name())
                    .with("to", officer.account()));
        }
        ledger.appendAll(lines);
        return lines.size();
    }

    private void refuseWrongNumber(Order order) {
        long different = order.tasks().stream().map(Chosen::taskId).distinct().count();
        if (different == 0) {
            throw invalid("tasks", "required", "En az bir görev seçin.", "Choose at least one task.");
        }
        if (different < order.tasks().size()) {
            throw invalid("tasks", "twice", "Bir görev iki kez seçilemez.", "A task cannot be chosen twice.");
        }
        if (different > settings.reassignAtOnce()) {
            throw invalid(
                    "tasks",
                    "too-many",
                    "Bir seferde en çok " + settings.reassignAtOnce() + " görev devredilir.",
                    "At most " + settings.reassignAtOnce() + " tasks are reassigned at once.");
        }
    }

    private Optional<Obstacle> obstacle(Task task, Chosen chosen, Officer officer, List<Cover> away, Actor actor) {
        if (!chosen.lyingWith().equals(task.holder()) && !chosen.lyingWith().equals(task.account())) {
            return because(
                    "changed",
                    "Görev bu arada alınmış, bırakılmış veya devredilmiş; listeyi yenileyin.",
                    "The task has been claimed, released or handed over meanwhile; look at the list again.");
        }
        if (officer.account().equals(task.account())) {
            return because("theirs-already", "Görev zaten bu görevlide.", "The task lies with this officer already.");
        }
        // A director gives work to the own staff; who works at the headquarters takes it from there.
        boolean there = actor.isAtHeadquarters() ? officer.serves(task.province()) : officer.worksIn(task.province());
        if (!there || !officer.holdsOneOf(task.groups())) {
            return because(
                    "not-in-group",
                    "Görevli bu ilde bu görevin gruplarından birinde değil.",
                    "The officer is in none of the task's groups in that province.");
        }
        if (covers.isAway(officer.account(), task.province(), away)) {
            return because(
                    "absent",
                    "Görevli bugün yok; görevi vekiline verin.",
                    "The officer is away today; give the task to the deputy.");
        }
        return duties.against(task, officer.account())
                .map(refusal -> new Obstacle("separation-of-duties", refusal.detail(), refusal.article()));
    }

    private static Optional<Obstacle> because(String code, String turkish, String english) {
        return Optional.of(new Obstacle(code, new LocalizedText(turkish, english), null));
    }

    /** The reason names the case where the supervisor may know of it. */
    private static FieldProblem problem(Chosen chosen, @Nullable Task task, Obstacle obstacle) {
        LocalizedText reason = obstacle.reason();
        LocalizedText named = task == null
                ? reason
                : new LocalizedText(task.caseNumber() + ": " + reason.tr(), task.caseNumber() + ": " + reason.en());
        return new FieldProblem(chosen.taskId(), obstacle.code(), named);
    }

    private static Refusal unknownOfficer() {
        return invalid("officer", "unknown", "Böyle bir görevli yok.", "There is no such officer.");
    }

    private static Refusal invalid(String field, String code, String turkish, String english) {
        LocalizedText reason = new LocalizedText(turkish, english);
        return new Refusal(CommonProblem.INVALID_REQUEST, reason, null, List.of(new FieldProblem(field, code, reason)));
    }
}
