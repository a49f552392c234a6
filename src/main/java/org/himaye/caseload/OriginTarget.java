package org.himaye.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a replay must come out at for one origin: the source's figures at the replay's scale. Stock and flow balance
 * exactly; whatever gap the source itself has stands apart.
 *
 * @param originIso3 code of the origin
 * @param figures what the case files must say in the end; {@code pending} follows from stock and flow
 * @param otherStatus how many of the recognised the source lists with another status
 * @param imbalance the source's closing stock less {@code figures.pending()}, at the same scale; null if the source
 *     does not say its closing stock
 */
public record OriginTarget(
        String originIso3,
        StockAndFlow figures,
        long otherStatus,
        @Nullable Long imbalance) {

    /**
     * Scales the source's figures.
     *
     * <p>Opening stock, applications and each kind of decision are rounded by themselves, half up, so that everybody can
     * check them with the source in hand. The closing stock follows from them, by far the largest figure and so the one
     * that rounding changes least. Where rounding would decide more than are pending, all pending are divided among the
     * decisions by largest remainder and the closing stock is zero.
     */
    static OriginTarget of(OriginFigures source, BigDecimal scale) {
        return of(source, null, scale);
    }

    /**
     * Scales the source's figures of a year that may follow another.
     *
     * @param before what the years before come out at, whose closing stock is the opening one; null for the first year
     */
    static OriginTarget of(OriginFigures source, @Nullable OriginTarget before, BigDecimal scale) {
        long opening = before == null
                ? scaled(source.opening(), scale)
                : before.figures().pending();
        long applied = scaled(source.applied(), scale);
        long[] decided = {
            scaled(source.recognised(), scale),
            scaled(source.otherStatus(), scale),
            scaled(source.rejected(), scale),
            scaled(source.closed(), scale)
        };
        if (Arrays.stream(decided).sum() > opening + applied) {
            decided = Apportionment.divide(
                    opening + applied, source.recognised(), source.otherStatus(), source.rejected(), source.closed());
        }
        long pending = opening + applied - Arrays.stream(decided).sum();
        StockAndFlow figures =
                new StockAndFlow(opening, applied, decided[0] + decided[1], decided[2], decided[3], pending);
        Long imbalance = source.imbalance();
        return new OriginTarget(
                source.originIso3(),
                figures,
                decided[1],
                // Rounding twice must not lead to a negative closing stock.
                imbalance == null ? null : Math.max(scaled(imbalance, scale), -pending));
    }

    /** Returns what this and the year after it come out at together. */
    OriginTarget followedBy(OriginTarget next) {
        StockAndFlow later = next.figures();
        return new OriginTarget(
                originIso3,
                new StockAndFlow(
                        figures.opening(),
                        figures.applied() + later.applied(),
                        figures.recognised() + later.recognised(),
                        figures.rejected() + later.rejected(),
                        figures.closed() + later.closed(),
                        later.pending()),
                otherStatus + next.otherStatus(),
                next.imbalance());
    }

    /** Returns the source's closing stock at the replay's scale, or null if the source does not say. */
    public @Nullable Long sourcePending() {
        return imbalance == null ? null : figures.pending() + imbalance;
    }

    private static long scaled(long persons, BigDecimal scale) {
        return scale.multiply(BigDecimal.valueOf(persons))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
