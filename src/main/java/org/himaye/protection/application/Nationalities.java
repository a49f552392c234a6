package org.himaye.protection.application;

import java.util.Locale;
import java.util.Set;

/** Country codes of origin: ISO 3166 alpha-3, and three for persons without one. */
final class Nationalities {

    private static final Set<String> ISO_CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> WITHOUT_COUNTRY = Set.of("XXA", "UNK", "XKX");

    private Nationalities() {}

    static boolean isKnown(String code) {
        return ISO_CODES.contains(code) || WITHOUT_COUNTRY.contains(code);
    }
}
