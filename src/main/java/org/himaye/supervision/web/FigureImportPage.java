package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.programme.FigureColumn;
import org.himaye.supervision.programme.FigureFileRejected;
import org.himaye.supervision.programme.FigureImports;
import org.himaye.supervision.programme.Programme;
import org.himaye.supervision.programme.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the strategy unit imports figures of the programme that our cases cannot answer. */
@Controller
@RequestMapping(FigureImportPage.ADDRESS)
@PreAuthorize(SupervisionRights.IMPORT)
class FigureImportPage {

    static final String ADDRESS = "/supervision/programme/import";

    private final FigureImports imports;
    private final Programme programme;

    FigureImportPage(FigureImports imports, Programme programme) {
        this.imports = imports;
        this.programme = programme;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows the form, how a file must look, and the latest imports. */
    @GetMapping
    String form(@RequestParam(name = "taken", required = false) @Nullable String taken, Locale locale, Model model) {
        return show(List.of(), taken, locale, model);
    }

    /** Takes a file, or shows every row that is wrong. */
    @PostMapping
    String take(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            return "redirect:" + ADDRESS + "?taken="
                    + imports.take(content(file)).id();
        } catch (FigureFileRejected rejected) {
            response.setStatus(rejected.type().status());
            model.addAttribute("problem", rejected.detail().in(locale));
            return show(rejected.problems(), null, locale, model);
        }
    }

    private String show(List<RowProblem> problems, @Nullable String taken, Locale locale, Model model) {
        List<FigureImports.Import> latest = imports.latest();
        model.addAttribute("problems", problems);
        model.addAttribute(
                "taken",
                latest.stream()
                        .filter(each -> each.id().toString().equals(taken))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("imports", latest);
        model.addAttribute("columns", FigureColumn.values());
        model.addAttribute(
                "indicators",
                programme.indicators().stream().filter(each -> !each.isOwn()).toList());
        model.addAttribute("locale", locale);
        return "supervision/import";
    }

    /** One byte more than allowed is enough to be refused; the rest is not read. */
    private static byte[] content(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream stream = file.getInputStream()) {
            return stream.readNBytes(FigureImports.maximumBytes() + 1);
        }
    }
}
