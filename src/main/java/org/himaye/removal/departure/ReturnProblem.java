package org.himaye.removal.departure;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals of voluntary return. */
public enum ReturnProblem implements ProblemType {
    /** The reference already belongs to another declaration. */
    REFERENCE_IN_USE("return-reference-in-use", 409, "Beyan referansı kullanımda", "Reference in use"),
    /** The person has declared already, and that declaration stands. */
    ALREADY_DECLARED("return-already-declared", 409, "Geçerli bir beyan var", "A declaration stands already"),
    /** Nobody but an officer at work receives a declaration or records an exit. */
    NOT_BY_A_PERSON("return-not-by-a-person", 403, "Gönüllü dönüş kendiliğinden işlemez", "Return is never automatic"),
    /** The declaration does not stand any more, or the person has left. */
    NO_STANDING_DECLARATION("no-standing-declaration", 409, "Geçerli bir beyan yok", "No declaration stands");

    private final Description description;

    ReturnProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
