package org.himaye.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of a planned sealed file until it is decided, as the team would fill them in. */
final class IdentificationForms {

    private static final String INTERPRETER = "Tercüman Zeynep";
    private static final int MAJORITY = 18;

    private final PlannedReferral plan;

    IdentificationForms(PlannedReferral plan) {
        this.plan = plan;
    }

    Map<String, Object> secure(LocalDateTime now) {
        Map<String, Object> form = form(
                "securedAt",
                text(now),
                "danger",
                "THREATENED",
                "protection",
                "POLICE",
                "protectionNote",
                "Görüşmeye kadar kolluk refakati sağlandı.",
                "preliminaryInterviewAt",
                text(now),
                "preliminaryNote",
                "Acil ihtiyaçları soruldu.",
                "prosecutorInformedAt",
                text(now),
                "prosecutorOffice",
                "Cumhuriyet Başsavcılığı",
                "familyName",
                plan.person().familyName(),
                "givenNames",
                plan.person().givenNames());
        form.put("sex", plan.person().sex().name());
        form.put("ageGroup", ageGroup());
        form.put("birthDate", text(plan.person().birthDate()));
        form.put("nationality", plan.originIso3());
        form.put("language", language());
        return form;
    }

    Map<String, Object> interview(LocalDateTime now) {
        Map<String, Object> form = form(
                "outcome",
                "HELD",
                "heldAt",
                text(now),
                "place",
                "Görüşme odası",
                "privateSetting",
                true,
                "consentGiven",
                true,
                "language",
                language(),
                "specialist",
                isChild() ? "SOCIAL_WORKER" : "NONE",
                "narrative",
                "Kişi yaşadıklarını sırasıyla anlattı.");
        if (isChild()) {
            form.put("specialistName", "Sosyal çalışmacı Elif");
        }
        return interpreted(form);
    }

    Map<String, Object> assess() {
        Map<String, Object> form = form(
                "ageGroup",
                ageGroup(),
                "exploitationType",
                plan.outcome().isSupported() ? "LABOUR" : "NONE",
                "narrative",
                "Anlatım belgelerle karşılaştırıldı.");
        if (plan.outcome().isSupported()) {
            form.put("exploitedByExcessiveHours", "Günde on altı saat çalıştırıldı.");
            form.put("exploitedForLittlePay", "Üç ay ücret ödenmedi.");
            form.put("coercedByTakingDocuments", "Pasaportu elinden alındı.");
            form.put("coercedByThreatOfDenunciation", "Polise bildirmekle korkutuldu.");
        }
        return form;
    }

    Map<String, Object> interviewAgain() {
        return form("step", "INTERVIEW_AGAIN", "reasons", "Anlatımın tamamlanması gerekiyor.");
    }

    Map<String, Object> propose() {
        return result(form("step", "PROPOSE", "reasons", "Göstergeler ve anlatım birlikte değerlendirildi."));
    }

    Map<String, Object> second() {
        return form("opinion", "AGREED", "reasons", "Aynı kanıdayım.");
    }

    Map<String, Object> decide() {
        return result(form("reasons", "Uzmanların önerisi yerindedir."));
    }

    Map<String, Object> serve(LocalDateTime now) {
        Map<String, Object> form = form("servedAt", text(now), "language", language(), "rightsExplained", true);
        if (isChild()) {
            form.put("representative", "Vasi Ayşe");
        }
        return interpreted(form);
    }

    /** Tells whether the person is under 18 when referred. */
    boolean isChild() {
        LocalDate eighteenth = plan.person().birthDate().plusYears(MAJORITY);
        return eighteenth.isAfter(plan.referredOn());
    }

    /** Returns the code of the language the person understands. */
    String language() {
        return plan.isForeigner() ? "RU" : "TR";
    }

    /** Adds an interpreter where one is needed. */
    Map<String, Object> interpreted(Map<String, Object> form) {
        if (plan.isForeigner()) {
            form.put("interpreter", INTERPRETER);
        }
        return form;
    }

    private String ageGroup() {
        return isChild() ? "CHILD" : "ADULT";
    }

    private Map<String, Object> result(Map<String, Object> form) {
        form.put(
                "result",
                switch (plan.outcome()) {
                    case RETURNED, IDENTIFIED -> "IDENTIFIED";
                    case STRONG_SUSPICION -> "STRONG_SUSPICION";
                    case NOT_IDENTIFIED -> "NOT_IDENTIFIED";
                });
        if (plan.outcome() == PlannedVictimOutcome.NOT_IDENTIFIED) {
            form.put("ground", "NO_EXPLOITATION");
        }
        return form;
    }

    /** Returns a time as Tasklist sends it. */
    static String text(Object time) {
        return time.toString();
    }

    /** Returns fields by their keys. */
    static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }
}
