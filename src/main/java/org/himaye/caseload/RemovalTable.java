package org.himaye.caseload;

import static org.himaye.caseload.ReportText.decimal;
import static org.himaye.caseload.ReportText.line;
import static org.himaye.caseload.ReportText.number;
import static org.himaye.caseload.ReportText.signed;

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
        return plan.targets().entrySet().stream().allMatch(target -> counted(target.getKey()) == target.getValue())
                && result.removedByExit() == plan.targets().get(PlannedRemovalOutcome.REMOVED)
                && result.libertyDisagreements() == 0;
    }

    /** Returns everything: figures, periods and the run. */
    String render() {
        return figures()
                + System.lineSeparator()
                + ReportText.periods(result.periods())
                + System.lineSeparator()
                + ReportText.run(
                        plan.removals().size(),
                        result.elapsed(),
                        result.ledgerVerified(),
                        isExact() ? "kaynakla fark yok" : "KAYNAKLA FARK VAR");
    }

    /** Returns how many files ended how, the same for the same plan. */
    String figures() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "Sınır dışı işlemleri, yıl %d, ölçek %s, tohum %d"
                        .formatted(plan.year(), decimal(plan.scale().stripTrailingZeros(), 0), plan.seed()));
        line(text, ROW.formatted("Sonuç", "sayılan", "plan", "fark"));
        plan.targets()
                .forEach((outcome, target) -> line(
                        text,
                        ROW.formatted(
                                outcome.label().tr(),
                                number(counted(outcome)),
                                number(target),
                                signed(counted(outcome) - target))));
        long removed = plan.targets().get(PlannedRemovalOutcome.REMOVED);
        line(
                text,
                ROW.formatted(
                        "Kayıtlı sınır dışı çıkışı",
                        number(result.removedByExit()),
                        number(removed),
                        signed(result.removedByExit() - removed)));
        line(
                text,
                ROW.formatted(
                        "Özgürlük mutabakatında fark",
                        number(result.libertyDisagreements()),
                        number(0),
                        signed(result.libertyDisagreements())));
        for (LocalizedText note : plan.notes()) {
            line(text, note.tr());
        }
        return text.toString();
    }

    private long counted(PlannedRemovalOutcome outcome) {
        return result.counted().getOrDefault(outcome, 0L);
    }
}
