package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every letter takes the form that its neighbours ask for. */
class BidirectionalTextTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "عربي, FECB FEAE FE91 FEF2, Arabic",
        "سلام, FEB3 FEFC FEE1, lam and alef become one",
        "تصمیم, FE97 FEBC FEE4 FBFF FEE2, the Persian ye joins on both sides",
        "گفت, FB94 FED4 FE96, gaf begins a word",
        "ژاپن, FB8A FE8D FB58 FEE6, je joins nothing that follows",
        "کمک, FB90 FEE4 FB8F, kaf at both ends",
        "یا, FBFE FE8E, ye before alef",
        "می\u200cشود, FEE3 FBFD FEB7 FEEE FEA9, a mark between two letters keeps them apart and is not printed",
        "چ, FB7A, a letter alone",
        "Van 80/1-ç, 0056 0061 006E 0020 0038 0030 002F 0031 002D 00E7, Latin letters and numbers are left alone"
    })
    void lettersAreJoined(String text, String forms, String why) {
        assertThat(codes(new BidirectionalText().shapeText(text))).as(why).isEqualTo(forms);
    }

    private static String codes(String text) {
        return text.chars().mapToObj(letter -> "%04X".formatted(letter)).collect(Collectors.joining(" "));
    }
}
