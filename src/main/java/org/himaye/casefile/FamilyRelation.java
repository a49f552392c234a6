package org.himaye.casefile;

import org.himaye.shared.LocalizedText;

/** How a family member is related to the person whose file covers them. */
public enum FamilyRelation {
    /** Eş. */
    SPOUSE("Eş", "Spouse"),
    /** Çocuk. */
    CHILD("Çocuk", "Child"),
    /** Anne veya baba. */
    PARENT("Anne veya baba", "Parent"),
    /** Kardeş. */
    SIBLING("Kardeş", "Sibling"),
    /** Diğer. */
    OTHER("Diğer", "Other");

    private final LocalizedText label;

    FamilyRelation(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the relation for people. */
    public LocalizedText label() {
        return label;
    }
}
