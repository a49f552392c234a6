package org.himaye.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.himaye.caseload.PlannedInterview.Attendance;
import org.jspecify.annotations.Nullable;

/** Fills the forms of the protection procedure for a planned case, as officers would. Every person in it is invented. */
final class OfficerForms {

    private static final int ADULT_AT = 18;

    /** From this day on the Ministry sets the validity of identity documents; before, law said six months (YUKK 76/1). */
    private static final LocalDate ONE_YEAR_SINCE = LocalDate.of(2019, 12, 24);

    private final PlannedCase plan;

    OfficerForms(PlannedCase plan) {
        this.plan = plan;
    }

    Map<String, Object> receiveReferral(LocalDateTime now) {
        return Map.of(
                "receivedAt",
                now.toString(),
                "referringUnit",
                "Kolluk birimi",
                "reportsOn",
                now.toLocalDate().toString());
    }

    Map<String, Object> registerApplication(LocalDateTime now, LocalDateTime interviewAt) {
        Map<String, Object> form = new HashMap<>();
        form.put("familyName", plan.person().familyName());
        form.put("givenNames", plan.person().givenNames());
        form.put("sex", plan.person().sex().name());
        form.put("birthDate", plan.person().birthDate().toString());
        form.put("nationality", plan.originIso3());
        form.put("identityBasis", "DECLARATION");
        form.put("entryManner", "IRREGULAR");
        form.put("reasonsForLeaving", "Başvuranın beyanı tutanağa geçirilmiştir.");
        form.put("earlierApplicationElsewhere", false);
        form.put("healthRisk", false);
        form.put("address", "Geçici adres");
        form.put("interpreterNeeded", true);
        form.put("interpreterName", "Yeminli tercüman");
        form.put("language", language());
        form.put("registeredAt", now.toString());
        form.put("interviewAt", interviewAt.toString());
        form.put("interviewPlace", "İl müdürlüğü mülakat odası");
        form.put("informationNoticeSigned", true);
        form.put("adultConsentsTaken", true);
        return form;
    }

    private String language() {
        return switch (plan.originIso3()) {
            case "AFG", "IRN" -> "FA";
            case "IRQ", "SYR" -> "AR";
            case "SOM" -> "SO";
            default -> "EN";
        };
    }

    Map<String, Object> screenApplication() {
        Map<String, Object> form = new HashMap<>();
        form.put("unaccompaniedChild", plan.has(PlannedNeed.UNACCOMPANIED_CHILD));
        form.put("disabled", plan.has(PlannedNeed.DISABLED));
        form.put("elderly", plan.has(PlannedNeed.ELDERLY));
        form.put("pregnant", plan.has(PlannedNeed.PREGNANT));
        form.put("singleParent", plan.has(PlannedNeed.SINGLE_PARENT));
        form.put("violenceVictim", plan.has(PlannedNeed.VIOLENCE_VICTIM));
        form.put("chronicIllness", plan.has(PlannedNeed.CHRONIC_ILLNESS));
        form.put("illiterate", plan.has(PlannedNeed.ILLITERATE));
        form.put("sameClaimAsEarlier", plan.outcome() == PlannedOutcome.INADMISSIBLE);
        form.put("familyApplicationOutcome", "NONE");
        form.put("appliedToDelayRemoval", plan.accelerated());
        return form;
    }

    Map<String, Object> handOverChild(LocalDateTime now) {
        return Map.of(
                "ageAssessment",
                "NOT_NEEDED",
                "handedOverAt",
                now.toString(),
                "institution",
                "Çocuk destek merkezi",
                "bestInterestNote",
                "Çocuğun yüksek yararı gözetilerek teslim edilmiştir.");
    }

    Map<String, Object> issueApplicantIdentity(LocalDateTime now) {
        return Map.of(
                "residenceAddress",
                "Bildirilen ikamet adresi",
                "reportingDuty",
                true,
                "reportingFrequency",
                "MONTHLY",
                "validUntil",
                (now.toLocalDate().isBefore(ONE_YEAR_SINCE)
                                ? now.toLocalDate().plusMonths(6)
                                : now.toLocalDate().plusYears(1))
                        .toString(),
                "handedOverAt",
                now.toString());
    }

    Map<String, Object> holdInterview(LocalDateTime now, Attendance attendance) {
        Map<String, Object> form = new HashMap<>();
        form.put("heldAt", now.toString());
        if (attendance == Attendance.HELD) {
            form.put("outcome", "HELD");
            form.put("interpreterPresent", true);
            form.put("interpreterName", "Yeminli tercüman");
            form.put("recordingNotified", true);
            form.put("minutes", "Mülakat yapılmış, tutanak okunarak imzalanmıştır.");
            form.put("copyHandedOver", true);
            if (Period.between(plan.person().birthDate(), now.toLocalDate()).getYears() < ADULT_AT) {
                form.put("psychologistPresent", true);
                form.put("companionName", "Görevli sosyal çalışmacı");
            }
            if (!plan.needs().isEmpty()) {
                form.put("adaptations", "Mülakat kişinin durumuna göre, aralıklarla yapılmıştır.");
            }
        } else {
            form.put("outcome", "NOT_HELD");
            form.put("absence", attendance.name());
        }
        return form;
    }

