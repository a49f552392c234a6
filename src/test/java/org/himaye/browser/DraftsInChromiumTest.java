package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Sex;
import org.himaye.engine.EngineClock;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an officer types into a form of Tasklist outlives the session, the window and the colleague, until the task is done. */
@BrowserTest
class DraftsInChromiumTest {

    private static final String OFFICER = "van.registration-officer";
    private static final String REGISTER = "Başvuruyu kaydet";

    @Autowired
    private EngineClock clock;

    @Autowired
    private Lodgings lodgings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private CaseFile file;

    @BeforeEach
    void anApplicationIsLodged() {
        clock.standAt(Instant.parse("2026-11-02T06:00:00Z"));
        var person = new Lodging.Declared("Taslakçı", "Omid", Sex.MALE, LocalDate.of(1991, 4, 3), "AFG", "FA");
        var lodging = new Lodging(
                UUID.randomUUID().toString(),
                "65",
                Channel.PROVINCIAL_DIRECTORATE,
                Instant.parse("2026-11-02T05:30:00Z"),
                person,
                null,
                List.of());
        file = Acting.call(
                new Actor("van.front-desk", Set.of("front-desk"), Set.of("65")), () -> lodgings.lodge(lodging));
    }

    @AfterEach
    void runWithTheMachineAgain() {
        clock.runWithTheMachine();
    }

    @Test
    void aLostSessionLosesNothingThatWasTyped(Browsing browsing) {
        Screen officer = browsing.signIn(OFFICER);
        Tasklist tasklist = officer.tasklist();
        tasklist.claim(file.caseNumber(), REGISTER);
        tasklist.write("familyName", "Taslakçı");
        saved(officer.page());
        assertThat(status(officer.page())).containsText("Taslak kaydedildi: 09:00");
        officer.picture("draft-saved");

        officer.page().context().clearCookies();
        tasklist.input("reasonsForLeaving").fill("Ülkesinde hayatından endişe ediyor.");

        Locator ended = officer.page().locator("dialog.himaye-draft-session");
        ended.waitFor();
        assertThat(ended).containsText("Yazdıklarınız kaybolmadı");
        assertThat(officer.page()
                        .evaluate("() => JSON.stringify(Object.entries(localStorage))")
                        .toString())
                .as("what the browser keeps by itself")
                .doesNotContain("endişe", "Taslakçı");
        officer.picture("draft-session-ended");
        assertThat(officer.barriersIn("dialog.himaye-draft-session")).isEmpty();
        tasklistGoesOnAsking(officer.page());
        Page signOn = officer.page().waitForPopup(() -> ended.locator("a").click());
        signOn.fill("#username", OFFICER);
        signOn.fill("#password", "himaye");
        signOn.click("#sign-in");

        restored(officer.page()).waitFor();
        assertThat(restored(officer.page())).containsText("taslağınız geri getirildi");
        assertThat(tasklist.input("familyName")).hasValue("Taslakçı");
        assertThat(tasklist.input("reasonsForLeaving")).hasValue("Ülkesinde hayatından endişe ediyor.");
        officer.picture("draft-restored");
        assertThat(officer.complaints()).isEmpty();
        assertThat(officer.barriersIn(".himaye-draft")).isEmpty();
    }

    @Test
    void aRestoredDraftCanBeSubmittedAndIsGoneThen(Browsing browsing) {
        Screen first = browsing.signIn(OFFICER);
        Tasklist tasklist = first.tasklist();
        tasklist.claim(file.caseNumber(), REGISTER);
        tasklist.write("familyName", "Taslakçı")
                .write("givenNames", "Omid")
                .choose("sex", "Erkek")
                .day("birthDate", "03.04.1991")
                .select("nationality", "Afganistan")
                .select("identityBasis", "Beyan")
                .choose("entryManner", "Düzensiz")
                .write("reasonsForLeaving", "Can güvenliğinden endişe ediyor.")
                .write("address", "Van, İpekyolu")
                .tick("interpreterNeeded")
                .write("interpreterName", "Zeynep Tercüman")
                .select("language", "Farsça")
                .moment("registeredAt", "02.11.2026", "09:00")
                .moment("interviewAt", "20.11.2026", "10:00")
                .write("interviewPlace", "Van, mülakat odası 2")
                .tick("informationNoticeSigned");
        String task = task();
        saved(first.page());
        assertThat(draft(browsing, task)).contains("mülakat odası 2");

        Screen second = browsing.signIn(OFFICER);
        second.open("/camunda/app/tasklist/default/#/?task=" + task);
        restored(second.page()).waitFor();
        assertThat(restored(second.page())).containsText("taslağınız geri getirildi");
        Tasklist again = new Tasklist(second.page());
        assertThat(again.input("birthDate-date")).hasValue(Pattern.compile("1991"));
        assertThat(again.input("interviewAt-time")).hasValue("10:00");
        assertThat(again.input("interpreterNeeded")).isChecked();
        second.wholePicture("draft-before-submission");
        again.complete();

        assertThat(browsing.machine(OFFICER)
                        .get("/api/tasks/" + task + "/draft")
                        .status())
                .isEqualTo(404);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        assertThat(second.complaints()).isEmpty();
    }

