package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.supervision.quality.BlindFile;
import org.himaye.supervision.quality.QualityCatalogue;
import org.himaye.supervision.quality.QualityReadings;
import org.himaye.supervision.quality.QualityResults;
import org.himaye.supervision.quality.ReadingAnswer;
import org.himaye.supervision.quality.SampledProcedure;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Second readings: results for the units, and the desk of those who read. */
@Controller
@RequestMapping("/supervision/quality")
class QualityPages {

    private static final String RESULTS = "supervision/quality";
    private static final String DESK = "supervision/quality-readings";
    private static final String READING = "supervision/quality-reading";
    private static final String REDIRECT_TO_DESK = "redirect:/supervision/quality/readings";

    private final QualityResults results;
    private final QualityReadings readings;
    private final QualityCatalogue catalogue;
    private final CurrentActor currentActor;
    private final Clock clock;

    QualityPages(
            QualityResults results,
            QualityReadings readings,
            QualityCatalogue catalogue,
            CurrentActor currentActor,
            Clock clock) {
        this.results = results;
        this.readings = readings;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Shows the results of a year, this year's by default, and to supervisors what was found wrong.
     *
     * @param unit plate code, for its months and the points of its checklist; without a choice whole years of every unit, or all
     *     about the only one that the reader sees
     */
    @GetMapping
    @PreAuthorize(SupervisionRights.QUALITY)
    String results(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "unit", required = false) @Nullable String unit,
            Model model) {
        return show(year == null ? thisYear() : year, unit, model, null, Map.of());
    }

