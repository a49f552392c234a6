package org.himaye.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sensible contents of every form of the removal procedure; what happened, happened at the given time. */
final class RemovalForms {

    private RemovalForms() {}

    /** Came across the border unlawfully, may be sent to Iraq. */
    static Map<String, Object> assess() {
        return form(
                "entryOrExitBreach",
                true,
                "destination",
                "IRQ",
                "destinationResult",
                "SAFE",
                "destinationReasons",
                "Ülke bilgisi incelendi, kişisel tehlike bulunmadı.",
                "facts",
                "Sınır hattında yakalanmıştır.",
                "reasons",
                "Girişi kanuna aykırıdır.");
    }

    /** Fifteen days to leave, nothing else. */
    static Map<String, Object> draft() {
        return form(
                "destination",
                "IRQ",
                "destinationBasis",
                "ORIGIN",
                "facts",
                "Vize süresini aşmıştır.",
                "reasons",
                "Kalışı kanuna aykırıdır, başka bir kalma hakkı yoktur.",
                "departureDays",
                15,
                "earlierMeasure",
                "NONE",
                "entryBanYears",
                2);
    }

    static Map<String, Object> approve() {
        return form("approved", true);
    }

    static Map<String, Object> returned() {
        return form("approved", false, "returnReason", "Gerekçe eksik");
    }

    static Map<String, Object> handOverChild(LocalDateTime now) {
        return form(
                "ageAssessment",
                "CHILD",
                "handedOverAt",
                now,
                "institution",
                "Van Çocuk Destek Merkezi",
                "childView",
                "Ağabeyinin yanına gitmek istiyor",
                "bestInterestNote",
                "Yüksek yararı korunmaktır");
    }

    static Map<String, Object> registry(LocalDateTime now) {
        return form("checkedAt", now);
    }

    static Map<String, Object> judgment(LocalDate day) {
        return form("outcome", "UPHELD", "decidedOn", day, "judgmentNumber", "2026/77 K.");
    }

    static Map<String, Object> book(LocalDateTime travelsAt) {
        return form(
                "travelsAt",
                travelsAt,
                "borderGate",
                "Kapıköy",
                "escorts",
                2,
                "travelDocumentReady",
                true,
                "countryAccepts",
                true,
                "means",
                "NONE");
    }

    static Map<String, Object> execute(LocalDateTime now) {
        return form("executed", true, "exitedAt", now, "borderGate", "Kapıköy");
    }

    static Map<String, Object> ban() {
        return form(
                "banImposed",
                true,
                "years",
                2,
                "facts",
                "Sınır dışı edilmiştir.",
                "reasons",
                "İhlalin ağırlığına göre iki yıl ölçülüdür.");
    }

    static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            // Tasklist sends dates as text.
            boolean text = value instanceof LocalDate || value instanceof LocalDateTime;
            fields.put((String) namesAndValues[index], text ? value.toString() : value);
        }
        return fields;
    }
}
