package org.himaye.supervision.web;

import java.time.ZoneId;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The liberty board: everybody held, with every limit that runs (YUKK 57). */
@Controller
class LibertyPage {

    private final LibertyReading reading;

    LibertyPage(LibertyReading reading) {
        this.reading = reading;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    /** Shows a page of the board; without a filter everybody whom the reader may see. */
    @GetMapping("/supervision/liberty")
    @PreAuthorize(SupervisionRights.LIBERTY)
    String board(
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "light", required = false) @Nullable Light light,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "print", defaultValue = "false") boolean print,
            Model model) {
        model.addAttribute("kinds", LimitKind.values());
        model.addAttribute("lights", Light.values());
        model.addAttribute("print", print);
        model.addAttribute(
                "board",
                reading.board(
                        province,
                        textOrNull(centre),
                        light,
                        page,
                        print ? LibertyReading.PRINT_SIZE : LibertyReading.PAGE_SIZE));
        return "supervision/liberty";
    }

    /** An empty choice of the form is no choice. */
    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
