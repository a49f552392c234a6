package org.himaye.casefile.web;

import java.util.Locale;
import org.himaye.casefile.WaitingReason;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * A code with its name.
 *
 * @param code stable code
 * @param tr Turkish name
 * @param en English name
 */
record CodeView(String code, String tr, String en) {

    static CodeView of(String code, LocalizedText label) {
        return new CodeView(code, label.tr(), label.en());
    }

    static CodeView ofProvince(String plate) {
        String name = Province.of(plate).map(Province::name).orElse(plate);
        return new CodeView(plate, name, name);
    }

    static @Nullable CodeView orNull(@Nullable WaitingReason reason) {
        return reason == null ? null : of(reason.name(), reason.label());
    }

    /** Returns the name for a reader. */
    public String in(Locale locale) {
        return new LocalizedText(tr, en).in(locale);
    }
}
