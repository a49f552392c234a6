package org.himaye.protection.application;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.WaitingReason;
import org.himaye.protection.application.ProtectionApplication.Draft;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.PersonId;
import org.springframework.stereotype.Service;

/** Records decisions on applications once they are signed, and what ends with them (YUKK 72, 77, 78, 80). */
@Service
class DecisionConclusions {

    /** With these the person is no applicant any more, whatever is contested later (YUKK 3/1-d, 77). */
    private static final Set<String> ENDS_THE_APPLICATION =
            Set.of("REFUGEE", "CONDITIONAL_REFUGEE", "SUBSIDIARY_PROTECTION", "WITHDRAWN", "DEEMED_WITHDRAWN");

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final Decisions decisions;
    private final ProcedureClocks clocks;
    private final ApplicantDetentionEnding detention;
    private final ResidenceDuties residence;
    private final RightsLimitations rights;
    private final ProtectionLetters letters;
    private final Exclusions exclusions;
    private final FamilyConsents families;
    private final DelayNotices delays;
    private final ExclusionStandings standings;
    private final TrackChanges trackChanges;
    private final CaseJournal journal;
    private final CurrentActor currentActor;

    DecisionConclusions(
            ProtectionApplications applications,
            CaseFiles files,
            Decisions decisions,
            ProcedureClocks clocks,
            ApplicantDetentionEnding detention,
            ResidenceDuties residence,
            RightsLimitations rights,
            ProtectionLetters letters,
            Exclusions exclusions,
            FamilyConsents families,
            DelayNotices delays,
            ExclusionStandings standings,
            TrackChanges trackChanges,
            CaseJournal journal,
            CurrentActor currentActor) {
        this.applications = applications;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.detention = detention;
        this.residence = residence;
        this.rights = rights;
        this.letters = letters;
        this.exclusions = exclusions;
        this.families = families;
        this.delays = delays;
        this.standings = standings;
        this.trackChanges = trackChanges;
        this.journal = journal;
        this.currentActor = currentActor;
    }

    /** Returns the filing periods against a decision: court only for inadmissible and accelerated ones (YUKK 80/1-a, ç). */
    private static List<String> remedies(Track track, ProposedOutcome outcome) {
        return outcome == ProposedOutcome.INADMISSIBLE || track == Track.ACCELERATED
                ? List.of("DL-IP-15")
                : List.of("DL-IP-14", "DL-IP-16");
    }

    /**
     * Records a decision that is signed, and ends what ends with it: periods, open proposals, and with the application its
     * detention and duties.
     *
     * @param outcome upper-case code
     * @param level who is competent
     */
    Decision conclude(ProtectionApplication application, String outcome, Draft draft, Level level, Instant now) {
        families.requireConsents(application.caseId(), now);
        var considerations = exclusions.open(application.caseId());
        List<String> remedies = remedies(application.track(), draft.outcome());
        String authority = letters.authority(application.province(), level);
        Decision decision = decisions.record(new NewDecision(
                application.caseId(),
                "PROTECTION",
                outcome,
                draft.facts(),
                draft.reasons(),
                draft.legalBasis(),
                authority,
                remedies,
                currentActor.get().userId(),
                now));
        applications.decide(application.caseId(), decision.id().value());
        clocks.met(application.caseId(), "DL-IP-08", now);
        clocks.met(application.caseId(), "DL-IP-10", now);
        clocks.stop(application.caseId(), "DL-IP-04", "DECIDED");
        clocks.stop(application.caseId(), "DL-IP-09", "DECIDED");
        trackChanges.lapse(application.caseId());
        delays.lapse(application.caseId());
        exclusions.lapse(application, considerations);
        journal.record(
                application.caseId(),
                application.province(),
                "DECISION_SIGNED",
                now,
                "YUKK 78",
                Map.of(
                        "decisionNumber",
                        decision.decisionNumber(),
                        "outcome",
                        outcome,
                        "remedies",
                        String.join(" ", remedies)));
        files.enterStage(application.caseId(), "DECIDED", WaitingReason.SERVICE);
        endDetention(application.caseId(), outcome);
        return decision;
    }

    /** Nobody who is no applicant any more is held as one (YUKK 68). */
    private void endDetention(CaseId caseId, String outcome) {
        if (ENDS_THE_APPLICATION.contains(outcome)) {
            detention.applicationEnded(caseId);
            residence.applicationEnded(caseId);
            rights.applicationEnded(caseId);
        }
    }

    /**
     * Records what the Commission has decided in place of the authority.
     *
     * @param outcome status given
     * @param facts what was found
     * @return when the decision should be served
     */
    Date substitute(ProtectionApplication application, ProposedOutcome outcome, String facts, Instant now) {
        exclusions.setAside(application, facts);
        CaseFile file = files.get(application.caseId());
        var excluded = ExclusionStandings.excludedBy(standings.of(file), outcome.name());
        Decision decision = decisions.record(new NewDecision(
                application.caseId(),
                "PROTECTION",
                outcome.name(),
                facts,
                "Karar, Uluslararası Koruma Değerlendirme Komisyonunun itirazı kabulüne dayanır.",
                "YUKK 80, CBK-4 164",
                "Uluslararası Koruma Değerlendirme Komisyonu",
                List.of("DL-CM-04"),
                currentActor.get().userId(),
                now));
        applications.decide(application.caseId(), decision.id().value());
        exclusions.takeEffect(file, decision, excluded);
        letters.decision(file, decision, application, coveredBy(file, outcome.name(), excluded.keySet()));
        files.enterStage(application.caseId(), "DECIDED", WaitingReason.SERVICE);
        endDetention(application.caseId(), outcome.name());
        return clocks.taskDue("DL-PR-08", now);
    }

    /**
     * Returns the family members whom a decision covers: all who are not excluded, and nobody beside an excluded applicant.
     *
     * @param excluded whom the decision excludes
     */
    List<CaseMember> coveredBy(CaseFile file, String outcome, Set<PersonId> excluded) {
        if (outcome.equals(ProposedOutcome.EXCLUSION.name())) {
            return List.of();
        }
        return files.members(file.id()).stream()
                .filter(member -> !excluded.contains(member.personId()))
                .toList();
    }
}
