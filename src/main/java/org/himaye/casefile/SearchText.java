package org.himaye.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds names so that they are found however they were written: İ, I, ı and i are one letter, diacritics do not matter,
 * and what is neither letter nor digit separates words. Independent of the machine's language.
 */
final class SearchText {

    /** Sorts behind every character that a folded text can hold. */
    private static final String BEHIND_EVERYTHING = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that no decomposition reduces to a basic letter. */
    private static final Map<String, String> LETTERS =
            Map.of("Ø", "O", "Ł", "L", "Đ", "D", "Æ", "AE", "Œ", "OE", "Þ", "TH", "Ə", "A", "Ħ", "H");

    private SearchText() {}

    static String fold(String text) {
        String withoutApostrophes = APOSTROPHES.matcher(text).replaceAll("");
        String decomposed = Normalizer.normalize(withoutApostrophes, Normalizer.Form.NFKD);
        // The dotless ı becomes I here, and the dot of İ is a mark that the decomposition has set free.
        String capitals = MARKS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            capitals = capitals.replace(letter.getKey(), letter.getValue());
        }
        return SEPARATORS.matcher(capitals).replaceAll(" ").strip();
    }

    /** Returns the first text behind all texts that begin with a folded prefix, in the order of code points. */
    static String behind(String prefix) {
        return prefix + BEHIND_EVERYTHING;
    }
}
