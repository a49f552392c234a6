package org.himaye.shared;

import java.util.Locale;

/**
 * A sentence for people, in the two languages of the application.
 *
 * @param tr Turkish
 * @param en English
 */
public record LocalizedText(String tr, String en) {

    /** Returns the English text for English readers and the Turkish text for everybody else. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : tr;
    }
}
