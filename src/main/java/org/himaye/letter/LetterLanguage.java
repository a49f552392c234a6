package org.himaye.letter;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.deadlines.PeriodUnit;

/**
 * A language beside Turkish in which a letter tells its reader what it means for them: result, legal basis, route, court,
 * period and consequence (YUKK 53/2, 70/1, 80/1-b, 100). The texts lie under {@code letters/languages}. Numbers keep the
 * digits of the Turkish text, so that a reader finds a day or an article in both.
 */
final class LetterLanguage {

    /** Languages with texts, by their code in the forms. */
    private static final Map<String, LetterLanguage> SHIPPED = List.of("ar", "fa", "en", "fr", "ru").stream()
            .map(LetterLanguage::new)
            .collect(Collectors.toUnmodifiableMap(
                    language -> language.tag().toUpperCase(Locale.ROOT), Function.identity()));

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Pattern PERIOD = Pattern.compile("(\\d+) (.+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    /** Keep the order of what stands between them from the text around it (Unicode Standard Annex 9). */
    private static final char ISOLATE_FROM_LEFT = '\u2066';

    private static final char END_OF_ISOLATE = '\u2069';

    private static final Pattern ISOLATED_OR_LATIN = Pattern.compile("(" + ISOLATE_FROM_LEFT + "[^" + END_OF_ISOLATE
            + "]*" + END_OF_ISOLATE + ")" + "|\\p{IsLatin}(?:[\\p{IsLatin}\\d/., -]*[\\p{IsLatin}\\d])?");

    private static final Pattern BRACKETED =
            Pattern.compile("\\(" + ISOLATE_FROM_LEFT + "([^" + END_OF_ISOLATE + "]*)" + END_OF_ISOLATE + "\\)");

    private final ULocale locale;
    private final Map<String, String> texts = new TreeMap<>();

    private LetterLanguage(String tag) {
        this.locale = ULocale.forLanguageTag(tag + "-u-nu-latn");
        Properties read = new Properties();
        try (InputStream file = LetterLanguage.class.getResourceAsStream(path(tag))) {
            if (file == null) {
                throw new IllegalStateException("Missing " + path(tag));
            }
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    }

    /** Returns the texts of a language; empty if there are none, so that somebody has to interpret. */
    static Optional<LetterLanguage> of(PersonLanguage spoken) {
        return Optional.ofNullable(SHIPPED.get(spoken.code()));
    }

    /** Returns the codes of the languages with texts, in order. */
    static List<String> codes() {
        return SHIPPED.keySet().stream().sorted().toList();
    }

    /** Returns what the texts of all languages are, for the fingerprint of the letters. */
    static byte[] wording() {
        StringBuilder all = new StringBuilder();
        codes().forEach(code -> all.append(SHIPPED.get(code).texts));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the tag of the language, e.g. {@code ar}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Returns {@code rtl} for a language that runs from the right, else {@code ltr}. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** Returns the names of all texts. */
    Set<String> keys() {
        return texts.keySet();
    }

    /**
     * Returns a text as it is written in its file.
     *
     * @throws IllegalStateException if there is none
     */
    String pattern(String key) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalStateException("No text " + key + " in " + tag());
        }
        return pattern;
    }

    /**
     * Returns a text.
     *
     * @param arguments what the text names: numbers decide on the form of a word, days are printed like in Turkish, and
     *     everything else keeps its own direction
     */
    public Said say(String key, Object... arguments) {
        Object[] printed = Arrays.stream(arguments).map(this::printed).toArray();
        return new Said(isolateLatin(new MessageFormat(pattern(key), locale).format(printed)));
    }

    /** Tells whether there is a text; for kinds of decisions that other procedures may add. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** Returns a period that the catalogue of deadlines writes in Turkish, e.g. {@code 15 gün}; unknown ones as they are. */
    public Said period(String turkish) {
        Matcher amountAndUnit = PERIOD.matcher(turkish);
        if (!amountAndUnit.matches()) {
            return new Said(isolated(turkish));
        }
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> unit.label().tr().equals(amountAndUnit.group(2)))
                .map(unit -> "period." + unit)
                .filter(texts::containsKey)
                .map(key -> say(key, Integer.valueOf(amountAndUnit.group(1))))
                .findFirst()
                .orElseGet(() -> new Said(isolated(turkish)));
    }

    /** Returns the kind of authority a route leads to, followed by its Turkish name, by which it is found. */
    public Said authority(String turkish) {
        String lower = turkish.toLowerCase(TURKISH);
        if (lower.contains("değerlendirme komisyonu")) {
            return say("authority.commission", turkish);
        }
        if (lower.contains("idare mahkemesi")) {
            return say("authority.court", turkish);
        }
        return lower.contains("sulh ceza") ? say("authority.judge", turkish) : new Said(isolated(turkish));
    }

    private Object printed(Object argument) {
        if (argument instanceof Number) {
            return argument;
        }
        if (argument instanceof Said said) {
            return said.text();
        }
        return isolated(argument instanceof LocalDate day ? day.format(DAY) : String.valueOf(argument));
    }

    private String isolated(String foreign) {
        // An article that a line break takes apart cannot be read in a line of the other direction.
        String whole = foreign.startsWith("YUKK") ? foreign.replace(' ', '\u00a0') : foreign;
        return locale.isRightToLeft() ? ISOLATE_FROM_LEFT + whole + END_OF_ISOLATE : foreign;
    }

    /** Articles and names in Latin letters would come apart in a line that runs from the right. */
    private String isolateLatin(String text) {
        if (!locale.isRightToLeft()) {
            return text;
        }
        String isolated = ISOLATED_OR_LATIN
                .matcher(text)
                .replaceAll(found -> found.group(1) != null ? found.group() : isolated(found.group()));
        // A line may break where the direction changes, which would leave a bracket behind.
        return BRACKETED.matcher(isolated).replaceAll(ISOLATE_FROM_LEFT + "($1)" + END_OF_ISOLATE);
    }

    /**
     * Words of this language, ready to be printed or put into other words of it.
     *
     * @param text the words
     */
    record Said(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    private static String path(String tag) {
        return "/letters/languages/" + tag + ".properties";
    }
}
