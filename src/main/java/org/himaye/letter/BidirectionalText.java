package org.himaye.letter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Joins the letters of Arabic and Persian and turns lines that run from the right; marks that only steer the order are
 * not printed.
 */
final class BidirectionalText extends ICUBidiReorderer {

    private static final Pattern STEERING_MARKS = Pattern.compile("\\p{Cf}");

    /**
     * Letters that Persian adds to Arabic, which the library leaves unjoined, each with its isolated form. The final,
     * initial and medial forms follow (Unicode block Arabic Presentation Forms-A); the letter je has no more than two.
     */
    private static final Map<Character, Character> PERSIAN = Map.of(
            '\u067e', '\ufb56', '\u0686', '\ufb7a', '\u0698', '\ufb8a', '\u06a9', '\ufb8e', '\u06af', '\ufb92',
            '\u06cc', '\ufbfc');

    private static final int FINAL = 1;
    private static final int INITIAL = 2;

    @Override
    public String shapeText(String text) {
        Deque<Character> forms = persianForms(text);
        StringBuilder joined = new StringBuilder(super.shapeText(text));
        // The library changes the number of letters, but neither the number nor the order of the Persian ones.
        for (int index = 0; index < joined.length(); index++) {
            if (PERSIAN.containsKey(joined.charAt(index))) {
                joined.setCharAt(index, forms.removeFirst());
            }
        }
        return STEERING_MARKS.matcher(joined).replaceAll("");
    }

    private static Deque<Character> persianForms(String text) {
        Deque<Character> forms = new ArrayDeque<>();
        for (int index = 0; index < text.length(); index++) {
            Character isolated = PERSIAN.get(text.charAt(index));
            if (isolated != null) {
                int form = (joinsItsSuccessor(text, index - 1) ? FINAL : 0)
                        + (joinsItsSuccessor(text, index) && joinsItsPredecessor(text, index + 1) ? INITIAL : 0);
                forms.addLast((char) (isolated + form));
            }
        }
        return forms;
    }

    private static boolean joinsItsSuccessor(String text, int index) {
        return switch (joining(text, index)) {
            case UCharacter.JoiningType.DUAL_JOINING,
                    UCharacter.JoiningType.LEFT_JOINING,
                    UCharacter.JoiningType.JOIN_CAUSING -> true;
            default -> false;
        };
    }

    private static boolean joinsItsPredecessor(String text, int index) {
        return switch (joining(text, index)) {
            case UCharacter.JoiningType.DUAL_JOINING,
                    UCharacter.JoiningType.RIGHT_JOINING,
                    UCharacter.JoiningType.JOIN_CAUSING -> true;
            default -> false;
        };
    }

    private static int joining(String text, int index) {
        return index < 0 || index >= text.length()
                ? UCharacter.JoiningType.NON_JOINING
                : UCharacter.getIntPropertyValue(text.charAt(index), UProperty.JOINING_TYPE);
    }
}
