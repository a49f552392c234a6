package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.support.PrepareReturnSubmission.CountryRisk;
import org.himaye.trafficking.support.PrepareReturnSubmission.Wish;
import org.himaye.trafficking.support.RecordReturnSubmission.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voluntary and safe return (İTY 3; DT-20): never a removal, counted apart, without an entry ban (INV-18). It rests on the
 * person's informed, written consent, which can be taken back until departure; the removal guard is not asked.
 */
@Service
public class SafeReturns {

    private static final String ARTICLE = "İTY 3";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final SupportTables tables;
    private final RunningSupports supports;
    private final SupportEndings endings;
    private final VictimFiles files;
    private final DecisionTables decisions;
    private final Clock clock;

    SafeReturns(
            SupportTables tables,
            RunningSupports supports,
            SupportEndings endings,
            VictimFiles files,
            DecisionTables decisions,
            Clock clock) {
        this.tables = tables;
        this.supports = supports;
        this.endings = endings;
        this.files = files;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What follows from the preparation.
     *
     * @param stands whether there will be a journey
     * @param travelsAt when
     * @param next when to look at the support again
     */
    public record Prepared(boolean stands, Date travelsAt, SupportProcedure.Review next) {}

    /** Prepares a journey, or notes that the person does not want it any more. */
    @Transactional
    public Prepared prepare(TaskInHand task, PrepareReturnSubmission submission) {
        CaseId file = task.caseId();
        Support support = supports.get(file);
        SupportProcedure.Review next = supports.nextReview(file);
        if (submission.wish() == Wish.TAKEN_BACK) {
            takenBack(file, clock.instant());
            return new Prepared(false, next.dueAt(), next);
        }
        boolean child = supports.isChild(file);
        boolean identified = support.basis() == ReferralOutcome.IDENTIFIED;
        check(support, submission, child, identified);
        if (!mayStart(submission, child, identified)) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText("Yolculuğun koşulları oluşmadı.", "The journey must not start."),
                    ARTICLE);
        }
        files.enter(file, "SAFE_RETURN_PREPARED", ARTICLE, clock.instant(), submission);
        return new Prepared(true, Date.from(FieldChecks.instant(Objects.requireNonNull(submission.travelsAt()))), next);
    }

    /**
     * Records what came of a journey; a departure ends the support.
     *
     * @return when to look at the support again, if it goes on
     */
    @Transactional
    public SupportProcedure.Review record(TaskInHand task, RecordReturnSubmission submission) {
        CaseId file = task.caseId();
        supports.get(file);
        SupportProcedure.Review next = supports.nextReview(file);
        PrepareReturnSubmission prepared = files.latest(file, "SAFE_RETURN_PREPARED", PrepareReturnSubmission.class)
                .orElseThrow();
        Instant consentedAt = FieldChecks.instant(Objects.requireNonNull(prepared.consentedAt()));
        boolean departed = submission.outcome() == Outcome.DEPARTED;
        new FieldChecks(clock)
                .require(
                        departed == (submission.departedAt() != null),
                        "departedAt",
                        "inconsistent",
                        "Çıkış zamanı yalnız çıkışta ve o zaman mutlaka yazılır.",
                        "A time of departure belongs to a departure, and only there.")
                .notInTheFuture(submission.departedAt(), "departedAt")
                .notBefore(
                        submission.departedAt() == null ? null : FieldChecks.instant(submission.departedAt()),
                        consentedAt,
                        "departedAt",
                        "the consent")
                .refuseIfAny();
        if (departed) {
            Instant departedAt = FieldChecks.instant(Objects.requireNonNull(submission.departedAt()));
            tables.addSafeReturn(file, prepared, consentedAt, supports.isChild(file), departedAt);
            files.enter(file, "SAFE_RETURN_COMPLETED", ARTICLE, departedAt, submission);
            endings.end(file, EndReason.SAFE_RETURN, ARTICLE, departedAt);
        } else if (submission.outcome() == Outcome.TAKEN_BACK) {
            takenBack(file, clock.instant());
        } else {
            files.enter(file, "SAFE_RETURN_POSTPONED", ARTICLE, clock.instant(), submission);
        }
        return next;
    }

    private void takenBack(CaseId file, Instant at) {
        files.enter(file, "SAFE_RETURN_TAKEN_BACK", ARTICLE, at, Map.of());
    }

    private boolean mayStart(PrepareReturnSubmission submission, boolean child, boolean identified) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("identified", identified);
        facts.put("consentInformed", submission.consentInformed());
        facts.put("consentWritten", submission.consentWritten());
        facts.put("countryRisk", String.valueOf(submission.countryRisk()));
        facts.put("travelDocument", submission.travelDocument());
        facts.put("child", child);
        facts.put("bestInterestDecided", submission.bestInterestDecided());
        facts.put("guardian", submission.guardian() != null);
        return decisions.evaluate("safe-return", facts).stream().anyMatch(row -> "START".equals(row.get("result")));
    }

    private void check(Support support, PrepareReturnSubmission submission, boolean child, boolean identified) {
        FieldChecks checks = new FieldChecks(clock)
                .present(submission.destination(), "destination")
                .present(submission.consentedAt(), "consentedAt")
                .present(submission.language(), "language")
                .present(submission.countryRisk(), "countryRisk")
                .present(submission.countryReasons(), "countryReasons")
                .present(submission.travelsAt(), "travelsAt")
                .present(submission.reception(), "reception")
                .notInTheFuture(submission.consentedAt(), "consentedAt")
                .notBefore(
                        submission.consentedAt() == null ? null : FieldChecks.instant(submission.consentedAt()),
                        support.begunAt().truncatedTo(ChronoUnit.MINUTES),
                        "consentedAt",
                        "the decision")
                .inTheFuture(submission.travelsAt(), "travelsAt")
                .require(
                        submission.destination() == null
                                || COUNTRIES.contains(submission.destination())
                                        && !submission.destination().equals("TUR"),
                        "destination",
                        "unknown",
                        "Böyle bir yabancı ülke kodu yok.",
                        "There is no such code of a foreign country.");
        if (submission.language() != null) {
            Plans.explained(checks, submission.language(), submission.interpreter() != null);
        }
        byLaw(checks, identified, "wish", "Kişi hakkında kesin karar yoktur.", "The person was not identified.");
        byLaw(
                checks,
                submission.consentInformed(),
                "consentInformed",
                "Rıza, bilgilendirmeye dayanır.",
                "Consent rests on information.");
        byLaw(checks, submission.consentWritten(), "consentWritten", "Rıza yazılıdır.", "Consent is in writing.");
        byLaw(
                checks,
                submission.countryRisk() != CountryRisk.NOT_ACCEPTABLE,
                "countryRisk",
                "Ülkedeki risk kabul edilebilir değildir.",
                "The risk in the country is not acceptable.");
        byLaw(
                checks,
                submission.travelDocument(),
                "travelDocument",
                "Seyahat belgesi olmadan yola çıkılmaz.",
                "Nobody leaves without a travel document.");
        byLaw(
                checks,
                !child || submission.bestInterestDecided(),
                "bestInterestDecided",
                "Çocuğun yüksek yararına karar verilir.",
                "The best interest of the child is decided on.");
        byLaw(
                checks,
                !child || submission.guardian() != null,
                "guardian",
                "Çocuk için vasisi de rıza verir.",
                "For a child the guardian consents as well.");
        checks.refuseIfAny();
    }

    private static void byLaw(FieldChecks checks, boolean holds, String field, String turkish, String english) {
        checks.requireByLaw(ARTICLE, holds, field, "safe-return-missing", turkish, english);
    }
}
