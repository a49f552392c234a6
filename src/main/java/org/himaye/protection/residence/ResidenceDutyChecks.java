package org.himaye.protection.residence;

import java.time.Clock;
import java.time.LocalDate;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision on residence and reporting must contain, and how it is refused otherwise (YUKK 71). */
@Component
class ResidenceDutyChecks {

    private static final int LONGEST_INTERVAL = 90;

    private final StatutoryPeriods periods;
    private final Clock clock;

    ResidenceDutyChecks(StatutoryPeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Refuses a decision that lacks what the law asks for.
     *
     * @param imposed whether duties are imposed
     */
    void requireComplete(SignResidenceDutiesSubmission submission, boolean imposed) {
        String residenceProvince = submission.plateCode();
        boolean some = submission.reportingEveryDays() != null
                || present(submission.reportingPlace())
                || submission.firstReportOn() != null;
        boolean all = submission.reportingEveryDays() != null
                && present(submission.reportingPlace())
                && submission.firstReportOn() != null;
        LocalDate first = submission.firstReportOn();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 71",
                        !imposed || present(submission.residence()),
                        "residence",
                        "required",
                        "İkamet edilecek merkez veya adres yazılmalıdır.",
                        "Give the centre or address to live at.")
                .require(
                        !imposed
                                || residenceProvince != null
                                        && Province.of(residenceProvince).isPresent(),
                        "residenceProvince",
                        "invalid",
                        "01 ile 81 arasında bir plaka kodu yazılmalıdır.",
                        "Give a plate code from 01 to 81.")
                .requireByLaw(
                        "YUKK 71",
                        !imposed || !some || all,
                        "reportingEveryDays",
                        "required",
                        "Bildirimin sıklığı, yeri ve ilk günü birlikte yazılır.",
                        "Give how often, where and from which day to report.")
                .requireByLaw(
                        "YUKK 77/1-ç",
                        !imposed || first == null || first.isAfter(LegalTime.dayOf(clock.instant())),
                        "firstReportOn",
                        "not-in-future",
                        "İlk bildirim günü kararın tebliğinden sonra olmalıdır.",
                        "The first reporting day must lie ahead, after service.")
                .require(
                        !imposed || first == null || !first.isAfter(lastFirstReport()),
                        "firstReportOn",
                        "too-far",
                        "İlk bildirim günü en geç " + lastFirstReport() + " olabilir.",
                        "The first reporting day is " + lastFirstReport() + " at the latest.")
                .require(
                        imposed || !some && !present(submission.residence()) && !present(residenceProvince),
                        "decision",
                        "inconsistent",
                        "Yükümlülük getirilmiyorsa ikamet ve bildirim yazılmaz.",
                        "Residence and reporting are given only where duties are imposed.")
                .refuseIfAny();
    }

    /** Nobody waits longer for the first day than the longest time between two days. */
    private LocalDate lastFirstReport() {
        return LegalTime.dayOf(periods.compute("DL-PR-11", clock.instant(), LONGEST_INTERVAL)
                .endsAt()
                .minusMillis(1));
    }

    static Refusal noDuty() {
        return new Refusal(
                ResidenceDutyProblem.NO_DUTY,
                new LocalizedText("Böyle bir yükümlülük yok.", "There is no such duty."),
                "YUKK 71");
    }

    static Refusal dutiesExist() {
        return new Refusal(
                ResidenceDutyProblem.DUTIES_EXIST,
                new LocalizedText(
                        "Bu başvuruda bir ikamet yükümlülüğü önerilmiş veya getirilmiştir.",
                        "Duties have been proposed or imposed under this application."),
                "YUKK 71");
    }

    static Refusal noApplicant() {
        return new Refusal(
                ResidenceDutyProblem.NO_REGISTERED_APPLICANT,
                new LocalizedText(
                        "Yükümlülük yalnızca başvurusu kayıtlı ve süren kişiye getirilir.",
                        "Duties are imposed only on somebody whose application is registered and open."),
                "YUKK 71");
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
