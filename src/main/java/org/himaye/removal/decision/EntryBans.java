package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on entry bans (YUKK 9; DT-14). */
@Service
public class EntryBans {

    private static final int MONTHS_A_YEAR = 12;

    private final RemovalFiles removals;
    private final EntryBanRegister bans;
    private final StatutoryPeriods periods;
    private final RemovalClocks clocks;
    private final Routes routes;
    private final RemovalLetters letters;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Signers signers;
    private final CaseJournal journal;
    private final DecisionTables tables;
    private final CurrentActor currentActor;
    private final Clock clock;

    EntryBans(
            RemovalFiles removals,
            EntryBanRegister bans,
            StatutoryPeriods periods,
            RemovalClocks clocks,
            Routes routes,
            RemovalLetters letters,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            DecisionTables tables,
            CurrentActor currentActor,
            Clock clock,
            Signers signers) {
        this.signers = signers;
        this.removals = removals;
        this.bans = bans;
        this.periods = periods;
        this.clocks = clocks;
        this.routes = routes;
        this.letters = letters;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.tables = tables;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of considering a ban.
     *
     * @param referred whether the headquarters decide
     * @param banned whether there is a ban to serve
     * @param decisionId identifier of its decision; empty text if there is none
     * @param dueAt when to decide, or to serve
     */
    public record Considered(boolean referred, boolean banned, String decisionId, Date dueAt) {}

    /** What is decided, at either place. */
    private record Choice(
            boolean banned,
            @Nullable Integer years,
            @Nullable Integer addedYears,
            boolean seriousThreat,
            boolean publicOrderConcern,
            boolean unpaidDebt,
            String facts,
            String reasons) {}

    /** Decides for the governorate, or leaves it to the headquarters. */
    @Transactional
    public Considered decide(CaseId caseId, DecideEntryBanSubmission submission) {
        RemovalFile file = removals.get(caseId);
        if (submission.referredToHeadquarters()) {
            Instant now = clock.instant();
            journal.record(caseId, file.province(), "ENTRY_BAN_REFERRED", now, "YUKK 9/3", Map.of());
            return new Considered(true, false, "", clocks.taskDue("DL-PR-09", now));
        }
        return conclude(
                file,
                possibilities(
                        file,
                        submission.seriousThreat(),
                        submission.cameForward(),
                        submission.finesPaid(),
                        submission.withinOverstayLimits(),
                        false,
                        submission.publicOrderConcern(),
                        submission.unpaidDebt()),
                new Choice(
                        submission.banImposed(),
                        submission.years(),
                        null,
                        submission.seriousThreat(),
                        submission.publicOrderConcern(),
                        submission.unpaidDebt(),
                        submission.facts(),
                        submission.reasons()),
                false);
    }

    /** Decides for the headquarters, who alone may add years for a serious threat (INV-10). */
    @Transactional
    public Considered decideAtHeadquarters(CaseId caseId, DecideEntryBanAtHeadquartersSubmission submission) {
        RemovalFile file = removals.get(caseId);
        return conclude(
                file,
                possibilities(
                        file,
                        submission.seriousThreat(),
                        submission.cameForward(),
                        submission.finesPaid(),
                        submission.withinOverstayLimits(),
                        true,
                        submission.publicOrderConcern(),
                        submission.unpaidDebt()),
                new Choice(
                        submission.banImposed(),
                        submission.years(),
                        submission.addedYears(),
                        submission.seriousThreat(),
                        submission.publicOrderConcern(),
                        submission.unpaidDebt(),
                        submission.facts(),
                        submission.reasons()),
                true);
    }

    private Set<String> possibilities(
            RemovalFile file,
            boolean seriousThreat,
            boolean cameForward,
            boolean finesPaid,
            boolean withinOverstayLimits,
            boolean atHeadquarters,
            boolean publicOrderConcern,
            boolean unpaidDebt) {
        return tables
                .evaluate(
                        "entry-ban",
                        Map.of(
                                "mannerOfExit", manner(file),
                                "seriousThreat", seriousThreat,
                                "cameForward", cameForward,
                                "finesPaid", finesPaid,
                                "withinOverstayLimits", withinOverstayLimits,
                                "decidedAtHeadquarters", atHeadquarters,
                                "publicOrderConcern", publicOrderConcern,
                                "unpaidDebt", unpaidDebt))
                .stream()
                .map(row -> (String) row.get("measure"))
                .collect(Collectors.toSet());
    }

    /** Returns how the person left: {@code REMOVED}, {@code LEFT_IN_TIME} or {@code LEFT_LATE}. */
    private String manner(RemovalFile file) {
        if (file.outcome() == RemovalOutcome.REMOVED) {
            return "REMOVED";
        }
        return bans.leftInTime(file.caseId()) ? "LEFT_IN_TIME" : "LEFT_LATE";
    }

    private Considered conclude(RemovalFile file, Set<String> possible, Choice choice, boolean atHeadquarters) {
        check(possible, choice);
        Instant now = clock.instant();
        if (!choice.banned()) {
            journal.record(
                    file.caseId(),
                    file.province(),
                    "ENTRY_BAN_OMITTED",
                    now,
                    "YUKK 9/4, 9/5",
                    Map.of("manner", manner(file)));
            return new Considered(false, false, "", clocks.taskDue("DL-PR-08", now));
        }
        signers.requireOutsider(file.caseId(), currentActor.get().userId());
        Decision decision = decisions.record(new NewDecision(
                file.caseId(),
                "ENTRY_BAN",
                "ENTRY_BAN",
                choice.facts(),
                choice.reasons(),
                choice.addedYears() == null ? "YUKK 9/2, 9/3" : "YUKK 9/2, 9/3 (ek süre)",
                atHeadquarters ? "Göç İdaresi Başkanlığı" : letters.authority(file.province()),
                routes.against("ENTRY_BAN").remedies(),
                currentActor.get().userId(),
                now));
        int years = choice.years();
        int added = choice.addedYears() == null ? 0 : choice.addedYears();
        ComputedDeadline first = periods.compute("DL-RM-17", now, years);
        LocalDate lastDay = added == 0
                ? first.lastDay()
                : periods.compute("DL-RM-26", first.endsAt(), added).lastDay();
        bans.add(
                file,
                new EntryBanRegister.Ban(
                        UUID.randomUUID(),
                        decision.id().value(),
                        now,
                        years * MONTHS_A_YEAR,
                        added * MONTHS_A_YEAR,
                        choice.seriousThreat(),
                        lastDay,
                        prePermission(choice)),
                currentActor.get().userId());
        journal.record(
                file.caseId(),
                file.province(),
                "ENTRY_BAN_IMPOSED",
                now,
                "YUKK 9",
                Map.of(
                        "decisionNumber",
                        decision.decisionNumber(),
                        "lastDay",
                        lastDay,
                        "years",
                        years,
                        "added",
                        added));
        letters.entryBan(files.get(file.caseId()), decision, now, lastDay, years, added, prePermission(choice));
        files.enterStage(file.caseId(), "ENTRY_BANNED", WaitingReason.SERVICE);
        return new Considered(false, true, decision.id().toString(), clocks.taskDue("DL-PR-08", now));
    }

    private static String prePermission(Choice choice) {
        return choice.publicOrderConcern() ? "PUBLIC_ORDER" : choice.unpaidDebt() ? "UNPAID_DEBT" : "NONE";
    }

    private void check(Set<String> possible, Choice choice) {
        FieldChecks checks = new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 9/2",
                        choice.banned() || possible.contains("MAY_OMIT"),
                        "banImposed",
                        "ban-required",
                        "Yasak yalnızca 9/4 veya 9/5 koşulları varsa konulmayabilir.",
                        "A ban may only be omitted on the conditions of 9/4 or 9/5.")
                .requireByLaw(
                        "YUKK 9/3",
                        choice.addedYears() == null || possible.contains("ADDITION"),
                        "addedYears",
                        "serious-threat-missing",
                        "Beş yılı aşan yasağı yalnızca Başkanlık, ciddi tehdit hâlinde koyabilir.",
                        "Only the headquarters go beyond five years, and for a serious threat.")
                .requireByLaw(
                        "YUKK 9/7",
                        !choice.publicOrderConcern() || possible.contains("PRE_PERMISSION_ORDER"),
                        "publicOrderConcern",
                        "headquarters-only",
                        "Kamu düzeni nedeniyle ön izin koşulunu Başkanlık koyar.",
                        "A pre-permission for public order is for the headquarters.");
        if (choice.banned()) {
            checks.present(choice.years(), "years");
        }
        Integer years = choice.years();
        Integer added = choice.addedYears();
        checks.requireByLaw(
                "YUKK 9/3",
                years == null || years >= 1 && years <= 5,
                "years",
                "out-of-range",
                "Yasak en çok beş yıldır.",
                "A ban lasts at most five years.");
        checks.requireByLaw(
                "YUKK 9/3",
                added == null || added >= 1 && added <= 10,
                "addedYears",
                "out-of-range",
                "Ek süre en çok on yıldır.",
                "At most ten years may be added.");
        checks.refuseIfAny();
    }

