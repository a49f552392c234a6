package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.himaye.TestDatabase;
import org.himaye.browser.Docketed.Reported;
import org.himaye.casefile.CaseFile;
import org.himaye.engine.EngineClock;
import org.himaye.shared.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Commission's pages: docket, sessions, members; who may open which, and what they say when something is refused. */
@BrowserTest
class CommissionPagesTest {

    private static final String CHAIR = "merkez.commission-chair";
    private static final String JUSTICE = "merkez.commission-member-justice";
    private static final String SECRETARIAT = "merkez.commission-secretariat";
    private static final String OBSERVER = "merkez.unhcr-observer";
    private static final String HEADQUARTERS = "merkez.hq-protection";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EngineClock clock;

    private Docketed docketed;

    @BeforeEach
    void standOnADayOfTheMandates() {
        clock.standAt(Instant.parse("2026-11-30T07:00:00Z"));
        docketed = new Docketed(application);
    }

    @AfterEach
    void runWithTheMachineAgain() {
        clock.runWithTheMachine();
    }

    @Test
    void theRapporteurLearnsWhyTheCaseIsTheirs(Browsing browsing) throws SQLException {
        CaseFile appeal = docketed.reported().appeal();
        String number = appeal.caseNumber();
        Screen expert = browsing.signIn(Docketed.EXPERT);

        expert.page().locator(".tiles a[href='/commission']").click();
        Locator mine = expert.page().locator("article[aria-label='" + number + "']");
        mine.locator("summary").click();

        assertThat(mine).containsText("Dağıtım sırasında bekleyen 3 itirazdan 1. sıradaydı.");
        assertThat(mine).containsText("özel ihtiyacı");
        assertThat(mine.locator("tbody tr").first()).containsText("Seçildi");
        assertThat(mine.locator("tbody tr").last()).containsText("Çekinme nedeni var");
        expert.wholePicture("commission-overview");
        assertThat(expert.barriers()).isEmpty();
        mine.locator("h3 a").click();
        assertThat(expert.page().locator("#rapporteur")).hasText(Docketed.EXPERT);
        assertThat(expert.page().locator("#transfer-title")).hasCount(0);
        expert.wholePicture("commission-docket");
        assertThat(expert.barriers()).isEmpty();
        assertThat(readings(appeal.id(), "DOCKET")).isEqualTo(1);
        expert.open("/commission?lang=en");
        assertThat(expert.page().locator("main")).containsText("Why is this case mine?");
        assertThat(expert.page().locator("main")).not().containsText("??");
        assertThat(expert.complaints()).isEmpty();
    }

    @Test
    void aTransferNeedsAReasonAndIsTold(Browsing browsing) {
        String number = docketed.reported().appeal().caseNumber();
        Screen chair = browsing.signIn(CHAIR);
        chair.open("/commission/appeals/" + number);

        chair.page().locator("#rapporteur-choice").selectOption("merkez.commission-member-expert-2");
        chair.page().locator("#transfer-reason").fill("   ");
        chair.page().locator("section[aria-labelledby=transfer-title] button").click();
        assertThat(chair.page().locator("#problem")).containsText("Gerekçe: Bu alan zorunludur.");
        assertThat(chair.page().locator("#rapporteur-choice")).hasValue("merkez.commission-member-expert-2");
        chair.page().locator("#transfer-reason").fill("Raportör uzun süreli görevde.");
        chair.page().locator("section[aria-labelledby=transfer-title] button").click();

        assertThat(chair.page().locator("#done")).containsText("aktarıldı");
        assertThat(chair.page().locator("#rapporteur")).hasText("merkez.commission-member-expert-2");
        assertThat(chair.page().locator("section[aria-labelledby=history-title]"))
                .containsText("Raportör uzun süreli görevde.");
        assertThat(chair.barriers()).isEmpty();
    }

