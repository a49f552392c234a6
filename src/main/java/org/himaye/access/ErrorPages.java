package org.himaye.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the application answers when nothing else did: a page for browsers, a problem for machines. Neither says more than
 * the status and, for a fault of ours, the number under which the operators find it.
 */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPages implements ErrorController {

    private static final int NOT_FOUND = 404;
    private static final int FAILURE = 500;

    /** Shows the page. */
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    @PreAuthorize("permitAll()")
    ModelAndView page(HttpServletRequest request) {
        int status = status(request);
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        if (status >= FAILURE) {
            page.addObject("correlationId", UnforeseenFailure.report(failure(request)));
        }
        return page;
    }

    /** Answers whoever did not ask for a page. */
    @RequestMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
        int status = status(request);
        String correlation = status >= FAILURE ? UnforeseenFailure.report(failure(request)) : null;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(type(status), detail(status, correlation), null, List.of(), locale));
    }

    /** Whoever opens the address of the error page itself has found nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : NOT_FOUND;
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? failure : null;
    }

    private static ProblemType type(int status) {
        return switch (status) {
            case 403 -> CommonProblem.FORBIDDEN;
            case NOT_FOUND -> CommonProblem.NOT_FOUND;
            default -> new BareStatus(status);
        };
    }

    private static LocalizedText detail(int status, @Nullable String correlation) {
        if (correlation != null) {
            return new LocalizedText(
                    "İşlem tamamlanamadı. Bildirirken şu numarayı verin: " + correlation,
                    "The request could not be completed. Quote this number: " + correlation);
        }
        return switch (status) {
            case 403 ->
                new LocalizedText(
                        "Bu işlem görevli olduğunuz gruplara verilmemiştir.",
                        "This step is not granted to any of your groups.");
            case NOT_FOUND -> new LocalizedText("Böyle bir adres yok.", "There is no such address.");
            default -> new LocalizedText("Gönderilen istek anlaşılamadı.", "The request was not understood.");
        };
    }

    /** A status that comes from the protocol and not from the domain, such as a method that an address does not know. */
    private record BareStatus(int status) implements ProblemType {

        @Override
        public Description description() {
            return status >= FAILURE
                    ? new Description(
                            "internal-error", status, new LocalizedText("Beklenmeyen hata", "Unexpected failure"))
                    : new Description(
                            "http-" + status,
                            status,
                            new LocalizedText(
                                    "İsteğiniz yerine getirilemedi", "Your request could not be carried out"));
        }
    }
}
