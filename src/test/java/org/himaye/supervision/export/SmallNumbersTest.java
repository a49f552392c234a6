package org.himaye.supervision.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.himaye.supervision.export.SmallNumbers.Withheld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever knows the total of a province finds no small number by subtraction. */
class SmallNumbersTest {

    private static final int BELOW = 5;

    private final SmallNumbers smallNumbers = new SmallNumbers(BELOW);

    @Test
    void whatIsNotSmallIsShown() {
        assertThat(withheld(12, 5, 30)).containsExactly(12, 5, 30);
    }

    @Test
    void zeroIsWithheldLikeAnyOtherSmallNumber() {
        assertThat(withheld(0, 4, 30)).containsExactly(Withheld.VALUE, Withheld.VALUE, Withheld.VALUE);
        assertThat(withheld(2, 3, 30)).containsExactly(Withheld.VALUE, Withheld.VALUE, 30);
    }

    @Test
    void oneSmallNumberAloneTakesTheNextSmallestWithIt() {
        assertThat(withheld(3, 9, 30)).containsExactly(Withheld.VALUE, Withheld.VALUE, 30);
    }

    @Test
    void severalThatTogetherAreStillSmallTakeTheNextSmallestWithThem() {
        assertThat(withheld(1, 1, 9, 30)).containsExactly(Withheld.VALUE, Withheld.VALUE, Withheld.VALUE, 30);
    }

    @Test
    void aSmallNumberThatIsAloneInItsProvinceIsWithheld() {
        assertThat(withheld(3)).containsExactly(Withheld.VALUE);
    }

    @Test
    void anotherProvinceIsLeftAlone() {
        List<List<@Nullable Object>> rows = new ArrayList<>(List.of(row("65", 3), row("65", 9), row("34", 7)));

        int withheld = smallNumbers.withhold(rows, List.of(1), List.of(0));

        assertThat(withheld).isEqualTo(2);
        assertThat(rows).extracting(row -> row.get(1)).containsExactly(Withheld.VALUE, Withheld.VALUE, 7);
    }

    @Test
    void inAThousandTablesNothingWithheldCanBeFoundAndNothingSmallIsShown() {
        SplittableRandom random = new SplittableRandom(20260302);
        for (int table = 0; table < 1_000; table++) {
            List<Integer> numbers = new ArrayList<>();
            for (int row = 0; row < random.nextInt(1, 9); row++) {
                numbers.add(random.nextInt(0, 14));
            }
            List<Object> shown = withheld(numbers.toArray(Integer[]::new));

            int hidden = 0;
            int together = 0;
            for (int row = 0; row < numbers.size(); row++) {
                if (shown.get(row) == Withheld.VALUE) {
                    hidden++;
                    together += numbers.get(row);
                } else {
                    assertThat(numbers.get(row)).isGreaterThanOrEqualTo(BELOW);
                }
            }
            if (hidden > 0 && hidden < numbers.size()) {
                assertThat(hidden).as("%s", numbers).isGreaterThanOrEqualTo(2);
                assertThat(together).as("%s", numbers).isGreaterThanOrEqualTo(BELOW);
            }
        }
    }

    private List<Object> withheld(Integer... numbers) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Integer number : numbers) {
            rows.add(row("65", number));
        }
        smallNumbers.withhold(rows, List.of(1), List.of(0));
        List<Object> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(row.get(1)));
        return shown;
    }

    private static List<@Nullable Object> row(String province, int number) {
        return new ArrayList<>(List.of(province, number));
    }
}
