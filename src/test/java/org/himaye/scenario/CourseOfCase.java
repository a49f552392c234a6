package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.himaye.TestDatabase;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;

/**
 * The course of a case from its lodging on: what was decided, which letters were issued, which clocks ran until which day,
 * what the ledger says, and which groups saw which task in their tray. Told as text, a line each, so that a scenario can
 * write out the whole course it expects.
 */
final class CourseOfCase {

    private static final String LEDGER =
            "select action, article from ledger_entry where case_id = ? and article is not null"
                    + " and action not like 'CLOCK\\_%' and action not like 'LETTER\\_%'"
                    // Whether a rapporteur has to be changed depends on the commissions that other tests left behind.
                    + " and action <> 'APPEAL_TRANSFERRED' order by sequence_number";
    private static final String LETTERS = "select facts::json ->> 'documentId' from ledger_entry where case_id = ?"
            + " and action = 'LETTER_ISSUED' order by sequence_number";

    private final Office office;
    private final CaseId id;
    private final Map<String, String> tasks = new TreeMap<>();

    private CourseOfCase(Office office, CaseId id) {
        this.office = office;
        this.id = id;
    }

    /** Watches a case from now on. */
    static CourseOfCase of(Office office, CaseId id) {
        CourseOfCase course = new CourseOfCase(office, id);
        course.look();
        office.lookedOverBy(course::look);
        return course;
    }

    /** Asserts the whole course, line by line. */
    void tells(String expected) throws SQLException {
        assertThat(told()).isEqualTo(expected.strip());
    }

    /** Returns the whole course. */
    String told() throws SQLException {
        look();
        List<String> lines = new ArrayList<>(decisions());
        lines.add("letters " + String.join(" ", column(LETTERS)));
        lines.addAll(clocks());
        column(LEDGER).forEach(line -> lines.add("ledger " + line));
        tasks.forEach((task, groups) -> lines.add("task " + task + ": " + groups));
        CaseFile file = office.reading(() -> office.bean(CaseFiles.class).get(id));
        lines.add("file " + file.state() + (file.closedAs() == null ? "" : " as " + file.closedAs()));
        office.bean(Desk.class).all(id).stream()
                .map(WaitingTask::userTask)
                .sorted()
                .forEach(task -> lines.add("still open " + task));
        return String.join("\n", lines);
    }

    private List<String> decisions() {
        return office.reading(() -> office.bean(Decisions.class).of(id)).stream()
                .map(CourseOfCase::told)
                .toList();
    }

    private static String told(Decision decision) {
        return "decision " + decision.kind() + " " + decision.outcome() + " (" + decision.legalBasis() + ") "
                + day(decision.decidedAt()) + " by " + decision.decidedBy() + ", contestable "
                + String.join(" ", decision.remedies())
                + happened(", served ", decision.servedAt())
                + happened(", annulled ", decision.annulledAt())
                + happened(", final ", decision.finalAt());
    }

    private static String happened(String what, Instant when) {
        return when == null ? "" : what + day(when);
    }

    private static String day(Instant instant) {
        return LegalTime.dayOf(instant).toString();
    }

    private List<String> clocks() {
        return office.reading(() -> office.bean(RunningClocks.class).of(id)).stream()
                .map(CourseOfCase::told)
                .toList();
    }

    private static String told(RunningClock clock) {
        return "clock " + clock.ruleId() + " " + day(clock.startFact()) + " to " + clock.lastDay() + " "
                + clock.state()
                + (clock.keptOnTime() == null ? "" : clock.keptOnTime() ? " in time" : " late")
                + (clock.reason() == null ? "" : " " + clock.reason());
    }

    /** Looks into the tray of every group there is, for the tasks that nobody has seen yet. */
    private void look() {
        Desk desk = office.bean(Desk.class);
        List<String> unseen = desk.all(id).stream()
                .map(WaitingTask::userTask)
                .filter(task -> !tasks.containsKey(task))
                .toList();
        if (unseen.isEmpty()) {
            return;
        }
        Map<String, List<String>> seen = new TreeMap<>();
        unseen.forEach(task -> seen.put(task, new ArrayList<>()));
        Arrays.stream(OfficerGroup.values())
                .map(OfficerGroup::id)
                .sorted()
                .forEach(group -> desk.visibleTo(Office.officer(province(), group), id).stream()
                        .map(WaitingTask::userTask)
                        .filter(seen::containsKey)
                        .forEach(task -> seen.get(task).add(group)));
        seen.forEach(
                (task, groups) -> tasks.put(task, groups.stream().distinct().collect(Collectors.joining(" "))));
    }

    private String province() {
        return office.reading(() -> office.bean(CaseFiles.class).get(id)).province();
    }

    private List<String> column(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, id.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String article = rows.getMetaData().getColumnCount() == 2 ? " (" + rows.getString(2) + ")" : "";
                    lines.add(rows.getString(1) + article);
                }
            }
        }
        return lines;
    }
}
