package org.himaye.removal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.himaye.removal.decision.InformationStops;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records stops for information (YUKK 97), which are no detention and open no file. */
@RestController
@RequestMapping("/api/removal/information-stops")
class InformationStopController {

    private final InformationStops stops;

    InformationStopController(InformationStops stops) {
        this.stops = stops;
    }

    /** One stop: invited or brought in, from when to when, with offsets. */
    record Stop(
            @NotBlank @Size(max = 60) @Pattern(regexp = RemovalRequest.REFERENCE)
            String reference,

            @NotBlank @Pattern(regexp = "[0-8][0-9]") String province,
            InformationStops.@NotNull Kind kind,
            @NotNull OffsetDateTime startedAt,
            @NotNull OffsetDateTime endedAt) {}

    /** Records a stop of at most four hours (YUKK 97, INV-31). */
    @PostMapping
    @PreAuthorize("hasAnyAuthority('law-enforcement-liaison', 'border-police', 'removal-officer')")
    ResponseEntity<Void> record(@Valid @RequestBody Stop stop) {
        stops.record(
                stop.province(),
                stop.reference(),
                stop.kind(),
                stop.startedAt().toInstant(),
                stop.endedAt().toInstant());
        return ResponseEntity.noContent().build();
    }
}
