package org.himaye.caseload;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.himaye.shared.Province;

/**
 * In which provinces planned cases are handled. The source does not say; the shares are the project's assumption: much in
 * the provinces that applicants are sent to or arrive in, a little everywhere.
 */
final class ProvinceShares {

    private static final int SHARE_OF_ANY_OTHER_PROVINCE = 2;

    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("65", 60), // Van, on the eastern border
            Map.entry("06", 50), // Ankara
            Map.entry("38", 50), // Kayseri
            Map.entry("26", 40), // Eskişehir
            Map.entry("55", 35), // Samsun
            Map.entry("42", 35), // Konya
            Map.entry("34", 30), // İstanbul
            Map.entry("20", 30), // Denizli
            Map.entry("03", 25), // Afyonkarahisar
            Map.entry("14", 25), // Bolu
            Map.entry("19", 25), // Çorum
            Map.entry("25", 25), // Erzurum
            Map.entry("61", 25), // Trabzon
            Map.entry("58", 20), // Sivas
            Map.entry("40", 20), // Kırşehir
            Map.entry("50", 20), // Nevşehir
            Map.entry("60", 20), // Tokat
            Map.entry("64", 20), // Uşak
            Map.entry("66", 20), // Yozgat
            Map.entry("77", 20), // Yalova
            Map.entry("54", 15), // Sakarya
            Map.entry("05", 15), // Amasya
            Map.entry("18", 15), // Çankırı
            Map.entry("43", 15), // Kütahya
            Map.entry("71", 15)); // Kırıkkale

    private static final List<String> PLATES = Province.all().stream()
            .map(Province::plate)
            .filter(plate -> !plate.equals(Province.HEADQUARTERS))
            .toList();

    private static final int SUM =
            PLATES.stream().mapToInt(ProvinceShares::share).sum();

    private ProvinceShares() {}

    /** Draws the plate code of a province. */
    static String draw(SplittableRandom random) {
        int drawn = random.nextInt(SUM);
        for (String plate : PLATES) {
            drawn -= share(plate);
            if (drawn < 0) {
                return plate;
            }
        }
        throw new IllegalStateException("Shares of provinces do not add up");
    }

    private static int share(String plate) {
        return SHARES.getOrDefault(plate, SHARE_OF_ANY_OTHER_PROVINCE);
    }
}
