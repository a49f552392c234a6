package org.himaye.supervision.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.himaye.shared.OpenWork;
import org.himaye.supervision.work.Mandate;
import org.himaye.supervision.work.Purpose;
import org.himaye.supervision.work.Reassignments;
import org.himaye.supervision.work.Reassignments.Chosen;
import org.himaye.supervision.work.Reassignments.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands tasks over for other systems, by the same rules as the page. */
@RestController
@RequestMapping("/api/supervision/open-work")
class WorkController {

    private static final int LONGEST_REQUEST = 1000;
    private static final String ID = "[A-Za-z0-9._@-]+";

    private final Reassignments reassignments;

    WorkController(Reassignments reassignments) {
        this.reassignments = reassignments;
    }

    /**
     * Hands tasks to an officer, all or none.
     *
     * @return how many there were
     */
    @PostMapping("/reassignments")
    @PreAuthorize(Mandate.HANDS_OVER)
    Reassigned reassign(@Valid @RequestBody Reassignment request) {
        List<Chosen> tasks = request.tasks().stream()
                .map(task -> new Chosen(task.id(), Objects.requireNonNullElse(task.lyingWith(), OpenWork.NOBODY)))
                .toList();
        return new Reassigned(reassignments.carryOut(new Order(request.officer(), request.purpose(), tasks)));
    }

    /**
     * Body of the request.
     *
     * @param officer account name of who is to do the tasks
     * @param purpose what for
     * @param tasks which tasks
     */
    public record Reassignment(
            @NotBlank @Size(max = 64) @Pattern(regexp = ID) String officer,

            @NotNull Purpose purpose,

            @NotNull @Size(min = 1, max = LONGEST_REQUEST) List<@NotNull @Valid OfTask> tasks) {}

    /**
     * A task as the caller knows it.
     *
     * @param id id of the task
     * @param lyingWith account name of who has it now; left out if nobody has claimed it
     */
    public record OfTask(
            @NotBlank @Size(max = 64) @Pattern(regexp = ID) String id,

            @Nullable @Size(max = 64) @Pattern(regexp = ID) String lyingWith) {}

    /**
     * What was done.
     *
     * @param tasks how many tasks were handed over
     */
    public record Reassigned(int tasks) {}
}
