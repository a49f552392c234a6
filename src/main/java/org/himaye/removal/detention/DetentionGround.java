package org.himaye.removal.detention;

import org.himaye.shared.LocalizedText;

/** Grounds of YUKK 57/2; there is no other. */
public enum DetentionGround {
    /** Kaçma veya kaybolma riski. */
    ABSCONDING_RISK("Kaçma veya kaybolma riski", "Risk of absconding"),
    /** Giriş veya çıkış kurallarının ihlali. */
    BREACH_OF_ENTRY_OR_EXIT("Türkiye'ye giriş veya çıkış kurallarının ihlali", "Breach of the rules of entry or exit"),
    /** Sahte veya asılsız belge. */
    FALSE_DOCUMENT("Sahte ya da asılsız belge kullanılması", "False or unfounded document"),
    /** Süresinde çıkmama. */
    DID_NOT_LEAVE_IN_TIME(
            "Tanınan sürede mazeretsiz çıkılmaması", "Did not leave in the granted time without an excuse"),
    /** Kamu düzeni, güvenliği veya sağlığı açısından tehdit. */
    PUBLIC_THREAT("Kamu düzeni, güvenliği veya sağlığı açısından tehdit", "Threat to public order, security or health");

    private final LocalizedText label;

    DetentionGround(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the ground for people. */
    public LocalizedText label() {
        return label;
    }
}
