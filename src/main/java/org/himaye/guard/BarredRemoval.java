package org.himaye.guard;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The refusal of a removal, with every obstacle. Cites the same articles always, so that nothing is told by the citation. */
final class BarredRemoval extends Refusal {

    /** What every refusal of the guard cites. */
    static final String ARTICLES = "YUKK 4, 53/3, 55";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "dd.MM.uuuu HH:mm", java.util.Locale.ROOT)
            .withZone(LegalTime.ZONE);

    private final transient GuardAnswer answer;

    BarredRemoval(GuardAnswer answer) {
        super(
                GuardProblem.REMOVAL_BARRED,
                new LocalizedText(
                        "Kişinin ülkeden çıkarılmasına engel vardır.",
                        "Something stands against this person's removal."),
                ARTICLES,
                problems(answer.obstacles()));
        this.answer = answer;
    }

    GuardAnswer answer() {
        return answer;
    }

    private static List<FieldProblem> problems(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(one -> new FieldProblem("removal", one.code(), message(one)))
                .toList();
    }

    private static LocalizedText message(Obstacle obstacle) {
        String article = obstacle.article() == null ? "" : " (" + obstacle.article() + ")";
        return new LocalizedText(
                obstacle.text().tr() + article + moment(" Başlangıç: ", obstacle.since())
                        + moment(" Bitiş: ", obstacle.until()) + " "
                        + obstacle.liftedBy().tr(),
                obstacle.text().en() + article + moment(" Since: ", obstacle.since())
                        + moment(" Until: ", obstacle.until()) + " "
                        + obstacle.liftedBy().en());
    }

    private static String moment(String words, @Nullable Instant instant) {
        return instant == null ? "" : words + MOMENT.format(instant) + ".";
    }
}
