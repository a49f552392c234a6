package org.himaye.trafficking.identification;

/** Why somebody is not a victim. That the person agreed is no ground (TCK 80/2). */
public enum NotIdentifiedGround {
    /** Neither exploitation nor the purpose of it. */
    NO_EXPLOITATION("Sömürü veya sömürü amacı yok"),
    /** None of the acts of TCK 80/1; never under 18 (TCK 80/3, INV-17). */
    NO_MEANS("Araç fiillerden hiçbiri yok"),
    /** Another one, in the reasons. */
    OTHER("Gerekçede yazılıdır");

    private final String label;

    NotIdentifiedGround(String label) {
        this.label = label;
    }

    /** Returns the Turkish name. */
    public String label() {
        return label;
    }
}
