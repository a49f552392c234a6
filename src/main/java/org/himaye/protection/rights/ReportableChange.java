package org.himaye.protection.rights;

/** What an applicant or status holder has to report when it changes (YUKK 90/1-a, b, c). */
public enum ReportableChange {
    /** Whether and where the person works. */
    WORK("DL-IP-19", "YUKK 90/1-a"),
    /** What the person earns. */
    INCOME("DL-IP-19", "YUKK 90/1-b"),
    /** Movable and immovable property. */
    PROPERTY("DL-IP-19", "YUKK 90/1-b"),
    /** Where the person lives. */
    ADDRESS("DL-IP-20", "YUKK 90/1-c"),
    /** Name and other elements of identity. */
    IDENTITY("DL-IP-20", "YUKK 90/1-c"),
    /** Marriage, divorce, birth, death. */
    CIVIL_STATUS("DL-IP-20", "YUKK 90/1-c");

    private final String rule;
    private final String article;

    ReportableChange(String rule, String article) {
        this.rule = rule;
        this.article = article;
    }

    /** Returns the id of the period in which it is reported: 30 days, or 20 working days. */
    public String rule() {
        return rule;
    }

    /** Returns the article. */
    public String article() {
        return article;
    }
}
