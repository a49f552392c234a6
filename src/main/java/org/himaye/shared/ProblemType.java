package org.himaye.shared;

/** A kind of refusal that clients can tell apart by its code (RFC 9457). Each module has one enum of these. */
public interface ProblemType {

    /** Stable kebab-case code; the problem's type is {@code urn:himaye:problem:} followed by it. */
    String code();

    /** HTTP status to answer with. */
    int status();

    /** Short title for people. */
    LocalizedText title();
}
