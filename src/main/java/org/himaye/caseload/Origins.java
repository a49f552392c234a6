package org.himaye.caseload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries of origin by ISO 3166 alpha-3 code, and the source's two codes for persons without one. */
final class Origins {

    /** The source's code for "unknown" and for origins it does not list. */
    static final String UNKNOWN = "UNK";

    /** The code of stateless persons. */
    static final String STATELESS = "XXA";

    private static final Map<String, String> ALPHA_2 = new HashMap<>();

    static {
        for (String alpha2 : Locale.getISOCountries()) {
            ALPHA_2.put(new Locale("", alpha2).getISO3Country(), alpha2);
        }
    }

    /**
     * Members of the Council of Europe other than Türkiye: "European countries" in the sense of YUKK 3/1-b, which decides
     * between refugee (YUKK 61) and conditional refugee (YUKK 62).
     */
    private static final Set<String> EUROPEAN = new HashSet<>(Arrays.asList(
            "ALB", "AND", "ARM", "AUT", "AZE", "BEL", "BIH", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA",
            "GEO", "DEU", "GRC", "HUN", "ISL", "IRL", "ITA", "LVA", "LIE", "LTU", "LUX", "MLT", "MDA", "MCO", "MNE",
            "NLD", "MKD", "NOR", "POL", "PRT", "ROU", "SMR", "SRB", "SVK", "SVN", "ESP", "SWE", "CHE", "UKR", "GBR"));

    private static final int LAST_YEAR_OF_RUSSIAN_MEMBERSHIP = 2021;

    private Origins() {}

    /** Returns every code that a table may use. */
    static Set<String> known() {
        Set<String> known = new HashSet<>(ALPHA_2.keySet());
        known.add(UNKNOWN);
        known.add(STATELESS);
        return known;
    }

    /** Returns the Turkish name of an origin, or its code if there is none. */
    static String turkishName(String iso3) {
        if (iso3.equals(UNKNOWN)) {
            return "Bilinmeyen";
        }
        if (iso3.equals(STATELESS)) {
            return "Vatansız";
        }
        String alpha2 = ALPHA_2.get(iso3);
        return alpha2 == null ? iso3 : new Locale("", alpha2).getDisplayCountry(new Locale("tr"));
    }

    /** Tells whether events in this country lead to refugee status; Russia left the Council of Europe in March 2022. */
    static boolean isEuropean(String iso3, int year) {
        return EUROPEAN.contains(iso3) || (iso3.equals("RUS") && year <= LAST_YEAR_OF_RUSSIAN_MEMBERSHIP);
    }
}
