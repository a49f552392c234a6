package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest(name = "{0} is found as {1}")
    @CsvSource({
        "Işık, ISIK",
        "ışık, ISIK",
        "İSMAİL, ISMAIL",
        "ismail, ISMAIL",
        "Çağrı Öztürk-Şimşek, CAGRI OZTURK SIMSEK",
        "Al-Ḥasan, AL HASAN",
        "Nguyễn, NGUYEN",
        "Łukasz, LUKASZ",
        "Groß, GROSS",
        "Əliyev, ALIYEV",
        "محمد, محمد",
    })
    void namesAreFoldedToOneSpelling(String written, String folded) {
        assertThat(SearchText.fold(written)).isEqualTo(folded);
    }

    @Test
    void apostrophesJoinAndOtherSignsSeparate() {
        assertThat(SearchText.fold("  O'Neil,  N’Diaye / x%_  ")).isEqualTo("ONEIL NDIAYE X");
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale former = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(SearchText.fold("Emine Işıl")).isEqualTo("EMINE ISIL");
        } finally {
            Locale.setDefault(former);
        }
    }

    @Test
    void textsBehindAPrefixSortAfterEverythingThatBeginsWithIt() {
        assertThat(SearchText.behind("AB")).isGreaterThan("ABZZZ").isGreaterThan("AB" + "\u06FF");
        assertThat(SearchText.behind("AB")).isLessThan("AC");
    }
}
