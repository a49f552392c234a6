package org.himaye.caseload;

import static org.himaye.caseload.IdentificationForms.form;
import static org.himaye.caseload.IdentificationForms.text;

import java.time.LocalDateTime;
import java.util.Map;

/** The forms of a planned sealed file while support runs, as the team would fill them in. */
final class SupportForms {

    private static final int MONTHS = 6;
    private static final int OF_SO_MANY_ONE_IN_A_SHELTER = 3;

    private final PlannedReferral plan;
    private final IdentificationForms person;
    private final String shelter;

    /**
     * Takes a plan.
     *
     * @param shelter code of the shelter for whoever is to live in one
     */
    SupportForms(PlannedReferral plan, IdentificationForms person, String shelter) {
        this.plan = plan;
        this.person = person;
        this.shelter = shelter;
    }

    Map<String, Object> grant(LocalDateTime now) {
        return form("grantedAt", text(now), "reasons", "Karar dosyadadır.");
    }

    Map<String, Object> assessRisk(LocalDateTime now) {
        return form(
                "assessedAt",
                text(now),
                "risk",
                "MEDIUM",
                "riskReasons",
                "Kendisini çalıştıranlar aramaktadır.",
                "child",
                person.isChild(),
                "gender",
                plan.person().sex().name(),
                "companions",
                0,
                "stepFree",
                false,
                "place",
                person.isChild()
                        ? "CHILD_INSTITUTION"
                        : plan.index() % OF_SO_MANY_ONE_IN_A_SHELTER == 0 ? "SHELTER" : "SAFE_PLACE");
    }

    Map<String, Object> agree(LocalDateTime now) {
        Map<String, Object> form = person.interpreted(form(
                "agreedAt",
                text(now),
                "consent",
                "GIVEN",
                "informed",
                true,
                "withdrawalRightTold",
                true,
                "language",
                person.language(),
                "shelter",
                true,
                "health",
                true,
                "psychosocial",
                true,
                "legalAid",
                true,
                "plan",
                "Haftada bir görüşülecek."));
        if (person.isChild()) {
            form.put("guardian", "Vasi Ayşe");
        }
        return form;
    }

    Map<String, Object> place(LocalDateTime now) {
        return form("outcome", "PLACED", "shelterCode", shelter, "placedAt", text(now));
    }

    Map<String, Object> entrust(LocalDateTime now) {
        return form(
                "entrustedAt",
                text(now),
                "institution",
                "Çocuk destek merkezi",
                "receivedBy",
                "Sosyal çalışmacı Elif",
                "bestInterestDecided",
                true,
                "bestInterestReasons",
                "Ailesinden uzakta korunması gerekiyor.");
    }

    Map<String, Object> service(LocalDateTime now) {
        return form(
                "step",
                "SERVICE",
                "happenedAt",
                text(now),
                "service",
                "HEALTH",
                "provider",
                "Devlet hastanesi",
                "note",
                "Sağlık taraması yapıldı.");
    }

    Map<String, Object> wishToReturn(LocalDateTime now) {
        return form("step", "RETURN", "happenedAt", text(now), "note", "Ailesinin yanına dönmek istiyor.");
    }

    Map<String, Object> review(LocalDateTime now) {
        return form("step", "REVIEW", "happenedAt", text(now), "note", "Süre dolmadan değerlendirilecek.");
    }

    Map<String, Object> evaluate(LocalDateTime now) {
        Map<String, Object> form = form(
                "evaluatedAt",
                text(now),
                "situation",
                "Desteğe ihtiyacı sürüyor.",
                "extensionGround",
                "SPECIAL_SITUATION",
                "recontact",
                "NONE",
                "proposal",
                plan.isForeigner() ? "EXTEND" : "CONTINUE",
                "otherPermitAssessed",
                false);
        if (plan.isForeigner()) {
            form.put("months", MONTHS);
        }
        return form;
    }

    Map<String, Object> decidePermit(LocalDateTime now) {
        return form("decision", "APPROVED", "decidedAt", text(now), "reasons", "Rapor yerindedir.");
    }

    Map<String, Object> prepareJourney(LocalDateTime now) {
        return person.interpreted(form(
                "wish",
                "STANDS",
                "destination",
                plan.originIso3(),
                "consentedAt",
                text(now),
                "consentInformed",
                true,
                "consentWritten",
                true,
                "language",
                person.language(),
                "countryRisk",
                "ACCEPTABLE",
                "countryReasons",
                "Ailesinin yanına, denetimli kabulle döner.",
                "travelDocument",
                true,
                "travelsAt",
                text(now.plusHours(1)),
                "reception",
                "Uluslararası Göç Örgütü"));
    }

    Map<String, Object> recordJourney(LocalDateTime now) {
        return form("outcome", "DEPARTED", "departedAt", text(now), "note", "Karşılayan kuruluş bilgilendirildi.");
    }
}
