package org.himaye.supervision.forecast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Months of work follow from what arrived and from where cases stood. */
class WorkHistoryTest {

    private static final WorkMonth JANUARY = WorkMonth.first(YearMonth.of(2021, 1), 10, 0, 6, 4);

    @Test
    void whatLeftAStationIsWhatArrivedLessWhatStayed() {
        WorkMonth february = JANUARY.next(12, 1, 5, 9);

        assertThat(JANUARY.interviewed()).isEqualTo(4);
        assertThat(JANUARY.decided()).isZero();
        assertThat(february.month()).isEqualTo(YearMonth.of(2021, 2));
        assertThat(february.interviewed()).isEqualTo(13);
        assertThat(february.decided()).isEqualTo(8);
        assertThat(february.waiting()).isEqualTo(14);
    }

    @Test
    void monthsBeforeTheFirstDecisionAndItsOwnAreNoWork() {
        WorkMonth february = JANUARY.next(10, 0, 6, 14);
        WorkMonth march = february.next(10, 0, 6, 20);
        WorkMonth april = march.next(10, 0, 6, 22);

        assertThat(new WorkHistory(List.of(JANUARY, february, march, april))
                        .afterFirstDecision()
                        .months())
                .containsExactly(april);
        assertThat(new WorkHistory(List.of(JANUARY, february))
                        .afterFirstDecision()
                        .months())
                .isEmpty();
    }

    @Test
    void aGapIsRefused() {
        WorkMonth march = new WorkMonth(YearMonth.of(2021, 3), 1, 0, 1, 1, 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new WorkHistory(List.of(JANUARY, march)));
    }
}
