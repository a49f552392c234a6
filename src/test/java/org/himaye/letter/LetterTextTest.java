package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.himaye.letter.NotificationRecord.Acknowledgement;
import org.himaye.letter.ProtectionDecisionLetter.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader of a letter sees: the mandatory content of law note E. */
class LetterTextTest {

    private static final LetterRenderer RENDERER = new LetterRenderer();

    static List<LetterContent> documents() {
        // The card of a residence permit must not say what it is, and has a test of its own.
        return SampleLetters.all().stream()
                .filter(letter -> !(letter instanceof ResidencePermitCard))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLetterNamesAuthorityNumberDateAddresseeAndSigner(LetterContent content) throws IOException {
        assertThat(textOf(content))
                .contains(
                        "T.C. VAN VALİLİĞİ İl Göç İdaresi Müdürlüğü",
                        content.caseNumber() + "-3f1f4a52",
                        "20.11.2026",
                        content.addressee().fullName() + ", Şerefiye Mahallesi, Iğdır Sokak No: 4/7, İpekyolu / Van",
                        content.signatory().fullName(),
                        content.signatory().title(),
                        content.documentId() + " · Belge kimliği: 3f1f4a52-6a4e-4b0f-8a53-5f2b7d7e9c10");
    }

    @Test
    void turkishLettersSurviveIncludingTheTwoKindsOfI() throws IOException {
        assertThat(textOf(SampleLetters.decision("ğüşıöçİ ĞÜŞIÖÇi fıstık fikir")))
                .contains("ğüşıöçİ ĞÜŞIÖÇi fıstık fikir");
    }

    @Test
    void informationNoticeTellsProcedureRightsDutiesConsequencesAndRoutes() throws IOException {
        assertThat(textOf(SampleLetters.informationNotice()))
                .contains("İzlenecek usul", "Haklarınız", "Yükümlülükleriniz", "uyulmamasının sonuçları")
                .contains("kayıt tarihinden itibaren 30 gün içinde yapılır", "en geç 6 ay içinde", "20 iş günü")
                .contains("Süreye bağlı değildir YUKK 68/7")
                .contains("Kabul edilemez bulma (72)", "15 gün", "10 gün", "YUKK 80/1-ç")
                .contains("(Farsça) İlhan Çelebi adlı tercüman", "bir nüshası bana verildi", "Başvuru sahibi");
    }

    @Test
    void receiptOfAnObjectionNamesWhoAgainstWhatAndWhen() throws IOException {
        assertThat(textOf(SampleLetters.appealReceipt()))
                .contains("65-2026-004417", "Avukatı (vekâletname 2026/812)", "20.11.2026, saat 17.20", "İstanbul")
                .contains("kalmanıza izin verilir (YUKK 80/1-e)");
    }

    @Test
    void decisionOfTheCommissionNamesPanelVoteDissentAndCourt() throws IOException {
        assertThat(textOf(SampleLetters.commissionDecision()))
                .contains("İtirazın REDDİNE", "Başkan: Çağrı Işıkoğlu", "1 kabul, 3 ret oyu.", "gözlemci katılmamıştır")
                .contains("Karşı oy", "Göç uzmanı üye: Anlatım tutarlıdır.", "Van İdare Mahkemesi", "30 gün");
    }

    @Test
    void answerWithoutJurisdictionNamesTheRightCourtAndItsLastDay() throws IOException {
        assertThat(textOf(SampleLetters.commissionAnswer()))
                .contains("GÖREVLİ DEĞİLDİR", "Van İdare Mahkemesi", "15 gün", "07.12.2026")
                .doesNotContain("Karşı oy", "Komisyonun oluşumu");
    }

    @Test
    void referralOfAPossibleVictimNamesSourceFactsUrgencyAndSafety() throws IOException {
        assertThat(textOf(SampleVictimLetters.referral()))
                .contains("YİMER 157", "20.11.2026, saat 10.05", "Derhâl", "Tehlikede", "Belgeleri işverende.")
                .contains("hiçbir sınır dışı işlemi yapılamaz", "Gizlidir");
    }

    @Test
    void reportOfIdentificationNamesIndicatorsScoresBothExpertsAndTheirProposal() throws IOException {
        assertThat(textOf(SampleVictimLetters.report()))
                .contains("Borç esareti", "güçlü", "Borç defteri", "Varış yerinde zorlama", "Bağlayıcı değildir")
                .contains("Öneren uzman: uzman.bir", "Katılan uzman: uzman.iki", "Tanımlandı");
    }

    @Test
    void decisionOnIdentificationSaysWhatFollows() throws IOException {
        assertThat(textOf(SampleVictimLetters.identified()))
                .contains("Tanımlandı", "24.11.2026, saat 14.30", "24.12.2026", "YUKK 48/1", "sınır dışı edilemezsiniz")
                .doesNotContain("İYUK 7");
        assertThat(textOf(SampleVictimLetters.notIdentified()))
                .contains("Tanımlanmadı", "Sömürü veya sömürü amacı yok", "altmış gün", "İYUK 7")
                .doesNotContain("Düşünme süreniz");
    }

    @Test
    void identityDocumentSaysThatProtectionWasRequestedAndReplacesThePermitWithoutFee() throws IOException {
        assertThat(textOf(SampleLetters.identityDocument()))
                .contains("uluslararası koruma talep etmiştir", "99123456789", "03.05.2027", "Afganistan", "17.03.1994")
                .contains("ikamet izni yerine geçer", "hiçbir harca tabi değildir", "Yûsuf Şükrî oğlu 30.08.2019");
    }

    @Test
    void identityDocumentNeedsAForeignerNumberThatBeginsWith99() {
        Addressee without = new Addressee(
                SampleLetters.addressee("A").personId(), "Ayşe Örnek", "Suriye", null, "12345678901", null);

        assertThatThrownBy(() -> new ApplicantIdentityDocument(
                        "65-UK-2026-000123",
                        without,
                        LocalDate.of(2027, 5, 3),
                        "Van",
                        List.of(),
                        SampleLetters.FA,
                        SampleLetters.DIRECTOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("12345678901");
    }

    @Test
    void invitationNamesDayTimePlaceLawyerAndTheMissedInterview() throws IOException {
        assertThat(textOf(SampleLetters.invitation()))
                .contains("30.11.2026 Pazartesi", "09.30", "Mülakat Odası 2", "Farsça (tercüman hazır bulunacaktır)")
                .contains("18.11.2026 günü için belirlenen mülakat", "YUKK 75/4")
                .contains("Avukatınız, talebiniz hâlinde mülakata gözlemci olarak katılabilir")
                .contains("Kadın mülakat görevlisi", "üst üste üç defa", "YUKK 77/1-b");
    }

    @Test
    void newInterviewEarlierThanTheMinimumCannotBeInvitedTo() {
        InterviewInvitation lawful = SampleLetters.invitation();

        assertThatThrownBy(() -> new InterviewInvitation(
                        lawful.caseNumber(),
                        lawful.addressee(),
                        LocalDateTime.of(2026, 11, 27, 9, 30),
                        lawful.place(),
                        lawful.spoken(),
                        true,
                        null,
                        lawful.missed(),
                        lawful.signatory()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decisionCarriesFactsReasonsLegalBasisAuthorityAndEveryRoute() throws IOException {
        assertThat(textOf(SampleLetters.decision("Zöhre Ğani Şükrî")))
                .contains("16.11.2026 / 2026/4417", "Göç İdaresi Başkanlığı", "yetki devri: 12.01.2026")
                .contains("başvurunuzun REDDİNE karar verilmiştir", "yaya olarak Türkiye'ye girmiştir")
                .contains("haklı sebep ortaya konulamamıştır", "YUKK 61, 62, 63, 78", "Yûsuf Şükrî (oğlu)")
                .contains("Uluslararası Koruma Değerlendirme Komisyonu", "Tebliğden itibaren 10 gün", "YUKK 80/1-a")
                .contains("Van İdare Mahkemesi", "Tebliğden itibaren 30 gün", "Tebliğ belgesinde yazılıdır")
                .contains("sonuçlanana kadar Türkiye'de kalmanıza izin verilir (YUKK 80/1-e)");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void decisionSaysWhatWasDecided(Outcome outcome) throws IOException {
        String text = textOf(decisionWith(outcome, List.of(SampleLetters.COURT)));

        assertThat(text).contains(outcome.sentence());
        assertThat(text.contains("statüsü sahibi kimlik belgeniz")).isEqualTo(!outcome.negative());
    }

    @Test
    void decisionWithoutARouteCannotBeWritten() {
        assertThatThrownBy(() -> decisionWith(Outcome.REFUSED, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("remedies");
    }

    @Test
    void notificationRecordPrintsWhoWhenHowAndTheLastDays() throws IOException {
        assertThat(textOf(SampleLetters.notification()))
                .contains("Van Valiliği İl Göç İdaresi Müdürlüğü", "2026/4417 sayılı", "Elden tebliğ (7201 s.K. 11)")
                .contains("Zöhre Ğani Şükrî (kendisi)", "20.11.2026, saat 14.05", "sözlü olarak bildirmiştir")
                .contains("Farsça, tercüman: İlhan Çelebi", "Yoktur. Kararın sonucu, başvuru yolları")
                .contains("imzadan imtina etmiştir. Tanık: Ömer Üstündağ", "bir nüshası elden teslim edilmiştir")
                .contains(
                        "Uluslararası koruma başvurusu reddedilmiştir.",
                        "30.11.2026 Pazartesi",
                        "21.12.2026 Pazartesi");
    }

    @Test
    void notificationRecordWithoutTheLastDayCannotBeWritten() {
        NotificationRecord complete = SampleLetters.notification();

        assertThatThrownBy(() -> new NotificationRecord(
                        complete.caseNumber(),
                        complete.addressee(),
                        complete.issuingAuthority(),
                        complete.subject(),
                        complete.service(),
                        complete.acknowledgement(),
                        complete.spoken(),
                        null,
                        null,
                        complete.consequence(),
                        List.of(SampleLetters.COURT),
                        true,
                        complete.signatory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lastFilingDay");
    }

    @ParameterizedTest
    @EnumSource(
            value = Acknowledgement.Kind.class,
            names = {"FINGERPRINT", "REFUSED"})
    void whatIsNotSignedNeedsAWitness(Acknowledgement.Kind kind) {
        assertThatThrownBy(() -> new Acknowledgement(kind, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void markupAndSqlInANameIsPrintedLiterally() throws IOException {
        String name = "<b>Ali</b> &amp; [[${7*7}]] '; drop table letter; --";

        assertThat(textOf(SampleLetters.decision(name))).contains("Muhatap " + name + ", Şerefiye");
    }

    @Test
    void theReturnFormTellsThatItCanBeTakenBackAndWhoWitnessedIt() throws IOException {
        assertThat(textOf(SampleLetters.returnForm()))
                .contains("Tercüman İlhan Çelebi", "Tanık Ömer Üstündağ", "özgür irademle", "YUKK 60/A")
                .contains("çıkış anına kadar", "20.11.2026, saat 10.00", "Parmak izi");
    }

    @Test
    void aReadmissionRequestTellsWhatSilenceMeansAndAReplyItsReasons() throws IOException {
        assertThat(textOf(SampleLetters.readmissionRequest()))
                .contains("Talep edilen devlet Türkiye", "27.11.2026", "kabul edilmiş sayılır");
        assertThat(textOf(SampleLetters.readmissionRefusal()))
                .contains("24.11.2026", "Talep reddedilmiştir", "Kişi Türkiye'den geçmemiştir.")
                .doesNotContain("kabul edilmiş sayılır");
    }

    @Test
    void registrationFormTellsIdentityFamilyEntryReasonsNeedsAndTheInterview() throws IOException {
        assertThat(textOf(SampleLetters.registration(SampleLetters.FA)))
                .contains("08.06.2026 Pazartesi, saat 11.15", "Pasaport, belge no: P-4417", "17.03.1994, Herat")
                .contains("Yûsuf Şükrî oğlu 30.08.2019", "20.05.2026", "Düzensiz", "İran, Doğubayazıt", "Yaya")
                .contains("tehdit edilmiştir", "Ağabeyi tutuklanmıştır", "Yunanistan ülkesinde", "Doğum belgesi")
                .contains("Özel ihtiyaç (YUKK 67) Beyan edilmiş", "Muayene gerektiren bir durum bildirilmemiştir")
                .contains("26.06.2026 Cuma, saat 09.30", "Mülakat Odası 2", "Farsça, tercüman: İlhan Çelebi")
                .contains("Başvuru sahibi Adı soyadı, tarih, imza", "İlhan Çelebi Tercüman");
    }

    @Test
    void consentOfAnAdultFamilyMemberNamesBothPersonsTheTextAndTheDay() throws IOException {
        assertThat(textOf(SampleLetters.consent(SampleLetters.FA)))
                .contains("Rahîm Şükrî", "Zöhre Ğani Şükrî tarafından yapılan", "eşi", "08.06.2026")
                .contains("kendi rızamla muvafakat ediyorum (YUKK 65/3)", "YUKK 72/1-b", "Muvafakat veren");
    }

    @Test
    void residenceNoticeNamesPlaceFrequencyConsequenceOfThreeMissesAndRoutes() throws IOException {
        assertThat(textOf(SampleLetters.residence(SampleLetters.FA)))
                .contains("İkamet edilecek il Van", "Iğdır Sokak No: 4/7", "Her 14 günde bir", "23.06.2026 Salı")
                .contains("üst üste üç defa bildirim", "YUKK 77/1-ç", "YUKK 71", "Tebliğden itibaren 10 gün")
                .contains("Van İdare Mahkemesi");
    }

    @Test
    void residenceWithoutADutyToReportSaysSo() throws IOException {
        ResidenceNotice sample = SampleLetters.residence(SampleLetters.FA);

        assertThat(textOf(new ResidenceNotice(
                        sample.caseNumber(),
                        sample.addressee(),
                        sample.imposedOn(),
                        sample.province(),
                        sample.residence(),
                        null,
                        sample.authority(),
                        sample.remedies(),
                        new PersonLanguage("EN"),
                        null,
                        sample.signatory())))
                .contains("Bildirim yükümlülüğü Getirilmemiştir", "You have no duty to report.")
                .doesNotContain("günde bir", "Where you report");
    }

    @Test
    void minutesNameParticipantsRecordingAnswersReadingBackAndCopy() throws IOException {
        assertThat(textOf(SampleLetters.minutes(SampleLetters.FA)))
                .contains("Mülakat görevlisi: Gülşah Öztürk", "Avukat (gözlemci)", "Farsça, tercüman: İlhan Çelebi")
                .contains("önceden bildirilmiştir", "Cevap: Öğretmenlik yaptığım için tehdit edildim.")
                .contains("anladığı dilde okunmuş", "bir örneği başvuru sahibine verilmiştir (YUKK 75/6)");
    }

    @ParameterizedTest
    @CsvSource({"false, true, recording notice", "true, false, copy handed over"})
    void minutesOfAnUnlawfulInterviewCannotBeWritten(boolean recordingNotified, boolean copy, String missing) {
        InterviewMinutes lawful = SampleLetters.minutes(SampleLetters.FA);

        assertThatThrownBy(() -> new InterviewMinutes(
                        lawful.caseNumber(),
                        lawful.addressee(),
                        lawful.heldAt(),
                        lawful.place(),
                        lawful.participants(),
                        lawful.minutes(),
                        recordingNotified,
                        copy,
                        lawful.spoken(),
                        lawful.interpreter(),
                        lawful.signatory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void inadmissibilityNamesTheClauseTheCountryTheCourtAndTheRightToStay() throws IOException {
        assertThat(textOf(SampleLetters.inadmissible(SampleLetters.FA)))
                .contains("KABUL EDİLEMEZ bulunmasına", "YUKK 72/1-ç: Güvenli üçüncü ülkeden", "Almanya")
                .contains("Kişisel bağ ve dört ölçüt", "Tebliğden itibaren 15 gün", "Van İdare Mahkemesi")
                .contains("kalmanıza izin verilir (YUKK 80/1-e)", "incelenmesine devam edilir (YUKK 73, 74)")
                .doesNotContain("Değerlendirme Komisyonu");
    }

    @Test
    void inadmissibilityOnAccountOfAnotherCountryNeedsItsName() {
        InadmissibilityDecisionLetter sample = SampleLetters.inadmissible(SampleLetters.FA);

        assertThatThrownBy(() -> new InadmissibilityDecisionLetter(
                        sample.caseNumber(),
                        sample.addressee(),
                        sample.decisionNumber(),
                        sample.decidedOn(),
                        sample.applicationDay(),
                        sample.coveredFamily(),
                        sample.clauses(),
                        null,
                        sample.facts(),
                        sample.reasons(),
                        sample.legalBasis(),
                        sample.authority(),
                        sample.remedies(),
                        sample.spoken(),
                        sample.signatory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("country");
    }

    @Test
    void withdrawalNamesEveryDayItsProofTheExcuseAndBothRoutes() throws IOException {
        assertThat(textOf(SampleLetters.withdrawn(SampleLetters.FA)))
                .contains("GERİ ÇEKİLMİŞ SAYILMASINA", "26.06.2026", "10.07.2026", "24.07.2026")
                .contains("Mülakat gününün bildirildiği ispatlanmıştır", "Bildirilen mazeret kabul edilmemiştir")
                .contains("Uluslararası Koruma Değerlendirme Komisyonu", "Van İdare Mahkemesi", "(YUKK 77/2)");
    }

    @Test
    void deemedWithdrawalWithoutAnAssessedExcuseCannotBeWritten() {
        WithdrawalDecisionLetter sample = SampleLetters.withdrawn(SampleLetters.FA);
        var unassessed = new WithdrawalDecisionLetter.Event(LocalDate.of(2026, 6, 26), "Gelinmemesi", "İspatlı", null);

        assertThatThrownBy(() -> new WithdrawalDecisionLetter(
                        sample.caseNumber(),
                        sample.addressee(),
                        sample.decisionNumber(),
                        sample.decidedOn(),
                        sample.applicationDay(),
                        sample.coveredFamily(),
                        false,
                        List.of(unassessed),
                        sample.facts(),
                        sample.reasons(),
                        sample.legalBasis(),
                        sample.authority(),
                        sample.remedies(),
                        sample.spoken(),
                        sample.signatory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("excuse assessment");
    }

    @Test
    void detentionOfAnApplicantNamesGroundInsufficiencyDurationAndTheJudge() throws IOException {
        assertThat(textOf(SampleLetters.detention(SampleLetters.FA)))
                .contains("YUKK 68/2-a: Kimlik veya vatandaşlık", "Üç ayrı kimlik beyan edilmiştir.")
                .contains("Diğer tedbirlerin neden yeterli olmadığı", "daha önce uyulmamıştır")
                .contains("20.12.2026 Pazar, saat 10.00", "otuz günü geçemez", "Süreye bağlı değildir", "YUKK 68/7")
                .contains("Van Sulh Ceza Hâkimliği", "beş gün içinde kesin karar verir");
    }

    @Test
    void numbersAndArticlesStayInOnePiece() throws IOException {
        assertThat(textOf(SampleLetters.notification())).contains("2026/4417 sayılı", "YUKK 80/1-ç");
    }

    private static ProtectionDecisionLetter decisionWith(Outcome outcome, List<Remedy> remedies) {
        ProtectionDecisionLetter sample = SampleLetters.decision("Zöhre Ğani Şükrî");
        return new ProtectionDecisionLetter(
                sample.caseNumber(),
                sample.addressee(),
                sample.decisionNumber(),
                sample.decidedOn(),
                outcome,
                sample.applicationDay(),
                List.of(),
                sample.facts(),
                sample.reasons(),
                sample.legalBasis(),
                sample.authority(),
                null,
                remedies,
                sample.spoken(),
                sample.signatory());
    }

    private static String textOf(LetterContent content) throws IOException {
        byte[] pdf = RENDERER.render(new LetterSource(
                UUID.fromString("3f1f4a52-6a4e-4b0f-8a53-5f2b7d7e9c10"),
                content.documentId(),
                LetterTemplate.of(content.documentId()).version(),
                "65",
                Instant.parse("2026-11-20T11:05:00Z"),
                content));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void removalDecisionNamesGroundsCountryPeriodRouteAndWhatASuitStops() throws IOException {
        assertThat(textOf(SampleLetters.removalDecision()))
                .contains(
                        "54/1-ğ",
                        "Afganistan",
                        "15 gün",
                        "Tebliğden itibaren 7 gün",
                        "YUKK 53/3",
                        "yargılama sonuçlanıncaya kadar sınır dışı edilmezsiniz",
                        "Vizeniz iptal edilmiştir");
    }

    @Test
    void exitPermissionNamesTheLastDayAndTakesNoFee() throws IOException {
        assertThat(textOf(SampleLetters.exitPermission())).contains("04.06.2026", "hiçbir harca tabi değildir");
    }

    @Test
    void entryBanNamesStartLengthAndRoute() throws IOException {
        assertThat(textOf(SampleLetters.entryBan()))
                .contains("05.06.2026", "04.06.2028", "2 yıl", "Tebliğden itibaren 60 gün", "İYUK 7");
    }
}
