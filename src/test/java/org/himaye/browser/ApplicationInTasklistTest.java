package org.himaye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.UUID;
import org.himaye.engine.EngineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers of Van take an application to a served decision in Tasklist; an officer of İstanbul sees none of it. */
@BrowserTest
class ApplicationInTasklistTest {

    private static final String OFFICER = "van.registration-officer";
    private static final String STRANGER = "istanbul.registration-officer";

    @Autowired
    private EngineClock clock;

    @AfterEach
    void runWithTheMachineAgain() {
        clock.runWithTheMachine();
    }

    @Test
    void officersOfVanFollowAnApplicationToItsServedDecisionAndIstanbulSeesNoneOfIt(Browsing browsing) {
        setClock(browsing, "2026-11-02T09:00:00+03:00");
        lodge(browsing, UUID.randomUUID().toString(), "Komşuoğlu", "Farid");
        lodge(browsing, UUID.randomUUID().toString(), "Komşuoğlu", "Navid");
        String caseNumber = lodge(browsing, UUID.randomUUID().toString(), "Tarayıcıoğlu", "Omid");
        Screen officer = browsing.signIn(OFFICER);
        Tasklist tasklist = officer.tasklist();
        assertThat(tasklist.filters()).containsText(Tasklist.FILTERS.toArray(String[]::new));

        register(officer, tasklist, caseNumber);
        String taskId = taskId(browsing, caseNumber);
        istanbulSeesNothing(browsing, caseNumber, taskId, "Tarayıcıoğlu");
        tasklist.claim(caseNumber, "Başvurunun ön değerlendirmesini yap");
        tasklist.choose("familyApplicationOutcome", "Aile başvurusu yok").complete();
        tasklist.claim(caseNumber, "Kimlik belgesini ver");
        tasklist.write("residenceAddress", "Van, İpekyolu")
                .day("validUntil", "02.11.2027")
                .moment("handedOverAt", "02.11.2026", "09:00")
                .complete();

        setClock(browsing, "2026-11-20T12:00:00+03:00");
        interview(browsing.signIn("van.interview-officer"), caseNumber);
        draft(browsing.signIn("van.protection-officer"), caseNumber);
        sign(browsing.signIn("merkez.hq-protection"), caseNumber);
        serve(browsing.signIn("van.notification-officer"), caseNumber);

        theCasePageTellsTheWholeStory(officer, browsing, caseNumber);
        istanbulSeesNothing(browsing, caseNumber, taskId, "Tarayıcıoğlu");
        assertThat(officer.complaints()).isEmpty();
    }

    private void register(Screen officer, Tasklist tasklist, String caseNumber) {
        tasklist.claim(caseNumber, "Başvuruyu kaydet");
        tasklist.write("familyName", "Tarayıcıoğlu")
                .write("givenNames", "Omid")
                .choose("sex", "Erkek")
                .day("birthDate", "03.04.1991")
                .select("nationality", "Afganistan")
                .write("foreignerNumber", "99000000199");
        tasklist.input("familyName").scrollIntoViewIfNeeded();
        officer.picture("tasklist-form");
        tasklist.select("identityBasis", "Beyan")
                .choose("entryManner", "Düzensiz")
                .write("reasonsForLeaving", "Can güvenliğinden endişe ediyor.")
                .write("address", "Van, İpekyolu")
                .tick("interpreterNeeded")
                .write("interpreterName", "Zeynep Tercüman")
                .select("language", "Farsça")
                .moment("registeredAt", "02.11.2026", "09:00")
                .moment("interviewAt", "20.11.2026", "10:00")
                .write("interviewPlace", "Van İl Göç İdaresi, mülakat odası 2");

        Locator refusal = tasklist.completeInVain();
        assertThat(refusal).containsText("Bilgilendirme yapılmadan kayıt tamamlanamaz");
        officer.picture("tasklist-refusal");
        tasklist.tick("informationNoticeSigned");
        refusal = tasklist.completeInVain();
        assertThat(refusal).containsText("kontrol rakamları tutmuyor");
        assertThat(tasklist.input("reasonsForLeaving")).hasValue("Can güvenliğinden endişe ediyor.");

        tasklist.write("foreignerNumber", "").complete();
    }

    private void interview(Screen screen, String caseNumber) {
        Tasklist tasklist = screen.tasklist();
        tasklist.claim(caseNumber, "Mülakatı yap");
        tasklist.choose("outcome", "Yapıldı")
                .moment("heldAt", "20.11.2026", "11:00")
                .tick("interpreterPresent")
                .write("interpreterName", "Zeynep Tercüman")
                .tick("recordingNotified")
                .write("minutes", "Başvuru sahibi ülkesinden ayrılma nedenlerini anlattı.")
                .tick("copyHandedOver")
                .complete();
        assertThat(screen.complaints()).isEmpty();
    }

    private void draft(Screen screen, String caseNumber) {
        Tasklist tasklist = screen.tasklist();
        tasklist.claim(caseNumber, "Karar taslağını hazırla");
        tasklist.select("proposal", "Olumsuz (78)")
                .write("facts", "Olaylar değerlendirildi.")
                .write("legalBasis", "YUKK 78")
                .write("reasons", "Koşullar oluşmamıştır.")
                .select("conventionGround", "Yok")
                .select("seriousHarm", "Yok")
                .complete();
        assertThat(screen.complaints()).isEmpty();
    }

