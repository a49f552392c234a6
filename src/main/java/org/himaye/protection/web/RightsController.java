package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.himaye.protection.rights.ReportableChange;
import org.himaye.protection.rights.ReportedChanges;
import org.himaye.protection.rights.ReportedChanges.Change;
import org.himaye.protection.rights.RightsLimitations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What no task asks for: to record a change that was reported or found out (YUKK 90/1), and to lift a limitation of rights
 * (YUKK 90/2). Nothing is limited here.
 */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}")
class RightsController {

    /** Who records what a person reports. */
    static final String MAY_RECORD_REPORT =
            "hasAnyAuthority('front-desk', 'registration-officer', 'protection-officer')";

    /** Who records what nobody reported. */
    static final String MAY_RECORD_FINDING = "hasAnyAuthority('registration-officer', 'protection-officer')";

    /** Who lifts a limitation. */
    static final String MAY_LIFT = "hasAuthority('governor-approver')";

    private final ReportedChanges changes;
    private final RightsLimitations limitations;

    RightsController(ReportedChanges changes, RightsLimitations limitations) {
        this.changes = changes;
        this.limitations = limitations;
    }

    /**
     * A change that the person reported.
     *
     * @param change what changed
     * @param changedOn day of the change
     * @param reportedOn day of the report
     * @param details what it is now; for an address the new address
     * @param evidence what proves the change and its day
     */
    record ReportRequest(
            @NotNull ReportableChange change,

            @NotNull LocalDate changedOn,

            @NotNull LocalDate reportedOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String details,

            @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String evidence) {

        /** Never prints what is known about somebody. */
        @Override
        public String toString() {
            return "ReportRequest[" + change + "]";
        }
    }

    /**
     * What was recorded.
     *
     * @param report identifier
     * @param lastDay last day to report the change
     * @param late whether it came later, or not at all
     */
    record Recorded(String report, LocalDate lastDay, boolean late) {

        static Recorded of(ReportedChanges.Recorded recorded) {
            return new Recorded(recorded.id().toString(), recorded.lastDay(), recorded.late());
        }
    }

    /** Records a change that the person reported, in time or late (YUKK 90/1). */
    @PostMapping("/reported-changes")
    @PreAuthorize(MAY_RECORD_REPORT)
    ResponseEntity<Recorded> report(@PathVariable String caseNumber, @Valid @RequestBody ReportRequest request) {
        var recorded = changes.reported(
                caseNumber,
                new Change(request.change(), request.changedOn(), request.details(), request.evidence()),
                request.reportedOn());
        return ResponseEntity.status(HttpStatus.CREATED).body(Recorded.of(recorded));
    }

    /**
     * A change that was found out.
     *
     * @param change what changed
     * @param changedOn day of the change
     * @param details what it is now
     * @param evidence what proves the change and its day
     */
    record FindingRequest(
            @NotNull ReportableChange change,

            @NotNull LocalDate changedOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String details,

            @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String evidence) {

        /** Never prints what is known about somebody. */
        @Override
        public String toString() {
            return "FindingRequest[" + change + "]";
        }
    }

    /** Records that nobody reported a change in time (YUKK 90/1); somebody looks at the excuse. */
    @PostMapping("/unreported-changes")
    @PreAuthorize(MAY_RECORD_FINDING)
    ResponseEntity<Recorded> find(@PathVariable String caseNumber, @Valid @RequestBody FindingRequest request) {
        var recorded = changes.notReported(
                caseNumber, new Change(request.change(), request.changedOn(), request.details(), request.evidence()));
        return ResponseEntity.status(HttpStatus.CREATED).body(Recorded.of(recorded));
    }

    /** Returns the limitations under a file, oldest first (YUKK 90/2). */
    @GetMapping("/rights-limitations")
    @PreAuthorize("hasAnyAuthority('registration-officer', 'protection-officer', 'governor-approver', 'legal-counsel')")
    List<RightsLimitations.Seen> of(@PathVariable String caseNumber) {
        return limitations.of(caseNumber);
    }

    /**
     * Why a limitation is lifted.
     *
     * @param reasons why
     */
    record LiftingRequest(
            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reasons) {}

    /** Lifts every limitation that is not over (YUKK 90/2). */
    @PostMapping("/rights-limitations/lifting")
    @PreAuthorize(MAY_LIFT)
    ResponseEntity<Void> lift(@PathVariable String caseNumber, @Valid @RequestBody LiftingRequest request) {
        limitations.lift(caseNumber, request.reasons());
        return ResponseEntity.noContent().build();
    }
}
