package org.himaye.trafficking.web;

import java.util.Locale;
import java.util.UUID;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.CompartmentRefusals;
import org.himaye.trafficking.compartment.VictimTeams;
import org.himaye.trafficking.emergency.EmergencyRights;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of the reader's sealed files, and the page of one. Open to everybody, and the same for who is on no team. */
@Controller
@RequestMapping("/sealed-files")
@PreAuthorize("isAuthenticated()")
class SealedFilePages {

    private final SealedFileReading reading;
    private final TeamChanges changes;
    private final CurrentActor currentActor;

    SealedFilePages(SealedFileReading reading, TeamChanges changes, CurrentActor currentActor) {
        this.reading = reading;
        this.changes = changes;
        this.currentActor = currentActor;
    }

    /** Shows the files of the reader's teams. */
    @GetMapping
    String list(Model model) {
        model.addAttribute("files", reading.mine());
        model.addAttribute("mayRequest", EmergencyRights.mayRequest(currentActor.get()));
        return "sealed/list";
    }

    /** Shows a file to its team, and in an emergency. */
    @GetMapping("/{number}")
    String file(@PathVariable("number") String number, Model model) {
        SealedFilePage page = reading.page(number);
        model.addAttribute("page", page);
        model.addAttribute("file", page.file());
        return "sealed/file";
    }

    /** Shows where the person lives, to the team alone and each time on record. */
    @GetMapping("/{number}/shelter-address")
    String shelterAddress(@PathVariable("number") String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("address", reading.shelterAddress(number));
        return "sealed/shelter-address";
    }

    /** Hands out a letter as PDF. */
    @GetMapping("/{number}/letters/{letterId}")
    ResponseEntity<byte[]> letter(@PathVariable("number") String number, @PathVariable("letterId") UUID letterId) {
        byte[] pdf = reading.letter(number, letterId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letterId + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    /** Lets somebody of the desk join the team. */
    @PostMapping("/{number}/team")
    String join(
            @PathVariable("number") String number,
            @RequestParam(name = "seat", defaultValue = "") String seat,
            RedirectAttributes flash,
            Locale locale) {
        return answered(number, flash, locale, () -> {
            int slash = seat.indexOf('/');
            OfficerGroup group = VictimTeams.TEAM_GROUPS.stream()
                    .filter(known -> slash > 0 && known.id().equals(seat.substring(0, slash)))
                    .findFirst()
                    .orElseThrow(CompartmentRefusals::notFound);
            changes.join(number, seat.substring(slash + 1), group);
        });
    }

    /** Lets somebody leave the team. */
    @PostMapping("/{number}/team/leave")
    String leave(
            @PathVariable("number") String number,
            @RequestParam(name = "userId", defaultValue = "") String userId,
            RedirectAttributes flash,
            Locale locale) {
        return answered(number, flash, locale, () -> changes.leave(number, userId));
    }

    /** Whoever may not see the file gets no page at all; whoever may learns there what was wrong. */
    private static String answered(String number, RedirectAttributes flash, Locale locale, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            if (refusal.type().status() == org.springframework.http.HttpStatus.NOT_FOUND.value()) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", refusal.detail().in(locale));
        }
        return "redirect:/sealed-files/" + number;
    }
}
