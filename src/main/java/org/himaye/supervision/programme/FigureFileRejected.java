package org.himaye.supervision.programme;

import java.util.List;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** A file has something wrong in it; nothing of it was taken. */
public final class FigureFileRejected extends Refusal {

    /** More would help nobody. */
    private static final int TOLD = 200;

    private final transient List<RowProblem> problems;

    FigureFileRejected(List<RowProblem> problems) {
        super(ProgrammeProblem.FILE_REJECTED, detail(problems.size()), null, fields(problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns everything that is wrong, in the order of the rows. */
    public List<RowProblem> problems() {
        return problems;
    }

    private static LocalizedText detail(int count) {
        return new LocalizedText(
                "Dosyada " + count + " hata var; hiçbir rakam alınmadı.",
                "There are " + count + " mistakes in the file; no figure was taken.");
    }

    private static List<FieldProblem> fields(List<RowProblem> problems) {
        return problems.stream()
                .limit(TOLD)
                .map(problem -> new FieldProblem(
                        problem.row() == 0 ? "file" : "row " + problem.row(), problem.code(), problem.message()))
                .toList();
    }
}
