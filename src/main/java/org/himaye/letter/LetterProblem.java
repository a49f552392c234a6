package org.himaye.letter;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Why a step with a letter is refused. */
public enum LetterProblem implements ProblemType {
    /** The service of the letter is already recorded and never changes. */
    ALREADY_SERVED(
            "letter-already-served", 409, "Belge daha önce tebliğ edilmiş", "The letter has already been served"),
    /** The letter has characters that would come out wrong or not at all. */
    UNPRINTABLE_TEXT(
            "letter-unprintable-text",
            422,
            "Belgede basılamayan yazı var",
            "The letter has text that cannot be printed");

    private final Description description;

    LetterProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
