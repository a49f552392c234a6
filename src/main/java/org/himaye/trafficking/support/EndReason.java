package org.himaye.trafficking.support;

/** Why a support ends (law note 4.a, step 10). */
public enum EndReason {
    /** Amacına ulaştı. */
    GOAL_REACHED,
    /** Kişinin isteği. */
    OWN_WISH,
    /** Kendi girişimiyle yeniden temas (49/2). */
    RECONTACT,
    /** Sığınma evinden ayrıldı. */
    LEFT_SHELTER,
    /** Gönüllü ve güvenli geri dönüş. */
    SAFE_RETURN,
    /** Şüphe doğrulanmadı. */
    NOT_CONFIRMED
}
