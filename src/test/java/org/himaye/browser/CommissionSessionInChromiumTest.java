package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.himaye.TestDatabase;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Four members and UNHCR hold a session in Chromium: two vote in Tasklist, two on the page, and both show the same truth.
 * Before the votes are opened, nobody but its author reads a vote anywhere.
 */
@BrowserTest
class CommissionSessionInChromiumTest {

    private static final String CHAIR = "merkez.commission-chair";
    private static final String JUSTICE = "merkez.commission-member-justice";
    private static final String FOREIGN_AFFAIRS = "merkez.commission-member-foreign-affairs";
    private static final String EXPERT = "merkez.commission-member-expert";
    private static final String SECRETARIAT = "merkez.commission-secretariat";
    private static final String OBSERVER = "merkez.unhcr-observer";
    private static final String SECRET = "Mühürlü gerekçe: beyan tutarlıdır";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EngineClock clock;

    @AfterEach
    void runWithTheMachineAgain() {
        clock.runWithTheMachine();
    }

    @Test
    void fourMembersAndUnhcrDecideAnAppeal(Browsing browsing) throws Exception {
        String number = reportedAppeal(browsing);
        Screen chair = browsing.signIn(CHAIR);
        Screen justice = browsing.signIn(JUSTICE);
        Screen foreignAffairs = browsing.signIn(FOREIGN_AFFAIRS);
        Screen expert = browsing.signIn(EXPERT);
        Screen observer = browsing.signIn(OBSERVER);
        String session = convened(browsing.signIn(SECRETARIAT), number);

        chair.open(session);
        press(chair, "Oturumu aç");
        for (Screen screen : new Screen[] {justice, foreignAffairs, expert, observer}) {
            screen.open(session);
            press(screen, "Oturuma katıl");
        }
        chair.open(session);
        assertThat(chair.page().locator("#attendance li")).hasCount(5);
        chair.wholePicture("session-2-attendance");
        article(chair, number).locator("button:has-text('Oylamaya sun')").click();
        assertThat(article(chair, number)).containsText("Oylanıyor");
        chair.wholePicture("session-3-put-to-vote");

        voteInTasklist(justice, number, "Adalet Bakanlığı üyesi olarak oy kullan", "Kabul", SECRET);
        justice.open(session);
        assertThat(article(justice, number)).containsText("Oyunuz mühürlendi.");
        justice.wholePicture("session-5-sealed");
        theVoteIsSealed(browsing, number, session, chair, foreignAffairs, expert, observer);

        voteOnThePage(foreignAffairs, session, number, "ACCEPT", "Menşe ülke bilgisi beyanı doğrulamaktadır.");
        aVoteIsCastOnce(foreignAffairs, session, number);
        chair.open(session);
        article(chair, number).locator("button:has-text('Oyları birlikte aç')").click();
        assertThat(chair.page().locator("#problem")).containsText("en az 4 üyenin oy kullanması gerekir");
        voteOnThePage(chair, session, number, "ACCEPT", "Karar eksik incelemeye dayanmaktadır.");
        voteInTasklist(
                expert, number, "Göç uzmanı olarak oy kullan", "Ret", "Dosyadaki deliller kararı desteklemektedir.");
        theVoteIsSealed(browsing, number, session, chair, foreignAffairs, expert, observer);

        chair.open(session);
        assertThat(article(chair, number)).containsText("4 oy kullanıldı");
        chair.wholePicture("session-7-all-voted");
        article(chair, number).locator("button:has-text('Oyları birlikte aç')").click();
        assertThat(article(chair, number)).containsText("İtiraz kabul edildi");
        assertThat(article(chair, number)).containsText("3 kabul, 1 ret");
        assertThat(article(chair, number)).containsText(SECRET);
        assertThat(article(chair, number).locator("li:has-text('Karşı oy')")).containsText("Göç uzmanı üye");
        chair.wholePicture("session-8-result");
        press(chair, "Oturumu kapat");
        for (Screen screen : new Screen[] {chair, justice, foreignAffairs, expert}) {
            screen.open(session);
            press(screen, "Tutanağı imzala");
        }
        assertThat(expert.page().locator("#signatures li")).hasCount(4);
        expert.wholePicture("session-9-minutes");
        observer.open(session);
        assertThat(article(observer, number)).containsText("İtiraz kabul edildi");
        observer.wholePicture("session-10-observer");
        for (Screen screen : new Screen[] {chair, justice, foreignAffairs, expert, observer}) {
            assertThat(screen.barriers()).isEmpty();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private String convened(Screen secretariat, String number) {
        secretariat.open("/commission");
        secretariat.page().selectOption("#commission", "K1");
        secretariat.page().fill("#convenedFor", "2026-12-07T10:00");
        secretariat.page().locator("form[action='/commission/sessions'] button").click();
        assertThat(article(secretariat, number)).containsText("Gündemde");
        secretariat.wholePicture("session-1-convened");
        return secretariat.page().url().replaceAll(".*(/commission/sessions/[^?#]*).*", "$1");
    }

    private void voteInTasklist(Screen screen, String number, String task, String choice, String reasons) {
        Tasklist tasklist = screen.tasklist();
        tasklist.claim(number, task);
        tasklist.choose("choice", choice).write("reasons", reasons);
        screen.picture("session-4-vote-in-tasklist");
        tasklist.complete();
    }

    private void voteOnThePage(Screen screen, String session, String number, String choice, String reasons) {
        screen.open(session);
        Locator form = article(screen, number).locator("form.vote");
        form.locator("input[value=" + choice + "]").check();
        form.locator("textarea").fill("  ");
        form.locator("button").click();
        assertThat(screen.page().locator("#problem")).containsText("Bu alan zorunludur.");
        assertThat(form.locator("input[value=" + choice + "]")).isChecked();
        form.locator("textarea").fill(reasons);
        screen.wholePicture("session-6-vote-on-page");
        assertThat(screen.barriers()).isEmpty();
        form.locator("button").click();
        assertThat(screen.page().locator("#done")).containsText("Oyunuz mühürlendi.");
        assertThat(form).hasCount(0);
    }

    private void aVoteIsCastOnce(Screen screen, String session, String number) {
        screen.page().evaluate("""
                ([address, token]) => fetch(address, {
                    method: 'POST', body: new URLSearchParams({_csrf: token, choice: 'REJECT', reasons: 'Yeniden'})
                })""", new Object[] {
            session + "/appeals/" + number + "/vote",
            screen.page().locator("input[name=_csrf]").first().inputValue()
        });
        screen.open(session);
        assertThat(screen.page().locator("main")).not().containsText("Yeniden");
    }

    /** Whoever looks anywhere before the opening reads neither choice nor reasons of the member from the Ministry of Justice. */
    private void theVoteIsSealed(Browsing browsing, String number, String session, Screen... others) throws Exception {
        for (Screen other : others) {
            for (String page : new String[] {session, "/cases/" + number}) {
                other.open(page);
                assertThat(other.page().content()).as(page).doesNotContain(SECRET);
            }
            other.open(session);
            assertThat(article(other, number).locator("li:has-text('Adalet Bakanlığı üyesi')"))
                    .containsText("Oyunu kullandı");
        }
        String caseId = json(browsing.machine(CHAIR), "/api/cases/" + number)
                .get("caseId")
                .getAsString();
        for (String account : new String[] {
            CHAIR,
            FOREIGN_AFFAIRS,
            EXPERT,
            SECRETARIAT,
            OBSERVER,
            "merkez.hq-protection",
            "merkez.auditor",
            "van.protection-officer"
        }) {
            APIRequestContext machine = browsing.machine(account);
            for (String address : new String[] {
                "/api/cases/" + number,
                "/api/cases/" + number + "/timeline",
                "/api/cases/" + number + "/documents",
                "/engine-rest/task?processInstanceBusinessKey=" + caseId,
                "/engine-rest/variable-instance",
                "/engine-rest/history/variable-instance",
                "/engine-rest/history/detail"
            }) {
                assertThat(machine.get(address).text())
                        .as(account + " " + address)
                        .doesNotContain(SECRET)
                        .doesNotContain("\"choice\"");
            }
            assertThat(readableVotes(account, caseId)).as(account).isZero();
        }
        assertThat(readableVotes(JUSTICE, caseId)).isEqualTo(2);
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            for (String table : new String[] {"ledger_entry", "case_event", "act_ru_variable", "act_ge_bytearray"}) {
                try (var rows = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text like '%" + SECRET + "%'")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    /** Counts the vote of the Ministry of Justice and its form as the database shows them to somebody. */
    private int readableVotes(String account, String caseId) {
        var docketed = new Docketed(application);
        Actor actor = Docketed.member(account, account.substring(account.indexOf('.') + 1));
        return docketed.as(
                actor,
                () -> application
                        .getBean(JdbcClient.class)
                        .sql("""
                        select (select count(*) from appeal_vote where user_id = :voter)
                             + (select count(*) from case_submission
                                where case_id = :case and form_id = 'cast-vote' and submitted_by = :voter)
                        """)
                        .param("voter", JUSTICE)
                        .param("case", UUID.fromString(caseId))
                        .query(Integer.class)
                        .single());
    }

    /** Takes a refusal of Van to the Commission: objected on 30 November, distributed, and reported on by its rapporteur. */
    private String reportedAppeal(Browsing browsing) {
        Clerk clerk = new Clerk(application);
        clerk.at("2026-11-02T09:00");
        APIRequestContext desk = browsing.machine("van.front-desk");
        String contested = post(
                desk,
                "/api/protection/applications",
                Map.of(
                        "reference",
                        UUID.randomUUID().toString(),
                        "province",
                        "65",
                        "channel",
                        "PROVINCIAL_DIRECTORATE",
                        "lodgedAt",
                        "2026-11-02T08:30:00+03:00",
                        "applicant",
                        Map.of(
                                "familyName", "İtirazcıoğlu",
                                "givenNames", "Omid",
                                "sex", "MALE",
                                "birthDate", "1991-04-03",
                                "nationality", "AFG",
                                "language", "FA")));
        clerk.refusesApplication(caseId(desk, contested));
        clerk.at("2026-11-30T17:20");
        String decision = json(desk, "/api/cases/" + contested)
                .getAsJsonArray("decisions")
                .get(0)
                .getAsJsonObject()
                .get("decisionNumber")
                .getAsString();
        String appeal = post(
                desk,
                "/api/appeals",
                Map.of(
                        "reference", UUID.randomUUID().toString(),
                        "decisionNumber", decision,
                        "capacity", "SELF",
                        "receivedAt", "2026-11-30T17:20:00+03:00",
                        "province", "65",
                        "grounds", "Beyanım eksik değerlendirilmiştir.",
                        "observerConsent", true));
        CaseId id = caseId(browsing.machine(SECRETARIAT), appeal);
        clerk.does(SECRETARIAT, id, "UserTask_ExamineAppeal", "standing", "SHOWN");
        clerk.at("2026-12-01T10:00");
        clerk.does(
                "van.protection-officer",
                id,
                "UserTask_SendFile",
                "sentAt",
                LocalDateTime.of(2026, 12, 1, 10, 0),
                "complete",
                true);
        Screen secretariat = browsing.signIn(SECRETARIAT);
        secretariat.open("/commission");
        press(secretariat, "Bekleyenleri dağıt");
        secretariat.open("/commission/appeals/" + appeal);
        String rapporteur = secretariat.page().locator("#rapporteur").textContent();
        if (!rapporteur.startsWith(EXPERT)) {
            // The docket knows the commissions of other tests as well.
            secretariat.page().locator("#rapporteur-choice").selectOption(EXPERT);
            secretariat.page().locator("#transfer-reason").fill("Deneme komisyonunda görüşülecek.");
            press(secretariat, "Aktar");
            rapporteur = secretariat.page().locator("#rapporteur").textContent();
        }
        secretariat.wholePicture("session-0-docket");
        clerk.does(
                rapporteur,
                id,
                "UserTask_ReportAppeal",
                "proposal",
                "ACCEPT",
                "facts",
                "Başvuranın beyanı ve menşe ülke bilgisi incelendi.",
                "reasons",
                "Beyan ile menşe ülke bilgisi birbiriyle örtüşmektedir.");
        clerk.at("2026-12-07T10:00");
        return appeal;
    }

    private static String post(APIRequestContext caller, String address, Map<String, Object> body) {
        var answer = caller.post(address, RequestOptions.create().setData(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return JsonParser.parseString(answer.text())
                .getAsJsonObject()
                .get("caseNumber")
                .getAsString();
    }

    private static CaseId caseId(APIRequestContext caller, String number) {
        return CaseId.parse(json(caller, "/api/cases/" + number).get("caseId").getAsString());
    }

    private static JsonObject json(APIRequestContext caller, String address) {
        return JsonParser.parseString(caller.get(address).text()).getAsJsonObject();
    }

    private static Locator article(Screen screen, String number) {
        return screen.page().locator("article[aria-labelledby='appeal-" + number + "']");
    }

    private static void press(Screen screen, String button) {
        screen.page()
                .locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
    }
}
