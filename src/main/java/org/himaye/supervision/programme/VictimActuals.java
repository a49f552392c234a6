package org.himaye.supervision.programme;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.trafficking.figures.TraffickingIndicators;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Indicators about victims (10.1, 10.3, 10.5, 10.7), as their own module publishes them: nationwide, late, and never small. */
@Component
@Order(3)
class VictimActuals implements IndicatorActuals {

    private static final Map<String, String> CODES = Map.of(
            "victim-interviews", "10.1",
            "victim-safe-return-rate", "10.3",
            "shelters", "10.5",
            "victims-identified", "10.7");

    private final TraffickingIndicators indicators;

    VictimActuals(TraffickingIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public Map<String, Reached> of(YearAsked asked) {
        if (!asked.reader().isAtHeadquarters()) {
            return all(Absence.NATIONAL_ONLY);
        }
        if (!mayRead(asked.reader())) {
            return all(Absence.NOT_FOR_READER);
        }
        LocalDate published = LocalDate.of(asked.year() + 1, Month.FEBRUARY, 1);
        LocalDate known = asked.knownOn() == null ? asked.today() : asked.knownOn();
        if (known.isBefore(published) || asked.today().isBefore(published)) {
            return all(Absence.BOOKS_OPEN);
        }
        List<TraffickingIndicators.Indicator> figures = indicators.of(asked.year());
        Map<String, Reached> reached = all(Absence.WITHHELD);
        CODES.forEach((measure, code) -> figures.stream()
                .filter(each -> each.code().equals(code) && each.value() != null)
                .forEach(each -> reached.put(measure, new Reached(each.value(), null, List.of()))));
        return reached;
    }

    /** The same groups as may ask the module itself. */
    private static boolean mayRead(Actor reader) {
        return reader.isIn(OfficerGroup.KPI_ANALYST) || reader.isIn(OfficerGroup.HQ_PROTECTION);
    }

    private static Map<String, Reached> all(Absence absence) {
        Map<String, Reached> all = new HashMap<>();
        CODES.keySet().forEach(measure -> all.put(measure, Reached.nothing(absence)));
        return all;
    }
}
