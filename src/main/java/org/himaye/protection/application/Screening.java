package org.himaye.protection.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseJournal;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.shared.CaseId;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.TaskPriority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies the decision tables DT-04, DT-01 and DT-02 to the screened facts of an application. */
@Service
public class Screening {

    private final ProtectionApplications applications;
    private final DecisionTables tables;
    private final ProcedureClocks clocks;
    private final CaseJournal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Screening(
            ProtectionApplications applications,
            DecisionTables tables,
            ProcedureClocks clocks,
            CaseJournal journal,
            ObjectMapper json,
            Clock clock) {
        this.applications = applications;
        this.tables = tables;
        this.clocks = clocks;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What DT-04 says.
     *
     * @param taskPriority priority of every further task of the case (YUKK 67/1)
     * @param unaccompaniedChild whether the child is to be handed over (YUKK 66)
     * @param childHandOverDueAt when that should have happened
     */
    public record Needs(long taskPriority, boolean unaccompaniedChild, Date childHandOverDueAt) {}

    /** Applies DT-04: special needs (YUKK 67). */
    @Transactional
    public Needs screenSpecialNeeds(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        var rows = tables.evaluate("special-needs", facts(application));
        boolean specialNeed = rows.stream().anyMatch(row -> Boolean.TRUE.equals(row.get("specialNeed")));
        boolean vulnerable = rows.stream().anyMatch(row -> Boolean.TRUE.equals(row.get("operationalVulnerability")));
        applications.markNeeds(caseId, specialNeed, vulnerable);
        journal.record(
                caseId,
                application.province(),
                specialNeed ? "SPECIAL_NEED_FOUND" : "NO_SPECIAL_NEED_FOUND",
                clock.instant(),
                "YUKK 67",
                Map.of("decision", "DT-04", "rows", rows.size()));
        return new Needs(
                specialNeed ? TaskPriority.SPECIAL_NEED : TaskPriority.ORDINARY,
                application.unaccompaniedChild(),
                clocks.taskDue("DL-PR-04", clock.instant()));
    }

    /**
     * Asks for special needs again, because a child alone has come of age (YUKK 66, 67).
     *
     * @param needs facts of DT-04 as they are now; the others stay
     */
    Needs askAgain(CaseId caseId, Map<String, Boolean> needs) {
        Map<String, Object> facts = facts(applications.get(caseId));
        facts.putAll(needs);
        try {
            applications.screen(caseId, json.writeValueAsString(facts), false);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
        return screenSpecialNeeds(caseId);
    }

    /**
     * Applies DT-01: inadmissible applications (YUKK 72).
     *
     * @return the track
     */
    @Transactional
    public String screenInadmissibility(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        List<Map<String, Object>> grounds = inadmissibilityRows(facts(application));
        boolean headquarters = grounds.stream().anyMatch(row -> "HEADQUARTERS".equals(row.get("decidedBy")));
        Track track = grounds.isEmpty() ? Track.REGULAR : Track.INADMISSIBLE;
        Level decider = grounds.isEmpty() ? null : headquarters ? Level.HEADQUARTERS : Level.PROVINCE;
        applications.setTrack(caseId, track, decider);
        journal.record(
                caseId,
                application.province(),
                grounds.isEmpty() ? "FOUND_ADMISSIBLE" : "INADMISSIBILITY_INDICATED",
                clock.instant(),
                grounds.isEmpty() ? "YUKK 72" : articles(grounds),
                Map.of("decision", "DT-01", "rows", grounds.size()));
        return track.name();
    }

    /** Returns the rows of DT-01 that make an application with these facts inadmissible. */
    List<Map<String, Object>> inadmissibilityRows(Map<String, Object> facts) {
        return tables.evaluate("inadmissibility", facts).stream()
                .filter(row -> Boolean.TRUE.equals(row.get("inadmissible")))
                .toList();
    }

    /**
     * What DT-02 says.
     *
     * @param track the examination track
     * @param interviewNeeded whether the case goes to an interview now
     * @param interviewDueAt end of the period for the interview
     * @param decisionDueAt end of the period for the decision
     */
    public record TrackChoice(String track, boolean interviewNeeded, Date interviewDueAt, Date decisionDueAt) {}

    /** Applies DT-02: accelerated examination, never for an unaccompanied child (YUKK 79/4, INV-36). */
    @Transactional
    public TrackChoice screenAcceleratedProcedure(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        List<Map<String, Object>> grounds = tables.evaluate("accelerated-procedure", facts(application)).stream()
                .filter(row -> Boolean.TRUE.equals(row.get("accelerated")))
                .toList();
        Date interviewDueAt =
                Date.from(clocks.end("DL-IP-04", application.registeredAt()).minusMillis(1));
        Date decisionDueAt = clocks.dueOf(caseId, "DL-IP-08", application.registeredAt());
        boolean accelerated = application.track() != Track.INADMISSIBLE && !grounds.isEmpty();
        if (accelerated) {
            applications.setTrack(caseId, Track.ACCELERATED, null);
        }
        applications.settleTrack(caseId);
        if (application.track() == Track.INADMISSIBLE) {
            return new TrackChoice(Track.INADMISSIBLE.name(), false, interviewDueAt, decisionDueAt);
        }
        if (grounds.isEmpty()) {
            return new TrackChoice(Track.REGULAR.name(), true, interviewDueAt, decisionDueAt);
        }
        Date acceleratedInterview = ProcedureClocks.due(clocks.start(application, "DL-IP-09", application.lodgedAt()));
        journal.record(
                caseId,
                application.province(),
                "ACCELERATED_TRACK_CHOSEN",
                clock.instant(),
                articles(grounds),
                Map.of("decision", "DT-02", "rows", grounds.size()));
        return new TrackChoice(Track.ACCELERATED.name(), true, acceleratedInterview, decisionDueAt);
    }

    /**
     * Asks DT-02 about the screened facts and one that has come to light since (YUKK 79/1, 79/4).
     *
     * @return the article of the ground, or empty if the tables do not accelerate, which they never do for an unaccompanied
     *     child
     */
    Optional<String> acceleratedBecauseOf(ProtectionApplication application, TrackChangeGround ground) {
        Map<String, Object> facts = facts(application);
        TrackChangeGround.facts().forEach(fact -> facts.put(fact, false));
        facts.put(ground.fact(), true);
        return tables.evaluate("accelerated-procedure", facts).stream()
                .filter(row -> Boolean.TRUE.equals(row.get("accelerated")))
                .map(row -> String.valueOf(row.get("article")))
                .findFirst();
    }

    /** Returns the screened facts, with what has been found since about the age. */
    Map<String, Object> facts(ProtectionApplication application) {
        if (application.screening() == null) {
            throw new IllegalStateException("Not screened yet");
        }
        try {
            Map<String, Object> facts =
                    new HashMap<>(json.readValue(application.screening(), new TypeReference<Map<String, Object>>() {}));
            // What the age assessment found replaces what the screening supposed.
            facts.put("unaccompaniedChild", application.unaccompaniedChild());
            return facts;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Screening facts are not readable", failure);
        }
    }

    private static String articles(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> String.valueOf(row.get("article")))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
