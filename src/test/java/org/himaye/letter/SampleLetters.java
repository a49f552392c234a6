package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.himaye.letter.InformationNotice.GeneralRemedy;
import org.himaye.letter.InterviewInvitation.MissedInterview;
import org.himaye.letter.NotificationRecord.Acknowledgement;
import org.himaye.letter.ProtectionDecisionLetter.Outcome;
import org.himaye.shared.PersonId;

/** One invented letter of each document; every person is fictitious. */
final class SampleLetters {

    static final Remedy COMMISSION =
            Remedy.fromService("Uluslararası Koruma Değerlendirme Komisyonu", "10 gün", "YUKK 80/1-a");
    static final Remedy COURT = Remedy.fromService("Van İdare Mahkemesi", "30 gün", "YUKK 80/1-ç");
    static final Signatory DIRECTOR = new Signatory("Gülşah Öztürk", "İl Göç İdaresi Müdürü");
    static final Signatory OFFICER = new Signatory("Çağrı Işıkoğlu", "Tebligat Görevlisi");

    private static final String CASE_NUMBER = "65-UK-2026-000123";

    private SampleLetters() {}

    static Addressee addressee(String fullName) {
        return new Addressee(
                new PersonId(UUID.fromString("0d9c5c3e-6f5e-4c58-9d6c-0b9f6a1e7a11")),
                fullName,
                "Afganistan",
                LocalDate.of(1994, 3, 17),
                "99123456789",
                "Şerefiye Mahallesi, Iğdır Sokak No: 4/7, İpekyolu / Van");
    }

    static List<LetterContent> all() {
        return List.of(
                informationNotice(),
                identityDocument(),
                invitation(),
                decision("Zöhre Ğani Şükrî"),
                notification(),
                appealReceipt(),
                commissionDecision(),
                commissionAnswer(),
                removalDecision(),
                exitPermission(),
                entryBan(),
                applicantDetention(),
                returnForm(),
                readmissionRequest(),
                readmissionRefusal(),
                SampleVictimLetters.referral(),
                SampleVictimLetters.report(),
                SampleVictimLetters.identified(),
                SampleVictimLetters.notIdentified(),
                SampleSupportLetters.permit(),
                SampleSupportLetters.evaluation(),
                SampleSupportLetters.plan());
    }

