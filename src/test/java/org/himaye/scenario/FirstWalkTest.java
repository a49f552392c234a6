package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HimayeTest
class FirstWalkTest {
    @Autowired
    Desk desk;

    @Autowired
    EngineClock clock;

    @Autowired
    Lodgings lodgings;

    @AfterEach
    void back() {
        clock.runWithTheMachine();
    }

    static Actor van(String group) {
        return new Actor("van." + group, Set.of(group), Set.of("65"));
    }

    void at(String time) {
        clock.standAt(LocalDateTime.parse(time).atZone(LegalTime.ZONE).toInstant());
    }

    @Test
    void walk() {
        at("2026-11-02T09:00");
        var file = Acting.call(
                van("front-desk"),
                () -> lodgings.lodge(new Lodging(
                        "T-1",
                        "65",
                        Channel.PROVINCIAL_DIRECTORATE,
                        clock.instant(),
                        new Lodging.Declared("MARKERNAME", "Ali", Sex.MALE, LocalDate.of(1990, 1, 2), "AFG", "FA"),
                        null,
                        List.of())));
        var id = file.id();
        Map<String, Object> reg = new HashMap<>(Map.of(
                "familyName",
                "MARKERNAME",
                "givenNames",
                "Ali",
                "sex",
                "MALE",
                "birthDate",
                "1990-01-02",
                "nationality",
                "AFG",
                "identityBasis",
                "DECLARATION",
                "entryManner",
                "IRREGULAR",
                "reasonsForLeaving",
                "korku",
                "address",
                "Van",
                "language",
                "FA"));
        reg.putAll(Map.of(
                "interpreterNeeded",
                true,
                "registeredAt",
                "2026-11-02T09:00",
                "interviewAt",
                "2026-11-20T10:00",
                "interviewPlace",
                "Van",
                "informationNoticeSigned",
                true,
                "adultConsentsTaken",
                false));
        step(id, "UserTask_RegisterApplication", "registration-officer", reg);
        step(
                id,
                "UserTask_ScreenApplication",
                "registration-officer",
                new HashMap<>(Map.of("familyApplicationOutcome", "NONE")));
        step(
                id,
                "UserTask_IssueApplicantIdentity",
                "registration-officer",
                Map.of(
                        "residenceAddress",
                        "Van",
                        "reportingDuty",
                        false,
                        "validUntil",
                        "2027-11-02",
                        "handedOverAt",
                        "2026-11-02T09:00"));
        at("2026-11-20T12:00");
        step(
                id,
                "UserTask_HoldInterview",
                "interview-officer",
                Map.of(
                        "outcome",
                        "HELD",
                        "heldAt",
                        "2026-11-20T11:00",
                        "interpreterPresent",
                        true,
                        "interpreterName",
                        "Zeynep",
                        "recordingNotified",
                        true,
                        "minutes",
                        "tutanak",
                        "copyHandedOver",
                        true));
        step(
                id,
                "UserTask_DraftDecision",
                "protection-officer",
                Map.of(
                        "examinationContinues",
                        false,
                        "proposal",
                        "REFUSAL",
                        "facts",
                        "f",
                        "legalBasis",
                        "YUKK 78",
                        "reasons",
                        "r"));
        var hq = new Actor("merkez.hq-protection", Set.of("hq-protection"), Set.of("*"));
        var sign = desk.next(id).orElseThrow();
        assertThat(sign.userTask()).isEqualTo("UserTask_SignDecisionAtHeadquarters");
        desk.complete(hq, sign, Map.of("approved", true));
        step(
                id,
                "UserTask_ServeDecision",
                "notification-officer",
                Map.of(
                        "served",
                        true,
                        "way",
                        "HAND_DELIVERY",
                        "handedOverAt",
                        "2026-11-20T12:00",
                        "recipient",
                        "PERSON",
                        "recipientName",
                        "Ali",
                        "place",
                        "Van",
                        "language",
                        "FA",
                        "routesExplained",
                        true,
                        "copyHandedOver",
                        true));
        assertThat(desk.next(id)).isEmpty();
        at("2026-12-22T09:00");
        assertThat(desk.runDueJobs()).isPositive();
        var legal = new Actor("merkez.legal-counsel", Set.of("legal-counsel"), Set.of("*"));
        var check = desk.next(id).orElseThrow();
        desk.complete(legal, check, Map.of("checkedAt", "2026-12-22T09:00", "finding", "NOTHING_FOUND"));
        assertThat(desk.next(id)).isEmpty();
    }

    void step(org.himaye.shared.CaseId id, String task, String group, Map<String, Object> fields) {
        var next = desk.next(id).orElseThrow();
        assertThat(next.userTask()).isEqualTo(task);
        desk.complete(van(group), next, fields);
    }
}
