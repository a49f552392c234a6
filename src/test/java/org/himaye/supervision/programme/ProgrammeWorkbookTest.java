package org.himaye.supervision.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.himaye.supervision.programme.ProgrammePrinting.PrintedTable;
import org.junit.jupiter.api.Test;

/** The printed workbook holds texts and numbers, and nothing that a spreadsheet would compute. */
class ProgrammeWorkbookTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void theSameTablesOfTheSameMomentGiveTheSameBytes() {
        byte[] first = write("1- Gösterge");
        String created = Workbooks.parts(first).get("docProps/core.xml");

        assertThat(write("1- Gösterge")).isEqualTo(first);
        assertThat(created).contains(">2026-11-22T09:00:00Z</dcterms:created>");
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() {
        byte[] workbook = write("=HYPERLINK(\"x\")");

        Map<String, String> parts = Workbooks.parts(workbook);
        assertThat(parts.get(Workbooks.SHEET)).doesNotContain("<f>", "<f ");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=HYPERLINK(");
    }

    @Test
    void figuresAreNumbersInThePrintedOrder() {
        assertThat(Workbooks.parts(write("1- Gösterge")).get(Workbooks.SHEET))
                .containsSubsequence("<v>1101030</v>", "<v>2</v>", "<v>3</v>", "<v>4</v>", "<v>5</v>", "<v>6.5</v>");
    }

    private static byte[] write(String name) {
        PrintedIndicator indicator = new PrintedIndicator(
                name,
                "Sayı",
                List.of(
                        new BigDecimal("1101030"),
                        new BigDecimal("2"),
                        new BigDecimal("3"),
                        new BigDecimal("4"),
                        new BigDecimal("5"),
                        new BigDecimal("6.5")),
                List.of(new PrintedIndicator.Line("Açıklama", "=1+1")));
        return ProgrammeWorkbook.write(
                AT,
                "Ülke geneli",
                Collections.nCopies(8, "Sütun"),
                List.of(new PrintedTable("Tablo 7. Performans Göstergeleri 1", "GÖÇMENLER", List.of(indicator))));
    }
}