    /** Notes a finding, or shows what is wrong with the form. */
    @PostMapping("/findings/{id}")
    @PreAuthorize(SupervisionRights.QUALITY_FINDINGS)
    String note(
            @PathVariable("id") UUID id,
            @RequestParam(name = "measure", defaultValue = "") String measure,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            results.note(id, measure);
            return "redirect:/supervision/quality";
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("measure", measure);
            return show(thisYear(), null, model, id, messages(refusal, locale, "measure"));
        }
    }

    /** Shows what the reader holds. */
    @GetMapping("/readings")
    @PreAuthorize(SupervisionRights.QUALITY_READING)
    String desk(@RequestParam(name = "none", defaultValue = "false") boolean none, Model model) {
        return desk(model, none, null);
    }

    /** Gives the reader the next decision and opens it. */
    @PostMapping("/readings")
    @PreAuthorize(SupervisionRights.QUALITY_READING)
    String take(Model model, HttpServletResponse response, Locale locale) {
        try {
            Optional<UUID> taken = readings.take();
            return taken.map(id -> REDIRECT_TO_DESK + "/" + id).orElse(REDIRECT_TO_DESK + "?none=true");
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            return desk(model, false, refusal.detail().in(locale));
        }
    }

    /** Shows a decision blind, with the checklist. */
    @GetMapping("/readings/{id}")
    @PreAuthorize(SupervisionRights.QUALITY_READING)
    String reading(@PathVariable("id") UUID id, Model model) {
        return reading(readings.open(id), model, Map.of(), Map.of());
    }

    /** Records the result, or shows what is missing and what was typed. */
    @PostMapping("/readings/{id}")
    @PreAuthorize(SupervisionRights.QUALITY_READING)
    String record(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            readings.record(id, answer(typed));
            return REDIRECT_TO_DESK;
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(refusal.type().status());
            return reading(readings.open(id), model, typed, messages(refusal, locale, "grounds"));
        }
    }

    /** Hands a reading back, or shows what is missing. */
    @PostMapping("/readings/{id}/return")
    @PreAuthorize(SupervisionRights.QUALITY_READING)
    String handBack(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            readings.handBack(id, typed.getOrDefault("reason", ""));
            return REDIRECT_TO_DESK;
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(refusal.type().status());
            return reading(readings.open(id), model, typed, messages(refusal, locale, "reason"));
        }
    }

    private String show(
            int year, @Nullable String asked, Model model, @Nullable UUID refused, Map<String, String> problems) {
        Actor reader = currentActor.get();
        boolean supervises = SupervisionRights.allows(SupervisionRights.QUALITY_FINDINGS, reader);
        String unit = VisibleProvinces.chosen(reader, asked);
        List<QualityResults.Row> rows = unit == null ? results.wholeYear(year) : results.of(year, unit);
        model.addAttribute("year", year);
        model.addAttribute("thisYear", thisYear());
        model.addAttribute("units", byUnit(rows));
        model.addAttribute("unit", unit);
        model.addAttribute("choices", choices(reader));
        model.addAttribute("points", unit == null ? List.of() : results.points(year, unit));
        model.addAttribute("supervises", supervises);
        model.addAttribute("findings", supervises ? results.findings() : List.of());
        model.addAttribute("refused", refused);
        model.addAttribute("problems", problems);
        model.addAttribute("procedureNames", procedureNames());
        model.addAttribute("questions", questions());
        model.addAttribute("provinceNames", provinceNames());
        return RESULTS;
    }

    private String desk(Model model, boolean none, @Nullable String problem) {
        model.addAttribute("readings", readings.inHand());
        model.addAttribute("most", QualityReadings.IN_HAND);
        model.addAttribute("none", none);
        model.addAttribute("problem", problem);
        return DESK;
    }

    private static String reading(
            BlindFile file, Model model, Map<String, String> typed, Map<String, String> problems) {
        model.addAttribute("file", file);
        model.addAttribute("answers", ReadingAnswer.Point.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return READING;
    }

    private static ReadingAnswer answer(Map<String, String> typed) {
        Map<String, ReadingAnswer.Point> points = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith("point.")) {
                for (ReadingAnswer.Point point : ReadingAnswer.Point.values()) {
                    if (point.name().equals(value)) {
                        points.put(name.substring("point.".length()), point);
                    }
                }
            }
        });
        String agrees = typed.getOrDefault("agrees", "");
        return new ReadingAnswer(
                agrees.equals("true") || agrees.equals("false") ? Boolean.valueOf(agrees) : null,
                typed.getOrDefault("grounds", ""),
                points);
    }

    private static Map<String, String> messages(Refusal refusal, Locale locale, String whole) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (FieldProblem wrong : refusal.fields()) {
            messages.put(wrong.field(), wrong.message().in(locale));
        }
        if (messages.isEmpty()) {
            messages.put(whole, refusal.detail().in(locale));
        }
        return messages;
    }

    private static Map<String, List<QualityResults.Row>> byUnit(List<QualityResults.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(QualityResults.Row::unit, LinkedHashMap::new, Collectors.toList()));
    }

    /** Plate codes of the units of which there are results; of the Commission, which sits at the headquarters, only for these. */
    private static List<String> choices(Actor reader) {
        List<String> plates = new ArrayList<>();
        if (reader.isAtHeadquarters()) {
            plates.add(Province.HEADQUARTERS);
        }
        VisibleProvinces.of(reader).forEach(province -> plates.add(province.plate()));
        return plates;
    }

    private Map<String, LocalizedText> procedureNames() {
        return catalogue.all().stream()
                .collect(Collectors.toMap(SampledProcedure::id, SampledProcedure::name, (one, other) -> one));
    }

    private Map<String, LocalizedText> questions() {
        return catalogue.all().stream()
                .flatMap(procedure -> procedure.points().stream())
                .collect(Collectors.toMap(
                        SampledProcedure.Point::id, SampledProcedure.Point::question, (one, other) -> one));
    }

    private static Map<String, String> provinceNames() {
        return Province.all().stream().collect(Collectors.toMap(Province::plate, Province::name));
    }

    private int thisYear() {
        return LegalTime.dayOf(clock.instant()).getYear();
    }
}