    /** What the headquarters can do with a ban later (YUKK 9/6). */
    public enum Relief {
        /** The ban is lifted. */
        LIFTED,
        /** The person may enter for a period; the ban stays. */
        ENTRY_ALLOWED
    }

    /**
     * Lifts a ban, or lets the person in for a period (YUKK 9/6). For the headquarters only.
     *
     * @param caseNumber number of the removal file
     * @param allowedUntil last day of the allowed stay; null if the ban is lifted
     */
    @Transactional
    public void relieve(String caseNumber, Relief relief, @Nullable LocalDate allowedUntil, String reasons) {
        RemovalFile file = removals.get(files.byNumber(caseNumber).id());
        if (!possibilities(file, false, false, false, false, currentActor.get().isAtHeadquarters(), false, false)
                .contains("RELIEF")) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Giriş yasağını yalnızca Başkanlık kaldırabilir.",
                            "Only the headquarters lift an entry ban."),
                    "YUKK 9/6",
                    List.of());
        }
        new FieldChecks(clock)
                .require(
                        (relief == Relief.ENTRY_ALLOWED) == (allowedUntil != null),
                        "allowedUntil",
                        "does-not-fit",
                        "Son gün yalnızca ve mutlaka girişe izin verilince yazılır.",
                        "A last day belongs to an allowed entry, and always.")
                .refuseIfAny();
        Instant now = clock.instant();
        if (!bans.relieve(
                file, relief.name(), allowedUntil, reasons, currentActor.get().userId(), now)) {
            throw CaseFiles.notFound();
        }
        journal.record(
                file.caseId(),
                file.province(),
                relief == Relief.LIFTED ? "ENTRY_BAN_LIFTED" : "ENTRY_ALLOWED_DESPITE_BAN",
                now,
                "YUKK 9/6",
                Map.of());
    }
}
