package org.himaye.letter;

import org.jspecify.annotations.Nullable;

/**
 * The language a person understands, in which a letter is explained to them (YUKK 70, 100).
 *
 * @param code code of the list of languages in the forms, e.g. {@code AR}; {@code OTHER} for one that is not listed
 */
public record PersonLanguage(String code) {

    private static final String UNKNOWN = "OTHER";

    public PersonLanguage {
        Mandatory.text(code, "language");
    }

    /** Returns the language of a code; a person whose language nobody has asked yet speaks one that is not listed. */
    public static PersonLanguage of(@Nullable String code) {
        return new PersonLanguage(code == null ? UNKNOWN : code);
    }

    /** Returns the name of the language in Turkish, e.g. {@code Arapça}. */
    public String turkishName() {
        return TurkishNames.language(code);
    }

    /** Tells whether letters speak the language beside Turkish. */
    public boolean hasTranslation() {
        return LetterLanguage.of(this).isPresent();
    }

    /** Tells whether the person reads the Turkish text itself. */
    public boolean readsTurkish() {
        return "TR".equals(code);
    }
}
