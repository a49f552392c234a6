package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.letter.Addressee;
import org.himaye.letter.EntryBanNotice;
import org.himaye.letter.ExitPermission;
import org.himaye.letter.Letters;
import org.himaye.letter.Remedy;
import org.himaye.letter.RemovalDecisionLetter;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.removal.decision.RemovalFiles.Draft;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Writes the letters of the removal procedure (DOC-15, 16, 22). */
@Component
class RemovalLetters {

    private static final Map<String, String> GROUNDS = Map.ofEntries(
            Map.entry(
                    "a",
                    "5237 sayılı Kanunun 59 uncu maddesi kapsamında sınır dışı edilmeniz gerektiği değerlendirilmiştir"),
            Map.entry(
                    "b",
                    "terör örgütü veya çıkar amaçlı suç örgütü yöneticisi, üyesi ya da destekleyicisi olduğunuz değerlendirilmiştir"),
            Map.entry(
                    "c",
                    "giriş, vize veya ikamet izni için gerçek dışı bilgi ya da sahte belge kullandığınız tespit edilmiştir"),
            Map.entry("ç", "geçiminizi meşru olmayan yollardan sağladığınız tespit edilmiştir"),
            Map.entry(
                    "d",
                    "kamu düzeni, kamu güvenliği veya kamu sağlığı açısından tehdit oluşturduğunuz değerlendirilmiştir"),
            Map.entry("e", "vize veya vize muafiyeti sürenizi on günden fazla aştınız ya da vizeniz iptal edilmiştir"),
            Map.entry("f", "ikamet izniniz iptal edilmiştir"),
            Map.entry(
                    "g",
                    "ikamet izninizin bitiminden sonra kabul edilebilir gerekçeniz olmadan on günden fazla kaldınız"),
            Map.entry("ğ", "çalışma izniniz olmadan çalıştığınız tespit edilmiştir"),
            Map.entry(
                    "h",
                    "Türkiye’ye yasal giriş veya Türkiye’den yasal çıkış hükümlerini ihlal ettiniz ya da buna teşebbüs ettiniz"),
            Map.entry("ı", "hakkınızda giriş yasağı bulunmasına rağmen Türkiye’ye geldiğiniz tespit edilmiştir"),
            Map.entry(
                    "i",
                    "uluslararası korumaya ilişkin son karar verilmiş olup Türkiye’de kalma hakkı veren başka bir hükmünüz yoktur"),
            Map.entry("j", "ikamet izni uzatma başvurunuz reddedilmiş ve on gün içinde çıkış yapmadınız"),
            Map.entry(
                    "k",
                    "uluslararası kuruluşlarca terör örgütü olarak tanımlanan örgütlerle ilişkili olduğunuz değerlendirilmiştir"));

    private final Letters letters;
    private final Persons persons;
    private final DeadlineCatalogue catalogue;
    private final Clock clock;

