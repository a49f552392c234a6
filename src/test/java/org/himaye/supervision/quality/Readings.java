package org.himaye.supervision.quality;

/** The shipped data, for tests of other packages. */
public final class Readings {

    private Readings() {}

    /** Returns the catalogue that is shipped. */
    public static QualityCatalogue catalogue() {
        return new QualityCatalogue();
    }
}
