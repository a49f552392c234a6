package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process maps with some hundred cases: from the list to the sheet where they wait, by keyboard. */
@BrowserTest
class ProcessMapsInChromiumTest {

    @BeforeEach
    void casesAndTimesInVanAndIstanbul() throws SQLException {
        removeThem();
        withoutTriggers("""
                create temporary table map_case as
                select 'map-' || row_number() over () as id, process, step, province, gen_random_uuid() as file, overdue
                from (values ('removal', 'UserTask_AssessRemoval', '65', 37, 4),
                        ('removal', 'UserTask_DraftRemovalDecision', '65', 12, 0),
                        ('removal', 'UserTask_SignRemovalDecision', '65', 3, 0),
                        ('removal', 'CallActivity_NotifyRemovalDecision', '65', 22, 0),
                        ('removal', 'Gateway_AwaitFilingWindow', '65', 64, 0),
                        ('removal', 'UserTask_CheckRemovalRegistry', '65', 91, 40),
                        ('removal', 'UserTask_RecordRemovalJudgment', '65', 118, 60),
                        ('removal', 'UserTask_BookRemoval', '65', 8, 2),
                        ('removal', 'UserTask_DecideEntryBan', '65', 29, 11),
                        ('removal', 'UserTask_RecordRemovalJudgment', '34', 400, 0)) at (process, step, province, n, overdue),
                    generate_series(1, n)""", """
                insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_,
                    is_concurrent_, is_scope_, is_event_scope_, suspension_state_, tenant_id_)
                select c.id, 1, c.id, c.file::text, d.id_, c.step, true, false, true, false, 1, c.province
                from map_case c join act_re_procdef d on d.key_ = c.process
                where d.version_ = (select max(l.version_) from act_re_procdef l where l.key_ = c.process)""", """
                insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code,
                    detail, length, valid_day, record_day, n)
                select 9600000000 + row_number() over (), 1, gen_random_uuid(), '65', 'SD', 'AFG', '', 'SPELL_TIME', code,
                    reason, days, current_date - 30, current_date - 30, 1
                from (values ('APPREHENDED', 'WORK', 1), ('EVALUATION', 'WORK', 2), ('DECISION', 'WORK', 5),
                        ('DECIDED', 'SERVICE', 9), ('SERVED', 'APPEAL_WINDOW', 8), ('CONTESTED', 'COURT', 70),
                        ('BOOKED', 'WORK', 14)) at (code, reason, days), generate_series(1, 20)""", """
                insert into figure_unfolded (sequence_number, ordinal)
                select sequence_number, ordinal from figure_milestone where sequence_number > 9600000000""");
    }

    @AfterEach
    void removeThem() throws SQLException {
        withoutTriggers(
                "delete from act_ru_execution where id_ like 'map-%'",
                "delete from figure_unfolded where sequence_number > 9600000000",
                "delete from figure_milestone where sequence_number > 9600000000");
    }

    @Test
    void aDirectorGoesFromTheListToTheSheetWhereCasesWaitByKeyboard(Browsing browsing) {
        Screen director = browsing.screen(1440, 900, "tr-TR");
        director.signIn("van.provincial-director", "himaye");
        director.page().locator(".tiles a[href='/supervision/map']").click();
        assertThat(director.page().locator("h1")).hasText("Süreç haritaları");

        director.open("/supervision/map/removal");
        assertThat(director.page().locator("#process-map")).isVisible();

        director.page().locator("#node-SubProcess_Enforcement").focus();
        director.page().keyboard().press("Enter");
        assertThat(director.page()).hasURL(Pattern.compile("sheet=SubProcess_Enforcement"));
        assertThat(director.page().locator("#node-UserTask_RecordRemovalJudgment"))
                .hasAttribute("aria-label", Pattern.compile("Açık dosya: 1[0-9]{2}\\b.*"));

        director.page().selectOption("#measure", "WAITING_TIME");
        director.page().click("#filter");
        assertThat(director.page()).hasURL(Pattern.compile("sheet=SubProcess_Enforcement.*measure=WAITING_TIME"));
        assertThat(director.page().locator("#process-map")).containsText("70 gün");
        assertThat(director.complaints()).isEmpty();
    }

    private static void withoutTriggers(String... statements) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
