package org.himaye.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A province, which is also a tenant of the engine.
 *
 * @param plate two-digit plate code {@code 01}–{@code 81}; {@code 00} is the headquarters
 * @param name Turkish name
 */
public record Province(String plate, String name) {

    /** Plate code of the headquarters. */
    public static final String HEADQUARTERS = "00";

    private static final List<String> NAMES = List.of(
            "Genel Merkez",
            "Adana",
            "Adıyaman",
            "Afyonkarahisar",
            "Ağrı",
            "Amasya",
            "Ankara",
            "Antalya",
            "Artvin",
            "Aydın",
            "Balıkesir",
            "Bilecik",
            "Bingöl",
            "Bitlis",
            "Bolu",
            "Burdur",
            "Bursa",
            "Çanakkale",
            "Çankırı",
            "Çorum",
            "Denizli",
            "Diyarbakır",
            "Edirne",
            "Elazığ",
            "Erzincan",
            "Erzurum",
            "Eskişehir",
            "Gaziantep",
            "Giresun",
            "Gümüşhane",
            "Hakkâri",
            "Hatay",
            "Isparta",
            "Mersin",
            "İstanbul",
            "İzmir",
            "Kars",
            "Kastamonu",
            "Kayseri",
            "Kırklareli",
            "Kırşehir",
            "Kocaeli",
            "Konya",
            "Kütahya",
            "Malatya",
            "Manisa",
            "Kahramanmaraş",
            "Mardin",
            "Muğla",
            "Muş",
            "Nevşehir",
            "Niğde",
            "Ordu",
            "Rize",
            "Sakarya",
            "Samsun",
            "Siirt",
            "Sinop",
            "Sivas",
            "Tekirdağ",
            "Tokat",
            "Trabzon",
            "Tunceli",
            "Şanlıurfa",
            "Uşak",
            "Van",
            "Yozgat",
            "Zonguldak",
            "Aksaray",
            "Bayburt",
            "Karaman",
            "Kırıkkale",
            "Batman",
            "Şırnak",
            "Bartın",
            "Ardahan",
            "Iğdır",
            "Yalova",
            "Karabük",
            "Kilis",
            "Osmaniye",
            "Düzce");

    private static final List<Province> ALL = IntStream.range(0, NAMES.size())
            .mapToObj(index -> new Province(String.format(Locale.ROOT, "%02d", index), NAMES.get(index)))
            .toList();

    /** Returns the headquarters and the 81 provinces, by plate code. */
    public static List<Province> all() {
        return ALL;
    }

    /** Returns the province of a plate code, or nothing if there is none. */
    public static Optional<Province> of(String plate) {
        return ALL.stream().filter(province -> province.plate().equals(plate)).findFirst();
    }
}
