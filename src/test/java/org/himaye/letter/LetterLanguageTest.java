package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.himaye.deadlines.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The languages beside Turkish say the same things, completely, and in a form that can be printed. */
class LetterLanguageTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern ARTICLE = Pattern.compile("YUKK [^).]*");
    private static final Pattern VOWEL_MARK = Pattern.compile("[\u064b-\u0652\u0670]");

    static List<String> codes() {
        return LetterLanguage.codes();
    }

    @Test
    void arabicPersianEnglishFrenchAndRussianAreShipped() {
        assertThat(codes()).containsExactly("AR", "EN", "FA", "FR", "RU");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyLanguageHasEveryTextWithTheSameArgumentsAndArticles(String code) {
        LetterLanguage english = language("EN");
        LetterLanguage other = language(code);

        assertThat(other.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(count(ARGUMENT, other.pattern(key))).as(key).isEqualTo(count(ARGUMENT, english.pattern(key)));
            assertThat(articles(other.pattern(key))).as(key).isEqualTo(articles(english.pattern(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noTextNeedsVowelMarksWhichWouldNotSitOnTheirLetters(String code) {
        LetterLanguage language = language(code);

        assertThat(language.keys())
                .noneMatch(key -> VOWEL_MARK.matcher(language.pattern(key)).find());
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 10 gün, 10 أيام",
        "AR, 15 gün, 15 يوما",
        "AR, 6 ay, 6 أشهر",
        "AR, 20 iş günü, 20 يوم عمل",
        "FA, 15 gün, 15 روز",
        "FA, 20 iş günü, 20 روز کاری",
        "EN, 1 gün, 1 day",
        "EN, 7 gün, 7 days",
        "FR, 30 gün, 30 jours",
        "FR, 6 ay, 6 mois",
        "RU, 10 gün, 10 дней",
        "RU, 3 gün, 3 дня",
        "RU, 6 ay, 6 месяцев",
        "RU, 48 saat, 48 часов"
    })
    void periodsAreCountedInTheFormThatTheNumberAsksFor(String code, String turkish, String expected) {
        assertThat(language(code).period(turkish).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodUnit.class,
            names = {"HOURS", "DAYS", "WORKING_DAYS", "MONTHS", "YEARS"})
    void everyUnitOfTheCatalogueThatMeasuresASpanIsKnownInEveryLanguage(PeriodUnit unit) {
        for (String code : codes()) {
            assertThat(language(code).period("5 " + unit.label().tr()).text())
                    .as(code)
                    .contains("5")
                    .doesNotContain(unit.label().tr() + "\u2069");
        }
    }

    @Test
    void periodThatNobodyKnowsIsPrintedInTurkishRatherThanNotAtAll() {
        assertThat(language("EN").period("derhâl").text()).isEqualTo("derhâl");
    }

    @ParameterizedTest
    @CsvSource({
        "Uluslararası Koruma Değerlendirme Komisyonu, International Protection Evaluation Commission",
        "Van İdare Mahkemesi, Administrative court",
        "İdare mahkemesi, Administrative court",
        "Sulh ceza hâkimliği, Criminal peace judge"
    })
    void authoritiesAreNamedByKindAndByTheNameOnTheirDoor(String turkish, String kind) {
        assertThat(language("EN").authority(turkish).text()).isEqualTo(kind + " (" + turkish + ")");
    }

    @Test
    void articlesNamesAndNumbersKeepTheirOrderInALineFromTheRight() {
        String said = language("AR")
                .say("decision.number", "65-2026-004418", java.time.LocalDate.of(2026, 11, 16))
                .text();

        assertThat(said).contains("\u206665-2026-004418\u2069", "\u206616.11.2026\u2069");
        assertThat(language("AR").say("stay").text()).endsWith("\u2066(YUKK\u00a080/1-e)\u2069");
    }

    @Test
    void languageThatIsNotShippedHasNoTexts() {
        assertThat(LetterLanguage.of(new PersonLanguage("SO"))).isEmpty();
        assertThat(LetterLanguage.of(new PersonLanguage("TR"))).isEmpty();
        assertThatThrownBy(() -> language("EN").say("unheard.of")).isInstanceOf(IllegalStateException.class);
    }

    private static LetterLanguage language(String code) {
        return LetterLanguage.of(new PersonLanguage(code)).orElseThrow();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
    }

    private static List<String> articles(String text) {
        return ARTICLE.matcher(text)
                .results()
                .map(found -> found.group()
                        .replaceAll("(?: to | à |–|-)90", " 90")
                        .replace("،", ",")
                        .strip())
                .sorted()
                .toList();
    }
}
