package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CaseType;
import org.himaye.deadlines.ClockState;
import org.junit.jupiter.api.Test;

/** What a voluntary return leaves of the removal file: nothing to enforce, no ban, nobody held (YUKK 57/4, 60/A). */
class ReturnEndsRemovalTest extends Scenario {

    @Test
    void whoReturnsInTheFilingPeriodLeavesAClosedFileWithoutABan() {
        // Served on Wednesday 20 May 2026; the filing period would have run until 1 June.
        RemovalCase removal =
                RemovalCase.apprehended(office, "2026-05-20T09:00").decidedAndServed();
        office.at("2026-05-21T10:00");

        home(removal);

        removal.settled();
        assertThat(removal.column("outcome")).isEqualTo("RETURNED_VOLUNTARILY");
        assertThat(removal.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(removal.file().closedAs()).isEqualTo("RETURNED_VOLUNTARILY");
        assertThat(removal.isOver()).isTrue();
        assertThat(removal.clock("DL-RM-03").state()).isEqualTo(ClockState.STOPPED);
        assertThat(removal.row("select count(*)::text from entry_ban where case_id = ?"))
                .isEqualTo("0");
        assertThat(removal.row("select count(*)::text from removal_execution where case_id = ?"))
                .isEqualTo("0");
    }

    @Test
    void whoReturnsBeforeAnyDecisionLeavesNothingToEvaluate() {
        RemovalCase removal =
                RemovalCase.apprehended(office, "2026-05-20T09:00").assessed();
        assertThat(removal.tasks()).containsExactly("UserTask_DraftRemovalDecision");
        office.at("2026-05-20T12:00");

        home(removal);

        removal.settled();
        assertThat(removal.tasks()).isEmpty();
        assertThat(removal.file().closedAs()).isEqualTo("RETURNED_VOLUNTARILY");
        assertThat(removal.clock("DL-RM-01").state()).isEqualTo(ClockState.STOPPED);
        assertThat(removal.decisions()).isEmpty();
        assertThat(removal.isOver()).isTrue();
    }

    @Test
    void whoReturnsBeforeTheDecisionIsServedNeedsNoServiceAnyMore() {
        RemovalCase removal = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .assessed()
                .drafted()
                .signed();
        assertThat(removal.tasks()).containsExactly("UserTask_ServeDecision");
        office.at("2026-05-20T12:00");

        home(removal);

        removal.settled();
        assertThat(removal.tasks()).isEmpty();
        assertThat(removal.file().closedAs()).isEqualTo("RETURNED_VOLUNTARILY");
        assertThat(removal.isOver()).isTrue();
    }

    @Test
    void whoIsDetainedAndReturnsIsReleasedAtOnce() throws SQLException {
        LibertyCase held = LibertyCase.detained(office, "2026-08-31T09:00");
        office.at("2026-09-02T10:00");
        var file = office.reading(() -> office.bean(CaseFiles.class).get(held.id()));
        ReturnCase returning =
                ReturnCase.declared(office, file, "PAK").counselled().journeyPlanned("2026-09-03T08:00");
        office.at("2026-09-03T08:10");
        returning.atTheGate("DEPARTED");

        assertThat(Tables.single(
                        "select because || ' ' || (effective_at at time zone 'Europe/Istanbul') from detention_release"
                                + " where case_id = ?",
                        held.id().value()))
                .isEqualTo("RETURNED_VOLUNTARILY 2026-09-03 08:10:00");
    }

    @Test
    void whoReturnsOnADeclarationInTheProtectionFileLeavesNoRemovalFileOpen() {
        RemovalCase removal =
                RemovalCase.apprehended(office, "2026-05-20T09:00").decidedAndServed();
        var protection = RemovalFile.in(
                office,
                () -> office.bean(CaseFiles.class)
                        .open(
                                CaseType.PROTECTION,
                                Office.VAN,
                                removal.file().personId(),
                                Office.instant(office.now().toString())));
        office.at("2026-05-21T10:00");

        home(protection);

        removal.settled();
        assertThat(removal.column("outcome")).isEqualTo("RETURNED_VOLUNTARILY");
        assertThat(removal.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(removal.isOver()).isTrue();
    }

    private void home(RemovalCase removal) {
        home(removal.file());
    }

    private void home(CaseFile file) {
        ReturnCase returning = ReturnCase.declared(office, file, "IRQ").counselled();
        var travelsAt = office.now().toLocalDate() + "T20:00";
        returning.journeyPlanned(travelsAt);
        office.at(travelsAt);
        returning.atTheGate("DEPARTED");
        assertThat(returning.isRunning()).isFalse();
    }
}
