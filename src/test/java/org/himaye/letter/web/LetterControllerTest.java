package org.himaye.letter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.util.UUID;
import org.himaye.letter.LetterWorkbench;
import org.himaye.letter.Letters;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;

class LetterControllerTest {

    @Test
    void letterIsShownAsPdfUnderANameWithoutPersonalData() throws Exception {
        try (LetterWorkbench workbench = new LetterWorkbench(true)) {
            Letters letters = workbench.letters();
            UUID letterId = workbench.issueSample().letterId();
            MockMvc http = standaloneSetup(new LetterController(letters, everybody -> {}))
                    .build();

            MockHttpServletResponse response =
                    http.perform(get("/api/letters/" + letterId)).andReturn().getResponse();

            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getContentType()).isEqualTo("application/pdf");
            assertThat(response.getHeader("Content-Disposition"))
                    .isEqualTo("inline; filename=\"doc-08-" + letterId + ".pdf\"");
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(response.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        }
    }

    @Test
    void readingNeedsASignOn() throws NoSuchMethodException {
        PreAuthorize rule =
                LetterController.class.getDeclaredMethod("read", UUID.class).getAnnotation(PreAuthorize.class);

        assertThat(rule.value()).isEqualTo("isAuthenticated()");
    }
}
