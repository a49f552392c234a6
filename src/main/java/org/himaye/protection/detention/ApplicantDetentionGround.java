package org.himaye.protection.detention;

import org.himaye.letter.ApplicantDetentionLetter;

/** Grounds of YUKK 68/2; there is no other, and to have applied is none (68/1). */
public enum ApplicantDetentionGround {
    /** Letter a. */
    IDENTITY_DOUBTFUL(
            ApplicantDetentionLetter.Ground.A,
            "Kimlik veya vatandaşlık bilgilerinin doğruluğuyla ilgili ciddi şüphe (68/2-a)"),
    /** Letter b. */
    IRREGULAR_BORDER_ENTRY(
            ApplicantDetentionLetter.Ground.B,
            "Sınır kapılarından usulüne aykırı surette ülkeye girmekten alıkonulma (68/2-b)"),
    /** Letter c. */
    CLAIM_NOT_ESTABLISHED(
            ApplicantDetentionLetter.Ground.C,
            "Başvurusuna temel oluşturan unsurların gözetim olmadan belirlenememesi (68/2-c)"),
    /** Letter ç. */
    PUBLIC_ORDER_DANGER(
            ApplicantDetentionLetter.Ground.CH, "Kamu düzeni veya kamu güvenliği için ciddi tehlike (68/2-ç)");

    private final ApplicantDetentionLetter.Ground printed;
    private final String label;

    ApplicantDetentionGround(ApplicantDetentionLetter.Ground printed, String label) {
        this.printed = printed;
        this.label = label;
    }

    /** Returns the ground in Turkish. */
    public String label() {
        return label;
    }

    /** Returns the ground as DOC-11 prints it. */
    ApplicantDetentionLetter.Ground printed() {
        return printed;
    }
}
