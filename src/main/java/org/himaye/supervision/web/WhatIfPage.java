package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.Province;
import org.himaye.supervision.forecast.WhatIf;
import org.himaye.supervision.forecast.domain.WorkMonth;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What if: a scenario, what it comes to, and how well the method would have foretold the last months. */
@Controller
class WhatIfPage {

    /** Two years of the past stand before the future. */
    private static final int MONTHS_OF_PAST = 24;

    private final WhatIf whatIf;
    private final CurrentActor currentActor;

    WhatIfPage(WhatIf whatIf, CurrentActor currentActor) {
        this.whatIf = whatIf;
        this.currentActor = currentActor;
    }

    /** Shows what a scenario comes to, or what is wrong with the form; without a scenario, what comes if nothing changes. */
    @GetMapping("/supervision/what-if")
    @PreAuthorize(SupervisionRights.FIGURES)
    String page(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        List<Province> provinces = VisibleProvinces.of(currentActor.get());
        WhatIfForm form = WhatIfForm.read(sent, provinces);
        model.addAttribute("form", form);
        model.addAttribute("provinces", provinces);
        if (form.isSound()) {
            show(form, model);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "supervision/what-if";
    }

    private void show(WhatIfForm form, Model model) {
        WhatIf.Answer answer = whatIf.answer(form.province(), form.scenario());
        model.addAttribute("answer", answer);
        if (answer.unchanged() == null || answer.changed() == null) {
            return;
        }
        boolean differs = answer.unchanged() != answer.changed();
        model.addAttribute("differs", differs);
        model.addAttribute(
                "chart",
                FanChart.of(
                        last(answer.history().months(), MONTHS_OF_PAST),
                        answer.changed().bands(),
                        differs ? answer.unchanged().bands() : List.of()));
        if (answer.backTest() != null) {
            int aside = answer.backTest().months().size();
            model.addAttribute(
                    "backTestChart",
                    FanChart.of(
                            last(answer.history().months(), aside + aside),
                            answer.backTest().months().stream()
                                    .map(month -> month.band())
                                    .toList(),
                            List.of()));
        }
    }

    private static List<WorkMonth> last(List<WorkMonth> months, int count) {
        return months.subList(Math.max(0, months.size() - count), months.size());
    }
}
