package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void lettersMayBeTypedSmall() {
        assertThat(CaseNumber.parse(" 65-it-2026-000123 ")).isEqualTo("65-IT-2026-000123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "65-UK-2026-123",
                "82-UK-2026-000123",
                "65-XX-2026-000123",
                "65-UK-26-000123",
                "65-UK-2026-000123 or 1=1",
                "65-UK-2026-0000000001",
                "<script>alert(1)</script>"
            })
    void whatIsNoCaseNumberIsRefused(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CaseNumber.parse(text));

        assertThat(refusal.fields().get(0).field()).isEqualTo("caseNumber");
        assertThat(refusal.fields().get(0).code()).isEqualTo("pattern");
    }
}
