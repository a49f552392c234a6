package org.himaye.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sensible contents of every form of the protection procedure; everything that happened, happened at the given time. */
final class Forms {

    private Forms() {}

    static Map<String, Object> receiveReferral(LocalDateTime now) {
        return form(
                "receivedAt",
                now,
                "referringUnit",
                "İlçe Emniyet Müdürlüğü",
                "reportsOn",
                now.toLocalDate().plusDays(1));
    }

    static Map<String, Object> registerApplication(LocalDateTime now) {
        return form(
                "familyName", "Ahmadi",
                "givenNames", "Ali",
                "sex", "MALE",
                "birthDate", LocalDate.of(1990, 1, 2),
                "nationality", "AFG",
                "identityBasis", "DECLARATION",
                "entryManner", "IRREGULAR",
                "reasonsForLeaving", "Zulüm korkusu",
                "address", "Van merkez",
                "interpreterNeeded", true,
                "interpreterName", "Zeynep",
                "language", "FA",
                "registeredAt", now,
                "interviewAt", now.plusDays(18),
                "interviewPlace", "Van İl Göç İdaresi Müdürlüğü",
                "informationNoticeSigned", true,
                "adultConsentsTaken", false);
    }

    static Map<String, Object> screenApplication() {
        return form("familyApplicationOutcome", "NONE");
    }

    static Map<String, Object> handOverChild(LocalDateTime now) {
        return form(
                "ageAssessment", "CHILD",
                "handedOverAt", now,
                "institution", "Van Çocuk Evleri",
                "bestInterestNote", "Çocuğun görüşü alındı");
    }

    static Map<String, Object> issueApplicantIdentity(LocalDateTime now) {
        return form(
                "residenceAddress",
                "Van merkez",
                "reportingDuty",
                false,
                "validUntil",
                now.toLocalDate().plusYears(1),
                "handedOverAt",
                now);
    }

    static Map<String, Object> holdInterview(LocalDateTime now) {
        return form(
                "outcome",
                "HELD",
                "heldAt",
                now,
                "interpreterPresent",
                true,
                "interpreterName",
                "Zeynep",
                "recordingNotified",
                true,
                "minutes",
                "Başvuran dinlendi",
                "copyHandedOver",
                true);
    }

    /** What the interview of a child, who always has special needs if alone, differs in (YUKK 75/3). */
    static Fields besideAChild() {
        return Fields.with("psychologistPresent", true)
                .and("companionName", "Sosyal çalışmacı Ayla")
                .and("adaptations", "Kısa oturumlarla, oyun odasında görüşüldü");
    }

    static Map<String, Object> recordAgeReport(LocalDateTime now) {
        return form(
                "result",
                "CHILD",
                "reportedAt",
                now,
                "reportNumber",
                "2026/311",
                "childView",
                "Okula gitmek istiyor",
                "bestInterestNote",
                "Çocuk evinde kalması uygundur");
    }

    static Map<String, Object> askAdultMember(String answer, LocalDateTime now) {
        return form("answer", answer, "askedAt", now, "proof", "Tutanak 2026/55");
    }

    static Map<String, Object> endRepresentation(LocalDateTime now) {
        return form("endedAt", now, "record", "Yurtta kalmaya devam edecek, sosyal hizmet uzmanı izleyecek");
    }

    static Map<String, Object> renewIdentity(LocalDateTime now) {
        return form("validUntil", now.toLocalDate().plusYears(1), "handedOverAt", now);
    }

    static Map<String, Object> informOfDelay(LocalDateTime now) {
        return form(
                "way", "HAND_DELIVERY", "informedAt", now, "recipientName", "Ali Ahmadi", "proof", "Alındı belgesi 14");
    }

    static Map<String, Object> assessExcuse() {
        return form(
                "excuseOffered", false,
                "excuseAccepted", false,
                "notificationProved", true,
                "reasons", "Davetiye tebliğ edilmiştir");
    }

    static Map<String, Object> rescheduleInterview(LocalDateTime interviewAt) {
        return form(
                "interviewAt",
                interviewAt,
                "interviewPlace",
                "Van İl Göç İdaresi Müdürlüğü",
                "invitationHandedOver",
                true);
    }

    static Map<String, Object> draftDecision() {
        return form(
                "examinationContinues", false,
                "proposal", "REFUSAL",
                "facts", "Başvuran dinlenmiştir",
                "legalBasis", "YUKK 78",
                "reasons", "Anlatımı menşe ülke bilgisiyle örtüşmemektedir",
                "conventionGround", "NONE",
                "seriousHarm", "NONE");
    }

    /** A draft with findings from which a proposal follows (DT-06); of exclusion, what the file says is left. */
    static Map<String, Object> draftDecision(String proposal) {
        boolean fear = proposal.equals("REFUGEE") || proposal.equals("CONDITIONAL_REFUGEE");
        return Fields.with("proposal", proposal)
                .and("conventionGround", fear ? "POLITICAL_OPINION" : "NONE")
                .and("eventsPlace", fear ? (proposal.equals("REFUGEE") ? "EUROPE" : "ELSEWHERE") : null)
                .and("seriousHarm", proposal.equals("SUBSIDIARY_PROTECTION") ? "TORTURE" : "NONE")
                .over(draftDecision());
    }

    /** A draft that shows whatever any ground of inadmissibility needs; what another ground needs is not looked at. */
    static Map<String, Object> draftInadmissibility() {
        return Fields.with("proposal", "INADMISSIBLE")
                .and("earlierCase", "2013/4471 sayılı dosya")
                .and("comparison", "İki başvuruda da aynı olaylar anlatılmaktadır")
                .and("protectionThere", "RECOGNISED")
                .and("noThreatThere", true)
                .and("nonRefoulementThere", true)
                .and("protectionAvailableThere", true)
                .and("noSeriousHarmThere", true)
                .and("personalLink", "Beş yıl orada çalışmıştır, kardeşi oradadır")
                .and("sendingIsReasonable", "Dilini bilmektedir ve oturma izni sürmektedir")
                .over(draftDecision());
    }

    static Map<String, Object> continueExamination(LocalDateTime nextInterviewAt) {
        return form(
                "examinationContinues",
                true,
                "nextInterviewAt",
                nextInterviewAt,
                "nextInterviewPlace",
                "Van İl Göç İdaresi Müdürlüğü");
    }

    static Map<String, Object> signDecision() {
        return form("approved", true);
    }

    static Map<String, Object> returnDraft() {
        return form("approved", false, "returnReason", "Menşe ülke bilgisi eksik");
    }

    static Map<String, Object> concludeWithdrawal(LocalDateTime now) {
        return form(
                "declaredAt",
                now,
                "declaredInWriting",
                true,
                "interpreterPresent",
                true,
                "reasons",
                "Yazılı beyanı dosyadadır");
    }

    static Map<String, Object> checkCourtRegistry(LocalDateTime now) {
        return form("checkedAt", now, "finding", "NOTHING_FOUND");
    }

    static Map<String, Object> recordAppealOutcome(LocalDate decidedOn) {
        return form("outcome", "UPHELD", "decidedOn", decidedOn, "referenceNumber", "2027/15");
    }

    static Map<String, Object> serveDecision(LocalDateTime now) {
        return form(
                "served", true,
                "way", "HAND_DELIVERY",
                "handedOverAt", now,
                "recipient", "PERSON",
                "recipientName", "Ali Ahmadi",
                "place", "Van",
                "language", "FA",
                "interpreterName", "Zeynep",
                "routesExplained", true,
                "copyHandedOver", true);
    }

    private static Map<String, Object> form(Object... namesAndValues) {
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
