package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.protection.application.StatusFindings.Finding;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which status follows from what was found about a claim (YUKK 61, 62, 63, 64, 78; DT-06). A draft proposes what the table
 * derives; only a safe internal alternative leaves a choice, with reasons (YUKK 78/4), and it spares no part of the examination
 * (YUKK 78/5).
 */
@Component
class StatusAssessment {

    private static final String DOES_NOT_FIT = "does-not-fit";

    private final StatusFindings findings;
    private final ExclusionStandings standings;
    private final DecisionTables tables;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    StatusAssessment(
            StatusFindings findings,
            ExclusionStandings standings,
            DecisionTables tables,
            CaseFiles files,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.findings = findings;
        this.standings = standings;
        this.tables = tables;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A row of DT-06. */
    private record Row(ProposedOutcome outcome, boolean choice, String article) {}

    /**
     * Checks the findings of a draft on the merits and whether its proposal follows from them, and adds what does not hold.
     *
     * @return what is found, or empty if anything is missing; then the checks refuse
     */
    Optional<Finding> check(ProtectionApplication application, DraftDecisionSubmission draft, FieldChecks checks) {
        ConventionGround ground = draft.conventionGround();
        SeriousHarm harm = draft.seriousHarm();
        boolean fear = ground != null && ground != ConventionGround.NONE;
        required(checks, "YUKK 78/2", ground != null, "conventionGround");
        required(checks, "YUKK 78/2", harm != null, "seriousHarm");
        required(checks, "YUKK 61, 62", !fear || draft.eventsPlace() != null, "eventsPlace");
        boolean reasoned = draft.alternativeReasons() != null
                && !draft.alternativeReasons().isBlank();
        required(checks, "YUKK 78/4", !draft.internalAlternative() || reasoned, "alternativeReasons");
        if (ground == null || harm == null || fear && draft.eventsPlace() == null) {
            return Optional.empty();
        }
        CaseFile file = files.get(application.caseId());
        ExclusionExtent excludedFrom =
                Objects.requireNonNull(standings.of(file).get(file.personId())).extent();
        ProposedOutcome proposal = Objects.requireNonNull(draft.proposal());
        Finding finding = new Finding(
                ground,
                fear ? draft.eventsPlace() == EventsPlace.EUROPE : null,
                harm,
                draft.internalAlternative(),
                draft.internalAlternative() ? draft.alternativeReasons() : null,
                excludedFrom,
                proposal,
                "");
        Row row = row(finding, draft.internalAlternative());
        if (row.choice() && proposal != row.outcome()) {
            row = row(finding, false);
        }
        LocalizedText lawful = inWords(row.outcome());
        checks.requireByLaw(
                row.article(),
                proposal == row.outcome(),
                "proposal",
                DOES_NOT_FIT,
                "Tespitlerden çıkan sonuç: " + lawful.tr() + ".",
                "What was found leads to: " + lawful.en() + ".");
        return Optional.of(new Finding(
                finding.conventionGround(),
                finding.eventsInEurope(),
                finding.seriousHarm(),
                finding.internalAlternative(),
                finding.alternativeReasons(),
                excludedFrom,
                proposal,
                row.article()));
    }

    private static void required(FieldChecks checks, String article, boolean holds, String field) {
        checks.requireByLaw(
                article,
                holds,
                field,
                "required",
                "Esasa ilişkin karar için bu tespit gereklidir.",
                "A decision on the merits needs this finding.");
    }

    private Row row(Finding finding, boolean internalAlternative) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("conventionFear", finding.conventionGround() != ConventionGround.NONE);
        facts.put("eventsInEurope", Boolean.TRUE.equals(finding.eventsInEurope()));
        facts.put("seriousHarm", finding.seriousHarm().name());
        facts.put("internalAlternative", internalAlternative);
        facts.put("excludedFrom", finding.excludedFrom().name());
        Map<String, Object> row = tables.evaluate("status", facts).get(0);
        return new Row(
                ProposedOutcome.valueOf(String.valueOf(row.get("outcome"))),
                Boolean.TRUE.equals(row.get("choice")),
                String.valueOf(row.get("article")));
    }

