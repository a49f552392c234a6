package org.himaye.supervision.figures;

/** Procedures that the read model counts; files of victims are not among them. */
public enum FigureProcedure {
    /** International protection. */
    PROTECTION("UK"),
    /** Objection to the Commission. */
    APPEAL("IT"),
    /** Removal. */
    REMOVAL("SD");

    private final String code;

    FigureProcedure(String code) {
        this.code = code;
    }

    /** Returns the code in case numbers. */
    public String code() {
        return code;
    }
}
