package org.himaye.trafficking.figures;

import org.himaye.shared.LocalizedText;

/** The indicators of the performance programme that rest on sealed files. */
enum IndicatorCode {
    /** Interviews with possible victims. */
    INTERVIEWS("10.1", "Muhtemel insan ticareti mağduru mülakatı", "Interviews with possible victims"),
    /** Safe returns completed in the year for each hundred identified in it; may exceed 100. */
    SAFE_RETURN_RATE(
            "10.3",
            "Gönüllü ve güvenli dönen mağdur / tanımlanan mağdur (%)",
            "Victims in voluntary and safe return ÷ identified (%)"),
    /** The same, of those alone who were identified in the year. */
    SAFE_RETURN_RATE_OF_COHORT(
            "10.3-cohort",
            "Yıl içinde tanımlananlardan yıl içinde dönenler (%)",
            "Of those identified in the year, returned in the year (%)"),
    /** Shelters that were open when the year ended. */
    SHELTERS("10.5", "Sığınma evi sayısı (yıl sonu)", "Shelters (end of the year)"),
    /** Distinct persons identified. */
    IDENTIFIED("10.7", "Tanımlanan mağdur", "Victims identified"),
    /** The part of 7.15 that is about possible victims. */
    HOTLINE_REFERRALS(
            "7.15-trafficking",
            "YİMER 157'den gelen muhtemel mağdur bildirimi",
            "Referrals of possible victims by hotline 157");

    private final String code;
    private final LocalizedText label;

    IndicatorCode(String code, String turkish, String english) {
        this.code = code;
        this.label = new LocalizedText(turkish, english);
    }

    /** Finds an indicator as the database calls it. */
    static IndicatorCode of(String code) {
        for (IndicatorCode each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No indicator " + code);
    }

    /** Returns the code of the programme. */
    String code() {
        return code;
    }

    /** Returns its name for people. */
    LocalizedText label() {
        return label;
    }
}
