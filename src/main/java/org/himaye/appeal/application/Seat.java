package org.himaye.appeal.application;

import org.himaye.shared.OfficerGroup;

/** The four voting seats of a commission (CBK-4 164/1). */
public enum Seat {
    /** Representative of the Presidency, who chairs. */
    CHAIR("Başkan", OfficerGroup.COMMISSION_CHAIR),
    /** Member from the Ministry of Justice. */
    JUSTICE("Adalet Bakanlığı üyesi", OfficerGroup.COMMISSION_MEMBER_JUSTICE),
    /** Member from the Ministry of Foreign Affairs. */
    FOREIGN_AFFAIRS("Dışişleri Bakanlığı üyesi", OfficerGroup.COMMISSION_MEMBER_FOREIGN_AFFAIRS),
    /** Migration expert, who reports. */
    EXPERT("Göç uzmanı üye", OfficerGroup.COMMISSION_MEMBER_EXPERT);

    private final String label;
    private final OfficerGroup group;

    Seat(String label, OfficerGroup group) {
        this.label = label;
        this.group = group;
    }

    /** Returns the Turkish name. */
    public String label() {
        return label;
    }

    /** Returns the group whose members may be appointed to the seat. */
    public OfficerGroup group() {
        return group;
    }
}
