package org.himaye.removal.readmission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Indicator 10.2: how many incoming requests of a year were answered. */
@Service
@NamedInterface("figures")
public class ReadmissionFigures {

    private final Readmissions readmissions;

    ReadmissionFigures(Readmissions readmissions) {
        this.readmissions = readmissions;
    }

    /**
     * Incoming requests from agreement countries, by year of receipt.
     *
     * @param received received requests
     * @param answered those answered expressly
     * @param tacitlyAccepted those accepted by silence; nobody answered them
     */
    @NamedInterface("figures")
    public record Figures(long received, long answered, long tacitlyAccepted) {

        /** Returns answered ÷ received × 100 to one digit; null if none was received. */
        public @Nullable BigDecimal answeredPercent() {
            return received == 0
                    ? null
                    : BigDecimal.valueOf(answered * 100).divide(BigDecimal.valueOf(received), 1, RoundingMode.HALF_UP);
        }
    }

    /** Returns the figures of a year, of the provinces the actor may see. */
    @Transactional(readOnly = true)
    public Figures of(int year) {
        return readmissions.count(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
}
