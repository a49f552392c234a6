package org.himaye.removal.decision;

import java.util.Locale;
import java.util.Set;

/** Country codes of persons and of destinations. */
final class Countries {

    private static final Set<String> ISO_CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> WITHOUT_COUNTRY = Set.of("XXA", "UNK");

    private Countries() {}

    /** Tells whether a code can be somebody's nationality; also stateless and unknown. */
    static boolean isNationality(String code) {
        return isDestination(code) || WITHOUT_COUNTRY.contains(code) || code.equals("TUR");
    }

    /** Tells whether somebody can be removed to a country; never to Türkiye. */
    static boolean isDestination(String code) {
        return (ISO_CODES.contains(code) || code.equals("XKX")) && !code.equals("TUR");
    }
}
