package org.himaye.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of countries and languages as Turkish letters print them. */
public final class TurkishNames {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Map<String, String> WITHOUT_COUNTRY =
            Map.of("XXA", "Vatansız", "UNK", "Bilinmiyor", "XKX", "Kosova");
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(TURKISH), (first, second) -> first));

    private TurkishNames() {}

    /** Returns the name of a country of origin by its alpha-3 code; an unknown code is returned as it is. */
    public static String country(String code) {
        String special = WITHOUT_COUNTRY.get(code);
        return special != null ? special : COUNTRIES.getOrDefault(code, code);
    }

    /** Returns the name of a language by its two-letter code; a language that is not listed is "diğer". */
    public static String language(@Nullable String code) {
        return code == null || code.equals("OTHER")
                ? "diğer"
                : Locale.forLanguageTag(code.toLowerCase(Locale.ROOT)).getDisplayLanguage(TURKISH);
    }
}
