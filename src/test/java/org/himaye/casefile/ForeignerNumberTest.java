package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignerNumberTest {

    private static final long SEED = 6458;

    @Test
    void checkDigitsFollowTheTurkishIdentityNumber() {
        // 99 0000001: odd places 9+0+0+0+1 = 10, even places 9+0+0+0 = 9; (70 - 9) mod 10 = 1; (19 + 1) mod 10 = 0.
        assertThat(ForeignerNumber.ofSequence(1).value()).isEqualTo("99000000110");
        // 99 1234567: odd places 9+1+3+5+7 = 25, even places 9+2+4+6 = 21; (175 - 21) mod 10 = 4; (46 + 4) mod 10 = 0.
        assertThat(ForeignerNumber.ofSequence(1_234_567).value()).isEqualTo("99123456740");
    }

    @Test
    void everyWrongDigitIsFound() {
        SplittableRandom random = new SplittableRandom(SEED);
        LongStream sequences = LongStream.concat(
                LongStream.of(1, ForeignerNumber.LAST_SEQUENCE),
                random.longs(200, 1, ForeignerNumber.LAST_SEQUENCE + 1));

        sequences.forEach(sequence -> {
            String right = ForeignerNumber.ofSequence(sequence).value();
            for (int position = 2; position < 11; position++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != right.charAt(position)) {
                        String wrong = right.substring(0, position) + digit + right.substring(position + 1);
                        assertThat(codeOf(wrong))
                                .as("seed %d, %s mistyped as %s", SEED, right, wrong)
                                .isEqualTo("wrong-check-digit");
                    }
                }
            }
        });
    }

    @Test
    void aWrongDigitInTheLeadingPairIsNoForeignerNumber() {
        assertThat(codeOf("89000000110")).isEqualTo("pattern");
        assertThat(codeOf("98000000110")).isEqualTo("pattern");
    }

    @Test
    void spacesAroundTheNumberDoNotMatter() {
        assertThat(ForeignerNumber.parse(" 99000000110\t").value()).isEqualTo("99000000110");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "99", "990000001100", "9900000011a", "٩٩٠٠٠٠٠٠١١٠", "99-00000011", "'; drop table person; --"
            })
    void whatIsNotElevenDigitsIsRefusedWithoutEchoingIt(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ForeignerNumber.parse(text));

        assertThat(refusal.fields()).hasSize(1);
        assertThat(refusal.fields().get(0).field()).isEqualTo("foreignerNumber");
        assertThat(refusal.fields().get(0).code()).isEqualTo("pattern");
        assertThat(refusal.getMessage()).isEqualTo("invalid-request");
    }

    @Test
    void theSequenceHasBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> ForeignerNumber.ofSequence(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForeignerNumber.ofSequence(ForeignerNumber.LAST_SEQUENCE + 1));
    }

    private static String codeOf(String text) {
        return catchThrowableOfType(Refusal.class, () -> ForeignerNumber.parse(text))
                .fields()
                .get(0)
                .code();
    }
}