    @Test
    void membersMeetInTheSessionRoom(Browsing browsing) {
        Reported reported = docketed.reported();
        String number = reported.appeal().caseNumber();
        Screen secretariat = browsing.signIn(SECRETARIAT);
        secretariat.open("/commission");
        secretariat.page().selectOption("#commission", "K1");
        secretariat.page().evaluate("() => document.querySelector('#convenedFor').type = 'text'");
        secretariat.page().fill("#convenedFor", "yarın");
        secretariat.page().locator("form[action='/commission/sessions'] button").click();
        assertThat(secretariat.page().locator("#problem")).containsText("Gün ve saati verin.");
        secretariat.wholePicture("commission-secretariat");
        assertThat(secretariat.barriers()).isEmpty();
        secretariat.page().fill("#convenedFor", "2026-11-30T10:30");
        secretariat.page().locator("form[action='/commission/sessions'] button").click();
        assertThat(secretariat.page().locator("#done")).containsText("oturuma çağrıldı");
        String session = secretariat.page().url().replaceAll(".*(/commission/sessions/.*)", "$1");
        Locator appeal = article(secretariat, number);
        assertThat(appeal).containsText("Gündemde");
        assertThat(appeal).not().containsText("Dosya incelendi.");

        Screen chair = browsing.signIn(CHAIR);
        chair.open(session);
        press(chair, "Oturumu aç");
        assertThat(chair.page().locator("#session-state")).hasText("Açık");
        Screen justice = browsing.signIn(JUSTICE);
        justice.open(session);
        press(justice, "Oturuma katıl");
        article(chair, number).locator("button:has-text('Oylamaya sun')").click();
        assertThat(article(chair, number)).containsText("Dosya incelendi.");
        assertThat(article(chair, number)).containsText("Oyu bekleniyor");
        article(chair, number).locator("button:has-text('Oyları birlikte aç')").click();
        assertThat(chair.page().locator("#problem")).isVisible();

        justice.open(session);
        Locator declaration = article(justice, number).locator("details:has(textarea[name=reason])");
        declaration.locator("summary").click();
        declaration.locator("textarea").fill("Başvuru sahibini önceki görevimden tanıyorum.");
        declaration.locator("button").click();
        assertThat(justice.page().locator("#done")).containsText("Çekinmeniz kaydedildi.");
        assertThat(article(justice, number)).containsText("Çekindi");
        assertThat(article(justice, number).locator("form.vote")).hasCount(0);
        justice.wholePicture("commission-conflict");
        chair.open(session);
        press(chair, "Oturumu kapat");
        press(chair, "Tutanağı imzala");
        assertThat(chair.page().locator("#signatures")).containsText(CHAIR);
        assertThat(chair.page().locator("#minutes")).not().containsText("önceki görevimden");
        chair.wholePicture("commission-minutes");
        assertThat(chair.barriers()).isEmpty();
        Screen phone = browsing.screen(390, 844, "tr-TR");
        phone.signIn(CHAIR, "himaye");
        phone.open(session);
        phone.wholePicture("commission-session-phone");
        assertThat(phone.overflows()).isFalse();
        phone.open("/commission");
        assertThat(phone.overflows()).isFalse();
        assertThat(phone.barriers()).isEmpty();
        assertThat(chair.complaints()).isEmpty();
        assertThat(justice.complaints()).isEmpty();
    }

    @Test
    void headquartersAppointMembersAndIsToldWhatIsUnlawful(Browsing browsing) {
        Screen headquarters = browsing.signIn(HEADQUARTERS);
        headquarters.page().locator(".tiles a[href='/commission/members']").click();
        assertThat(headquarters.page().locator("main")).containsText("merkez.commission-chair-2");
        headquarters.wholePicture("commission-members");
        assertThat(headquarters.barriers()).isEmpty();

        headquarters.page().fill("#appoint-user", "merkez.commission-member-justice-3");
        headquarters.page().locator("#appoint-seat").selectOption("JUSTICE");
        headquarters.page().locator("#appoint-standing").selectOption("SUBSTITUTE");
        headquarters.page().fill("#appoint-start", "2026-11-01");
        headquarters.page().fill("#appoint-end", "2027-01-01");
        headquarters
                .page()
                .locator("section[aria-labelledby=appoint-title] button")
                .click();
        assertThat(headquarters.page().locator("#problem")).containsText("en az bir yıl");
        assertThat(headquarters.page().locator("#appoint-user")).hasValue("merkez.commission-member-justice-3");
        headquarters.page().fill("#appoint-end", "");
        headquarters
                .page()
                .locator("section[aria-labelledby=appoint-title] button")
                .click();
        assertThat(headquarters.page().locator("#done")).containsText("Üye atandı.");
        assertThat(headquarters.page().locator("table"))
                .containsText(new String[] {"merkez.commission-member-justice-3"});

        headquarters.page().fill("#absence-user", "merkez.commission-member-justice-3");
        headquarters.page().fill("#absence-from", "2026-11-30");
        headquarters.page().fill("#absence-to", "2026-12-04");
        headquarters
                .page()
                .locator("section[aria-labelledby=absence-title] button")
                .click();
        assertThat(headquarters.page().locator("tr:has-text('merkez.commission-member-justice-3')"))
                .containsText("Bugün yok");
        assertThat(headquarters.complaints()).isEmpty();
    }

