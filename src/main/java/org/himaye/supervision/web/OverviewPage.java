package org.himaye.supervision.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.supervision.programme.FigureText;
import org.himaye.supervision.programme.Indicator;
import org.himaye.supervision.programme.Indicator.Planned;
import org.himaye.supervision.programme.Programme;
import org.himaye.supervision.programme.ProgrammePrinting;
import org.himaye.supervision.programme.ProgrammeReading;
import org.himaye.supervision.programme.ProgrammeYear;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview: every indicator of the performance programme with target, actual, forecast, trend and definition. */
@Controller
class OverviewPage {

    static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Programme programme;
    private final ProgrammeReading reading;
    private final ProgrammePrinting printing;
    private final CurrentActor currentActor;

    OverviewPage(Programme programme, ProgrammeReading reading, ProgrammePrinting printing, CurrentActor currentActor) {
        this.programme = programme;
        this.reading = reading;
        this.printing = printing;
        this.currentActor = currentActor;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows a year; without a choice the present one, as known now. */
    @GetMapping("/supervision")
    @PreAuthorize(SupervisionRights.FIGURES)
    String overview(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "knownOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate knownOn,
            Locale locale,
            Model model) {
        ProgrammeYear read = read(year, knownOn);
        Map<Programme.Table, List<OverviewRow>> rows = new LinkedHashMap<>();
        read.tables()
                .forEach(table -> rows.put(
                        table.table(),
                        table.figures().stream()
                                .map(figure -> OverviewRow.of(figure, locale))
                                .toList()));
        model.addAttribute("read", read);
        model.addAttribute("rows", rows);
        model.addAttribute("locale", locale);
        model.addAttribute("mayImport", SupervisionRights.allows(SupervisionRights.IMPORT, currentActor.get()));
        model.addAttribute(
                "years",
                IntStream.rangeClosed(reading.firstYear(), reading.lastYear())
                        .boxed()
                        .toList());
        return "supervision/overview";
    }

    /** Shows what an indicator means, what the programme prints for it and how it is counted. */
    @GetMapping("/supervision/programme/indicators/{id}")
    @PreAuthorize(SupervisionRights.FIGURES)
    String definition(@PathVariable("id") String id, Locale locale, Model model) {
        Indicator indicator = programme
                .find(id)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.NOT_FOUND,
                        new LocalizedText("Böyle bir gösterge yok.", "There is no such indicator."),
                        null));
        Planned planned = indicator.planned();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("actual2019", FigureText.of(planned.actual2019(), locale));
        figures.put("plan2020", FigureText.of(planned.plan2020(), locale));
        figures.put("estimate2020", FigureText.of(planned.estimate2020(), locale));
        figures.put("target2021", FigureText.of(planned.target2021(), locale));
        figures.put("forecast2022", FigureText.of(planned.forecast2022(), locale));
        figures.put("forecast2023", FigureText.of(planned.forecast2023(), locale));
        model.addAttribute("indicator", indicator);
        model.addAttribute("figures", figures);
        model.addAttribute("locale", locale);
        model.addAttribute("authority", programme.authority().in(locale));
        return "supervision/indicator";
    }

    /** Prints the whole programme as PDF. */
    @GetMapping("/supervision/programme/programme.pdf")
    @PreAuthorize(SupervisionRights.FIGURES)
    ResponseEntity<byte[]> pdf(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "knownOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate knownOn,
            Locale locale) {
        ProgrammeYear read = read(year, knownOn);
        return file(printing.pdf(read, locale), MediaType.APPLICATION_PDF, "programme-" + read.year() + ".pdf");
    }

    /** Prints the whole programme as a workbook. */
    @GetMapping("/supervision/programme/programme.xlsx")
    @PreAuthorize(SupervisionRights.FIGURES)
    ResponseEntity<byte[]> workbook(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "knownOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate knownOn,
            Locale locale) {
        ProgrammeYear read = read(year, knownOn);
        return file(printing.workbook(read, locale), WORKBOOK, "programme-" + read.year() + ".xlsx");
    }

    private ProgrammeYear read(@Nullable Integer year, @Nullable LocalDate knownOn) {
        return reading.of(year == null ? reading.thisYear() : year, knownOn);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
