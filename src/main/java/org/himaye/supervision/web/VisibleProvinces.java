package org.himaye.supervision.web;

import java.util.List;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The provinces among which a reader of a page chooses. The database narrows what they see in any case. */
final class VisibleProvinces {

    private VisibleProvinces() {}

    /** Returns them by plate code, without the headquarters. */
    static List<Province> of(Actor reader) {
        return Province.all().stream()
                .filter(province -> !province.plate().equals(Province.HEADQUARTERS))
                .filter(province -> reader.sees(province.plate()))
                .toList();
    }

    /**
     * Returns the province to show: the one asked for, or the only one there is to choose.
     *
     * @return null for all that the reader sees
     * @throws Refusal {@code invalid-request} if there is no such province, {@code forbidden} if the reader does not see it
     */
    static @Nullable String chosen(Actor reader, @Nullable String asked) {
        String permitted = permitted(reader, asked);
        List<Province> visible = of(reader);
        return permitted == null && visible.size() == 1 ? visible.get(0).plate() : permitted;
    }

    /**
     * Returns the province asked for; an empty choice of a form is no choice.
     *
     * @return null for all that the reader sees
     * @throws Refusal {@code invalid-request} if there is no such province, {@code forbidden} if the reader does not see it
     */
    static @Nullable String permitted(Actor reader, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (Province.of(asked).isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText("Böyle bir il yok.", "There is no such province."),
                    null);
        }
        if (!reader.sees(asked)) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Bu ilin dosyalarını görmeye yetkiniz yok.", "You may not see the files of this province."),
                    null);
        }
        return asked;
    }

    /** Returns the name of a province. */
    static String name(String plate) {
        return Province.of(plate).map(Province::name).orElse(plate);
    }
}
