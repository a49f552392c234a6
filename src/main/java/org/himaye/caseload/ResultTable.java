package org.himaye.caseload;

import static org.himaye.caseload.ReportText.NOT_SAID;
import static org.himaye.caseload.ReportText.decimal;
import static org.himaye.caseload.ReportText.line;
import static org.himaye.caseload.ReportText.number;
import static org.himaye.caseload.ReportText.shortened;
import static org.himaye.caseload.ReportText.signed;

import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The result of a replay beside the source's figures, as Turkish plain text of at most 100 columns.
 *
 * <p>The source's closing stock is shown as the source counted it. Where it does not follow from the source's own stock
 * and flow, that gap stands in the last column, and the difference of the closing stock is its opposite.
 */
public final class ResultTable {

    private static final String FIGURES = "%-19s %-7s %9s %9s %9s %9s %9s %9s %12s";
    private static final int LONGEST_ORIGIN = 19;

    private final CaseloadPlan plan;
    private final ReplayResult result;

    /** Compares a result with its plan. */
    public ResultTable(CaseloadPlan plan, ReplayResult result) {
        this.plan = plan;
        this.result = result;
    }

    /**
     * Tells whether the case files agree with the source in every figure; a gap that the source itself has between stock
     * and flow is none of the replay's.
     */
    public boolean isExact() {
        return plan.targets().stream().allMatch(target -> counted(target).equals(target.figures()));
    }

    /** Returns everything: figures, periods and the run. */
    public String render() {
        return figures() + System.lineSeparator() + periods() + System.lineSeparator() + run();
    }

    /** Returns figures per origin and in total, the same for the same plan. */
    public String figures() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "Yıl %s, ölçek %s, tohum %d"
                        .formatted(years(), decimal(plan.scale().stripTrailingZeros(), 0), plan.seed()));
        line(
                text,
                FIGURES.formatted(
                        "Menşe", "", "Açılış", "Başvuru", "Tanınan", "Ret", "Kapatılan", "Bekleyen", "Kaynak açığı"));
        StockAndFlow countedTotal = StockAndFlow.NONE;
        StockAndFlow sourceTotal = StockAndFlow.NONE;
        Long gapTotal = 0L;
        for (OriginTarget target : plan.targets()) {
            StockAndFlow counted = counted(target);
            block(text, name(target), counted, target.figures(), target.imbalance());
            countedTotal = countedTotal.plus(counted);
            sourceTotal = sourceTotal.plus(target.figures());
            gapTotal = gapTotal == null || target.imbalance() == null ? null : gapTotal + target.imbalance();
        }
        block(text, "Toplam", countedTotal, sourceTotal, gapTotal);
        for (LocalizedText note : plan.notes()) {
            line(text, note.tr());
        }
        return text.toString();
    }

    /** Returns how each statutory period was kept, the same for the same plan. */
    public String periods() {
        return ReportText.periods(result.periods());
    }

    /** Returns speed and the state of the ledger; differs from run to run. */
    public String run() {
        return ReportText.run(plan.cases().size(), result.elapsed(), result.ledgerVerified(), verdict());
    }

    private String years() {
        return plan.year() == plan.lastYear()
                ? Integer.toString(plan.year())
                : "%d–%d".formatted(plan.year(), plan.lastYear());
    }

    private String verdict() {
        if (!isExact()) {
            return "KAYNAKLA FARK VAR";
        }
        boolean gap = plan.targets().stream().anyMatch(target -> target.imbalance() != null && target.imbalance() != 0);
        return gap ? "kaynağın kendi açığı dışında fark yok" : "kaynakla fark yok";
    }

    private StockAndFlow counted(OriginTarget target) {
        return result.counted().getOrDefault(target.originIso3(), StockAndFlow.NONE);
    }

    private static void block(
            StringBuilder text, String name, StockAndFlow counted, StockAndFlow figures, @Nullable Long gap) {
        StockAndFlow difference = counted.minus(figures);
        figures(text, name, "sayılan", counted, number(counted.pending()), "");
        figures(
                text,
                "",
                "kaynak",
                figures,
                gap == null ? NOT_SAID : number(figures.pending() + gap),
                gap == null ? NOT_SAID : signed(gap));
        line(
                text,
                FIGURES.formatted(
                        "",
                        "fark",
                        signed(difference.opening()),
                        signed(difference.applied()),
                        signed(difference.recognised()),
                        signed(difference.rejected()),
                        signed(difference.closed()),
                        gap == null ? NOT_SAID : signed(difference.pending() - gap),
                        ""));
    }

    private static void figures(
            StringBuilder text, String name, String kind, StockAndFlow figures, String pending, String gap) {
        line(
                text,
                FIGURES.formatted(
                        shortened(name, LONGEST_ORIGIN),
                        kind,
                        number(figures.opening()),
                        number(figures.applied()),
                        number(figures.recognised()),
                        number(figures.rejected()),
                        number(figures.closed()),
                        pending,
                        gap));
    }

    private static String name(OriginTarget target) {
        return target.originIso3() + " " + Origins.turkishName(target.originIso3());
    }
}