    /** Keeps what a draft on the merits rests on. The ground of the fear stays in the file: the ledger names no conviction. */
    void keep(ProtectionApplication application, Finding finding) {
        Instant now = clock.instant();
        findings.add(
                application.caseId(),
                application.province(),
                finding,
                currentActor.get().userId(),
                now);
        journal.record(
                application.caseId(),
                application.province(),
                "STATUS_ASSESSED",
                now,
                finding.article(),
                Map.of(
                        "decision",
                        "DT-06",
                        "outcome",
                        finding.outcome(),
                        "conventionFear",
                        finding.conventionGround() != ConventionGround.NONE,
                        "eventsInEurope",
                        Boolean.TRUE.equals(finding.eventsInEurope()),
                        "seriousHarm",
                        finding.seriousHarm() != SeriousHarm.NONE,
                        "internalAlternative",
                        finding.internalAlternative(),
                        "excludedFrom",
                        finding.excludedFrom()));
    }

    /**
     * Refuses to sign a draft on the merits whose findings have been overtaken.
     *
     * @param now from what the applicant is excluded by what was found so far
     * @throws Refusal {@link ProtectionProblem#STEP_NOT_POSSIBLE}
     */
    void requireCurrent(ProtectionApplication application, ExclusionExtent now) {
        boolean current = findings.latest(application.caseId())
                .filter(finding -> finding.excludedFrom() == now)
                .isPresent();
        if (!current) {
            throw new Refusal(
                    ProtectionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Taslak, dosyadaki tespitlere dayanmıyor; geri çevrilmelidir.",
                            "The draft does not rest on what was found; it must be returned."),
                    "YUKK 78/2");
        }
    }

    /** Returns the facts of a decision with what was found, so that the person can read it (YUKK 78/6). */
    static String inWords(String facts, Finding finding) {
        StringBuilder words = new StringBuilder(facts).append("\n\n");
        if (finding.conventionGround() == ConventionGround.NONE) {
            words.append("Sözleşme sebeplerinden birine dayanan haklı zulüm korkusu bulunmamıştır. ");
        } else {
            words.append(inWords(finding.conventionGround()))
                    .append(" sebebiyle haklı zulüm korkusu bulunmuştur; olaylar ")
                    .append(
                            Boolean.TRUE.equals(finding.eventsInEurope())
                                    ? "Avrupa ülkelerinde"
                                    : "Avrupa ülkeleri dışında")
                    .append(" meydana gelmiştir. ");
        }
        words.append(inWords(finding.seriousHarm()));
        if (finding.internalAlternative()) {
            words.append("\nÜlkenin güvenli ve ulaşılabilir bir bölümü (78/4): ")
                    .append(finding.alternativeReasons());
        }
        return words.toString();
    }

    private static String inWords(ConventionGround ground) {
        return switch (ground) {
            case NONE -> "";
            case RACE -> "Irk";
            case RELIGION -> "Din";
            case NATIONALITY -> "Tabiiyet";
            case SOCIAL_GROUP -> "Belli bir toplumsal gruba mensubiyet";
            case POLITICAL_OPINION -> "Siyasi düşünce";
        };
    }

    private static String inWords(SeriousHarm harm) {
        return switch (harm) {
            case NONE -> "Ciddi zarar riski bulunmamıştır.";
            case DEATH_PENALTY -> "Ölüm cezası veya infaz riski bulunmuştur (63/1-a).";
            case TORTURE -> "İşkence, insanlık dışı ya da onur kırıcı ceza veya muamele riski bulunmuştur (63/1-b).";
            case INDISCRIMINATE_VIOLENCE ->
                "Silahlı çatışmada ayrım gözetmeyen şiddet nedeniyle ciddi tehdit bulunmuştur (63/1-c).";
        };
    }

    private static LocalizedText inWords(ProposedOutcome outcome) {
        return switch (outcome) {
            case REFUGEE -> new LocalizedText("mülteci", "refugee");
            case CONDITIONAL_REFUGEE -> new LocalizedText("şartlı mülteci", "conditional refugee");
            case SUBSIDIARY_PROTECTION -> new LocalizedText("ikincil koruma", "subsidiary protection");
            case EXCLUSION -> new LocalizedText("haricinde tutma", "exclusion");
            case REFUSAL -> new LocalizedText("ret", "refusal");
            case INADMISSIBLE, DEEMED_WITHDRAWN -> throw new IllegalStateException("Not on the merits: " + outcome);
        };
    }
}
