package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invented letter of each document of identification; every person is fictitious. */
final class SampleVictimLetters {

    private static final String NUMBER = "65-MT-2026-000123";

    private SampleVictimLetters() {}

    static VictimReferralForm referral() {
        return new VictimReferralForm(
                NUMBER,
                SampleLetters.addressee("Zöhre Ğani Şükrî"),
                "YİMER 157",
                LocalDateTime.of(2026, 11, 20, 10, 5),
                "Atölyede kilitli tutulduğunu söyledi.\nBelgeleri işverende.",
                "Derhâl",
                "Tehlikede",
                "Komşu",
                SampleLetters.DIRECTOR);
    }

    static IdentificationReport report() {
        return new IdentificationReport(
                NUMBER,
                SampleLetters.addressee("Zöhre Ğani Şükrî"),
                "Zorla çalıştırma veya hizmet ettirme",
                null,
                List.of(
                        new IdentificationReport.Score("Sömürü", 1, 1, 0, true),
                        new IdentificationReport.Score("Varış yerinde zorlama", 2, 0, 0, true)),
                List.of(new IdentificationReport.Indicator("Borç esareti", "güçlü", "Borç defteri")),
                "Temin, yolculuk, atölye.",
                "Kuvvetli şüphe; tanımlama önerilir",
                "Tanımlandı",
                "Deliller birbirini doğruluyor.",
                "uzman.bir",
                "uzman.iki",
                SampleLetters.DIRECTOR);
    }

    static IdentificationDecisionLetter identified() {
        return decision("Tanımlandı", null, LocalDate.of(2026, 12, 24));
    }

    static IdentificationDecisionLetter notIdentified() {
        return decision("Tanımlanmadı", "Sömürü veya sömürü amacı yok", null);
    }

    private static IdentificationDecisionLetter decision(
            String result, @Nullable String ground, @Nullable LocalDate reflectionUntil) {
        return new IdentificationDecisionLetter(
                NUMBER,
                SampleLetters.addressee("Zöhre Ğani Şükrî"),
                result,
                reflectionUntil != null,
                ground,
                "İki uzmanın raporu uygundur.",
                LocalDateTime.of(2026, 11, 24, 14, 30),
                reflectionUntil,
                SampleLetters.DIRECTOR);
    }
}
