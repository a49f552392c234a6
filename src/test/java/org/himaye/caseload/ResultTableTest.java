package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final List<OnTimeRate> PERIODS = List.of(
            new OnTimeRate("DL-IP-04", "Kişisel mülakat (30 gün)", 1_999, 1, 0),
            new OnTimeRate("DL-IP-08", "Karar (6 ay)", 0, 0, 0));

    @Test
    void figuresOf2021AgreeWithTheSource() {
        CaseloadPlan plan = plan(2021);

        ResultTable table = new ResultTable(plan, result(plan, targets(plan)));

        assertThat(table.isExact()).isTrue();
        assertThat(table.figures()).isEqualToNormalizingNewlines("""
            Yıl 2021, ölçek 0,01, tohum 1
            Menşe                          Açılış   Başvuru   Tanınan       Ret Kapatılan  Bekleyen Kaynak açığı
            AFG Afganistan      sayılan     1.251       219        43        28        68     1.331
                                kaynak      1.251       219        43        28        68     1.331            0
                                fark            0         0         0         0         0         0
            IRQ Irak            sayılan     1.628        50        52        59       122     1.445
                                kaynak      1.628        50        52        59       122     1.445            0
                                fark            0         0         0         0         0         0
            UNK Bilinmeyen      sayılan       100        13        11        14         2        86
                                kaynak        100        13        11        14         2        86            0
                                fark            0         0         0         0         0         0
            IRN İran            sayılan       243        10        25        18        21       189
                                kaynak        243        10        25        18        21       189            0
                                fark            0         0         0         0         0         0
            Toplam              sayılan     3.222       292       131       119       213     3.051
                                kaynak      3.222       292       131       119       213     3.051            0
                                fark            0         0         0         0         0         0
            Kaynak: BMMYK Mülteci Nüfusu İstatistikleri Veri Tabanı (Refugee Data Finder), Türkiye, CC BY 4.0.
            Kaynak rakamları ölçeklenip yuvarlandı; bekleyen sayısı yuvarlanan stok ve akıştan çıkar.
            """);
    }

    @Test
    void gapOfTheSourceIsShownBesideTheDifferenceItCauses() {
        CaseloadPlan plan = plan(2019);

        ResultTable table = new ResultTable(plan, result(plan, targets(plan)));

        assertThat(table.isExact()).isTrue();
        assertThat(table.figures()).isEqualToNormalizingNewlines("""
            Yıl 2019, ölçek 0,01, tohum 1
            Menşe                          Açılış   Başvuru   Tanınan       Ret Kapatılan  Bekleyen Kaynak açığı
            AFG Afganistan      sayılan     1.649       350        24        25       112     1.838
                                kaynak      1.649       350        24        25       112     1.164         -674
                                fark            0         0         0         0         0      +674
            IRQ Irak            sayılan     1.036       155        20        21       251       899
                                kaynak      1.036       155        20        21       251     1.732         +833
                                fark            0         0         0         0         0      -833
            IRN İran            sayılan       305        36         9         4        47       281
                                kaynak        305        36         9         4        47       270          -11
                                fark            0         0         0         0         0       +11
            UNK Bilinmeyen      sayılan       127        23         2         2        22       124
                                kaynak        127        23         2         2        22       117           -7
                                fark            0         0         0         0         0        +7
            Toplam              sayılan     3.117       564        55        52       432     3.142
                                kaynak      3.117       564        55        52       432     3.283         +141
                                fark            0         0         0         0         0      -141
            Kaynak: BMMYK Mülteci Nüfusu İstatistikleri Veri Tabanı (Refugee Data Finder), Türkiye, CC BY 4.0.
            Kaynak rakamları ölçeklenip yuvarlandı; bekleyen sayısı yuvarlanan stok ve akıştan çıkar.
            """);
        assertThat(table.run()).contains("Sonuç: kaynağın kendi açığı dışında fark yok");
    }

    @Test
    void missingCaseIsADifference() {
        CaseloadPlan plan = plan(2021);
        Map<String, StockAndFlow> counted = new HashMap<>(targets(plan));
        counted.computeIfPresent("AFG", (origin, figures) -> figures.plus(new StockAndFlow(0, 0, -1, 1, 0, 0)));
        counted.remove("IRN");

        ResultTable table = new ResultTable(plan, result(plan, counted));

        assertThat(table.isExact()).isFalse();
        assertThat(table.figures().lines().filter(line -> line.contains(" fark ")))
                .first()
                .satisfies(line ->
                        assertThat(line.trim().split(" +")).containsExactly("fark", "0", "0", "-1", "+1", "0", "0"));
        assertThat(table.run()).contains("KAYNAKLA FARK VAR");
    }

    @Test
    void periodsAreRoundedDownSoThatOneLateCaseShows() {
        CaseloadPlan plan = plan(2021);

        assertThat(new ResultTable(plan, result(plan, targets(plan))).periods()).isEqualToNormalizingNewlines("""
            Süre                                                      Süresinde        Geç    Aşılmış      Oran
            DL-IP-04   Kişisel mülakat (30 gün)                           1.999          1          0     %99,9
            DL-IP-08   Karar (6 ay)                                           0          0          0         –
            """);
    }

    @Test
    void runNamesSpeedAndLedger() {
        CaseloadPlan plan = plan(2021);

        assertThat(new ResultTable(plan, result(plan, targets(plan))).run()).isEqualToNormalizingNewlines("""
            3.514 dosya, 351,4 saniye, saniyede 10,0 dosya
            Defter: doğrulandı
            Sonuç: kaynakla fark yok
            """);
        assertThat(new ResultTable(plan, new ReplayResult(Map.of(), PERIODS, Duration.ZERO, false)).run())
                .contains("saniyede 0,0 dosya")
                .contains("DOĞRULANAMADI");
    }

    @Test
    void closingStockThatTheSourceDoesNotSayIsADash() {
        CaseloadPlan plan = CaseloadPlan.of(
                SourceTablesTest.tables(
                        "year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed\n"
                                + "2022,SYR,Syria,3,1,0,0,0\n",
                        "year_end,origin_iso3,origin,pending\n2021,SYR,Syria,2\n"),
                2022,
                BigDecimal.ONE,
                1);

        ResultTable table = new ResultTable(plan, result(plan, targets(plan)));

        assertThat(table.isExact()).isTrue();
        assertThat(table.figures().lines().filter(line -> line.contains(" kaynak ")))
                .allSatisfy(line -> assertThat(line.trim().split(" +"))
                        .containsExactly("kaynak", "2", "3", "1", "0", "0", "–", "–"));
    }

    @Test
    void noLineIsWiderThanAHundredColumns() {
        CaseloadPlan plan = plan(2019);

        assertThat(new ResultTable(plan, result(plan, targets(plan))).render().lines())
                .allMatch(line -> line.length() <= 100);
    }

    private static CaseloadPlan plan(int year) {
        return CaseloadPlan.of(SourceTables.shipped(), year, new BigDecimal("0.010"), 1);
    }

    private static Map<String, StockAndFlow> targets(CaseloadPlan plan) {
        return plan.targets().stream().collect(Collectors.toMap(OriginTarget::originIso3, OriginTarget::figures));
    }

    private static ReplayResult result(CaseloadPlan plan, Map<String, StockAndFlow> counted) {
        return new ReplayResult(
                counted, PERIODS, Duration.ofMillis(100L * plan.cases().size()), true);
    }
}
