package org.himaye.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;

/** Persons and decisions that tests make up. */
public final class SampleCases {

    /** Sees Van only. */
    public static final Actor VAN = new Actor("van.registration-officer", Set.of("registration-officer"), Set.of("65"));

    /** Sees İstanbul only. */
    public static final Actor ISTANBUL =
            new Actor("istanbul.registration-officer", Set.of("registration-officer"), Set.of("34"));

    /** 2 March 2026, 10:00 in Van. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T07:00:00Z");

    private static final AtomicInteger NAMES = new AtomicInteger();

    private SampleCases() {}

    /** A family name that no other test uses: letters only. */
    public static String uniqueName() {
        StringBuilder name = new StringBuilder("Qx");
        for (int rest = NAMES.incrementAndGet(); rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.append("oğlu").toString();
    }

    /** A person of this name, born on 5 May 1990. */
    public static PersonalData person(String familyName, String givenNames) {
        return new PersonalData(
                familyName,
                givenNames,
                Sex.FEMALE,
                LocalDate.of(1990, 5, 5),
                "Herat",
                null,
                null,
                "AFG",
                "FA",
                null,
                "Van, Örnek Mahallesi");
    }

    /** A complete positive decision of 3 March 2026. */
    public static NewDecision decision(CaseId caseId) {
        return new NewDecision(
                caseId,
                "PROTECTION_STATUS",
                "SUBSIDIARY_PROTECTION",
                "Başvuru sahibi dinlendi.",
                "Ülkesinde ciddi zarar riski vardır.",
                "YUKK 63",
                "Göç İdaresi Başkanlığı",
                List.of("DL-IP-14", "DL-IP-16"),
                "van.protection-decider",
                Instant.parse("2026-03-03T08:30:00Z"));
    }
}
