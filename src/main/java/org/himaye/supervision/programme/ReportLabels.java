package org.himaye.supervision.programme;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Labels of the printed programme in one language. */
record ReportLabels(MessageSource messages, Locale locale) {

    String text(String key, Object... values) {
        return messages.getMessage("programme." + key, values, locale);
    }
}
