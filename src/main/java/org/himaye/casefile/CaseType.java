package org.himaye.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.himaye.shared.LocalizedText;

/** The kinds of case file; the code is part of the case number. */
public enum CaseType {
    /** Uluslararası koruma (YUKK part three). */
    PROTECTION("UK", "Uluslararası koruma", "International protection"),
    /** İdari itiraz (YUKK 80). */
    APPEAL("IT", "İdari itiraz", "Administrative appeal"),
    /** Sınır dışı etme (YUKK 52–60). */
    REMOVAL("SD", "Sınır dışı etme", "Removal"),
    /** Mağdur (YUKK 48–49); its files live in a compartment of their own. */
    VICTIM("MT", "İnsan ticareti mağduru", "Victim of trafficking");

    private final String code;
    private final LocalizedText label;

    CaseType(String code, String turkish, String english) {
        this.code = code;
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the two letters of the case number. */
    public String code() {
        return code;
    }

    /** Returns the name for people. */
    public LocalizedText label() {
        return label;
    }

    /** Finds the type of a code. */
    public static Optional<CaseType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
