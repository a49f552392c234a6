package org.himaye.removal.alternatives;

import org.himaye.shared.LocalizedText;

/** The seven obligations of YUKK 57/A-1; there is no other (INV-28). */
public enum ObligationKind {
    /** a. */
    RESIDENCE("a", "Belirli adreste ikamet", "Residence at an address"),
    /** b. */
    REPORTING("b", "Bildirimde bulunma", "Reporting"),
    /** c. */
    FAMILY_BASED_RETURN("c", "Aile temelli geri dönüş", "Family-based return"),
    /** ç. */
    RETURN_COUNSELLING("ç", "Geri dönüş danışmanlığı", "Return counselling"),
    /** d. */
    PUBLIC_BENEFIT_WORK(
            "d", "Kamu yararına gönüllülük esasıyla hizmet", "Voluntary work for the benefit of the public"),
    /** e. */
    GUARANTEE("e", "Teminat", "Guarantee"),
    /** f. */
    ELECTRONIC_MONITORING("f", "Elektronik izleme", "Electronic monitoring");

    private final String letter;
    private final LocalizedText label;

    ObligationKind(String letter, String turkish, String english) {
        this.letter = letter;
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the letter of YUKK 57/A-1. */
    public String letter() {
        return letter;
    }

    /** Returns the obligation for people. */
    public LocalizedText label() {
        return label;
    }
}
