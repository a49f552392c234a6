package org.himaye.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.himaye.casefile.SampleCases.MONDAY_MORNING;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.decision;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.access.SignedInUser;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Persons;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.CaseId;
import org.himaye.shared.SubmissionArchive;
import org.himaye.shared.TaskInHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The case file over HTTP: the API, the case page and the search page. */
@HimayeTest
class CaseApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RunningClocks clocks;

    @Autowired
    private SubmissionArchive archive;

    @Autowired
    private TransactionTemplate transactions;

    private MockMvc http;
    private String name = "";
    private CaseFile file;

    @BeforeEach
    void openFileInVan() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        name = uniqueName();
        file = Acting.call(
                VAN,
                () -> transactions.execute(status -> {
                    var applicant = persons.register(person(name, "<script>alert('Zehra')</script>"), null, "TEST");
                    CaseFile opened = files.open(CaseType.PROTECTION, "65", applicant.id(), MONDAY_MORNING);
                    var child = persons.register(person(name, "Küçük"), null, "TEST");
                    files.addMember(opened.id(), new CaseMember(child.id(), FamilyRelation.CHILD, null));
                    files.enterStage(opened.id(), "EXAMINATION", WaitingReason.INTERPRETER);
                    decisions.record(decision(opened.id()));
                    clocks.start(opened.id(), "65", "DL-IP-04", MONDAY_MORNING);
                    archive.keep(
                            new TaskInHand("task-" + opened.id(), "UserTask_RegisterApplication", opened.id()),
                            "65",
                            "register-application",
                            "{\"route\":\"<img src=x onerror=alert(1)>\"}");
                    return opened;
                }));
    }

    @Test
    void aCaseIsOnePieceOfJson() throws Exception {
        http.perform(get("/api/cases/" + file.caseNumber()).with(officer("65", "registration-officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseNumber").value(file.caseNumber()))
                .andExpect(jsonPath("$.type.code").value("UK"))
                .andExpect(jsonPath("$.province.tr").value("Van"))
                .andExpect(jsonPath("$.stage.en").value("Examination"))
                .andExpect(jsonPath("$.waitingReason.code").value("INTERPRETER"))
                .andExpect(jsonPath("$.person.familyName").value(name))
                .andExpect(jsonPath("$.members[0].relation.tr").value("Çocuk"))
                .andExpect(jsonPath("$.decisions[0].outcome.code").value("SUBSIDIARY_PROTECTION"));
    }

    @Test
    void timelineDeadlinesAndDocumentsAreOfferedSeparately() throws Exception {
        RequestPostProcessor officer = officer("65", "protection-officer");

        http.perform(get("/api/cases/{number}/timeline", file.caseNumber()).with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].kind.code").value(Matchers.hasItems("CASE_OPENED", "MEMBER_ADDED")));
        http.perform(get("/api/cases/{number}/deadlines", file.caseNumber()).with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].ruleId").value(contains("DL-IP-04")))
                .andExpect(jsonPath("$[0].lastDay").value("2026-04-01"))
                .andExpect(jsonPath("$[0].steps").value(not(empty())));
        http.perform(get("/api/cases/{number}/documents", file.caseNumber()).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
    }

    @Test
    void readingIsALedgerLineEachTime() throws Exception {
        RequestPostProcessor officer = officer("65", "protection-officer");
        for (String view : List.of("", "/timeline", "/deadlines", "/documents")) {
            http.perform(get("/api/cases/" + file.caseNumber() + view).with(officer))
                    .andExpect(status().isOk());
        }
        http.perform(get("/cases/" + file.caseNumber()).with(officer)).andExpect(status().isOk());

        assertThat(readings(file.id())).isEqualTo(5);
    }

    @Test
    void anotherProvinceAnUnfitGroupAndNoCaseGetTheSameAnswer() throws Exception {
        String otherProvince = body("/api/cases/" + file.caseNumber(), officer("34", "registration-officer"), 404);
        String unfitGroup = body("/api/cases/" + file.caseNumber(), officer("65", "removal-centre-staff"), 404);
        String noCase = body("/api/cases/65-UK-1999-000001", officer("65", "registration-officer"), 404);

        assertThat(otherProvince.replaceAll("65-UK-[0-9-]+", "N"))
                .isEqualTo(unfitGroup.replaceAll("65-UK-[0-9-]+", "N"))
                .isEqualTo(noCase.replaceAll("65-UK-[0-9-]+", "N"));
        assertThat(readings(file.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65-UK-2026", "x", "65-UK-2026-000001'--", "99-UK-2026-000001"})
    void aMalformedNumberIsABadRequest(String number) throws Exception {
        http.perform(get("/api/cases/{number}", number).with(officer("65", "registration-officer")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("caseNumber"))
                .andExpect(jsonPath("$.errors[0].code").value("pattern"));
    }

    @Test
    void withoutSignOnNothingIsTold() throws Exception {
        http.perform(get("/api/cases/" + file.caseNumber())).andExpect(status().isUnauthorized());
        http.perform(get("/cases/" + file.caseNumber())).andExpect(status().is3xxRedirection());
        http.perform(post("/search").param("text", name)).andExpect(status().isForbidden());
    }

    @Test
    void theApiFindsTheFileOnceForEachPersonItCovers() throws Exception {
        search("{\"text\":\"" + name + "\"}", officer("65", "registration-officer"), 200)
                .andExpect(jsonPath("$.cases").value(hasSize(2)))
                .andExpect(jsonPath("$.cases[0].caseNumber").value(file.caseNumber()));
        search("{\"text\":\"" + name + "\"}", officer("34", "registration-officer"), 200)
                .andExpect(jsonPath("$.cases").value(empty()))
                .andExpect(jsonPath("$.hasMore").value(false));
        search("{\"text\":\"" + name + "\"}", officer("65", "system-admin"), 200)
                .andExpect(jsonPath("$.cases").value(empty()));
    }

    @Test
    void badSearchesAreRefusedWithTheField() throws Exception {
        RequestPostProcessor officer = officer("65", "registration-officer");

        search("{}", officer, 400).andExpect(jsonPath("$.errors[0].field").value("text"));
        search("{\"text\":\"" + "x".repeat(2_000_000) + "\"}", officer, 400)
                .andExpect(jsonPath("$.errors[0].field").value("text"));
        search("{\"text\":\"Zehra\",\"page\":-1}", officer, 400)
                .andExpect(jsonPath("$.errors[0].field").value("page"));
        search("{\"text\":\"99000000111\"}", officer, 400)
                .andExpect(jsonPath("$.errors[0].code").value("wrong-check-digit"));
        search("{\"text\":\"Zehra\",\"colour\":1}", officer, 400);
        search("{\"text\":", officer, 400);
    }

    @Test
    void theCasePageShowsEverythingAndRunsNothing() throws Exception {
        String page = http.perform(get("/cases/" + file.caseNumber()).with(officer("65", "protection-officer")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page)
                .contains(file.caseNumber(), name, "Tercüman temini", "Çocuk", "İkincil koruma", "DL-IP-04")
                .contains("Bu tarih neden?", "register-application", "Dosya açıldı")
                .contains("&lt;script&gt;alert", "&lt;img src=x")
                .doesNotContain("<script>alert", "<img src=x", "??");
    }

    @Test
    void theCasePageSpeaksEnglishToo() throws Exception {
        String page = http.perform(get("/cases/" + file.caseNumber())
                        .param("lang", "en")
                        .with(officer("65", "protection-officer")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page)
                .contains("An interpreter", "Why this date?", "File opened")
                .doesNotContain("??");
    }

    @Test
    void aPageThatMayNotBeSeenSaysSoInTheSameWordsAsAnAbsentOne() throws Exception {
        String foreign = body("/cases/" + file.caseNumber(), officer("34", "protection-officer"), 404);
        String absent = body("/cases/65-UK-1999-000001", officer("34", "protection-officer"), 404);

        assertThat(withoutTokens(foreign)).isEqualTo(withoutTokens(absent));
    }

    @Test
    void theSearchPageNeedsATokenAndKeepsNamesOutOfAddresses() throws Exception {
        RequestPostProcessor officer = officer("65", "registration-officer");

        http.perform(get("/search").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("name=\"_csrf\"")));
        http.perform(post("/search").param("text", name).with(officer)).andExpect(status().isForbidden());
        http.perform(post("/search").param("text", name).with(officer).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/cases/" + file.caseNumber())))
                .andExpect(content().string(not(Matchers.containsString("<script>alert"))))
                .andExpect(content().string(not(Matchers.containsString("?text="))));
        http.perform(post("/search").param("text", "<b>").with(officer).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(Matchers.containsString("<b>"))));
    }

    private org.springframework.test.web.servlet.ResultActions search(
            String json, RequestPostProcessor officer, int expected) throws Exception {
        return http.perform(post("/api/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(officer)
                        .with(csrf()))
                .andExpect(status().is(expected));
    }

    private String body(String path, RequestPostProcessor officer, int expected) throws Exception {
        return http.perform(get(path).with(officer))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static RequestPostProcessor officer(String province, String group) {
        SignedInUser user = new SignedInUser(province + "." + group, "Deneme", Set.of(group), Set.of(province));
        return authentication(
                new UsernamePasswordAuthenticationToken(user, null, List.of(new SimpleGrantedAuthority(group))));
    }

    private static long readings(CaseId caseId) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement(
                        "select count(*) from ledger_entry where action = 'CASE_READ' and case_id = ?")) {
            statement.setObject(1, caseId.value());
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