    @Test
    void aSecondWindowIsToldAndTheOfficerChooses(Browsing browsing) {
        Screen screen = browsing.signIn(OFFICER);
        Tasklist first = screen.tasklist();
        first.claim(file.caseNumber(), REGISTER);
        first.write("address", "Birinci pencere");
        saved(screen.page());

        Page page = screen.page().context().newPage();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task());
        restored(page).waitFor();
        assertThat(restored(page)).containsText("taslağınız geri getirildi");
        Tasklist second = new Tasklist(page);
        assertThat(second.input("address")).hasValue("Birinci pencere");
        second.write("address", "İkinci pencere");
        saved(page);
        first.write("address", "Yine birinci pencere");

        Locator conflict = screen.page().locator(".himaye-draft-conflict");
        conflict.waitFor();
        assertThat(conflict).containsText("başka bir pencerede değişti");
        screen.picture("draft-conflict");
        conflict.locator("button").first().click();
        assertThat(first.input("address")).hasValue("İkinci pencere");
        assertThat(conflict).hasCount(0);
        Locator aside = screen.page().locator(".himaye-draft-aside");
        aside.waitFor();
        assertThat(aside).hasCount(1);
        aside.locator("button").click();
        assertThat(first.input("address")).hasValue("Yine birinci pencere");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void whoStartsAfreshFindsTheFormEmpty(Browsing browsing) {
        Screen screen = browsing.signIn(OFFICER);
        Tasklist tasklist = screen.tasklist();
        tasklist.claim(file.caseNumber(), REGISTER);
        tasklist.write("address", "Eski adres");
        saved(screen.page());
        screen.page().reload();
        restored(screen.page()).waitFor();
        assertThat(tasklist.input("address")).hasValue("Eski adres");
        restored(screen.page()).locator("button").click();
        restored(screen.page())
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText("Sil"))
                .click();

        restored(screen.page()).waitFor(gone());
        assertThat(tasklist.input("address")).hasValue("");
        assertThat(draft(browsing, task())).doesNotContain("Eski adres");
    }

    @Test
    void twoOfficersAtTheSameTaskSeeEachOther(Browsing browsing) {
        String colleague = colleague();
        Screen one = browsing.signIn(OFFICER);
        Screen other = browsing.signIn(colleague);
        Tasklist own = one.tasklist();
        own.open(file.caseNumber(), REGISTER);
        Tasklist others = other.tasklist();
        others.open(file.caseNumber(), REGISTER);

        at(one, ".himaye-draft-open", colleague);
        at(other, ".himaye-draft-open", OFFICER);
        own.write("address", "Yalnızca benim");
        saved(one.page());
        at(other, ".himaye-draft-others", OFFICER);
        assertThat(others.input("address")).hasValue("");
        other.picture("draft-two-officers");
        assertThat(other.barriersIn(".himaye-draft")).isEmpty();
        assertThat(one.complaints()).isEmpty();
        assertThat(other.complaints()).isEmpty();
    }

    @Test
    void whoseTaskIsTakenByAColleagueHandsTheDraftOver(Browsing browsing) {
        String colleague = colleague();
        Screen one = browsing.signIn(OFFICER);
        Tasklist own = one.tasklist();
        own.open(file.caseNumber(), REGISTER);
        Screen other = browsing.signIn(colleague);
        Tasklist others = other.tasklist();
        others.claim(file.caseNumber(), REGISTER);
        own.write("address", "Van, İpekyolu 4");
        saved(one.page());

        Locator handOver = one.page().locator(".himaye-draft-hand-over");
        assertThat(handOver).containsText(colleague);
        one.picture("draft-hand-over");
        handOver.locator("button").click();
        assertThat(status(one.page())).containsText("Taslağınız devredildi");
        other.page().reload();

        Locator received = other.page().locator(".himaye-draft-aside");
        assertThat(received).containsText(OFFICER);
        received.locator("button").click();
        assertThat(others.input("address")).hasValue("Van, İpekyolu 4");
        other.picture("draft-received");
        assertThat(one.complaints()).isEmpty();
        assertThat(other.complaints()).isEmpty();
    }

    /** Lets Tasklist ask for its tasks, as it does by itself now and then, at every moment and with no token of the new session. */
    private static void tasklistGoesOnAsking(Page page) {
        page.evaluate("""
                () => {
                  setInterval(() => {
                    const request = new XMLHttpRequest();
                    request.open('POST', '/camunda/api/engine/engine/default/task/count');
                    request.setRequestHeader('Content-Type', 'application/json');
                    request.send('{}');
                  }, 50);
                }""");
    }

    private static Locator status(Page page) {
        return page.locator(".himaye-draft [role=status]");
    }

    private static Locator restored(Page page) {
        return page.locator(".himaye-draft-restored");
    }

    /** Waits until a line of the draft names an account. */
    private static void at(Screen screen, String line, String account) {
        screen.page()
                .locator(line)
                .filter(new Locator.FilterOptions().setHasText(account))
                .waitFor();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** Waits until everything that stands in the form is on the server. */
    private static void saved(Page page) {
        page.locator(".himaye-draft[data-unsaved=false] .himaye-draft-saved").waitFor();
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(file.id().toString())
                .singleResult()
                .getId();
    }

    private static String draft(Browsing browsing, String task) {
        return browsing.machine(OFFICER).get("/api/tasks/" + task + "/draft").text();
    }

    private String colleague() {
        String account = "colleague-" + UUID.randomUUID().toString().substring(0, 13);
        var user = identities.newUser(account);
        user.setFirstName("Yeni");
        user.setLastName("Görevli");
        user.setPassword("himaye");
        identities.saveUser(user);
        identities.createMembership(account, "registration-officer");
        identities.createTenantUserMembership("65", account);
        return account;
    }
}
