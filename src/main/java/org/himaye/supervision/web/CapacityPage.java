package org.himaye.supervision.web;

import java.time.ZoneId;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.capacity.OccupancyForecast;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How full removal centres are, and how full they may become; of shelters what may be told of them. */
@Controller
class CapacityPage {

    private final CapacityReading reading;

    CapacityPage(CapacityReading reading) {
        this.reading = reading;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows the centres of a province, or of all that the reader sees. */
    @GetMapping("/supervision/capacity")
    @PreAuthorize(SupervisionRights.CAPACITY)
    String board(@RequestParam(name = "province", required = false) @Nullable String province, Model model) {
        model.addAttribute("weeksBack", OccupancyForecast.WEEKS_BACK);
        model.addAttribute("weeksAhead", OccupancyForecast.WEEKS_AHEAD);
        model.addAttribute("board", reading.board(province));
        return "supervision/capacity";
    }
}