    Map<String, Object> assessExcuse() {
        return Map.of(
                "excuseOffered",
                false,
                "excuseAccepted",
                false,
                "notificationProved",
                true,
                "reasons",
                "Tarih başvurana bildirilmiş, mazeret sunulmamıştır.");
    }

    Map<String, Object> rescheduleInterview(LocalDateTime interviewAt) {
        return Map.of(
                "interviewAt",
                interviewAt.toString(),
                "interviewPlace",
                "İl müdürlüğü mülakat odası",
                "invitationHandedOver",
                true);
    }

    Map<String, Object> draftDecision() {
        Map<String, Object> form = new HashMap<>(draft());
        if (plan.outcome() == PlannedOutcome.INADMISSIBLE) {
            form.put("earlierCase", "Önceki başvuru dosyası");
            form.put("comparison", "Öne sürülen gerekçeler önceki başvurudakilerle aynıdır.");
        } else {
            form.putAll(findings());
        }
        return form;
    }

    Map<String, Object> informOfDelay(LocalDateTime now) {
        return Map.of(
                "way",
                "HAND_DELIVERY",
                "informedAt",
                now.toString(),
                "recipientName",
                plan.person().givenNames(),
                "proof",
                "İmzalı alındı belgesi");
    }

    Map<String, Object> informHeadquarters(LocalDateTime now) {
        return Map.of("informedAt", now.toString(), "reference", "Bildirim yazısı");
    }

    private Map<String, Object> draft() {
        return Map.of(
                "examinationContinues",
                false,
                "proposal",
                proposal(),
                "facts",
                "Başvuranın beyanı ve sunduğu belgeler değerlendirilmiştir.",
                "legalBasis",
                "YUKK 78",
                "reasons",
                "Gerekçe dosyadaki değerlendirme raporunda açıklanmıştır.");
    }

    /** What was found, so that the proposal follows from it (YUKK 61-63). */
    private Map<String, Object> findings() {
        return switch (proposal()) {
            case "REFUGEE" -> findings("POLITICAL_OPINION", "EUROPE", "NONE");
            case "CONDITIONAL_REFUGEE" -> findings("POLITICAL_OPINION", "ELSEWHERE", "NONE");
            case "SUBSIDIARY_PROTECTION" -> findings("NONE", null, "INDISCRIMINATE_VIOLENCE");
            default -> findings("NONE", null, "NONE");
        };
    }

    private static Map<String, Object> findings(
            String conventionGround, @Nullable String eventsPlace, String seriousHarm) {
        Map<String, Object> findings = new HashMap<>();
        findings.put("conventionGround", conventionGround);
        if (eventsPlace != null) {
            findings.put("eventsPlace", eventsPlace);
        }
        findings.put("seriousHarm", seriousHarm);
        return findings;
    }

    private String proposal() {
        return switch (plan.outcome()) {
            case RECOGNISED ->
                plan.status() == null ? "CONDITIONAL_REFUGEE" : plan.status().name();
            case REJECTED -> "REFUSAL";
            case INADMISSIBLE -> "INADMISSIBLE";
            case DEEMED_WITHDRAWN -> "DEEMED_WITHDRAWN";
            case WITHDRAWN, PENDING -> throw new IllegalStateException("Nothing to draft for " + plan.outcome());
        };
    }

    Map<String, Object> signDecision() {
        return Map.of("approved", true);
    }

    Map<String, Object> concludeWithdrawal(LocalDateTime now) {
        return Map.of(
                "declaredAt",
                now.toString(),
                "declaredInWriting",
                true,
                "interpreterPresent",
                true,
                "reasons",
                "Başvuran isteğiyle vazgeçmiştir.");
    }

    Map<String, Object> serveDecision(LocalDateTime now) {
        Map<String, Object> form = new HashMap<>();
        form.put("served", true);
        form.put("way", "HAND_DELIVERY");
        form.put("handedOverAt", now.toString());
        form.put("recipient", "PERSON");
        form.put(
                "recipientName",
                plan.person().givenNames() + " " + plan.person().familyName());
        form.put("place", "İl müdürlüğü");
        form.put("language", language());
        form.put("interpreterName", "Yeminli tercüman");
        form.put("hasLawyer", false);
        form.put("routesExplained", true);
        form.put("copyHandedOver", true);
        form.put("signatureRefused", false);
        return form;
    }

    Map<String, Object> checkCourtRegistry(LocalDateTime now) {
        return Map.of("checkedAt", now.toString(), "finding", "NOTHING_FOUND");
    }
}