    RemovalLetters(Letters letters, Persons persons, DeadlineCatalogue catalogue, Clock clock) {
        this.letters = letters;
        this.persons = persons;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Returns the deciding authority in Turkish. */
    String authority(String province) {
        return Province.of(province).orElseThrow().name() + " Valiliği";
    }

    /** Issues DOC-15 (YUKK 53, 56). */
    void removalDecision(CaseFile file, Decision decision, Draft draft, Assessment assessment) {
        letters.issue(
                file.id(),
                file.province(),
                new RemovalDecisionLetter(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(decision.decidedAt()),
                        assessment.grounds().stream()
                                .map(letter -> "54/1-" + letter + ": " + GROUNDS.get(letter))
                                .toList(),
                        "Durumunuz 55 inci madde ve gideceğiniz ülke bakımından 4 üncü madde yönünden ayrıca"
                                + " değerlendirilmiş, karar alınmasına engel bulunmamıştır.",
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        TurkishNames.country(draft.content().destination()),
                        departure(draft),
                        measure(draft),
                        draft.content().visaCancelled(),
                        entryBan(draft),
                        decision.authority(),
                        remedies(decision, file.province()),
                        signatory(decision)));
    }

    private static String departure(Draft draft) {
        Integer days = draft.content().departureDays();
        if (days != null) {
            return "Kararın tebliğinden itibaren " + days
                    + " gün içinde Türkiye’yi terk etmeye davet edilirsiniz; çıkış izin belgeniz harçsız verilir (56).";
        }
        return draft.departureExcluded()
                ? "56 ncı maddenin birinci fıkrasında sayılan durumlardan biri bulunduğundan çıkış süresi tanınmamıştır."
                : "Hakkınızda 57 nci maddeye göre işlem yapıldığından çıkış süresi tanınmamıştır.";
    }

    private static String measure(Draft draft) {
        return switch (draft.measure()) {
            case DETENTION -> "Hakkınızda idari gözetim kararı ayrıca tebliğ edilir (57).";
            case ALTERNATIVE ->
                "Hakkınızda idari gözetime alternatif yükümlülük getirilmiştir: "
                        + RemovalDrafts.obligations(draft.content()).stream()
                                .map(kind -> kind.label().tr())
                                .collect(Collectors.joining(", "))
                        + " (57/A). Karar ayrıca tebliğ edilir.";
            case NONE, CHILD_PROTECTION -> "Hakkınızda idari gözetim veya yükümlülük kararı alınmamıştır.";
        };
    }

    private static String entryBan(Draft draft) {
        int years = draft.content().entryBanYears();
        return years == 0
                ? "Giriş yasağı önerilmemiştir."
                : "En çok " + years + " yıl giriş yasağı önerilmiştir; tanınan sürede çıkarsanız konulmayabilir (9).";
    }

    /** Issues DOC-16 (YUKK 56/2); no fee is taken for it (INV-43). */
    void exitPermission(CaseFile file, LocalDate lastExitDay) {
        letters.issue(
                file.id(),
                file.province(),
                new ExitPermission(
                        file.caseNumber(),
                        addressee(file),
                        lastExitDay,
                        new Signatory(
                                Province.of(file.province()).orElseThrow().name() + " İl Göç İdaresi Müdürlüğü",
                                "İl Göç İdaresi Müdürü adına")));
    }

    /** Issues DOC-22 (YUKK 9, 10). */
    void entryBan(
            CaseFile file,
            Decision decision,
            Instant startsAt,
            LocalDate lastDay,
            int years,
            int addedYears,
            String prePermission) {
        letters.issue(
                file.id(),
                file.province(),
                new EntryBanNotice(
                        file.caseNumber(),
                        addressee(file),
                        decision.decisionNumber(),
                        LegalTime.dayOf(startsAt),
                        lastDay,
                        years + (addedYears == 0 ? " yıl" : " yıl ve ciddi tehdit nedeniyle ek " + addedYears + " yıl"),
                        switch (prePermission) {
                            case "PUBLIC_ORDER" -> "Yasak bitince de vize için Başkanlığın ön izni aranır (9/7).";
                            case "UNPAID_DEBT" -> "Ödenmemiş ceza ve kamu alacağı nedeniyle ön izin aranır (9/7).";
                            default -> "Ön izin koşulu yoktur.";
                        },
                        decision.facts(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.authority(),
                        remedies(decision, file.province()),
                        signatory(decision)));
    }

    private List<Remedy> remedies(Decision decision, String province) {
        return decision.remedies().stream()
                .map(rule -> {
                    DeadlineRule wording = catalogue.rule(rule, LegalTime.dayOf(clock.instant()));
                    return Remedy.fromService(
                            Province.of(province).orElseThrow().name() + " İdare Mahkemesi",
                            wording.amount() + " " + wording.unit().label().tr(),
                            wording.citation());
                })
                .toList();
    }

    private static Signatory signatory(Decision decision) {
        return new Signatory(decision.decidedBy(), decision.authority() + " adına karar yetkilisi");
    }

    private Addressee addressee(CaseFile file) {
        Person person = persons.get(file.personId());
        PersonalData data = person.data();
        return new Addressee(
                person.id(),
                data.givenNames() + " " + data.familyName(),
                TurkishNames.country(data.nationality()),
                data.birthDate(),
                person.foreignerNumber().value(),
                data.address());
    }
}
