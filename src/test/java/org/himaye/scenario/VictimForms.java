package org.himaye.scenario;

import java.util.List;
import java.util.Map;

/** Sensible contents of every form of identification; everything that happened, happened now. */
final class VictimForms {

    private VictimForms() {}

    static Map<String, Object> securing(Office office) {
        return ReturnCase.form(
                "securedAt", office.now().toString(),
                "danger", "THREATENED",
                "protection", "POLICE",
                "protectionNote", "Kapıda bir ekip bekliyor.",
                "preliminaryInterviewAt", office.now().toString(),
                "preliminaryNote", "Ücretini alamadığını, belgelerinin elinden alındığını söyledi.",
                "prosecutorInformedAt", office.now().toString(),
                "prosecutorOffice", "Van Cumhuriyet Başsavcılığı",
                "familyName", "Karimova",
                "givenNames", "Nilufar",
                "sex", "FEMALE",
                "ageGroup", "ADULT",
                "nationality", "UZB",
                "language", "RU",
                "contact", "Yalnız uzman Zeynep üzerinden");
    }

    static Map<String, Object> interview(Office office) {
        return ReturnCase.form(
                "outcome", "HELD",
                "heldAt", office.now().toString(),
                "place", "Görüşme odası 2",
                "privateSetting", true,
                "consentGiven", true,
                "language", "RU",
                "interpreter", "Tercüman Elena",
                "specialist", "NONE",
                "narrative", "Günde on sekiz saat çalıştırıldığını anlattı.");
    }

    static Map<String, Object> sheet(List<String> indicators) {
        Map<String, Object> sheet = ReturnCase.form(
                "ageGroup", "ADULT", "exploitationType", "LABOUR", "narrative", "Temin, yolculuk ve atölye.");
        indicators.forEach(indicator -> sheet.put(indicator, "Görüşmede anlattı; mesajları gösterdi."));
        return sheet;
    }

    static Map<String, Object> proposal(String result) {
        Map<String, Object> proposal = ReturnCase.form(
                "step", "PROPOSE", "result", result, "reasons", "Anlatımı tutarlı, deliller birbirini doğruluyor.");
        if (result.equals("NOT_IDENTIFIED")) {
            proposal.put("ground", "NO_EXPLOITATION");
        }
        return proposal;
    }

    static Map<String, Object> opinion(String opinion) {
        return ReturnCase.form("opinion", opinion, "reasons", "Dosyayı ayrıca inceledim.");
    }

    static Map<String, Object> decision(String result) {
        Map<String, Object> decision = ReturnCase.form("result", result, "reasons", "İki uzmanın raporu uygundur.");
        if (result.equals("NOT_IDENTIFIED")) {
            decision.put("ground", "NO_EXPLOITATION");
        }
        return decision;
    }

    static Map<String, Object> service(Office office) {
        return ReturnCase.form(
                "servedAt",
                office.now().toString(),
                "language",
                "RU",
                "interpreter",
                "Tercüman Elena",
                "rightsExplained",
                true);
    }
}
