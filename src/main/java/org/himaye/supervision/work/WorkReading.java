package org.himaye.supervision.work;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Officers;
import org.himaye.shared.Officers.Officer;
import org.himaye.shared.OpenWork;
import org.himaye.shared.OpenWork.Choice;
import org.himaye.shared.OpenWork.Share;
import org.himaye.shared.OpenWork.Task;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the open work with a fixed number of questions, whatever the number of tasks; each view is a ledger line. */
@Service
public class WorkReading {

    /** Tasks on a page. */
    public static final int PAGE_SIZE = 50;

    /** Whoever wants to read on chooses more narrowly: the last of very many pages takes long to find. */
    private static final int LAST_PAGE = 20;

    /** Lines by officer that a page shows before a group is chosen. */
    private static final int MOST_OFFICERS = 200;

    private final OpenWork work;
    private final Officers officers;
    private final Duties duties;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    WorkReading(
            OpenWork work, Officers officers, Duties duties, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.work = work;
        this.officers = officers;
        this.duties = duties;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Returns the open work as the reader may see it.
     *
     * @param province plate code; null for all that the reader may see
     * @param group id of a group; null for all
     * @param holder stands for an officer; null for all. Needs a province
     * @param overdueOnly whether to list only what is late
     * @param page number of the page, from 0; one behind the last is the last
     * @throws org.himaye.shared.Refusal {@code invalid-request} for an unknown province, or an officer without one
     */
    @Transactional
    public WorkBoard board(
            @Nullable String province, @Nullable String group, @Nullable String holder, boolean overdueOnly, int page) {
        Actor reader = currentActor.get();
        Mandate mandate = Mandate.of(reader);
        Instant now = clock.instant();
        List<Province> provinces = provinces(reader);
        String place = provinces.size() == 1 ? provinces.get(0).plate() : province;
        new FieldChecks(clock)
                .require(
                        place == null || Province.of(place).isPresent(),
                        "province",
                        "unknown",
                        "Böyle bir il yok.",
                        "There is no such province.")
                .require(
                        holder == null || place != null,
                        "province",
                        "required",
                        "Görevli için bir il seçin.",
                        "Choose a province for an officer.")
                .refuseIfAny();
        List<Share> shares = work.shares(place, mandate.fileTypes(), now);
        Choice choice = new Choice(place, group, holder, mandate.fileTypes(), overdueOnly, now);
        int matching = matching(shares, choice);
        int pages = Math.max(1, Math.min(LAST_PAGE, (matching + PAGE_SIZE - 1) / PAGE_SIZE));
        int shown = Math.max(0, Math.min(page, pages - 1));
        List<Task> found = work.find(choice, shown * PAGE_SIZE, PAGE_SIZE);
        LedgerLine line = LedgerLine.of("WORK_BOARD_READ").with("tasks", found.size());
        ledger.append(place == null ? line : line.with("province", place));
        List<WorkBoard.Group> groups = groups(shares);
        boolean byOfficer = place != null
                && groups.stream().mapToInt(one -> one.shares().size()).sum() <= MOST_OFFICERS;
        return new WorkBoard(
                now,
                choice,
                shown,
                pages,
                matching,
                groups.stream()
                        .map(one -> place != null && (byOfficer || one.id().equals(group)) ? one : one.withoutShares())
                        .toList(),
                byOfficer,
                found.stream().map(task -> row(task, now)).toList(),
                provinces,
                mandate.handsOver(),
                mandate.handsOver() ? takers(reader, place, group) : List.of());
    }

    /** A task of several groups counts once where no group is chosen. */
    private static int matching(List<Share> shares, Choice choice) {
        String group = Objects.requireNonNullElse(choice.group(), OpenWork.EVERY_GROUP);
        return shares.stream()
                .filter(share -> share.group().equals(group))
                .filter(share -> choice.holder() == null || choice.holder().equals(share.holder()))
                .mapToInt(choice.overdueOnly() ? Share::overdue : Share::open)
                .sum();
    }

    /**
     * Returns the officers of a place whose absence can be entered: those who do tasks that may be handed over.
     *
     * @param province plate code of a place the reader may see
     */
    @Transactional(readOnly = true)
    public List<Officer> staff(String province) {
        if (!currentActor.get().sees(province)) {
            return List.of();
        }
        return officers.in(province, null).stream()
                .filter(officer -> !duties.withTasks(officer.groups()).isEmpty())
                .toList();
    }

    /** Returns the provinces that the acting user may choose from. */
    public List<Province> provinces() {
        return provinces(currentActor.get());
    }

    private static List<Province> provinces(Actor reader) {
        return Province.all().stream()
                .filter(province -> !province.plate().equals(Province.HEADQUARTERS))
                .filter(province -> reader.sees(province.plate()))
                .toList();
    }

    private List<Officer> takers(Actor reader, @Nullable String province, @Nullable String group) {
        if (province == null || group == null || !reader.sees(province)) {
            return List.of();
        }
        List<Officer> takers = new ArrayList<>(officers.in(province, group));
        if (reader.isAtHeadquarters()) {
            takers.addAll(officers.in(Province.HEADQUARTERS, group));
        }
        return takers;
    }

    private static List<WorkBoard.Group> groups(List<Share> shares) {
        Map<String, List<Share>> byGroup = new LinkedHashMap<>();
        shares.stream()
                .filter(share -> !share.group().equals(OpenWork.EVERY_GROUP))
                .forEach(share -> byGroup.computeIfAbsent(share.group(), id -> new ArrayList<>())
                        .add(share));
        return byGroup.entrySet().stream()
                .map(entry -> new WorkBoard.Group(
                        entry.getKey(),
                        OfficerGroup.of(entry.getKey()).label(),
                        entry.getValue().stream().mapToInt(Share::open).sum(),
                        entry.getValue().stream().mapToInt(Share::overdue).sum(),
                        entry.getValue().stream()
                                .map(Share::oldest)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(
                        (WorkBoard.Group one) -> OfficerGroup.of(one.id()).ordinal()))
                .toList();
    }

    private static WorkBoard.Row row(Task task, Instant now) {
        Set<String> groups = task.groups();
        return new WorkBoard.Row(
                task.inHand().taskId(),
                task.name(),
                task.caseNumber(),
                groups.stream().map(id -> OfficerGroup.of(id).label()).sorted().toList(),
                task.account(),
                task.holder(),
                task.since(),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(now));
    }
}
