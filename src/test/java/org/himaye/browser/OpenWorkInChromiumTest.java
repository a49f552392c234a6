package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The open work on the screen: found, handed over, refused with reasons, and covered while somebody is away. */
@BrowserTest
class OpenWorkInChromiumTest {

    private static final String DIRECTOR = "van.provincial-director";

    @Autowired
    private EngineClock clock;

    @Autowired
    private Lodgings lodgings;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private final List<CaseFile> files = new ArrayList<>();
    private String colleague;

    @BeforeEach
    void threeApplicationsAndAColleague() {
        clock.standAt(Instant.parse("2026-11-02T06:00:00Z"));
        Actor desk = new Actor("van.front-desk", Set.of("front-desk"), Set.of("65"));
        for (int number = 0; number < 3; number++) {
            var person = new Lodging.Declared("İşler", "Ali", Sex.MALE, LocalDate.of(1990, 1, 2), "AFG", "FA");
            var lodging = new Lodging(
                    "WORK-" + UUID.randomUUID(),
                    "65",
                    Channel.PROVINCIAL_DIRECTORATE,
                    clock.instant(),
                    person,
                    null,
                    List.of());
            files.add(Acting.call(desk, () -> lodgings.lodge(lodging)));
        }
        colleague = "colleague-" + UUID.randomUUID().toString().substring(0, 8);
        var user = identities.newUser(colleague);
        user.setFirstName("Zeynep");
        user.setLastName("Yılmaz");
        user.setPassword("himaye");
        identities.saveUser(user);
        identities.createMembership(colleague, "registration-officer");
        identities.createTenantUserMembership("65", colleague);
    }

    @AfterEach
    void runWithTheMachineAgain() {
        clock.runWithTheMachine();
    }

    private String task(int number) {
        return desk.next(files.get(number).id()).orElseThrow().id();
    }

    /** Gives a task to somebody of whom the page will offer a filter, so that other tests' tasks are out of the way. */
    private void liesWith(String account, int number) {
        tasks.setAssignee(task(number), account);
    }

    @Test
    void tasksAreFoundHandedOverAndRefusedWithReasons(Browsing browsing) {
        for (int number = 0; number < 3; number++) {
            liesWith(colleague, number);
        }
        clock.standAt(Instant.parse("2027-03-01T06:00:00Z"));
        String group = OfficerGroup.of("registration-officer").label();
        Screen director = browsing.screen(1440, 900, "tr-TR");
        director.signIn(DIRECTOR, "himaye");
        director.page().locator(".tiles a[href='/supervision/open-work']").click();

        assertThat(director.page().locator("h1")).hasText("Açık işler");
        director.page().locator("#groups .sum a:text-is('" + group + "')").click();
        director.page().locator("#groups a:text-is('" + colleague + "')").click();
        Locator rows = director.page().locator("#tasks tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("Gecikti");
        assertThat(rows.first()).not().containsText("İşler");
        director.wholePicture("work-1440");
        assertThat(director.barriers()).isEmpty();

        director.page().locator("#tasks input[type=checkbox]").nth(0).check();
        director.page().locator("#tasks input[type=checkbox]").nth(1).check();
        director.page().selectOption("#officer", "van.registration-officer");
        director.page().selectOption("#purpose", "BALANCE_OF_WORK");
        tasks.setAssignee(task(0), null);
        director.page().locator("#reassign button[type=submit]").click();
        assertThat(director.page().locator("#problem")).containsText("Görevlerin hiçbiri devredilmedi");
        assertThat(director.page().locator("#problem li")).hasCount(1);
        assertThat(director.page().locator("#problem"))
                .containsText(files.get(0).caseNumber());
        director.wholePicture("work-refused-1440");
        assertThat(director.barriers()).isEmpty();

        Locator second =
                director.page().locator("#tasks tr:has-text('" + files.get(1).caseNumber() + "')");
        second.locator("input[type=checkbox]").check();
        director.page().selectOption("#officer", "van.registration-officer");
        director.page().selectOption("#purpose", "BALANCE_OF_WORK");
        director.page().locator("#reassign button[type=submit]").click();
        assertThat(director.page().locator("#done")).hasText("1 görev devredildi.");
        assertThat(tasks.createTaskQuery().taskId(task(1)).singleResult().getAssignee())
                .isEqualTo("van.registration-officer");
        assertThat(director.complaints()).isEmpty();
    }

    @Test
    void aPhoneShowsTheWorkWithoutScrollingSideways(Browsing browsing) {
        liesWith(colleague, 0);
        Screen phone = browsing.screen(390, 844, "tr-TR");
        phone.signIn(DIRECTOR, "himaye");
        phone.open("/supervision/open-work?lang=en&group=registration-officer");

        assertThat(phone.page().locator("h1")).hasText("Open work");
        assertThat(phone.page().locator("main")).not().containsText("??");
        assertThat(phone.overflows()).isFalse();
        assertThat(phone.barriers()).isEmpty();
        phone.wholePicture("work-390");
        phone.open("/supervision/open-work/absences");
        assertThat(phone.page().locator("main")).not().containsText("??");
        assertThat(phone.overflows()).isFalse();
        assertThat(phone.barriers()).isEmpty();
        phone.wholePicture("absences-390");
        assertThat(phone.complaints()).isEmpty();
    }

    @Test
    void anAbsenceIsEnteredRefusedAndEnded(Browsing browsing) {
        Screen director = browsing.screen(1440, 900, "tr-TR");
        director.signIn(DIRECTOR, "himaye");
        director.open("/supervision/open-work");
        director.page().click("#to-absences");
        fill(director, colleague, "van.front-desk", "2026-11-02", "2026-11-13");
        assertThat(director.page().locator("#problem")).containsText("grupların hepsinde olmalıdır");
        assertThat(director.page().locator("#absent-officer")).hasValue(colleague);
        assertThat(director.page().locator("#absent-until")).hasValue("2026-11-13");

        fill(director, colleague, "van.registration-officer", "2026-11-02", "2026-11-13");
        assertThat(director.page().locator("#done")).hasText("Yokluk kaydedildi.");
        Locator row = director.page().locator("#covers tr:has-text('" + colleague + "')");
        assertThat(row).containsText("Bugün yok");
        director.wholePicture("absences-1440");
        assertThat(director.barriers()).isEmpty();

        row.locator("button").click();
        assertThat(director.page().locator("#done")).hasText("Yokluk sona erdirildi.");
        assertThat(director.page().locator("main")).not().containsText("Bugün yok" + colleague);
        assertThat(director.complaints()).isEmpty();
    }

    private static void fill(Screen screen, String officer, String deputy, String from, String until) {
        screen.page().selectOption("#absent-officer", officer);
        screen.page().selectOption("#deputy", deputy);
        screen.page().fill("#absent-from", from);
        screen.page().fill("#absent-until", until);
        screen.page().locator("#enter button[type=submit]").click();
    }
}
