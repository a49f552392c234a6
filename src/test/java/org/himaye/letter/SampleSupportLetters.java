package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** One invented letter of each document of support; every person is fictitious. */
final class SampleSupportLetters {

    private static final String NUMBER = "65-MT-2026-000123";

    private SampleSupportLetters() {}

    static ResidencePermitCard permit() {
        return new ResidencePermitCard(
                "65-7F3A90C1",
                SampleLetters.addressee("Zöhre Ğani Şükrî"),
                2,
                LocalDate.of(2026, 12, 2),
                LocalDate.of(2027, 6, 2),
                LocalDate.of(2029, 11, 2),
                SampleLetters.DIRECTOR);
    }

    static SupportEvaluationReport evaluation() {
        return new SupportEvaluationReport(
                NUMBER,
                SampleLetters.addressee("Zöhre Ğani Şükrî"),
                LocalDateTime.of(2026, 11, 20, 11, 0),
                "Sağlığı düzeliyor; tehdit sürüyor.",
                "1. izin, 02.12.2026 tarihine kadar",
                "Uzatılabilir",
                "İzin 6 ay uzatılsın.",
                SampleLetters.DIRECTOR);
    }

    static SupportPlanLetter plan() {
        return new SupportPlanLetter(
                NUMBER,
                SampleLetters.addressee("Zöhre Ğani Şükrî"),
                LocalDateTime.of(2026, 11, 3, 14, 30),
                "Farsça",
                "Zeynep Aslan",
                null,
                List.of("Güvenli barınma", "Psikososyal destek"),
                "Önce dinlenme ve sağlık; sonra dil kursu.",
                SampleLetters.DIRECTOR);
    }
}
