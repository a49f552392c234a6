package org.himaye.supervision.web;

import java.time.ZoneId;
import java.util.Locale;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.map.MapMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The process maps: at which steps cases are, how long they wait there, and which cases they are. */
@Controller
class MapPage {

    private final MapReading reading;

    MapPage(MapReading reading) {
        this.reading = reading;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    @ModelAttribute("threshold")
    int threshold() {
        return reading.suppressBelow();
    }

    /** Shows all processes with their open cases. */
    @GetMapping(MapAddresses.ALL)
    @PreAuthorize(SupervisionRights.FIGURES)
    String list(
            @RequestParam(name = "province", required = false) @Nullable String province, Locale locale, Model model) {
        model.addAttribute("list", reading.list(province, locale));
        return "supervision/maps";
    }

    /** Shows the map of a process or of one of its sub-processes. */
    @GetMapping(MapAddresses.ALL + "/{process}")
    @PreAuthorize(SupervisionRights.FIGURES)
    String map(
            @PathVariable("process") String process,
            @RequestParam(name = "sheet", required = false) @Nullable String sheet,
            @RequestParam(name = "measure", defaultValue = "OPEN_CASES") MapMeasure measure,
            @RequestParam(name = "province", required = false) @Nullable String province,
            Locale locale,
            Model model) {
        model.addAttribute("measures", MapMeasure.values());
        model.addAttribute("view", reading.map(process, textOrNull(sheet), measure, province, locale));
        return "supervision/map";
    }

    /** Shows the cases behind a step. */
    @GetMapping(MapAddresses.ALL + "/{process}/cases")
    @PreAuthorize(SupervisionRights.FILES)
    String cases(
            @PathVariable("process") String process,
            @RequestParam("step") String step,
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("cases", reading.cases(process, step, province, page, locale));
        return "supervision/map-cases";
    }

    /** An empty choice of the form is no choice. */
    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
