package org.himaye.appeal.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.himaye.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form asks and leads back to the page, which says what was done, or why not with the input kept. */
@Component
class CommissionAnswers {

    private final MessageSource messages;

    CommissionAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Carries a form out.
     *
     * @param work what the form asks for
     * @param form id of the form on the page; its input is kept if the work is refused
     * @param posted what was typed
     * @param done message key of what was done
     * @param page address of the page to go back to
     * @return the redirect
     */
    String carryOut(
            Runnable work,
            String form,
            PostedForm posted,
            String done,
            String page,
            RedirectAttributes flash,
            Locale locale) {
        try {
            work.run();
            flash.addFlashAttribute("done", messages.getMessage(done, null, locale));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", problem(refusal, locale));
            flash.addFlashAttribute("input", posted.fields());
            flash.addFlashAttribute("inputOf", form);
        }
        return "redirect:" + page;
    }

    private String problem(Refusal refusal, Locale locale) {
        String fields = refusal.fields().stream()
                .map(field -> messages.getMessage("commission.field." + field.field(), null, field.field(), locale)
                        + ": " + field.message().in(locale))
                .collect(Collectors.joining(" "));
        String article = refusal.article();
        return refusal.detail().in(locale)
                + (fields.isEmpty() ? "" : " " + fields)
                + (article == null ? "" : " (" + article + ")");
    }
}
