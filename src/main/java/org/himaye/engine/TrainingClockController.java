package org.himaye.engine;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and moves the training clock of engine and domain together; exists in the demo profile only. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class TrainingClockController {

    private static final Instant EARLIEST = Instant.parse("2018-01-01T00:00:00Z");

    private final EngineClock clock;

    TrainingClockController(EngineClock clock) {
        this.clock = clock;
    }

    /** Returns what time it is for Himaye. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    TrainingTime read() {
        return new TrainingTime(clock.instant().atZone(LegalTime.ZONE).toOffsetDateTime());
    }

    /** Moves the clock to an instant at which it then stands still. */
    @PutMapping
    @PreAuthorize("isAuthenticated()")
    TrainingTime move(@RequestBody TrainingTime wanted) {
        Instant instant = wanted.now() == null ? null : wanted.now().toInstant();
        if (instant == null || instant.isBefore(EARLIEST) || instant.isAfter(EARLIEST.plus(3650, ChronoUnit.DAYS))) {
            LocalizedText message = new LocalizedText(
                    "2018 başı ile on yıl sonrası arasında bir zaman verin.",
                    "Give a time within ten years of the beginning of 2018.");
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    message,
                    null,
                    List.of(new FieldProblem("now", "out-of-range", message)));
        }
        clock.standAt(instant);
        return read();
    }

    /**
     * The training clock.
     *
     * @param now what time it is, with offset
     */
    record TrainingTime(@NotNull OffsetDateTime now) {}
}