    @Test
    void membersReadWhatLiesWithTheirCommissionAndNothingElse(Browsing browsing) {
        Reported own = docketed.reported();
        Reported foreign = docketed.ofStrangers();
        APIRequestContext member = browsing.machine(JUSTICE);
        Screen justice = browsing.signIn(JUSTICE);

        assertThat(member.get("/api/cases/" + own.appeal().caseNumber()).status())
                .isEqualTo(200);
        assertThat(member.get("/api/cases/" + own.contested().caseNumber()).status())
                .isEqualTo(200);
        for (var file :
                new String[] {foreign.appeal().caseNumber(), foreign.contested().caseNumber()}) {
            assertThat(member.get("/api/cases/" + file).status()).as(file).isEqualTo(404);
            assertThat(justice.open("/cases/" + file)).as(file).isEqualTo(404);
            var found = member.post("/api/search", RequestOptions.create().setData(Map.of("text", file)));
            assertThat(found.text()).contains("\"cases\":[]");
        }
        assertThat(justice.open("/commission/appeals/" + foreign.appeal().caseNumber()))
                .isEqualTo(404);
        assertThat(member.post(
                                "/api/appeals/" + foreign.appeal().caseNumber() + "/conflict",
                                RequestOptions.create().setData(Map.of("reason", "Tanıdık")))
                        .status())
                .isEqualTo(404);
        assertThat(browsing.machine(SECRETARIAT)
                        .get("/api/cases/" + foreign.appeal().caseNumber())
                        .status())
                .isEqualTo(200);
        assertThat(browsing.machine("van.protection-officer")
                        .get("/api/cases/" + foreign.appeal().caseNumber())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theObserverReadsAnAppealWhileTheApplicantAgrees(Browsing browsing) {
        String number = docketed.reported().appeal().caseNumber();
        APIRequestContext observer = browsing.machine(OBSERVER);
        APIRequestContext desk = browsing.machine("van.protection-officer");

        assertThat(observer.get("/api/cases/" + number).status()).isEqualTo(404);
        assertThat(consent(desk, number, true)).isEqualTo(204);
        assertThat(observer.get("/api/cases/" + number).status()).isEqualTo(200);
        Screen page = browsing.signIn(OBSERVER);
        assertThat(page.open("/cases/" + number)).isEqualTo(200);
        assertThat(page.open("/commission")).isEqualTo(200);
        assertThat(page.open("/commission/appeals/" + number)).isEqualTo(403);
        assertThat(consent(desk, number, false)).isEqualTo(204);
        assertThat(observer.get("/api/cases/" + number).status()).isEqualTo(404);
        assertThat(page.open("/cases/" + number)).isEqualTo(404);
        assertThat(consent(browsing.machine("istanbul.protection-officer"), number, true))
                .isEqualTo(404);
        assertThat(consent(observer, number, true)).isEqualTo(403);
    }

    @Test
    void whoHasNothingToDoWithTheCommissionIsTurnedAway(Browsing browsing) {
        Screen stranger = browsing.signIn("van.protection-officer");

        assertThat(stranger.page().locator(".tiles a[href='/commission']")).hasCount(0);
        assertThat(stranger.open("/commission")).isEqualTo(403);
        assertThat(stranger.open("/commission/members")).isEqualTo(403);
        Screen chair = browsing.signIn(CHAIR);
        assertThat(chair.open("/commission/members")).isEqualTo(403);
        assertThat(chair.open("/commission/sessions/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        assertThat(chair.open("/commission/sessions/none")).isEqualTo(400);
        assertThat(chair.open("/commission/appeals/none")).isEqualTo(400);
    }

    /** Counts the ledger's lines of a view of a case by the rapporteur. */
    private static int readings(CaseId caseId, String view) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement =
                        owner.prepareStatement("select count(*) from ledger_entry e where e.action = 'CASE_READ'"
                                + " and e.case_id = ? and e::text like ? and e::text like ?")) {
            statement.setObject(1, caseId.value());
            statement.setString(2, "%" + view + "%");
            statement.setString(3, "%" + Docketed.EXPERT + "%");
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getInt(1);
            }
        }
    }

    private static int consent(APIRequestContext caller, String number, boolean given) {
        return caller.post(
                        "/api/appeals/" + number + "/consent",
                        RequestOptions.create().setData(Map.of("given", given)))
                .status();
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
