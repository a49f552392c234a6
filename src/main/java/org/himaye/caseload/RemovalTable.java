package org.himaye.caseload;

import static org.himaye.caseload.ReportText.decimal;
import static org.himaye.caseload.ReportText.line;

import java.util.ArrayList;
import java.util.List;
import org.himaye.shared.LocalizedText;

/** The result of a replay of removals beside the source's figure, as Turkish plain text of at most 100 columns. */
final class RemovalTable {

    private static final String ROW = "%-40s %12s %12s %12s";

    private final RemovalPlan plan;
    private final RemovalResult result;

    /** Compares a result with its plan. */
    RemovalTable(RemovalPlan plan, RemovalResult result) {
        this.plan = plan;
        this.result = result;
    }

    /** Tells whether the case files agree with the plan in every figure, and liberty with its decisions and clocks. */
    boolean isExact() {
        return lines().stream().allMatch(ComparedFigure::isExact);
    }

    /** Returns everything: figures, periods and the run. */
    String render() {
        return ReportText.report(
                figures(),
                result.periods(),
                plan.removals().size(),
                result.elapsed(),
                result.ledgerVerified(),
                isExact());
    }

    /** Returns how many files ended how, the same for the same plan. */
    String figures() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "Sınır dışı işlemleri, yıl %d, ölçek %s, tohum %d"
                        .formatted(plan.year(), decimal(plan.scale().stripTrailingZeros(), 0), plan.seed()));
        line(text, ROW.formatted("Sonuç", "sayılan", "plan", "fark"));
        lines().forEach(each -> line(text, each.line(ROW)));
        for (LocalizedText note : plan.notes()) {
            line(text, note.tr());
        }
        return text.toString();
    }

    private List<ComparedFigure> lines() {
        List<ComparedFigure> lines = new ArrayList<>();
        plan.targets()
                .forEach((outcome, target) -> lines.add(new ComparedFigure(
                        outcome.label().tr(), result.counted().getOrDefault(outcome, 0L), target)));
        lines.add(new ComparedFigure(
                "Kayıtlı sınır dışı çıkışı",
                result.removedByExit(),
                plan.targets().get(PlannedRemovalOutcome.REMOVED)));
        lines.add(new ComparedFigure("Özgürlük mutabakatında fark", result.libertyDisagreements(), 0));
        return lines;
    }
}
