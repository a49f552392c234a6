package org.himaye.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of one planned removal file as officers would fill them in. */
final class RemovalOfficerForms {

    private static final String REASONS = "Kaçma riski vardır, bilinen adresi yoktur.";
    private static final int OVERSTAY_DAYS = 30;
    private static final int DEPARTURE_DAYS = 15;
    private static final int BAN_YEARS = 1;

    private final PlannedRemoval plan;

    RemovalOfficerForms(PlannedRemoval plan) {
        this.plan = plan;
    }

    private boolean leavesByInvitation() {
        return plan.outcome() == PlannedRemovalOutcome.DEPARTED;
    }

    Map<String, Object> assess(LocalDateTime now) {
        Map<String, Object> form =
                form("facts", "Kimlik ve kalış durumu incelendi.", "reasons", "Bulgular dosyadadır.");
        if (plan.outcome() == PlannedRemovalOutcome.NO_GROUND) {
            return form;
        }
        form.put("destination", plan.originIso3());
        form.put("destinationResult", "SAFE");
        form.put("destinationReasons", "Ülke bilgisi incelendi, kişisel tehlike bulunmadı.");
        if (leavesByInvitation()) {
            form.put("visaOverstay", true);
            form.put("visaEndedOn", text(now.toLocalDate().minusDays(OVERSTAY_DAYS)));
        } else {
            form.put("entryOrExitBreach", true);
        }
        return form;
    }

    Map<String, Object> draft() {
        Map<String, Object> form = form(
                "destination",
                plan.originIso3(),
                "destinationBasis",
                "ORIGIN",
                "facts",
                "Kalışı kanuna aykırıdır.",
                "reasons",
                "Başka bir kalma hakkı yoktur.",
                "earlierMeasure",
                "NONE",
                "entryBanYears",
                BAN_YEARS);
        if (leavesByInvitation()) {
            form.put("departureDays", DEPARTURE_DAYS);
        } else {
            form.put("entryOrExitBreached", true);
            form.put("abscondingRisk", true);
            form.put("measureReasons", REASONS);
        }
        return form;
    }

    Map<String, Object> approve() {
        return form("approved", true);
    }

    Map<String, Object> serve(LocalDateTime now) {
        return form(
                "served",
                true,
                "way",
                "HAND_DELIVERY",
                "handedOverAt",
                text(now),
                "recipient",
                "PERSON",
                "recipientName",
                plan.person().givenNames() + " " + plan.person().familyName(),
                "place",
                "Geri gönderme merkezi",
                "language",
                "OTHER",
                "interpreterName",
                "Tercüman Zeynep",
                "routesExplained",
                true,
                "copyHandedOver",
                true);
    }

    Map<String, Object> admit(LocalDateTime now, String centre) {
        return form("centre", centre, "arrivedAt", text(now), "handedOverBy", "İl Emniyet Müdürlüğü");
    }

    Map<String, Object> services() {
        return form(
                "health",
                true,
                "lawyer",
                true,
                "notary",
                true,
                "legalRepresentative",
                true,
                "phone",
                true,
                "consulate",
                true,
                "unhcr",
                true,
                "visitors",
                true);
    }

    Map<String, Object> review() {
        return form(
                "result",
                "CONTINUE",
                "necessity",
                REASONS,
                "removalProspects",
                "Seyahat belgesi beklenmektedir.",
                "alternativesConsidered",
                "Adresi olmadığından yükümlülük yetmez.");
    }

    Map<String, Object> registry(LocalDateTime now) {
        Map<String, Object> form = form("checkedAt", text(now));
        if (plan.outcome() == PlannedRemovalOutcome.ANNULLED) {
            form.put("suitFound", true);
            form.put("registryNumber", now.getYear() + "/" + plan.index() + " E.");
            form.put("filedOn", text(plan.apprehendedOn().plusDays(2)));
        }
        return form;
    }

    Map<String, Object> judgment(LocalDate day) {
        return form(
                "outcome",
                "ANNULLED",
                "decidedOn",
                text(day),
                "judgmentNumber",
                day.getYear() + "/" + plan.index() + " K.");
    }

    Map<String, Object> book(LocalDateTime now) {
        return form(
                "travelsAt",
                text(now.plusHours(1)),
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

    Map<String, Object> execute(LocalDateTime now) {
        return form("executed", true, "exitedAt", text(now), "borderGate", "Kapıköy");
    }

    Map<String, Object> ban() {
        boolean imposed = plan.outcome() == PlannedRemovalOutcome.REMOVED;
        Map<String, Object> form = form("banImposed", imposed, "facts", "Ülkeden çıkmıştır.", "reasons", "Ölçülüdür.");
        if (imposed) {
            form.put("years", BAN_YEARS);
        }
        return form;
    }

    Map<String, Object> confirmRelease(LocalDateTime now) {
        return form("freedAt", text(now), "belongingsReturned", true);
    }

    Map<String, Object> counsel(LocalDateTime now) {
        return form(
                "counselledAt",
                text(now),
                "countryInformation",
                true,
                "risk",
                "NONE_FOUND",
                "riskReasons",
                "Ülke bilgisi ve anlatımı incelendi.",
                "wish",
                "STANDS",
                "support",
                "NONE");
    }

    Map<String, Object> planReturn(LocalDateTime now) {
        return form("travelsAt", text(now.plusHours(1)), "borderGate", "Kapıköy", "documentReady", true);
    }

    Map<String, Object> recordReturn(LocalDateTime now) {
        return form("outcome", "DEPARTED", "exitedAt", text(now), "borderGate", "Kapıköy");
    }

    private static String text(Object time) {
        return time.toString();
    }

    private static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }
}
