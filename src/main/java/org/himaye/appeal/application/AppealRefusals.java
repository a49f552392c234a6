package org.himaye.appeal.application;

import java.util.List;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The refusals that more than one service of the Commission gives. */
final class AppealRefusals {

    /** Composition, terms and working order of the Commission. */
    static final String COMMISSION = "CBK-4 164";

    /** Who sits, for how long, and that UNHCR observes. */
    static final String MEMBERS = "CBK-4 164/1";

    private AppealRefusals() {}

    static Refusal inConflict() {
        return new Refusal(
                AppealProblem.IN_CONFLICT,
                new LocalizedText(
                        "İtiraz edilen kararda görev alan veya çekinen kimse bu itirazda görev alamaz.",
                        "Whoever took part in the contested decision, or has withdrawn, does not act on this appeal."),
                COMMISSION);
    }

    static Refusal notSeated() {
        return new Refusal(
                AppealProblem.NOT_SEATED,
                new LocalizedText(
                        "Bu itirazda yalnızca görev süresi devam eden ve oturumda yeri olan üye işlem yapabilir.",
                        "Only a member in office with a seat in this session can do this."),
                MEMBERS);
    }

    static Refusal alreadyVoted() {
        return new Refusal(
                AppealProblem.ALREADY_VOTED,
                new LocalizedText(
                        "Bu itirazda oyunuzu kullandınız; oy değiştirilemez.",
                        "You have voted on this appeal; a vote cannot be changed."),
                COMMISSION);
    }

    static Refusal noQuorum(int quorum, int voted) {
        return new Refusal(
                AppealProblem.NO_QUORUM,
                new LocalizedText(
                        "Oyların açılması için en az " + quorum
                                + " üyenin oy kullanması gerekir; kullanılan geçerli oy: " + voted + ".",
                        "At least " + quorum + " members must have voted; votes that count: " + voted + "."),
                COMMISSION);
    }

    static Refusal notPossible(String turkish, String english, @Nullable String article) {
        return new Refusal(AppealProblem.STEP_NOT_POSSIBLE, new LocalizedText(turkish, english), article);
    }

    static Refusal notPossible(String turkish, String english) {
        return notPossible(turkish, english, COMMISSION);
    }

    static Refusal forbidden(String turkish, String english) {
        return new Refusal(CommonProblem.FORBIDDEN, new LocalizedText(turkish, english), COMMISSION);
    }

    static Refusal field(String field, String code, String turkish, String english, String article) {
        LocalizedText text = new LocalizedText(turkish, english);
        return new Refusal(CommonProblem.INVALID_REQUEST, text, article, List.of(new FieldProblem(field, code, text)));
    }

    /**
     * Returns a text without control characters, which PostgreSQL partly refuses and nobody can read.
     *
     * @throws Refusal if nothing is left
     */
    static String written(String text, String field) {
        String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        if (plain.isEmpty()) {
            throw field(field, "required", "Bu alan zorunludur.", "This field is required.", "YUKK 80");
        }
        return plain;
    }
}
