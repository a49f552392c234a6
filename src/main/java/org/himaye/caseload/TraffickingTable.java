package org.himaye.caseload;

import static org.himaye.caseload.ReportText.decimal;
import static org.himaye.caseload.ReportText.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.himaye.shared.LocalizedText;

/** The result of a replay of sealed files beside the source's figures, as Turkish plain text of at most 100 columns. */
final class TraffickingTable {

    private static final String ROW = "%-48s %12s %12s %12s";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TraffickingPlan plan;
    private final TraffickingResult result;

    /** Compares a result with its plan. */
    TraffickingTable(TraffickingPlan plan, TraffickingResult result) {
        this.plan = plan;
        this.result = result;
    }

    /** Tells whether the files agree with the plan in every figure. */
    boolean isExact() {
        return lines().stream().allMatch(ComparedFigure::isExact);
    }

    /** Returns everything: figures, periods and the run. */
    String render() {
        return ReportText.report(
                figures(),
                result.periods(),
                plan.referrals().size(),
                result.elapsed(),
                result.ledgerVerified(),
                isExact());
    }

    /** Returns the figures, the same for the same plan. */
    String figures() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "İnsan ticareti işlemleri, yıl %d, ölçek %s, tohum %d"
                        .formatted(plan.year(), decimal(plan.scale().stripTrailingZeros(), 0), plan.seed()));
        line(text, ROW.formatted("", "sayılan", "plan", "fark"));
        lines().forEach(each -> line(text, each.line(ROW)));
        BigDecimal counted = rate(result.returned(), result.identified());
        BigDecimal cohort = rate(result.returnedOfIdentified(), result.identified());
        BigDecimal programme = BigDecimal.valueOf(plan.programmeRate());
        line(text, rate("Dönen ÷ tanımlanan, % (gösterge 10.3)", counted, programme));
        line(text, rate("  yalnız yıl içinde tanımlananların dönüşü, %", cohort, programme));
        if (counted.compareTo(programme) != 0) {
            line(text, "Bu ölçekte tam kişiye yuvarlanan dönüşler kaynağın oranını tam vermez.");
        }
        for (LocalizedText note : plan.notes()) {
            line(text, note.tr());
        }
        return text.toString();
    }

    private static String rate(String label, BigDecimal counted, BigDecimal programme) {
        return ROW.formatted(
                label, decimal(counted, 1), decimal(programme, 1), decimal(counted.subtract(programme), 1));
    }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private List<ComparedFigure> lines() {
        List<ComparedFigure> lines = new ArrayList<>();
        lines.add(new ComparedFigure(
                "Muhtemel mağdur görüşmesi (gösterge 10.1)", result.interviews(), plan.interviews()));
        lines.add(new ComparedFigure("Tanımlanan mağdur (gösterge 10.7)", result.identified(), plan.identified()));
        lines.add(new ComparedFigure("Gönüllü ve güvenli dönen (10.3'ün payı)", result.returned(), plan.returned()));
        lines.add(new ComparedFigure("  yıl içinde tanımlananlardan", result.returnedOfIdentified(), plan.returned()));
        lines.add(new ComparedFigure(
                PlannedVictimOutcome.STRONG_SUSPICION.label().tr(),
                result.suspected(),
                plan.targets().get(PlannedVictimOutcome.STRONG_SUSPICION)));
        lines.add(new ComparedFigure(
                PlannedVictimOutcome.NOT_IDENTIFIED.label().tr(),
                result.notIdentified(),
                plan.targets().get(PlannedVictimOutcome.NOT_IDENTIFIED)));
        lines.add(new ComparedFigure("Sınır dışı sayılan güvenli dönüş", result.returnsAsRemovals(), 0));
        return lines;
    }
}