    private void sign(Screen screen, String caseNumber) {
        Tasklist tasklist = screen.tasklist();
        tasklist.claim(caseNumber, "Kararı Genel Merkezde imzala");
        tasklist.tick("approved").complete();
        assertThat(screen.complaints()).isEmpty();
    }

    private void serve(Screen screen, String caseNumber) {
        Tasklist tasklist = screen.tasklist();
        tasklist.claim(caseNumber, "Kararı tebliğ et");
        tasklist.tick("served")
                .select("way", "Elden (7201 m. 11)")
                .moment("handedOverAt", "20.11.2026", "12:00")
                .select("recipient", "Kişinin kendisi")
                .write("recipientName", "Omid Tarayıcıoğlu")
                .write("place", "Van")
                .select("language", "Farsça")
                .tick("routesExplained")
                .tick("copyHandedOver")
                .complete();
        assertThat(screen.complaints()).isEmpty();
    }

    private void theCasePageTellsTheWholeStory(Screen officer, Browsing browsing, String caseNumber) {
        assertThat(officer.open("/cases/" + caseNumber)).isEqualTo(200);
        assertThat(officer.page().locator("section[aria-labelledby=timeline-title] li"))
                .not()
                .hasCount(0);
        assertThat(officer.page()
                        .locator("section[aria-labelledby=clocks-title] li")
                        .first())
                .isVisible();
        assertThat(officer.page().locator("section[aria-labelledby=decisions-title] article"))
                .hasCount(1);
        Locator documents = officer.page().locator("section[aria-labelledby=documents-title] a");
        assertThat(documents).not().hasCount(0);
        for (Locator document : documents.all()) {
            APIResponse pdf = officer.page().request().get(document.getAttribute("href"));
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
        officer.wholePicture("case-page");
        Screen phone = browsing.screen(390, 844, "tr-TR");
        phone.signIn(OFFICER, "himaye");
        phone.open("/cases/" + caseNumber);
        phone.wholePicture("case-page-phone");
        assertThat(phone.overflows()).isFalse();
        assertThat(officer.barriers()).isEmpty();
        assertThat(phone.barriers()).isEmpty();
    }

    private void istanbulSeesNothing(Browsing browsing, String caseNumber, String taskId, String familyName) {
        Screen stranger = browsing.signIn(STRANGER);
        Tasklist tasklist = stranger.tasklist();
        for (String filter : Tasklist.FILTERS) {
            tasklist.choose(filter);
            assertThat(tasklist.tasksOf(caseNumber)).hasCount(0);
        }
        assertThat(stranger.open("/cases/" + caseNumber)).isEqualTo(404);
        assertThat(stranger.open("/cases/by-task/" + taskId)).isEqualTo(404);
        stranger.open("/search");
        stranger.page().fill("#text", familyName);
        stranger.page().click("form[role=search] button");
        assertThat(stranger.page().locator("main")).not().containsText(caseNumber);
        stranger.picture("istanbul-finds-nothing");
        var machine = browsing.machine(STRANGER);
        assertThat(machine.get("/api/cases/" + caseNumber).status()).isEqualTo(404);
        assertThat(machine.get("/engine-rest/task/" + taskId).status()).isEqualTo(404);
        assertThat(machine.get("/engine-rest/task?processVariables=caseNumber_eq_" + caseNumber)
                        .text())
                .isEqualTo("[]");
        assertThat(machine.get("/engine-rest/process-instance?variables=caseNumber_eq_" + caseNumber)
                        .status())
                .as("not open to anybody")
                .isEqualTo(403);
        assertThat(stranger.complaints()).isEmpty();
    }

    private static String taskId(Browsing browsing, String caseNumber) {
        String tasks = browsing.machine(OFFICER)
                .get("/engine-rest/task?processVariables=caseNumber_eq_" + caseNumber)
                .text();
        return JsonParser.parseString(tasks)
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private static void setClock(Browsing browsing, String now) {
        var answer = browsing.machine(OFFICER)
                .put("/api/demo/clock", RequestOptions.create().setData(Map.of("now", now)));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String lodge(Browsing browsing, String reference, String familyName, String givenNames) {
        var answer = browsing.machine("van.front-desk")
                .post(
                        "/api/protection/applications",
                        RequestOptions.create()
                                .setData(Map.of(
                                        "reference",
                                        reference,
                                        "province",
                                        "65",
                                        "channel",
                                        "PROVINCIAL_DIRECTORATE",
                                        "lodgedAt",
                                        "2026-11-02T08:30:00+03:00",
                                        "applicant",
                                        Map.of(
                                                "familyName",
                                                familyName,
                                                "givenNames",
                                                givenNames,
                                                "sex",
                                                "MALE",
                                                "birthDate",
                                                "1991-04-03",
                                                "nationality",
                                                "AFG",
                                                "language",
                                                "FA"))));
        assertThat(answer.status()).isEqualTo(201);
        return JsonParser.parseString(answer.text())
                .getAsJsonObject()
                .get("caseNumber")
                .getAsString();
    }
}
