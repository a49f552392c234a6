package org.himaye.supervision.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.himaye.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of an export is marked, and no spreadsheet finds a formula in it. */
class ExportWritingTest {

    private static final String ATTACK = "=HYPERLINK(\"http://evil.example\";\"x\")";
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final ExportSheet SHEET = new ExportSheet(
            "DA-2026-000007",
            "Aylık akış",
            List.of("Himaye dışa aktarma DA-2026-000007", "Amaç: Denetim – x;" + ATTACK),
            "DA-2026-000007 · van.provincial-director · 02.03.2026 09:00 · Denetim",
            new LocalizedText("İşaret", "Mark"),
            List.of("İl", "Gün", "Sayı"),
            List.of(List.of(ATTACK, LocalDate.of(2026, 3, 2), -3L), List.of("65 Van", LocalDate.of(2026, 3, 3), 7L)));

    private final ExportWriting writing = new ExportWriting(null);

    @Test
    void everyRowOfACsvIsMarkedAndTheHeadSaysTheRest() throws IOException {
        String csv = text(ExportFormat.CSV);

        assertThat(csv).startsWith("\uFEFF");
        List<CSVRecord> records = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();
        assertThat(records.get(0).get(0)).isEqualTo("Aylık akış");
        assertThat(records.get(1).get(0)).contains("DA-2026-000007");
        assertThat(records.get(2).get(0)).startsWith("Amaç: Denetim").contains(ATTACK);
        assertThat(records.get(2).size())
                .as("a purpose is one cell, whatever stands in it")
                .isEqualTo(1);
        assertThat(records.get(3).toList()).containsExactly("İşaret", "İl", "Gün", "Sayı");
        assertThat(records.subList(4, 6))
                .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(SHEET.rowMark()));
        assertThat(records.get(4).toList()).endsWith("'" + ATTACK, "02.03.2026", "-3");
        assertThat(records).flatExtracting(CSVRecord::toList).noneMatch(cell -> cell.startsWith("="));
    }

    @Test
    void aWorkbookHasTheMarkOnEveryRowAndEveryPageAndNoFormula() throws IOException {
        byte[] workbook = writing.write(SHEET, ExportFormat.XLSX, TURKISH, Instant.EPOCH);

        String page = Workbooks.part(workbook, "xl/worksheets/sheet1.xml");
        String strings = Workbooks.part(workbook, "xl/sharedStrings.xml");
        assertThat(page).doesNotContain("<f>").contains("<headerFooter", "DA-2026-000007", "<v>-3</v>");
        assertThat(strings).contains(SHEET.rowMark(), "'=HYPERLINK", "Amaç: Denetim");
        assertThat(page.split("<row ", -1)).hasSize(1 + 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r\n=1",
                "  =1",
                "\u00A0=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x"
            })
    void textThatWouldBeAFormulaIsText(String text) {
        assertThat(HarmlessText.of(text)).startsWith("'").doesNotContain("\t", "\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65-UK-2026-000001", "Van", "DL-IP-05", "", "000-029", "Şanlıurfa = il"})
    void otherTextStaysAsItIs(String text) {
        assertThat(HarmlessText.of(text)).isEqualTo(text);
    }

    private String text(ExportFormat format) {
        return new String(writing.write(SHEET, format, TURKISH, Instant.EPOCH), StandardCharsets.UTF_8);
    }
}
