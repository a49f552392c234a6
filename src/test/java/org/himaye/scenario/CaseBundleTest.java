package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.letter.PdfValidation;
import org.himaye.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A case file on paper: complete as its reader may read it, with an index that is right, and recorded like every reading. */
class CaseBundleTest extends Scenario {

    private static final String OFFICER = "van.protection-officer";

    /** Reading the file, and nothing that grows with its history. */
    private static final int MOST_STATEMENTS = 30;

    @ParameterizedTest
    @CsvSource({
        "tr, İçindekiler, Kişi ve ailesi, Zaman çizelgesi, Süreler, Kararlar, Belgeler, Tamamlanan formlar",
        "en, Index, Person and family, Timeline, Time limits, Decisions, Documents, Completed forms"
    })
    void theBundleHoldsTheWholeFileBehindAnIndexWithTheRightPages(
            String language,
            String index,
            String person,
            String timeline,
            String clocks,
            String decisions,
            String documents,
            String forms)
            throws Exception {
        ProtectionCase file = refused();

        HttpResponse<byte[]> answer =
                Caller.browser(office, OFFICER).download(address(file.number()) + "?lang=" + language);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        byte[] pdf = kept("case-bundle-" + language, answer.body());
        try (PdfValidation validation = new PdfValidation()) {
            assertThat(PdfValidation.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(PdfValidation.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
        List<String> pages = pages(pdf);
        for (int number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1)).contains(number + " / " + pages.size(), file.number());
        }
        String contents = pages.get(1);
        assertThat(contents).contains(index);
        int place = 2;
        for (String section : List.of(person, timeline, clocks, decisions, documents, forms)) {
            String heading = place++ + " " + section;
            assertThat(pages.get(pageOf(heading, contents) - 1)).as(heading).contains(heading);
        }
        String decision = "5.1 " + file.decision().decisionNumber();
        assertThat(pages.get(pageOf(decision, contents) - 1)).as(decision).contains(decision);
        String whole = String.join("\n", pages);
        assertThat(whole)
                .contains("Ahmadi", file.decision().decisionNumber(), "DL-IP-14", "YUKK 80/1-a")
                .contains(file.letters().get(0).pdfSha256(), "7.1 register-application");
        assertThat(unbroken(whole))
                .contains(
                        unbroken(file.decision().facts()),
                        unbroken(file.decision().reasons()))
                .doesNotContain("??");
        assertThat(String.join("\n", pages.subList(1, pages.size())))
                .as("behind the cover, which explains the sign")
                .doesNotContain("[U+");
    }

    @Test
    void printingIsALedgerLineWithTheNumberThatStandsOnEveryPage() throws Exception {
        ProtectionCase file = office.lodged("2026-03-02T09:00");

        byte[] pdf =
                Caller.browser(office, OFFICER).download(address(file.number())).body();

        assertThat(readings(file.id())).isEqualTo("1");
        String number = Tables.single(
                "select cast(facts as jsonb) ->> 'bundle' from ledger_entry where action = 'CASE_READ' and case_id = ?",
                file.id().value());
        assertThat(pages(pdf))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains(number));
        assertThat(pages(pdf).get(0)).contains(OFFICER, "02.03.2026 09:00", "Gizli bölümler");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"istanbul.protection-officer", "van.removal-officer", "van.trafficking-expert", "van.interpreter"
            })
    void whoMayNotOpenThePagePrintsNothing(String account) throws SQLException {
        ProtectionCase file = office.lodged("2026-03-02T09:00");

        Caller.Answer refused = Caller.browser(office, account).get(address(file.number()));
        Caller.Answer absent = Caller.browser(office, account).get(address("65-UK-1999-000001"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isEqualTo("not-found");
        assertThat(refused.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body().replace(file.number(), "N"))
                .isEqualTo(absent.body().replace("65-UK-1999-000001", "N"));
        assertThat(readings(file.id())).isEqualTo("0");
        assertThat(Caller.browser(office, account).get(address("65-UK-2026")).problem())
                .isEqualTo("invalid-request");
    }

    @Test
    void aSealedFileOfThePersonLeavesNoTraceInTheBundle() throws Exception {
        ProtectionCase file = office.lodged("2026-11-10T10:00");
        Caller reader = Caller.browser(office, OFFICER);
        List<String> before =
                withoutNumber(pages(reader.download(address(file.number())).body()));

        VictimCase.referred(office, foreignerNumber(file.file()));

        assertThat(withoutNumber(pages(reader.download(address(file.number())).body())))
                .isEqualTo(before);
        assertThat(reader.get("/cases/" + file.number()).body()).doesNotContain("-MT-");
    }

    @Test
    void namesInArabicAreJoinedAndWhatNoFontHasIsPrintedAsItsNumber() throws Exception {
        office.at("2026-03-02T09:00");
        CaseFile file = office.reading(() -> {
            var data = new PersonalData(
                    "أحمدي",
                    "زهرا",
                    Sex.FEMALE,
                    java.time.LocalDate.of(1990, 5, 5),
                    "هرات",
                    null,
                    null,
                    "AFG",
                    "FA",
                    null,
                    "中 Mahallesi 7");
            var person = office.bean(Persons.class).register(data, null, "TEST");
            return office.bean(CaseFiles.class)
                    .open(CaseType.PROTECTION, Office.VAN, person.id(), Office.instant("2026-03-02T09:00"));
        });

        byte[] pdf = kept(
                "case-bundle-arabic",
                Caller.browser(office, OFFICER)
                        .download(address(file.caseNumber()))
                        .body());

        assertThat(Normalizer.normalize(String.join("\n", pages(pdf)), Normalizer.Form.NFKC))
                .contains("أحمدي", "زهرا", "هرات", "[U+4E2D] Mahallesi 7");
        try (PdfValidation validation = new PdfValidation()) {
            assertThat(PdfValidation.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
    }

    @Test
    void thePageAndTheBundleNeedFewStatementsHoweverLongTheHistoryIs() {
        ProtectionCase shorter = office.lodged("2026-03-02T09:00");
        ProtectionCase longer = refused();
        Caller reader = Caller.browser(office, OFFICER);
        for (String suffix : List.of("", "/bundle.pdf")) {
            reader.get("/cases/" + shorter.number() + suffix);
            int few = statements(reader, "/cases/" + shorter.number() + suffix);
            int many = statements(reader, "/cases/" + longer.number() + suffix);
            System.out.printf("Case page%s: %d and %d statements%n", suffix, few, many);
            assertThat(few).isBetween(5, MOST_STATEMENTS);
            assertThat(many).isBetween(5, MOST_STATEMENTS);
        }
    }

    @Test
    void thePageSaysWhatMayComeNextAndWhenAndOnWhichArticle() {
        ProtectionCase file = office.lodged("2026-03-02T09:00");
        Caller reader = Caller.browser(office, OFFICER);

        String page = reader.get("/cases/" + file.number()).body();

        assertThat(page)
                .contains("id=\"next-steps\"", "Başvurunun ön değerlendirmesini yap", "önce: Başvuruyu kaydet")
                .contains("Başvuru geri çekildi (kayıt)", "YUKK 77/1-a");
        assertThat(reader.get("/cases/" + file.number() + "?lang=en").body())
                .contains(
                        "Record the facts on which special needs, inadmissibility and the accelerated procedure depend");
    }

    @Test
    void aPeriodCountedInHoursIsShownInHoursAndEndsAtItsMinute() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-10-19T09:00");
        office.at("2026-10-20T11:30");

        String page = Caller.browser(office, "van.removal-officer")
                .get("/cases/" + file.number())
                .body();

        assertThat(page).contains("21 saat 30 dakika kaldı", "Bitiş 21.10.2026 09:00");
        office.at("2026-10-21T08:59");
        assertThat(Caller.browser(office, "van.removal-officer")
                        .get("/cases/" + file.number() + "?lang=en")
                        .body())
                .contains("1 minute left");
    }

    @Test
    void aRemovalFileSaysWhatBarsTheRemovalToThoseWhoMayAskTheGuard() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-10-19T09:00").decidedAndServed();
        String answers = "select count(*) from removal_guard_answer where person_id = ?";
        String asked = Tables.single(answers, file.file().personId().value());

        String officer = Caller.browser(office, "van.removal-officer")
                .get("/cases/" + file.number())
                .body();
        String reviewer = Caller.browser(office, "van.detention-reviewer")
                .get("/cases/" + file.number())
                .body();

        assertThat(officer)
                .contains("Sınır dışı etme (IRQ)", "Dava açma süresi dolmamıştır.", "Sürenin dolması beklenir.");
        assertThat(reviewer).contains("id=\"next-steps\"").doesNotContain("Dava açma süresi dolmamıştır.");
        assertThat(Tables.single(answers, file.file().personId().value()))
                .as("a page keeps no answer of the guard")
                .isEqualTo(asked);
        String shown = "select cast(facts as jsonb) ->> 'obstacles' from ledger_entry where action = 'CASE_READ'"
                + " and cast(facts as jsonb) ->> 'view' = 'PAGE' and actor = '%s' and case_id = ?";
        assertThat(Tables.single(
                        shown.formatted("van.removal-officer"), file.file().id().value()))
                .contains("filing-window-open");
        assertThat(Tables.single(
                        shown.formatted("van.detention-reviewer"),
                        file.file().id().value()))
                .isEqualTo("null");
    }

    @Test
    void otherFilesOfThePersonAreLinkedForThoseWhoMayReadThem() throws SQLException {
        ProtectionCase claim = office.lodged("2026-10-12T09:00");
        RemovalCase removal = RemovalCase.about(office, "2026-11-02T10:00", foreignerNumber(claim.file()));

        String director = Caller.browser(office, "van.provincial-director")
                .get("/cases/" + claim.number())
                .body();
        String officer =
                Caller.browser(office, OFFICER).get("/cases/" + claim.number()).body();

        assertThat(director).contains("<ul id=\"linked\">", "href=\"/cases/" + removal.number() + "\"");
        assertThat(officer).doesNotContain("id=\"linked\"", removal.number());
    }

    private ProtectionCase refused() {
        ProtectionCase file =
                office.lodged("2026-03-02T09:00").readyForExamination().interviewed("2026-03-16T09:00");
        return file.drafted("REFUSAL").signedAtHeadquarters().served();
    }

    private static String address(String caseNumber) {
        return "/cases/" + caseNumber + "/bundle.pdf";
    }

    private static int statements(Caller reader, String path) {
        try (StatementCount statements = new StatementCount()) {
            assertThat(reader.get(path).status()).isEqualTo(200);
            return statements.ofRequest();
        }
    }

    private static String readings(CaseId caseId) throws SQLException {
        return Tables.single(
                "select count(*) from ledger_entry where action = 'CASE_READ' and case_id = ?"
                        + " and cast(facts as jsonb) ->> 'view' = 'BUNDLE'",
                caseId.value());
    }

    private static String foreignerNumber(CaseFile file) throws SQLException {
        return Tables.single(
                "select foreigner_number from person where id = ?",
                file.personId().value());
    }

    /** Keeps a printed bundle for those who want to look at it. */
    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target", "printed"));
        Files.write(Path.of("target", "printed", name + ".pdf"), pdf);
        return pdf;
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(number);
                reader.setEndPage(number);
                pages.add(reader.getText(document).replaceAll("[ \\u00a0]+", " "));
            }
        }
        return pages;
    }

    private static int pageOf(String heading, String contents) {
        Matcher line = Pattern.compile("^" + Pattern.quote(heading) + ".*?(\\d+) *$", Pattern.MULTILINE)
                .matcher(contents);
        assertThat(line.find()).as("%s in %s", heading, contents).isTrue();
        return Integer.parseInt(line.group(1));
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> withoutNumber(List<String> pages) {
        return pages.stream()
                .map(page -> page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "N"))
                .toList();
    }
}
