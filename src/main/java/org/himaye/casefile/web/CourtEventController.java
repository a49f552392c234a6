package org.himaye.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records suits, stays of execution and measures as soon as legal counsel learns of them. A judgment moves the procedure on
 * and is recorded in its task only.
 */
@RestController
@RequestMapping("/api/cases/{caseNumber}/court-events")
class CourtEventController {

    private final CaseFiles files;
    private final CourtEvents courts;

    CourtEventController(CaseFiles files, CourtEvents courts) {
        this.files = files;
        this.courts = courts;
    }

    /** What can be recorded at any time. */
    enum Recordable {
        /** Dava açıldı. */
        SUIT_FILED,
        /** Yürütme durduruldu. */
        STAY_OF_EXECUTION,
        /** Yürütmenin durdurulması kaldırıldı. */
        STAY_LIFTED,
        /** Tedbir kararı verildi. */
        INTERIM_MEASURE,
        /** Tedbir kararı kaldırıldı. */
        INTERIM_MEASURE_LIFTED,
        /** Dosya tekemmül etti. */
        FILE_COMPLETE,
        /** Dosya işlemden kaldırıldı. */
        FILE_TAKEN_OFF
    }

    /**
     * Body of the request.
     *
     * @param kind what happened
     * @param court name of the court; may be left out
     * @param registryNumber number of the suit
     * @param occurredOn day
     */
    record CourtEventRequest(
            @NotNull Recordable kind,

            @Nullable @Size(max = 200) @Pattern(regexp = TEXT)
            String court,

            @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
            String registryNumber,

            @NotNull LocalDate occurredOn) {

        /** No control characters, no half characters and no markup. */
        static final String TEXT = "[^<>\\p{Cntrl}\\p{Cs}]*";
    }

    /** Records what happened at a court (YUKK 53/3, 80). */
    @PostMapping
    @PreAuthorize("hasAuthority('legal-counsel')")
    ResponseEntity<Void> record(@PathVariable String caseNumber, @Valid @RequestBody CourtEventRequest request) {
        courts.record(new CourtEvent(
                files.byNumber(caseNumber).id(),
                CourtEvent.Kind.valueOf(request.kind().name()),
                request.court(),
                request.registryNumber(),
                request.occurredOn()));
        return ResponseEntity.noContent().build();
    }
}
