package org.himaye.casefile.web;

import java.util.Locale;
import org.himaye.shared.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the codes of a case file for people. A code without a message is shown as it is rather than hidden. */
@Component("caseCodeLabels")
class CodeLabels {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final MessageSource messages;

    CodeLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the name of a code in both languages. */
    LocalizedText of(String family, String code) {
        String key = "case." + family + "." + code;
        return new LocalizedText(
                messages.getMessage(key, null, code, TURKISH), messages.getMessage(key, null, code, Locale.ENGLISH));
    }

    /**
     * Returns a sentence in both languages.
     *
     * @param key of its message
     * @param arguments numbers that it names
     * @throws org.springframework.context.NoSuchMessageException if there is no such message
     */
    LocalizedText sentence(String key, Object... arguments) {
        return new LocalizedText(
                messages.getMessage(key, arguments, TURKISH), messages.getMessage(key, arguments, Locale.ENGLISH));
    }
}
