package org.himaye.supervision.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.LibertyRegister.Centre;
import org.himaye.removal.LibertyRegister.Filter;
import org.himaye.removal.LibertyRegister.Held;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.Limit;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.removal.LibertyRegister.Totals;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the liberty board with a fixed number of questions, whatever the number of persons; each view is a ledger line. */
@Service
class LibertyReading {

    /** Persons on a page of the screen, and on one sheet that is printed. */
    static final int PAGE_SIZE = 50;

    static final int PRINT_SIZE = 200;

    private final LibertyRegister register;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    LibertyReading(LibertyRegister register, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.register = register;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Returns a page of the board as the reader may see it.
     *
     * @throws org.himaye.shared.Refusal {@code invalid-request} if there is no such province, {@code forbidden} for one that the
     *     reader does not see
     */
    @Transactional
    LibertyBoard board(
            @Nullable String askedProvince, @Nullable String centre, @Nullable Light light, int page, int size) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.permitted(reader, askedProvince);
        Instant now = clock.instant();
        List<Centre> centres = register.centres();
        Map<String, Centre> byId = centres.stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        Totals totals = register.totals(new Filter(province, centre, null, 0, size));
        int matching = light == null ? totals.all() : of(totals, light);
        int pages = Math.max(1, (matching + size - 1) / size);
        Filter filter = new Filter(province, centre, light, Math.min(Math.max(page, 0), pages - 1), size);
        List<Held> held = register.held(filter);
        ledger.append(LedgerLine.of("LIBERTY_BOARD_READ").with("persons", held.size()));
        return new LibertyBoard(
                now,
                filter,
                totals,
                held.stream().map(one -> row(one, byId, now)).toList(),
                matching,
                pages,
                centres,
                VisibleProvinces.of(reader));
    }

    private static int of(Totals totals, Light light) {
        return switch (light) {
            case BLACK -> totals.black();
            case RED -> totals.red();
            case AMBER -> totals.amber();
            case GREEN -> totals.green();
        };
    }

    private static LibertyBoard.Row row(Held held, Map<String, Centre> centres, Instant now) {
        Map<LimitKind, LibertyBoard.Cell> cells = new EnumMap<>(LimitKind.class);
        for (Limit limit : held.limits()) {
            cells.put(limit.kind(), cell(limit, now));
        }
        Centre centre = held.centre() == null ? null : centres.get(held.centre());
        return new LibertyBoard.Row(
                held.caseNumber(),
                VisibleProvinces.name(held.province()),
                centre == null ? held.centre() : centre.name(),
                held.since(),
                cells,
                held.light(),
                held.unlawful());
    }

    private static LibertyBoard.Cell cell(Limit limit, Instant now) {
        Duration left = Duration.between(now, limit.endsAt());
        boolean over = left.isNegative() || left.isZero();
        return new LibertyBoard.Cell(
                limit.endsAt(), over ? 0 : left.toDays(), over ? 0 : left.toHoursPart(), over, limit.light());
    }
}
