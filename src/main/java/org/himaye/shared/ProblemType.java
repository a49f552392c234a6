package org.himaye.shared;

/** A kind of refusal that clients can tell apart by its code (RFC 9457). Each module has one enum of these. */
public interface ProblemType {

    /** Returns code, status and title together. */
    Description description();

    /** Stable kebab-case code; the problem's type is {@code urn:himaye:problem:} followed by it. */
    default String code() {
        return description().code();
    }

    /** HTTP status to answer with. */
    default int status() {
        return description().status();
    }

    /** Short title for people. */
    default LocalizedText title() {
        return description().title();
    }

    /**
     * What a kind of refusal consists of.
     *
     * @param code stable kebab-case code
     * @param status HTTP status to answer with
     * @param title short title for people
     */
    record Description(String code, int status, LocalizedText title) {}
}
