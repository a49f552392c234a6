package org.himaye.browser;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.context.ApplicationContext;

/** Does without a screen what a test is not about: the steps before those that it looks at. */
final class Clerk {

    private final Desk desk;
    private final EngineClock clock;

    Clerk(ApplicationContext application) {
        this.desk = application.getBean(Desk.class);
        this.clock = application.getBean(EngineClock.class);
    }

    /** Lets the clock of engine and domain stand at a local time of Türkiye. */
    void at(String localTime) {
        clock.standAt(LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant());
    }

    /** Completes an open task of a case as an officer of Van or of the headquarters. */
    void does(String account, CaseId caseId, String userTask, Object... fields) {
        String group = account.substring(account.indexOf('.') + 1).replaceAll("-[0-9]$", "");
        Actor officer =
                new Actor(account, Set.of(group), Set.of(account.startsWith("merkez.") ? Actor.EVERY_PROVINCE : "65"));
        var task = desk.visibleTo(officer, caseId).stream()
                .filter(open -> open.userTask().equals(userTask))
                .findFirst()
                .orElseThrow(() -> new AssertionError(account + " has no " + userTask));
        desk.complete(officer, task, form(fields));
    }

    /** Takes an application lodged in Van to its refusal, served on 20 November 2026 at noon. */
    void refusesApplication(CaseId caseId) {
        at("2026-11-02T09:00");
        LocalDateTime registeredAt = LocalDateTime.of(2026, 11, 2, 9, 0);
        does(
                "van.registration-officer",
                caseId,
                "UserTask_RegisterApplication",
                "familyName",
                "İtirazcıoğlu",
                "givenNames",
                "Omid",
                "sex",
                "MALE",
                "birthDate",
                LocalDate.of(1991, 4, 3),
                "nationality",
                "AFG",
                "identityBasis",
                "DECLARATION",
                "entryManner",
                "IRREGULAR",
                "reasonsForLeaving",
                "Zulüm korkusu",
                "address",
                "Van merkez",
                "interpreterNeeded",
                true,
                "interpreterName",
                "Zeynep Tercüman",
                "language",
                "FA",
                "registeredAt",
                registeredAt,
                "interviewAt",
                LocalDateTime.of(2026, 11, 20, 10, 0),
                "interviewPlace",
                "Van İl Göç İdaresi Müdürlüğü",
                "informationNoticeSigned",
                true,
                "adultConsentsTaken",
                false);
        does("van.registration-officer", caseId, "UserTask_ScreenApplication", "familyApplicationOutcome", "NONE");
        does(
                "van.registration-officer",
                caseId,
                "UserTask_IssueApplicantIdentity",
                "residenceAddress",
                "Van merkez",
                "reportingDuty",
                false,
                "validUntil",
                LocalDate.of(2027, 11, 2),
                "handedOverAt",
                registeredAt);
        at("2026-11-20T12:00");
        LocalDateTime noon = LocalDateTime.of(2026, 11, 20, 12, 0);
        does(
                "van.interview-officer",
                caseId,
                "UserTask_HoldInterview",
                "outcome",
                "HELD",
                "heldAt",
                noon,
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
        does(
                "van.protection-officer",
                caseId,
                "UserTask_DraftDecision",
                "examinationContinues",
                false,
                "proposal",
                "REFUSAL",
                "facts",
                "Başvuran dinlenmiştir",
                "legalBasis",
                "YUKK 78",
                "reasons",
                "Anlatımı menşe ülke bilgisiyle örtüşmemektedir",
                "conventionGround",
                "NONE",
                "seriousHarm",
                "NONE");
        does("merkez.hq-protection", caseId, "UserTask_SignDecisionAtHeadquarters", "approved", true);
        does(
                "van.notification-officer",
                caseId,
                "UserTask_ServeDecision",
                "served",
                true,
                "way",
                "HAND_DELIVERY",
                "handedOverAt",
                noon,
                "recipient",
                "PERSON",
                "recipientName",
                "Omid İtirazcıoğlu",
                "place",
                "Van",
                "language",
                "FA",
                "interpreterName",
                "Zeynep",
                "routesExplained",
                true,
                "copyHandedOver",
                true);
    }

    private static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            // Tasklist sends dates as text.
            boolean text = value instanceof LocalDate || value instanceof LocalDateTime;
            fields.put((String) namesAndValues[index], text ? value.toString() : value);
        }
        return fields;
    }
}
