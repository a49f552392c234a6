package org.himaye.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The template of each document. */
enum LetterTemplate {
    REGISTRATION_FORM(
            "DOC-01", "doc-01-registration-form", RegistrationForm.class, "Uluslararası Koruma Başvurusu Kayıt Formu"),
    INFORMATION_NOTICE(
            "DOC-02",
            "doc-02-information-notice",
            InformationNotice.class,
            "Uluslararası Koruma Başvurusu Hakkında Bilgilendirme"),
    FAMILY_CONSENT("DOC-03", "doc-03-family-consent", FamilyConsent.class, "Ergin Aile Üyesi Muvafakati"),
    APPLICANT_IDENTITY_DOCUMENT(
            "DOC-04",
            "doc-04-applicant-identity-document",
            ApplicantIdentityDocument.class,
            "Uluslararası Koruma Başvuru Sahibi Kimlik Belgesi"),
    RESIDENCE_NOTICE(
            "DOC-05", "doc-05-residence-notice", ResidenceNotice.class, "İkamet ve Bildirim Yükümlülüğü Bildirimi"),
    INTERVIEW_INVITATION("DOC-06", "doc-06-interview-invitation", InterviewInvitation.class, "Bireysel Mülakat Daveti"),
    INTERVIEW_MINUTES("DOC-07", "doc-07-interview-minutes", InterviewMinutes.class, "Bireysel Mülakat Tutanağı"),
    PROTECTION_DECISION(
            "DOC-08",
            "doc-08-protection-decision",
            ProtectionDecisionLetter.class,
            "Uluslararası Koruma Başvurusu Hakkında Karar"),
    INADMISSIBILITY_DECISION(
            "DOC-09",
            "doc-09-inadmissibility-decision",
            InadmissibilityDecisionLetter.class,
            "Başvurunun Kabul Edilemez Bulunması Kararı"),
    WITHDRAWAL_DECISION(
            "DOC-10",
            "doc-10-withdrawal-decision",
            WithdrawalDecisionLetter.class,
            "Başvurunun Geri Çekilmesine İlişkin Karar"),
    APPLICANT_DETENTION(
            "DOC-11",
            "doc-11-applicant-detention",
            ApplicantDetentionLetter.class,
            "Başvuru Sahibinin İdari Gözetim Altına Alınması Kararı"),
    NOTIFICATION_RECORD("DOC-12", "doc-12-notification-record", NotificationRecord.class, "Tebliğ ve Tebellüğ Belgesi"),
    APPEAL_RECEIPT("DOC-13", "doc-13-appeal-receipt", AppealReceipt.class, "İtiraz Dilekçesi Alındı Belgesi"),
    COMMISSION_DECISION(
            "DOC-14",
            "doc-14-commission-decision",
            CommissionDecisionLetter.class,
            "Uluslararası Koruma Değerlendirme Komisyonu Kararı"),
    REMOVAL_DECISION("DOC-15", "doc-15-removal-decision", RemovalDecisionLetter.class, "Sınır Dışı Etme Kararı"),
    EXIT_PERMISSION("DOC-16", "doc-16-exit-permission", ExitPermission.class, "Çıkış İzin Belgesi"),
    ENTRY_BAN("DOC-22", "doc-22-entry-ban", EntryBanNotice.class, "Türkiye’ye Giriş Yasağı Bildirimi"),
    VOLUNTARY_RETURN_FORM(
            "DOC-23", "doc-23-voluntary-return-form", VoluntaryReturnForm.class, "Gönüllü Geri Dönüş Formu"),
    READMISSION("DOC-24", "doc-24-readmission", ReadmissionLetter.class, "Geri Kabul Talebi ve Cevabı"),
    DETENTION_DECISION("DOC-17", "doc-17-detention-decision", DetentionDecisionLetter.class, "İdari Gözetim Kararı"),
    DETENTION_EXTENSION(
            "DOC-18",
            "doc-18-detention-extension",
            DetentionExtensionLetter.class,
            "İdari Gözetim Süresinin Uzatılması Kararı"),
    DETENTION_REVIEW(
            "DOC-19", "doc-19-detention-review", DetentionReviewLetter.class, "İdari Gözetimin Aylık Değerlendirmesi"),
    ALTERNATIVE_OBLIGATIONS(
            "DOC-20",
            "doc-20-alternative-obligations",
            AlternativeObligationsLetter.class,
            "İdari Gözetime Alternatif Yükümlülük Kararı"),
    VICTIM_REFERRAL(
            "DOC-25", "doc-25-victim-referral", VictimReferralForm.class, "İnsan Ticareti Mağduru Bildirim Formu"),
    IDENTIFICATION_REPORT(
            "DOC-26", "doc-26-identification-report", IdentificationReport.class, "Gösterge Formu ve Tanımlama Raporu"),
    IDENTIFICATION_DECISION(
            "DOC-27", "doc-27-identification-decision", IdentificationDecisionLetter.class, "Tanımlama Kararı"),
    RELEASE_RECORD("DOC-21", "doc-21-release-record", ReleaseRecord.class, "İdari Gözetimin Sona Ermesi Belgesi"),
    RESIDENCE_PERMIT("DOC-28", "doc-28-residence-permit", ResidencePermitCard.class, "İkamet İzni Belgesi"),
    SUPPORT_EVALUATION(
            "DOC-29",
            "doc-29-support-evaluation",
            SupportEvaluationReport.class,
            "Destek Sürecine İlişkin Değerlendirme Raporu"),
    SUPPORT_PLAN("DOC-30", "doc-30-support-plan", SupportPlanLetter.class, "Bilgilendirilmiş Rıza ve Destek Planı"),
    STATUS_REVIEW_NOTICE(
            "DOC-38",
            "doc-38-status-review-notice",
            StatusReviewNotice.class,
            "Statünün Yeniden Değerlendirildiğine İlişkin Bildirim"),
    STATUS_REVIEW_DECISION(
            "DOC-39",
            "doc-39-status-review-decision",
            StatusReviewDecisionLetter.class,
            "Uluslararası Koruma Statüsü Hakkında Karar"),
    RIGHTS_LIMITATION(
            "DOC-40",
            "doc-40-rights-limitation",
            RightsLimitationLetter.class,
            "Haklardan Yararlanmanın Kısıtlanması Kararı"),
    DELAY_NOTICE("DOC-41", "doc-41-delay-notice", DelayNotice.class, "Kararın Gecikmesine İlişkin Bilgilendirme");

    private final String documentId;
    private final String file;
    private final Class<? extends LetterContent> contentType;
    private final String title;
    private final String version;

    LetterTemplate(String documentId, String file, Class<? extends LetterContent> contentType, String title) {
        this.documentId = documentId;
        this.file = file;
        this.contentType = contentType;
        this.title = title;
        this.version = Sha256.hex(read(file), read("layout"), read("translation"), LetterLanguage.wording())
                .substring(0, 16);
    }

    static LetterTemplate of(String documentId) {
        return Arrays.stream(values())
                .filter(template -> template.documentId.equals(documentId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No template for " + documentId));
    }

    String file() {
        return file;
    }

    Class<? extends LetterContent> contentType() {
        return contentType;
    }

    String title() {
        return title;
    }

    /** Returns a fingerprint of the wording and the look, so that no edit of a template goes unnoticed. */
    String version() {
        return version;
    }

    private static byte[] read(String name) {
        String path = "/letters/" + name + ".html";
        try (InputStream template = LetterTemplate.class.getResourceAsStream(path)) {
            if (template == null) {
                throw new IllegalStateException("Missing " + path);
            }
            return template.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
