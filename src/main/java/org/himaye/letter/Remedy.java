package org.himaye.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A route against a decision (INV-37): where, until when, by which article.
 *
 * @param authority where to turn to, in Turkish, e.g. {@code Van İdare Mahkemesi}
 * @param periodText the period in Turkish, e.g. {@code 15 gün}; null if the route has no filing limit
 * @param lastFilingDay last day on which the filing is in time, from the clock; null before service, then the letter
 *     prints the period "from service"
 * @param article e.g. {@code YUKK 80/1-ç}
 */
public record Remedy(
        String authority,
        @Nullable String periodText,
        @Nullable LocalDate lastFilingDay,
        String article) {

    public Remedy {
        Mandatory.text(authority, "authority");
        Mandatory.text(article, "article");
        Mandatory.require(lastFilingDay == null || periodText != null, "periodText");
    }

    /** Returns a route whose period starts with a service that has not happened yet. */
    public static Remedy fromService(String authority, String periodText, String article) {
        return new Remedy(authority, periodText, null, article);
    }

    /** Returns a route that stays open without a limit (YUKK 68/7). */
    public static Remedy withoutLimit(String authority, String article) {
        return new Remedy(authority, null, null, article);
    }

    /** Tells whether this route has a filing limit whose last day is not known. */
    boolean waitsForService() {
        return periodText != null && lastFilingDay == null;
    }
}
