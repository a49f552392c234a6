package org.himaye.removal.readmission;

/** Evidence of nationality or of stay, as the annexes of the agreements list it. */
public enum Evidence {
    /** Pasaport. */
    PASSPORT("Pasaport"),
    /** Kimlik kartı. */
    IDENTITY_CARD("Kimlik kartı"),
    /** İkamet izni. */
    RESIDENCE_PERMIT("İkamet izni"),
    /** Vize. */
    VISA("Vize"),
    /** Giriş veya çıkış damgası. */
    BORDER_STAMP("Giriş veya çıkış damgası"),
    /** Bilet, fatura veya benzeri. */
    TICKET_OR_RECEIPT("Bilet, fatura veya benzeri"),
    /** Parmak izi eşleşmesi. */
    FINGERPRINT_MATCH("Parmak izi eşleşmesi"),
    /** Tanık anlatımı. */
    WITNESS_STATEMENT("Tanık anlatımı"),
    /** Kişinin anlatımı. */
    OWN_STATEMENT("Kişinin anlatımı");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    /** Returns the Turkish name for letters. */
    public String label() {
        return label;
    }
}
