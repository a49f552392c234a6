package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.readmission.ReadmissionFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Places in removal centres (7.4) and readmission requests answered (10.2), from the registers of removal. */
@Component
@Order(2)
class RegisterActuals implements IndicatorActuals {

    static final String CAPACITY = "removal-centre-capacity";
    static final String READMISSION = "readmission-requests-answered";

    private final LibertyRegister register;
    private final ReadmissionFigures readmission;

    RegisterActuals(LibertyRegister register, ReadmissionFigures readmission) {
        this.register = register;
        this.readmission = readmission;
    }

    @Override
    public Map<String, Reached> of(YearAsked asked) {
        return Map.of(CAPACITY, capacity(asked), READMISSION, readmission(asked));
    }

    private Reached capacity(YearAsked asked) {
        if (asked.knownOn() != null || asked.year() != asked.today().getYear()) {
            return Reached.nothing(Absence.ONLY_TODAY);
        }
        return Reached.of(BigDecimal.valueOf(register.places()), List.of());
    }

    private Reached readmission(YearAsked asked) {
        if (asked.knownOn() != null) {
            return Reached.nothing(Absence.ONLY_AS_KNOWN_NOW);
        }
        List<TrendPoint> trend = new ArrayList<>();
        @Nullable BigDecimal before = readmission.of(asked.year() - 1).answeredPercent();
        if (before != null) {
            trend.add(new TrendPoint(asked.year() - 1, 0, before));
        }
        @Nullable BigDecimal percent = readmission.of(asked.year()).answeredPercent();
        if (percent == null) {
            return new Reached(null, Absence.NOTHING_TO_COUNT, trend);
        }
        trend.add(new TrendPoint(asked.year(), 0, percent));
        return Reached.of(percent, trend);
    }
}
