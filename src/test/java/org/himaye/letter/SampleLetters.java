package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.himaye.letter.InformationNotice.DecisionKind;
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

    static final PersonLanguage FA = new PersonLanguage("FA");

    private static final String CASE_NUMBER = "65-UK-2026-000123";
    private static final FamilyMember SON = new FamilyMember("Yûsuf Şükrî", "oğlu", LocalDate.of(2019, 8, 30));

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
                registration(FA),
                informationNotice(),
                consent(FA),
                identityDocument(),
                residence(FA),
                invitation(),
                minutes(FA),
                decision("Zöhre Ğani Şükrî"),
                inadmissible(FA),
                withdrawn(FA),
                detention(FA),
                statusReviewNotice(FA),
                statusReviewDecision(FA),
                notification(),
                appealReceipt(),
                commissionDecision(),
                commissionAnswer(),
                removalDecision(),
                exitPermission(),
                entryBan(),
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

    /** One letter of each document of the protection procedure, DOC-01 to DOC-12 in order, for a person of a language. */
    static List<LetterContent> protection(PersonLanguage spoken) {
        return List.of(
                registration(spoken),
                informationNotice(spoken),
                consent(spoken),
                identityDocument(spoken),
                residence(spoken),
                invitation(spoken),
                minutes(spoken),
                decision("Zöhre Ğani Şükrî", spoken),
                inadmissible(spoken),
                withdrawn(spoken),
                detention(spoken),
                notification(spoken),
                statusReviewNotice(spoken),
                statusReviewDecision(spoken),
                rightsLimitation(spoken),
                delayNotice(spoken));
    }

    static RegistrationForm registration(PersonLanguage spoken) {
        return new RegistrationForm(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                new RegistrationForm.Identity(
                        "Pasaport", "P-4417", "Kadın", "Herat", "Ğani", "Meryem", "+90 555 000 00 00"),
                List.of(SON),
                new RegistrationForm.Entry(LocalDate.of(2026, 5, 20), "Düzensiz", "İran, Doğubayazıt", "Yaya"),
                new RegistrationForm.Reasons("Öğretmenlik yaptığı için tehdit edilmiştir.", "Ağabeyi tutuklanmıştır."),
                "Yunanistan",
                true,
                false,
                "Pasaport\nDoğum belgesi",
                LocalDateTime.of(2026, 6, 8, 11, 15),
                new RegistrationForm.Appointment(
                        LocalDateTime.of(2026, 6, 26, 9, 30), "Van İl Göç İdaresi Müdürlüğü, Mülakat Odası 2"),
                spoken,
                "İlhan Çelebi",
                new Signatory("Gülşah Öztürk", "Kayıt Görevlisi"));
    }

    static FamilyConsent consent(PersonLanguage spoken) {
        return new FamilyConsent(
                CASE_NUMBER,
                addressee("Rahîm Şükrî"),
                "Zöhre Ğani Şükrî",
                "eşi",
                LocalDate.of(2026, 6, 8),
                spoken,
                "İlhan Çelebi",
                new Signatory("Gülşah Öztürk", "Kayıt Görevlisi"));
    }

    static ResidenceNotice residence(PersonLanguage spoken) {
        return new ResidenceNotice(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDate.of(2026, 6, 9),
                "Van",
                "Şerefiye Mahallesi, Iğdır Sokak No: 4/7, İpekyolu",
                new ResidenceNotice.Reporting(14, "Van İl Göç İdaresi Müdürlüğü", LocalDate.of(2026, 6, 23)),
                "Van Valiliği",
                List.of(COMMISSION, COURT),
                spoken,
                "İlhan Çelebi",
                DIRECTOR);
    }

    static InterviewMinutes minutes(PersonLanguage spoken) {
        return new InterviewMinutes(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDateTime.of(2026, 6, 26, 9, 30),
                "Van İl Göç İdaresi Müdürlüğü, Mülakat Odası 2",
                List.of(
                        new InterviewMinutes.Participant("Mülakat görevlisi", "Gülşah Öztürk"),
                        new InterviewMinutes.Participant("Avukat (gözlemci)", null)),
                "Soru: Ülkenizden neden ayrıldınız?\nCevap: Öğretmenlik yaptığım için tehdit edildim.",
                true,
                true,
                spoken,
                "İlhan Çelebi",
                new Signatory("Gülşah Öztürk", "Mülakat Görevlisi"));
    }

    static InadmissibilityDecisionLetter inadmissible(PersonLanguage spoken) {
        return new InadmissibilityDecisionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004418",
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 6, 8),
                List.of(SON),
                List.of(InadmissibilityDecisionLetter.Clause.CH),
                "Almanya",
                "Başvuru sahibi Almanya'dan gelmiştir.",
                "Kişisel bağ ve dört ölçüt ayrı ayrı değerlendirilmiştir.",
                "YUKK 72/1-ç, 74",
                "Göç İdaresi Başkanlığı",
                List.of(Remedy.fromService("Van İdare Mahkemesi", "15 gün", "YUKK 80/1-ç")),
                spoken,
                new Signatory("Gülşah Öztürk", "Karar Yetkilisi"));
    }

    static WithdrawalDecisionLetter withdrawn(PersonLanguage spoken) {
        return new WithdrawalDecisionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004419",
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 6, 8),
                List.of(),
                false,
                List.of(
                        absence(LocalDate.of(2026, 6, 26)),
                        absence(LocalDate.of(2026, 7, 10)),
                        absence(LocalDate.of(2026, 7, 24))),
                "Üç mülakata gelinmemiştir.",
                "Mazeretler kabul edilmemiştir.",
                "YUKK 77/1-b",
                "Van Valiliği",
                List.of(COMMISSION, COURT),
                spoken,
                new Signatory("Gülşah Öztürk", "Karar Yetkilisi"));
    }

    private static WithdrawalDecisionLetter.Event absence(LocalDate day) {
        return new WithdrawalDecisionLetter.Event(
                day,
                "Mülakata gelinmemesi",
                "Mülakat gününün bildirildiği ispatlanmıştır",
                "Bildirilen mazeret kabul edilmemiştir");
    }

    static ApplicantDetentionLetter detention(PersonLanguage spoken) {
        return new ApplicantDetentionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004420",
                List.of(ApplicantDetentionLetter.Ground.A),
                "Üç ayrı kimlik beyan edilmiştir.",
                "Bildirim yükümlülüğüne daha önce uyulmamıştır.",
                "Van Geri Gönderme Merkezi",
                LocalDateTime.of(2026, 11, 20, 10, 0),
                LocalDateTime.of(2026, 12, 20, 10, 0),
                "Van Valiliği",
                List.of(Remedy.withoutLimit("Van Sulh Ceza Hâkimliği", "YUKK 68/7")),
                spoken,
                "İlhan Çelebi",
                new Signatory("Gülşah Öztürk", "Karar Yetkilisi"));
    }

    static StatusReviewNotice statusReviewNotice(PersonLanguage spoken) {
        return new StatusReviewNotice(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004430",
                LocalDate.of(2026, 4, 1),
                "Mülteci (YUKK 61)",
                new StatusGround("YUKK 85/1-ç", "Terk edilen ülkeye kendi isteğiyle yeniden yerleşme"),
                "Pasaport kayıtlarında uzun süreli bir kalış görülmüştür.",
                "Statünün dayandığı şartların sürüp sürmediği incelenecektir.",
                "15 gün",
                "Van İl Göç İdaresi Müdürlüğü",
                "Göç İdaresi Başkanlığı",
                spoken,
                new Signatory("Gülşah Öztürk", "Göç İdaresi Başkanlığı adına"));
    }

    static DelayNotice delayNotice(PersonLanguage spoken) {
        return new DelayNotice(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2027, 5, 2),
                LocalDate.of(2027, 5, 3),
                spoken,
                new Signatory("Van İl Göç İdaresi Müdürlüğü", "İl Göç İdaresi Müdürü adına"));
    }

    static StatusReviewDecisionLetter statusReviewDecision(PersonLanguage spoken) {
        return new StatusReviewDecisionLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004431",
                LocalDate.of(2026, 4, 14),
                "Mülteci (YUKK 61)",
                StatusReviewDecisionLetter.Outcome.CEASED,
                new StatusGround("YUKK 85/1-ç", "Terk edilen ülkeye kendi isteğiyle yeniden yerleşme"),
                "Giriş çıkış kayıtları incelenmiştir.",
                "Hasta ziyareti açıklaması kayıtlarla örtüşmemektedir.",
                "Kişi ülkesine yerleşmek üzere dönmüştür.",
                "YUKK 85/1-ç, 85/4, 85/5",
                "Göç İdaresi Başkanlığı",
                List.of(COMMISSION, COURT),
                spoken,
                new Signatory("Gülşah Öztürk", "Göç İdaresi Başkanlığı adına"));
    }

    static RightsLimitationLetter rightsLimitation(PersonLanguage spoken) {
        return new RightsLimitationLetter(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "65-2026-004440",
                LocalDate.of(2026, 11, 20),
                List.of(RightsLimitationLetter.Right.values()),
                "45 gün",
                "Değişiklik tarihi: 2026-10-19; bildirim için son gün: 2026-11-17; bildirilmemiştir",
                "Kişi iki kez uyarılmış, bir mazeret göstermemiştir.",
                "YUKK 90/1-c, 90/2",
                "Van Valiliği",
                List.of(COMMISSION, COURT),
                spoken,
                new Signatory("Gülşah Öztürk", "Van Valiliği adına"));
    }

    static InformationNotice informationNotice() {
        return informationNotice(FA);
    }

    static InformationNotice informationNotice(PersonLanguage spoken) {
        return new InformationNotice(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                spoken,
                "İlhan Çelebi",
                new InformationNotice.Periods("30 gün", "6 ay", "30 gün", "20 iş günü"),
                List.of(
                        new GeneralRemedy(
                                DecisionKind.DETENTION, Remedy.withoutLimit("Sulh ceza hâkimliği", "YUKK 68/7")),
                        new GeneralRemedy(
                                DecisionKind.INADMISSIBLE_OR_ACCELERATED,
                                Remedy.fromService("İdare mahkemesi", "15 gün", "YUKK 80/1-ç")),
                        new GeneralRemedy(DecisionKind.MERITS, COMMISSION),
                        new GeneralRemedy(
                                DecisionKind.OTHER, Remedy.fromService("İdare mahkemesi", "30 gün", "YUKK 80/1-ç"))),
                new Signatory("Gülşah Öztürk", "Kayıt Görevlisi"));
    }

    static ApplicantIdentityDocument identityDocument() {
        return identityDocument(FA);
    }

    static ApplicantIdentityDocument identityDocument(PersonLanguage spoken) {
        return new ApplicantIdentityDocument(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDate.of(2027, 5, 3),
                "Van",
                List.of(SON),
                spoken,
                DIRECTOR);
    }

    static InterviewInvitation invitation() {
        return invitation(FA);
    }

    static InterviewInvitation invitation(PersonLanguage spoken) {
        return new InterviewInvitation(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                LocalDateTime.of(2026, 11, 30, 9, 30),
                "Van İl Göç İdaresi Müdürlüğü, Mülakat Odası 2",
                spoken,
                true,
                "Kadın mülakat görevlisi ve kadın tercüman",
                new MissedInterview(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 28)),
                new Signatory("Gülşah Öztürk", "Mülakat Görevlisi"));
    }

    static ProtectionDecisionLetter decision(String fullName) {
        return decision(fullName, FA);
    }

    static ProtectionDecisionLetter decision(String fullName, PersonLanguage spoken) {
        return new ProtectionDecisionLetter(
                CASE_NUMBER,
                addressee(fullName),
                "2026/4417",
                LocalDate.of(2026, 11, 16),
                Outcome.REFUSED,
                LocalDate.of(2026, 6, 8),
                List.of(SON),
                "Başvuru sahibi 2026 yılı Mayıs ayında yaya olarak Türkiye'ye girmiştir.\n"
                        + "Mülakat 10.07.2026 günü tercüman aracılığıyla yapılmıştır.",
                "Anlatımlar arasındaki çelişkiler giderilememiş, zulüm tehlikesine ilişkin haklı sebep ortaya"
                        + " konulamamıştır. Menşe ülke bilgisi de aynı yöndedir.",
                "YUKK 61, 62, 63, 78",
                "Göç İdaresi Başkanlığı",
                "12.01.2026 tarihli ve 88 sayılı Olur",
                List.of(COMMISSION, COURT),
                spoken,
                new Signatory("Gülşah Öztürk", "Karar Yetkilisi"));
    }

    static NotificationRecord notification() {
        return notification(FA);
    }

    static NotificationRecord notification(PersonLanguage spoken) {
        return new NotificationRecord(
                CASE_NUMBER,
                addressee("Zöhre Ğani Şükrî"),
                "Van Valiliği İl Göç İdaresi Müdürlüğü",
                new NotificationRecord.Subject(
                        "Uluslararası koruma başvurusu hakkında karar",
                        "2026/4417",
                        LocalDate.of(2026, 11, 16),
                        "PROTECTION",
                        "REFUSED"),
                new NotificationRecord.Service(
                        "Elden tebliğ (7201 s.K. 11)",
                        "Zöhre Ğani Şükrî",
                        "kendisi",
                        "Van İl Göç İdaresi Müdürlüğü",
                        LocalDateTime.of(2026, 11, 20, 14, 5),
                        "Muhatap imzadan imtina ettiğini sözlü olarak bildirmiştir."),
                new Acknowledgement(Acknowledgement.Kind.REFUSED, "Ömer Üstündağ"),
                spoken,
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
