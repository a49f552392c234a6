package org.himaye.caseload;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.himaye.access.Acting;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.LedgerSealer;
import org.himaye.ledger.LedgerVerifier;
import org.himaye.ledger.Verification;
import org.himaye.shared.Actor;
import org.springframework.stereotype.Component;

/** Plays planned years through the engine: numbers the run, works its days, times them and gives the clock back. */
@Component
class EngineReplays {

    private final CaseloadRuns runs;
    private final OfficeDays days;
    private final LedgerSealer sealer;
    private final LedgerVerifier verifier;
    private final EngineClock clock;

    EngineReplays(CaseloadRuns runs, OfficeDays days, LedgerSealer sealer, LedgerVerifier verifier, EngineClock clock) {
        this.runs = runs;
        this.days = days;
        this.sealer = sealer;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * What is played.
     *
     * @param year the year
     * @param scale share of the source
     * @param seed where everything drawn comes from
     * @param startsOn first day
     * @param endsOn last day
     */
    record Span(int year, BigDecimal scale, long seed, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * Plays planned cases and counts what came of them, while the clock still stands at the last day.
     *
     * @param opensOn on which day a planned case is opened
     * @param office what is done, for the number of the run, which makes references unique
     * @param count is given the cases in the order of opening and how long the days took; runs as Himaye itself
     */
    <P, C, R> R play(
            Span span,
            List<P> planned,
            Function<P, LocalDate> opensOn,
            LongFunction<OfficeDays.Office<P, C>> office,
            ProgressListener progress,
            BiFunction<List<C>, Duration, R> count) {
        long begun = System.nanoTime();
        long run = Acting.call(Actor.SYSTEM, () -> runs.begin(span.year(), span.scale(), span.seed(), clock.instant()));
        try {
            List<C> opened = days.work(
                    span.startsOn(),
                    span.endsOn(),
                    planned.stream().collect(Collectors.groupingBy(opensOn)),
                    office.apply(run),
                    progress);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
            return Acting.call(Actor.SYSTEM, () -> count.apply(opened, elapsed));
        } finally {
            clock.runWithTheMachine();
        }
    }

    /** Seals what is written and tells whether both chains of the ledger are unbroken. */
    boolean isLedgerWhole() {
        sealer.sealNow();
        return verifier.verify() instanceof Verification.Whole && verifier.verifySealed() instanceof Verification.Whole;
    }
}
