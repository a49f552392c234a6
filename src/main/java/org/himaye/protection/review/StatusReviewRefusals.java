package org.himaye.protection.review;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Refusals that several steps share. */
final class StatusReviewRefusals {

    private StatusReviewRefusals() {}

    static Refusal noStatus() {
        return new Refusal(
                StatusReviewProblem.NO_STATUS,
                new LocalizedText(
                        "Dosyada kesinleşmiş ve süren bir uluslararası koruma statüsü yok.",
                        "Nobody holds a final international protection status under this file."),
                "YUKK 85, 86");
    }

    static Refusal reviewedAlready() {
        return new Refusal(
                StatusReviewProblem.REVIEWED_ALREADY,
                new LocalizedText(
                        "Bu statü zaten yeniden değerlendirilmektedir.",
                        "This status is being evaluated anew already."),
                "YUKK 85/4");
    }

    static Refusal groundDoesNotFit(StatusReviewGround ground) {
        return new Refusal(
                StatusReviewProblem.GROUND_DOES_NOT_FIT,
                new LocalizedText(
                        "Seçilen sebep kişinin statüsünü sona erdiren sebeplerden değildir: "
                                + ground.label().tr(),
                        "The chosen ground does not end the status of this person: "
                                + ground.label().en()),
                ground.article());
    }

    static Refusal notHeard() {
        return new Refusal(
                StatusReviewProblem.HOLDER_NOT_HEARD,
                new LocalizedText(
                        "Bildirim tebliğ edilmeden ve cevap alınmadan veya cevap süresi dolmadan karar verilemez.",
                        "Nothing is decided before the notice was served and the holder has answered or let the time pass."),
                "YUKK 85/4");
    }

    static Refusal signerTookPart() {
        return new Refusal(
                StatusReviewProblem.SIGNER_TOOK_PART,
                new LocalizedText(
                        "Taslağı yazan, başvuruda mülakat yapan veya kaldırılan kararı veren kişi imzalayamaz.",
                        "Whoever drafted, interviewed for the application or took an annulled decision cannot sign."),
                "YUKK 85, 86");
    }

    static Refusal notFinal() {
        return new Refusal(
                StatusReviewProblem.NOT_FINAL,
                new LocalizedText(
                        "İtiraz ve dava yolları kapanmadan statü sona ermez.",
                        "The status does not end while an objection or a suit is possible or pending."),
                "YUKK 3/1-ö, 80/1-e");
    }

    static Refusal stepNotPossible(String turkish, String english) {
        return new Refusal(StatusReviewProblem.STEP_NOT_POSSIBLE, new LocalizedText(turkish, english), "YUKK 85, 86");
    }
}
