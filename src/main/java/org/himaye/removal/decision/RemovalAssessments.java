package org.himaye.removal.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.removal.decision.AssessRemovalSubmission.ScreeningResult;
import org.himaye.removal.decision.HandOverChildForRemovalSubmission.AgeAssessment;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates whether a person may be removed at all (YUKK 4, 54, 55; DT-09, DT-10). */
@Service
public class RemovalAssessments {

    private final RemovalFiles removals;
    private final RemovalFacts facts;
    private final Releases releases;
    private final TraffickingReferrals referrals;
    private final RemovalClocks clocks;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final DecisionTables tables;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    RemovalAssessments(
            RemovalFiles removals,
            RemovalFacts facts,
            Releases releases,
            TraffickingReferrals referrals,
            RemovalClocks clocks,
            CaseFiles files,
            CaseJournal journal,
            DecisionTables tables,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.removals = removals;
        this.facts = facts;
        this.releases = releases;
        this.referrals = referrals;
        this.clocks = clocks;
        this.files = files;
        this.journal = journal;
        this.tables = tables;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What an evaluation found.
     *
     * @param unaccompaniedChild whether the Family Ministry is to take over (YUKK 66)
     * @param childHandOverDueAt when it should
     * @param groundFound whether a ground of YUKK 54 holds
     * @param forbidden whether YUKK 55 forbids a decision
     * @param applicant whether protection leaves few grounds (YUKK 54/2)
     * @param finalDecision whether protection was refused for good (YUKK 54/1-i)
     */
    public record Assessed(
            boolean unaccompaniedChild,
            Date childHandOverDueAt,
            boolean groundFound,
            boolean forbidden,
            boolean applicant,
            boolean finalDecision) {}

    /** Stores grounds, prohibitions and screenings; without a ground, or against a prohibition, the person is free. */
    @Transactional
    public Assessed assess(CaseId caseId, AssessRemovalSubmission submission) {
        RemovalFile file = removals.get(caseId);
        Instant now = clock.instant();
        check(submission);
        screen(file, submission, now);
        boolean applicant = submission.protectionWish() || removals.hasProtection(file.personId());
        boolean finalDecision = removals.isFinallyRefusedProtection(file.personId());
        List<String> grounds = outputs(
                tables.evaluate("removal-grounds", grounds(submission, applicant, finalDecision, now)), "ground");
        List<String> prohibitions =
                outputs(tables.evaluate("removal-prohibitions", prohibitions(submission)), "prohibition");
        facts.add(
                file,
                new Assessment(
                        grounds,
                        prohibitions,
                        submission.prohibitedUntil(),
                        submission.seriousThreat(),
                        submission.protectionWish(),
                        submission.traffickingIndication(),
                        currentActor.get().userId(),
                        now));
        removals.describe(caseId, submission.stateless(), submission.unaccompaniedChild());
        if (submission.traffickingIndication()) {
            // Leaves the removal track until the referral has an outcome (INV-15).
            referrals.receive(file.personId(), file.province(), ReferralSource.MIGRATION_OFFICE, now);
        }
        conclude(file, submission, grounds, prohibitions, applicant, now);
        return new Assessed(
                submission.unaccompaniedChild(),
                clocks.taskDue("DL-PR-04", now),
                !grounds.isEmpty(),
                !prohibitions.isEmpty(),
                applicant,
                finalDecision);
    }

    private void conclude(
            RemovalFile file,
            AssessRemovalSubmission submission,
            List<String> grounds,
            List<String> prohibitions,
            boolean applicant,
            Instant now) {
        journal.record(
                file.caseId(),
                file.province(),
                "REMOVAL_ASSESSED",
                now,
                "YUKK 54, 55",
                Map.of(
                        "grounds",
                        String.join(" ", grounds),
                        "forbidden",
                        !prohibitions.isEmpty(),
                        "applicant",
                        applicant,
                        "protectionWish",
                        submission.protectionWish(),
                        "child",
                        submission.unaccompaniedChild()));
        files.enterStage(file.caseId(), "EVALUATION", null);
        if (submission.unaccompaniedChild()) {
            return;
        }
        if (grounds.isEmpty()) {
            clocks.met(file.caseId(), "DL-RM-01", now);
            releases.release(file, "NO_GROUND", now);
            removals.end(file.caseId(), RemovalOutcome.NO_GROUND, false);
            journal.record(file.caseId(), file.province(), "NO_REMOVAL_GROUND_FOUND", now, "YUKK 54", Map.of());
        } else if (!prohibitions.isEmpty()) {
            clocks.met(file.caseId(), "DL-RM-01", now);
            releases.release(file, "PROHIBITED", now);
        }
    }

    /**
     * Records the screening of one more country, or a new one of the same (YUKK 4, INV-03).
     *
     * @param destination ISO 3166 alpha-3
     */
    @Transactional
    public void screen(CaseId caseId, String destination, boolean safe, String reasons) {
        RemovalFile file = removals.get(caseId);
        new FieldChecks(clock)
                .require(
                        Countries.isDestination(destination),
                        "destination",
                        "not-an-option",
                        "Başka bir ülkenin ISO 3166 üç harfli kodu olmalıdır.",
                        "It must be the ISO 3166 alpha-3 code of another country.")
                .refuseIfAny();
        addScreening(file, destination, safe, reasons, clock.instant());
    }

    private void screen(RemovalFile file, AssessRemovalSubmission submission, Instant now) {
        if (submission.destination() != null) {
            addScreening(
                    file,
                    submission.destination(),
                    submission.destinationResult() == ScreeningResult.SAFE && !submission.tortureRisk(),
                    submission.destinationReasons(),
                    now);
        }
        if (submission.otherDestination() != null) {
            addScreening(
                    file,
                    submission.otherDestination(),
                    submission.otherDestinationResult() == ScreeningResult.SAFE,
                    submission.otherDestinationReasons(),
                    now);
        }
    }

    private void addScreening(RemovalFile file, String destination, boolean safe, String reasons, Instant now) {
        facts.addScreening(file, destination, safe, reasons, currentActor.get().userId(), now);
        journal.record(
                file.caseId(),
                file.province(),
                "DESTINATION_SCREENED",
                now,
                "YUKK 4",
                Map.of("destination", destination, "safe", safe));
    }

    private void check(AssessRemovalSubmission submission) {
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.visaEndedOn(), "visaEndedOn")
                .notInTheFuture(submission.permitEndedOn(), "permitEndedOn")
                .notInTheFuture(submission.renewalRefusedOn(), "renewalRefusedOn");
        if (submission.visaOverstay()) {
            checks.present(submission.visaEndedOn(), "visaEndedOn");
        }
        if (submission.permitOverstay()) {
            checks.present(submission.permitEndedOn(), "permitEndedOn");
        }
        if (submission.renewalRefused()) {
            checks.present(submission.renewalRefusedOn(), "renewalRefusedOn");
        }
        checkScreening(
                checks,
                "destination",
                submission.destination(),
                submission.destinationResult(),
                submission.destinationReasons());
        checkScreening(
                checks,
                "otherDestination",
                submission.otherDestination(),
                submission.otherDestinationResult(),
                submission.otherDestinationReasons());
        checks.refuseIfAny();
    }