    static ApplicantDetentionLetter applicantDetention() {
        return new ApplicantDetentionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-K-2026-000017",
                List.of("Kimlik veya vatandaşlık bilgilerinin doğruluğuyla ilgili ciddi şüphe (68/2-a)"),
                "Üç ayrı kimlik beyan etmiştir.",
                "Bildirim yükümlülüğü kimliğin tespitine yetmez; ikamet zorunluluğu denenmiştir.",
                java.time.LocalDateTime.of(2026, 11, 2, 9, 0),
                java.time.LocalDateTime.of(2026, 12, 2, 9, 0),
                "Van Valiliği",
                List.of(Remedy.withoutLimit("Sulh ceza hâkimliği", "YUKK 68/7")),
                new Signatory("van.governor-approver", "Van Valiliği adına"));
    }

    static InformationNotice informationNotice() {
        return new InformationNotice(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "Dari",
                "İlhan Çelebi",
                new InformationNotice.Periods("30 gün", "6 ay", "30 gün", "20 iş günü"),
                List.of(
                        new GeneralRemedy("İdari gözetim", Remedy.withoutLimit("Sulh ceza hâkimliği", "YUKK 68/7")),
                        new GeneralRemedy(
                                "Kabul edilemez başvuru veya hızlandırılmış değerlendirme",
                                Remedy.fromService("İdare mahkemesi", "15 gün", "YUKK 80/1-ç")),
                        new GeneralRemedy("Diğer kararlar", COMMISSION),
                        new GeneralRemedy(
                                "Diğer kararlar ve Komisyon kararları",
                                Remedy.fromService("İdare mahkemesi", "30 gün", "YUKK 80/1-ç"))),
                new Signatory("Gülşah Öztürk", "Kayıt Görevlisi"));
    }

    static ApplicantIdentityDocument identityDocument() {
        return new ApplicantIdentityDocument(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDate.of(2027, 5, 3),
                "Van",
                List.of(new FamilyMember("Yûsuf Şükrî", "oğlu", LocalDate.of(2019, 8, 30))),
                DIRECTOR);
    }

    static InterviewInvitation invitation() {
        return new InterviewInvitation(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDateTime.of(2026, 11, 30, 9, 30),
                "Van İl Göç İdaresi Müdürlüğü, Mülakat Odası 2",
                "Dari",
                true,
                "Kadın mülakat görevlisi ve kadın tercüman",
                new MissedInterview(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 28)),
                new Signatory("Gülşah Öztürk", "Mülakat Görevlisi"));
    }

    static ProtectionDecisionLetter decision(String fullName) {
        return new ProtectionDecisionLetter(
                CASE_NUMBER,
                addressee(fullName),
                "2026/4417",
                LocalDate.of(2026, 11, 16),
                Outcome.REFUSED,
                LocalDate.of(2026, 6, 8),
                List.of(new FamilyMember("Yûsuf Şükrî", "oğlu", LocalDate.of(2019, 8, 30))),
                "Başvuru sahibi 2026 yılı Mayıs ayında yaya olarak Türkiye'ye girmiştir.\n"
                        + "Mülakat 10.07.2026 günü tercüman aracılığıyla yapılmıştır.",
                "Anlatımlar arasındaki çelişkiler giderilememiş, zulüm tehlikesine ilişkin haklı sebep ortaya"
                        + " konulamamıştır. Menşe ülke bilgisi de aynı yöndedir.",
                "YUKK 61, 62, 63, 78",
                "Göç İdaresi Başkanlığı",
                "12.01.2026 tarihli ve 88 sayılı Olur",
                List.of(COMMISSION, COURT),
                new Signatory("Gülşah Öztürk", "Karar Yetkilisi"));
    }

    static NotificationRecord notification() {
        return new NotificationRecord(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "Van Valiliği İl Göç İdaresi Müdürlüğü",
                new NotificationRecord.Subject(
                        "Uluslararası koruma başvurusu hakkında karar", "2026/4417", LocalDate.of(2026, 11, 16)),
                new NotificationRecord.Service(
                        "Elden tebliğ (7201 s.K. 11)",
                        "Zöhre Ğani Şükrî",
                        "kendisi",
                        "Van İl Göç İdaresi Müdürlüğü",
                        LocalDateTime.of(2026, 11, 20, 14, 5),
                        "Muhatap imzadan imtina ettiğini sözlü olarak bildirmiştir."),
                new Acknowledgement(Acknowledgement.Kind.REFUSED, "Ömer Üstündağ"),
                "Dari",
                "İlhan Çelebi",
                null,
                "Uluslararası koruma başvurusu reddedilmiştir.",
                List.of(
                        new Remedy(COMMISSION.authority(), "10 gün", LocalDate.of(2026, 11, 30), COMMISSION.article()),
                        new Remedy(COURT.authority(), "30 gün", LocalDate.of(2026, 12, 21), COURT.article())),
                true,
                OFFICER);
    }

    static AppealReceipt appealReceipt() {
        return new AppealReceipt(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004417",
                LocalDate.of(2026, 11, 16),
                "Göç İdaresi Başkanlığı",
                "Avukatı",
                "2026/812",
                LocalDateTime.of(2026, 11, 20, 17, 20),
                "İstanbul",
                "0123456789abcdef".repeat(4),
                OFFICER);
    }

    static CommissionDecisionLetter commissionDecision() {
        return new CommissionDecisionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004501",
                LocalDate.of(2026, 11, 20),
                CommissionDecisionLetter.Outcome.REJECTED,
                contested(),
                LocalDate.of(2026, 11, 18),
                "Birinci Değerlendirme Komisyonu",
                List.of(
                        new CommissionDecisionLetter.Member("Başkan", "Çağrı Işıkoğlu"),
                        new CommissionDecisionLetter.Member("Göç uzmanı üye", "Ömer Üstündağ")),
                "Oturuma gözlemci katılmamıştır.",
                "1 kabul, 3 ret oyu.",
                List.of(new CommissionDecisionLetter.Dissent("Göç uzmanı üye", "Anlatım tutarlıdır.")),
                "Dosya incelenmiştir.",
                "Gerekçe yerindedir.",
                "YUKK 80, CBK-4 164",
                List.of(COURT),
                List.of(),
                new Signatory("Çağrı Işıkoğlu", "Komisyon başkanı"));
    }

    static CommissionDecisionLetter commissionAnswer() {
        return new CommissionDecisionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                null,
                LocalDate.of(2026, 11, 20),
                CommissionDecisionLetter.Outcome.NO_JURISDICTION,
                contested(),
                LocalDate.of(2026, 11, 18),
                "Uluslararası Koruma Değerlendirme Komisyonu",
                List.of(),
                null,
                null,
                List.of(),
                "İtiraz edilen karar, Komisyonun görev alanında değildir.",
                "Kanun, bu tür kararlara karşı Komisyona itiraz yolu öngörmemiştir.",
                "YUKK 80/1-a",
                List.of(new Remedy(COURT.authority(), "15 gün", LocalDate.of(2026, 12, 7), COURT.article())),
                List.of(COURT),
                new Signatory("Çağrı Işıkoğlu", "Komisyon sekretaryası"));
    }

    static VoluntaryReturnForm returnForm() {
        return new VoluntaryReturnForm(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "Afganistan",
                "YUKK 60/A",
                LocalDateTime.of(2026, 11, 20, 10, 0),
                "Dari",
                "İlhan Çelebi",
                "Ömer Üstündağ",
                true,
                DIRECTOR);
    }

    static ReadmissionLetter readmissionRequest() {
        return readmission(null, null, null);
    }

    static ReadmissionLetter readmissionRefusal() {
        return readmission(LocalDate.of(2026, 11, 24), "Talep reddedilmiştir", "Kişi Türkiye'den geçmemiştir.");
    }

    private static ReadmissionLetter readmission(LocalDate repliedOn, String result, String reasons) {
        return new ReadmissionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "Türkiye–Avrupa Birliği Geri Kabul Anlaşması",
                "Almanya",
                "Türkiye",
                false,
                List.of("Pasaport", "Parmak izi eşleşmesi"),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 27),
                true,
                repliedOn,
                result,
                reasons,
                DIRECTOR);
    }

    private static CommissionDecisionLetter.Contested contested() {
        return new CommissionDecisionLetter.Contested(
                "65-2026-004417", LocalDate.of(2026, 11, 16), "Göç İdaresi Başkanlığı");
    }

    static RemovalDecisionLetter removalDecision() {
        return new RemovalDecisionLetter(
                "65-SD-2026-000123",
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-000045",
                LocalDate.of(2026, 5, 19),
                List.of("54/1-ğ: çalışma izniniz olmadan çalıştığınız tespit edilmiştir"),
                "Karar alınmasına engel bulunmamıştır.",
                "İş yerinde çalışırken bulunmuştur.",
                "Çalışma izni yoktur.",
                "YUKK 52, 53, 54/1-ğ, 56",
                "Afganistan",
                "15 gün içinde Türkiye’yi terk etmeye davet edilirsiniz.",
                "Yükümlülük kararı alınmamıştır.",
                true,
                "En çok 2 yıl giriş yasağı önerilmiştir.",
                "Van Valiliği",
                List.of(Remedy.fromService("Van İdare Mahkemesi", "7 gün", "YUKK 53/3")),
                DIRECTOR);
    }

    static ExitPermission exitPermission() {
        return new ExitPermission(
                "65-SD-2026-000123", addressee("Zöhre Ğani Şükrî"), LocalDate.of(2026, 6, 4), DIRECTOR);
    }

    static EntryBanNotice entryBan() {
        return new EntryBanNotice(
                "65-SD-2026-000123",
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-000046",
                LocalDate.of(2026, 6, 5),
                LocalDate.of(2028, 6, 4),
                "2 yıl",
                "Ön izin koşulu yoktur.",
                "Süresinde çıkmamıştır.",
                "İhlalin ağırlığına göre ölçülüdür.",
                "YUKK 9/2, 9/3",
                "Van Valiliği",
                List.of(Remedy.fromService("Van İdare Mahkemesi", "60 gün", "İYUK 7")),
                DIRECTOR);
    }
}
