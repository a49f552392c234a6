package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.ModelAndView;

/** Files are taken at one address only; anywhere else a request with files is what it always was: not understood. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadConfiguration {

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getServletPath().equals(FigureImportPage.ADDRESS) && super.isMultipart(request);
            }
        };
    }

    /** A broken upload fails before any page is chosen. */
    @ControllerAdvice
    static class BrokenUploads {

        /** Says that the request was not understood. */
        @ExceptionHandler
        ModelAndView broken(MultipartException broken) {
            ModelAndView page = new ModelAndView("error");
            page.setStatus(HttpStatusCode.valueOf(HttpStatus.BAD_REQUEST.value()));
            page.addObject("status", HttpStatus.BAD_REQUEST.value());
            return page;
        }
    }
}
