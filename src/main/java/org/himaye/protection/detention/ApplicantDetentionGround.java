package org.himaye.protection.detention;

/** Grounds of YUKK 68/2; there is no other, and to have applied is none (68/1). */
public enum ApplicantDetentionGround {
    /** Letter a. */
    IDENTITY_DOUBTFUL("Kimlik veya vatandaşlık bilgilerinin doğruluğuyla ilgili ciddi şüphe (68/2-a)"),
    /** Letter b. */
    IRREGULAR_BORDER_ENTRY("Sınır kapılarından usulüne aykırı surette ülkeye girmekten alıkonulma (68/2-b)"),
    /** Letter c. */
    CLAIM_NOT_ESTABLISHED("Başvurusuna temel oluşturan unsurların gözetim olmadan belirlenememesi (68/2-c)"),
    /** Letter ç. */
    PUBLIC_ORDER_DANGER("Kamu düzeni veya kamu güvenliği için ciddi tehlike (68/2-ç)");

    private final String label;

    ApplicantDetentionGround(String label) {
        this.label = label;
    }

    /** Returns the ground in Turkish. */
    public String label() {
        return label;
    }
}
