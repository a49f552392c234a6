package org.himaye.protection.application;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of the protection procedure. */
public enum ProtectionProblem implements ProblemType {
    /** The reference of a lodging already belongs to another lodging. */
    LODGING_CONFLICT("lodging-conflict", 409, "Başvuru referansı kullanımda", "Lodging reference in use"),
    /** Whoever interviewed or drafted does not decide. */
    DECIDER_TOOK_PART("decider-took-part", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign"),
    /** An unaccompanied child is never examined in the accelerated procedure (YUKK 79/4, INV-36). */
    CHILD_IS_NOT_ACCELERATED(
            "child-is-not-accelerated",
            409,
            "Refakatsiz çocuk hızlandırılmış değerlendirmeye alınmaz",
            "An unaccompanied child is not examined in the accelerated procedure"),
    /** The application is not on the track that it is to leave, or its examination is over (YUKK 79). */
    TRACK_CHANGE_NOT_POSSIBLE(
            "track-change-not-possible", 409, "Değerlendirme usulü değiştirilemez", "The track cannot be changed"),
    /** Another proposal waits for an answer. */
    TRACK_CHANGE_PROPOSED_ALREADY(
            "track-change-proposed-already",
            409,
            "Usul değişikliği zaten önerildi",
            "A change of track is proposed already"),
    /** Whoever proposes a change of track does not approve it. */
    TRACK_CHANGE_NEEDS_ANOTHER(
            "track-change-needs-another",
            409,
            "Öneriyi başka biri karara bağlamalıdır",
            "Somebody else must answer the proposal"),
    /** Only the headquarters find an application inadmissible because another country protects (YUKK 72/1-c, ç). */
    HEADQUARTERS_DECIDE("headquarters-decide", 409, "Karar Başkanlığındır", "The decision belongs to the headquarters"),
    /** Until the ways to contest are closed the person stays (YUKK 80/1-e, INV-02). */
    TRANSFER_TOO_EARLY("transfer-too-early", 409, "Başvuru yolları kapanmadı", "The decision can still be contested"),
    /** Something else stands against sending the person away. */
    TRANSFER_BARRED("transfer-barred", 409, "Kişi gönderilemez", "The person cannot be sent away"),
    /** The case runs by a model that knows no transfer to another country (YUKK 73, 74). */
    TRANSFER_NOT_KNOWN(
            "transfer-not-known", 409, "Süreç ülkeye göndermeyi bilmiyor", "The process of the case knows no transfer"),
    /** Exclusion is found during the examination and before the draft (YUKK 64). */
    EXCLUSION_NOT_POSSIBLE(
            "exclusion-not-possible",
            409,
            "Haricinde tutma sebebi şu anda tespit edilemez",
            "Exclusion cannot be found now"),
    /** The age is assessed after the registration and before the decision, one request at a time (YUKK 66/1). */
    AGE_ASSESSMENT_NOT_POSSIBLE(
            "age-assessment-not-possible", 409, "Yaş değerlendirmesi yapılamaz", "The age cannot be assessed now"),
    /** Members join and leave until the decision about the family is signed; afterwards everybody applies for themselves. */
    FAMILY_IS_DECIDED(
            "family-is-decided", 409, "Aile hakkında karar verildi", "The decision about the family is signed"),
    /** Whoever joins or leaves is, or is not, covered by the file as the step needs it (YUKK 65/3). */
    FAMILY_CHANGE_NOT_POSSIBLE(
            "family-change-not-possible", 409, "Aile bilgisi böyle değişemez", "The family cannot be changed so"),
    /** An adult is covered by consent only; nothing is decided before somebody who came of age was asked (YUKK 65/3). */
    ADULT_MEMBER_NOT_ASKED(
            "adult-member-not-asked",
            409,
            "Ergin aile üyesinin muvafakati alınmadı",
            "An adult family member has not been asked"),
    /** The step does not fit where the case stands. */
    STEP_NOT_POSSIBLE("step-not-possible", 409, "İşlem bu aşamada yapılamaz", "The step is not possible now");

    private final Description description;

    ProtectionProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
