package org.himaye.removal.alternatives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.StandingRoute;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.removal.decision.Signers;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imposes the obligations of YUKK 57/A: only the seven, only under a removal decision, 24 months in all (INV-28). */
@Service
class ObligationImposing implements AlternativeObligations {

    private final ObligationTables sets;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Signers signers;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final ObligationLetters letters;
    private final CaseJournal journal;
    private final ObligationProcess process;
    private final Clock clock;

    ObligationImposing(
            ObligationTables sets,
            CaseFiles files,
            Decisions decisions,
            RunningClocks clocks,
            StatutoryPeriods periods,
            ObligationLetters letters,
            CaseJournal journal,
            ObligationProcess process,
            Clock clock,
            Signers signers) {
        this.signers = signers;
        this.sets = sets;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.periods = periods;
        this.letters = letters;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID impose(Imposition imposition) {
        CaseFile file = files.get(imposition.caseId());
        Instant decidedAt = imposition.decidedAt().truncatedTo(ChronoUnit.MICROS);
        LocalDate lastLawfulDay = requireLawful(imposition, decidedAt);
        List<String> remedies = new ArrayList<>(List.of("DL-RM-25"));
        if (imposition.kinds().contains(ObligationKind.ELECTRONIC_MONITORING)) {
            remedies.add(StandingRoute.CRIMINAL_PEACE_JUDGE_MONITORING.name());
        }
        signers.requireOutsider(imposition.caseId(), imposition.decidedBy());
        Decision decision = decisions.record(new NewDecision(
                file.id(),
                "ALTERNATIVE_OBLIGATIONS",
                "OBLIGATIONS_IMPOSED",
                imposition.kinds().stream()
                        .sorted()
                        .map(kind -> kind.letter() + ") " + kind.label().tr())
                        .collect(Collectors.joining("; ")),
                imposition.reasons(),
                "YUKK 57/A",
                Province.of(file.province()).orElseThrow().name() + " Valiliği",
                remedies,
                imposition.decidedBy(),
                decidedAt));
        UUID id = UUID.randomUUID();
        sets.add(id, file.province(), file.personId(), decision.id().value(), imposition, decidedAt, clock.instant());
        Instant first = sets.firstImposed(imposition.removalDecisionId()).orElse(decidedAt);
        RunningClock cap = clocks.start(file.id(), file.province(), "DL-RM-12", first);
        letters.obligations(file, decision, imposition);
        journal.record(
                file.id(),
                file.province(),
                "OBLIGATIONS_IMPOSED",
                decidedAt,
                "YUKK 57/A",
                Map.of(
                        "obligations", id,
                        "decision", decision.decisionNumber(),
                        "kinds",
                                imposition.kinds().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")),
                        "until", imposition.until(),
                        "latest", lastLawfulDay));
        Date endsAt = Date.from(endOf(imposition.until()));
        Integer every = imposition.reportingEveryDays();
        process.start(new ObligationProcess.Started(
                file.id(),
                file.province(),
                file.caseNumber(),
                id,
                decision.id().value(),
                every != null,
                every == null
                        ? endsAt
                        : due(periods.compute("DL-PR-11", decidedAt, every).endsAt()),
                imposition.guaranteeAmount() != null,
                endsAt.toInstant().isAfter(cap.endsAt()) ? Date.from(cap.endsAt()) : endsAt,
                due(periods.compute("DL-PR-08", decidedAt).endsAt())));
        return id;
    }

    private LocalDate requireLawful(Imposition imposition, Instant decidedAt) {
        if (imposition.kinds().isEmpty() || imposition.reasons().isBlank()) {
            throw invalid(
                    imposition.kinds().isEmpty() ? "residence" : "reasons",
                    "En az bir yükümlülük ve kişiye özgü gerekçe gerekir.",
                    "At least one obligation and individual reasons are needed.");
        }
        boolean stands = sets.stands(imposition.removalDecisionId(), imposition.caseId());
        if (!stands) {
            throw new Refusal(
                    ObligationProblem.NO_STANDING_DECISION,
                    new LocalizedText(
                            "Alternatif yükümlülük yalnızca geçerli bir sınır dışı etme kararına dayanabilir.",
                            "Obligations can only rest on a removal decision that stands."),
                    "YUKK 57/A-1");
        }
        if (sets.isDetained(imposition.caseId(), decidedAt)) {
            throw new Refusal(
                    ObligationProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Gözetim sürerken alternatif yükümlülük getirilemez.",
                            "Obligations stand in place of detention, not beside it."),
                    "YUKK 57/A-1");
        }
        if (sets.open(imposition.caseId()).isPresent()) {
            throw new Refusal(
                    ObligationProblem.OBLIGATIONS_RUN_ALREADY,
                    new LocalizedText(
                            "Süren yükümlülükler sona ermeden yenisi getirilemez.",
                            "No further obligations while others run."),
                    "YUKK 57/A");
        }
        Instant first = sets.firstImposed(imposition.removalDecisionId()).orElse(decidedAt);
        LocalDate latest = periods.compute("DL-RM-12", first).lastDay();
        if (imposition.until().isAfter(latest) || imposition.until().isBefore(LegalTime.dayOf(decidedAt))) {
            throw invalid(
                    "obligationsUntil",
                    "Yükümlülükler toplamda yirmi dört ayı geçemez; son gün en geç " + latest + ".",
                    "Obligations last at most 24 months in all; the last day is " + latest + " at the latest.");
        }
        return latest;
    }

    private static Refusal invalid(String field, String turkish, String english) {
        LocalizedText detail = new LocalizedText(turkish, english);
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                detail,
                "YUKK 57/A",
                List.of(new FieldProblem(field, "out-of-range", detail)));
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(LegalTime.ZONE).toInstant();
    }

    private static Date due(Instant end) {
        return Date.from(end.minusMillis(1));
    }
}
