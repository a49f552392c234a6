package org.himaye.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.supervision.work.AbsenceCovers;
import org.himaye.supervision.work.Mandate;
import org.himaye.supervision.work.Purpose;
import org.himaye.supervision.work.WorkReading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The open work: what waits with whom, and who is away. */
@Controller
class WorkPage {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final WorkReading reading;
    private final AbsenceCovers covers;
    private final Clock clock;

    WorkPage(WorkReading reading, AbsenceCovers covers, Clock clock) {
        this.reading = reading;
        this.covers = covers;
        this.clock = clock;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /**
     * Shows open tasks by group and officer, and one page of those chosen.
     *
     * @param holder stands for an officer, as the page itself offers it; never an account name
     */
    @GetMapping("/supervision/open-work")
    @PreAuthorize(Mandate.LOOKS)
    String work(
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "group", required = false) @Nullable String group,
            @RequestParam(name = "holder", required = false) @Nullable String holder,
            @RequestParam(name = "overdue", defaultValue = "false") boolean overdue,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute(
                "board", reading.board(textOrNull(province), textOrNull(group), textOrNull(holder), overdue, page));
        return "supervision/work";
    }

    /**
     * Shows who is away or will be, and lets absences be entered.
     *
     * @param province plate code of the place whose officers are offered
     */
    @GetMapping("/supervision/open-work/absences")
    @PreAuthorize(Mandate.HANDS_OVER)
    String absences(@RequestParam(name = "province", required = false) @Nullable String province, Model model) {
        List<Province> places = places();
        String chosen = places.size() == 1 ? places.get(0).plate() : textOrNull(province);
        LocalDate today = LegalTime.dayOf(clock.instant());
        model.addAttribute("today", today);
        model.addAttribute("places", places);
        model.addAttribute("chosen", chosen);
        model.addAttribute("covers", covers.standing());
        model.addAttribute("staff", chosen == null ? List.of() : reading.staff(chosen));
        return "supervision/absences";
    }

    /** The headquarters are a place, too, for those who work there. */
    private List<Province> places() {
        List<Province> provinces = reading.provinces();
        return provinces.size() > 1 && provinces.size() == Province.all().size() - 1 ? Province.all() : provinces;
    }

    /** An empty choice of the form is no choice; what no form offers is refused before it is looked for. */
    private static @Nullable String textOrNull(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!CODE.matcher(text).matches()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText("Böyle bir seçenek yok.", "There is no such choice."),
                    null);
        }
        return text;
    }
}