    private static void checkScreening(
            FieldChecks checks,
            String field,
            @Nullable String destination,
            @Nullable ScreeningResult result,
            @Nullable String reasons) {
        if (destination != null) {
            checks.require(
                            Countries.isDestination(destination),
                            field,
                            "not-an-option",
                            "Başka bir ülkenin ISO 3166 üç harfli kodu olmalıdır.",
                            "It must be the ISO 3166 alpha-3 code of another country.")
                    .present(result, field + "Result")
                    .require(
                            reasons != null && !reasons.isBlank(),
                            field + "Reasons",
                            "required",
                            "Bu alan zorunludur.",
                            "This field is required.");
        }
    }

    private Map<String, Object> grounds(
            AssessRemovalSubmission submission, boolean applicant, boolean finalDecision, Instant now) {
        Map<String, Object> known =
                new HashMap<>(json.convertValue(submission, new TypeReference<Map<String, Object>>() {}));
        known.put("visaOverstay", submission.visaOverstay() && isOver("DL-RM-14", submission.visaEndedOn(), now));
        known.put("permitOverstay", submission.permitOverstay() && isOver("DL-RM-15", submission.permitEndedOn(), now));
        known.put(
                "renewalRefused",
                submission.renewalRefused() && isOver("DL-RM-16", submission.renewalRefusedOn(), now));
        known.put("applicant", applicant);
        known.put("finalDecision", finalDecision);
        return known;
    }

    /** Ten days are over at the start of the eleventh (law note H.13). */
    private boolean isOver(String rule, @Nullable LocalDate day, Instant now) {
        return day != null
                && clocks.isOver(rule, day.atStartOfDay(LegalTime.ZONE).toInstant(), now);
    }

    private Map<String, Object> prohibitions(AssessRemovalSubmission submission) {
        Map<String, Object> known =
                new HashMap<>(json.convertValue(submission, new TypeReference<Map<String, Object>>() {}));
        boolean screened = submission.destination() != null || submission.otherDestination() != null;
        boolean somewhereSafe = submission.destinationResult() == ScreeningResult.SAFE && !submission.tortureRisk()
                || submission.otherDestinationResult() == ScreeningResult.SAFE;
        // A danger in one country forbids that country; a danger in every country looked at forbids the decision.
        known.put("tortureRisk", !somewhereSafe && (submission.tortureRisk() || screened));
        return known;
    }

    private static List<String> outputs(List<Map<String, Object>> rows, String output) {
        return rows.stream().map(row -> (String) row.get(output)).distinct().toList();
    }

    /**
     * Hands a child over to the Family Ministry, or records that the person is an adult (YUKK 66/1, INV-27).
     *
     * @return whether the person is a child, now with the Ministry
     */
    @Transactional
    public boolean handOverChild(CaseId caseId, HandOverChildForRemovalSubmission submission) {
        RemovalFile file = removals.get(caseId);
        boolean child = submission.ageAssessment() != AgeAssessment.ADULT;
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(submission.handedOverAt(), "handedOverAt");
        if (child) {
            checks.present(submission.handedOverAt(), "handedOverAt")
                    .present(submission.institution(), "institution")
                    .present(submission.childView(), "childView");
        }
        if (submission.handedOverAt() != null && file.apprehendedAt() != null) {
            checks.notBefore(
                    FieldChecks.instant(submission.handedOverAt()),
                    file.apprehendedAt().truncatedTo(ChronoUnit.MINUTES),
                    "handedOverAt",
                    "the apprehension");
        }
        checks.refuseIfAny();
        Instant now = clock.instant();
        removals.describe(caseId, file.stateless(), child);
        if (!child) {
            journal.record(caseId, file.province(), "FOUND_TO_BE_ADULT", now, "YUKK 66/1-b", Map.of());
            return false;
        }
        Instant handedOverAt = FieldChecks.instant(submission.handedOverAt());
        clocks.met(caseId, "DL-RM-01", now);
        releases.release(file, "CHILD_PROTECTION", handedOverAt);
        removals.end(caseId, RemovalOutcome.HANDED_TO_CHILD_PROTECTION, false);
        journal.record(caseId, file.province(), "CHILD_HANDED_OVER", handedOverAt, "YUKK 66/1", Map.of());
        return true;
    }
}
