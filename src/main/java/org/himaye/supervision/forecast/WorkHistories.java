package org.himaye.supervision.forecast;

import java.time.YearMonth;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.jspecify.annotations.Nullable;

/** Reads how a unit worked, from the read model, as far as the reader may see it. */
interface WorkHistories {

    /**
     * Returns the months of work with international protection applications, from the first application on.
     *
     * @param province plate code; null for every province that the reader may see
     * @param until first month that is not returned any more, since it is not over
     * @return empty if nothing has arrived before that month
     */
    WorkHistory of(@Nullable String province, YearMonth until);
}
