package org.himaye.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * What the liberty board shows.
 *
 * @param at the moment for which it holds
 * @param filter what was asked for
 * @param totals numbers under province and centre, by light
 * @param rows one page of persons held, the nearest limit first
 * @param matching how many persons the filter finds
 * @param pages number of pages
 * @param centres centres the reader may see, with occupancy
 * @param provinces provinces the reader may choose from
 */
public record LibertyBoard(
        Instant at,
        LibertyRegister.Filter filter,
        LibertyRegister.Totals totals,
        List<Row> rows,
        int matching,
        int pages,
        List<LibertyRegister.Centre> centres,
        List<Province> provinces) {

    /**
     * Somebody held. The board names the file and nobody by name.
     *
     * @param caseNumber number of the removal file
     * @param province name of the province
     * @param centre name of the removal centre; null before admission
     * @param since start of the holding
     * @param cells what is left of each kind of limit that runs
     * @param light light of the nearest limit
     * @param unlawful whether the holding is flagged as unlawful
     */
    public record Row(
            String caseNumber,
            String province,
            @Nullable String centre,
            Instant since,
            Map<LimitKind, Cell> cells,
            Light light,
            boolean unlawful) {}

    /**
     * What is left of a limit.
     *
     * @param endsAt when it ends
     * @param days whole days left; 0 once it is over
     * @param hours whole hours left beyond the days; 0 once it is over
     * @param over whether it is over
     * @param light how urgent it is
     */
    public record Cell(Instant endsAt, long days, long hours, boolean over, Light light) {}
}
