package org.himaye.access;

import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page shows: who is signed in, and refusals in the reader's words. */
@ControllerAdvice(annotations = Controller.class)
@Order(10)
class PageModel {

    @ModelAttribute
    void signedIn(@AuthenticationPrincipal @Nullable SignedInUser user, Model model) {
        if (user != null) {
            model.addAttribute("signedInAs", user.displayName());
        }
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, @AuthenticationPrincipal @Nullable SignedInUser user) {
        return page(refusal.type().status(), user);
    }

    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, @AuthenticationPrincipal @Nullable SignedInUser user) {
        return page(HttpStatus.FORBIDDEN.value(), user);
    }

    private static ModelAndView page(int status, @Nullable SignedInUser user) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        if (user != null) {
            page.addObject("signedInAs", user.displayName());
        }
        return page;
    }
}
