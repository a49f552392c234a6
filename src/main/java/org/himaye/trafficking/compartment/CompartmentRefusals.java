package org.himaye.trafficking.compartment;

import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** What everybody outside a team is told. */
public final class CompartmentRefusals {

    private CompartmentRefusals() {}

    /** The refusal that tells a file which is hidden from one that does not exist in no way. */
    public static Refusal notFound() {
        return new Refusal(
                CommonProblem.NOT_FOUND,
                new LocalizedText(
                        "Böyle bir kayıt yok ya da görme yetkiniz yok.",
                        "There is no such record, or you may not see it."),
                null);
    }
}
