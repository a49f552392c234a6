package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Data of many files leaves by a controlled export only: other files hold one letter, other lists come in pages of our size. */
class NoOtherWayOutTest extends Scenario {

    private static final Set<String> FILES = Set.of(
            "GET /api/letters/{letterId}",
            // One file, to whoever may open its page; every copy has its line in the ledger.
            "GET /cases/{caseNumber}/bundle.pdf",
            "GET /sealed-files/{number}/letters/{letterId}",
            "GET /supervision/exports/{id}/content",
            // The published programme, which names no case: sums of a year.
            "GET /supervision/programme/programme.pdf",
            "GET /supervision/programme/programme.xlsx");

    private static final Set<String> SIZES =
            Set.of("size", "limit", "pagesize", "perpage", "maxresults", "rows", "max");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void onlyOneDocumentOfOneFileTheProgrammeOrAControlledExportIsHandedOutAsAFile() {
        Set<String> files = new TreeSet<>();

        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            if (isOurs(mapping.getValue()) && handsOutAFile(mapping.getKey(), mapping.getValue())) {
                mapping.getKey()
                        .getPatternValues()
                        .forEach(pattern -> mapping.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> files.add(method + " " + pattern)));
            }
        }

        assertThat(files).containsExactlyInAnyOrderElementsOf(FILES);
    }

    @Test
    void nobodyChoosesHowMuchAPageHolds() {
        Set<String> chosen = new TreeSet<>();

        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) {
                for (MethodParameter parameter : handler.getMethodParameters()) {
                    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
                    if (asked != null && SIZES.contains(asked.name().toLowerCase(Locale.ROOT))) {
                        chosen.add(mapping + " " + asked.name());
                    }
                }
            }
        });

        assertThat(chosen).isEmpty();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.himaye.");
    }

    private static boolean handsOutAFile(RequestMappingInfo mapping, HandlerMethod handler) {
        ResolvableType answer = ResolvableType.forMethodReturnType(handler.getMethod());
        ResolvableType body = answer.resolve() == ResponseEntity.class ? answer.getGeneric(0) : answer;
        Class<?> type = body.resolve(Object.class);
        boolean writesItself = Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> ServletResponse.class.isAssignableFrom(parameter.getParameterType()))
                && type == void.class;
        boolean otherThanPages = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(produced -> !produced.isCompatibleWith(MediaType.TEXT_HTML)
                        && !produced.isCompatibleWith(MediaType.APPLICATION_JSON));
        return type == byte[].class
                || Resource.class.isAssignableFrom(type)
                || StreamingResponseBody.class.isAssignableFrom(type)
                || writesItself
                || otherThanPages;
    }
}
