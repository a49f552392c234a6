package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.himaye.supervision.export.ExportCatalogue;
import org.himaye.supervision.export.ExportFormat;
import org.himaye.supervision.export.ExportOrder;
import org.himaye.supervision.export.Exports;
import org.himaye.supervision.export.KeptExport;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for exports, the register of what was exported, and fetching. */
@Controller
@RequestMapping("/supervision/exports")
class ExportPage {

    private static final String VIEW = "supervision/exports";

    private final Exports exports;
    private final ExportCatalogue catalogue;
    private final CurrentActor currentActor;
    private final Clock clock;

    ExportPage(Exports exports, ExportCatalogue catalogue, CurrentActor currentActor, Clock clock) {
        this.exports = exports;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows the form and a page of the register. */
    @GetMapping
    @PreAuthorize(SupervisionRights.EXPORT_REGISTER)
    String page(@RequestParam(name = "page", defaultValue = "0") int page, Model model) {
        return show(page, Map.of(), model);
    }

    /** Makes an export, or shows the form again with what is wrong. */
    @PostMapping
    @PreAuthorize(SupervisionRights.EXPORT)
    String make(
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        TypedFields fields = new TypedFields(posted);
        try {
            ExportFormat format = fields.choice("format", ExportFormat.class).orElse(ExportFormat.CSV);
            LocalDate from = fields.month("from");
            LocalDate until = fields.month("until");
            fields.refuseIfAny();
            KeptExport export = exports.make(
                    new ExportOrder(
                            fields.text("dataset"),
                            format,
                            fields.text("purpose"),
                            fields.text("purposeText"),
                            fields.textOrNull("province"),
                            from,
                            until),
                    locale);
            flash.addFlashAttribute("made", export.number());
            return "redirect:/supervision/exports";
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("problem", refusal.detail().in(locale));
            model.addAttribute("wrong", refusal.fields());
            return show(0, fields.typed(), model);
        }
    }

    /** Hands out the file to whoever asked for it. */
    @GetMapping("/{id}/content")
    @PreAuthorize(SupervisionRights.EXPORT)
    ResponseEntity<byte[]> fetch(@PathVariable("id") UUID id) {
        Exports.Content content = exports.fetch(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, content.export().format().mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.export().filename())
                                .build()
                                .toString())
                .body(content.bytes());
    }

    private String show(int page, Map<String, String> input, Model model) {
        Actor actor = currentActor.get();
        List<KeptExport> register = exports.register(page);
        model.addAttribute("datasets", catalogue.of(actor));
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("provinces", VisibleProvinces.of(actor));
        model.addAttribute("national", actor.isAtHeadquarters());
        model.addAttribute("register", register);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("more", register.size() == Exports.PAGE_SIZE);
        model.addAttribute("reader", actor.userId());
        model.addAttribute("now", clock.instant());
        model.addAttribute("input", input);
        return VIEW;
    }
}
