package org.himaye.supervision.forecast.domain;

import java.util.List;

/**
 * What a scenario comes to.
 *
 * @param bands one for each month looked at
 * @param clearance when the backlog is cleared
 */
public record Forecast(List<Band> bands, Clearance clearance) {

    public Forecast {
        bands = List.copyOf(bands);
    }
}
