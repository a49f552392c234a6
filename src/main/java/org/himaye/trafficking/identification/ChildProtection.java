package org.himaye.trafficking.identification;

import org.himaye.shared.FieldChecks;
import org.himaye.trafficking.identification.IdentificationTables.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lack of means and presence of consent from ever leading to "not a victim" under 18 (TCK 80/2, 80/3, INV-17), and asks for
 * a ground exactly where somebody is not to be identified.
 */
final class ChildProtection {

    private static final String CHILDREN = "TCK 80/3";

    private ChildProtection() {}

    static void check(
            FieldChecks checks,
            Sheet sheet,
            @Nullable IdentificationResult result,
            @Nullable NotIdentifiedGround ground) {
        boolean refused = result == IdentificationResult.NOT_IDENTIFIED;
        checks.require(
                        refused == (ground != null),
                        "ground",
                        "inconsistent",
                        "Neden, yalnız tanımlanmamada ve o zaman mutlaka yazılır.",
                        "A ground belongs to a refusal, and is required there.")
                .requireByLaw(
                        CHILDREN,
                        !refused || !sheet.child() || ground != NotIdentifiedGround.NO_MEANS,
                        "ground",
                        "child",
                        "On sekizinden küçükte araç fiil aranmaz.",
                        "Under 18 no means are needed.")
                .requireByLaw(
                        CHILDREN,
                        !refused || !sheet.child() || !sheet.exploitation(),
                        "result",
                        "child",
                        "Sömürülen veya sömürülmek istenen çocuk mağdurdur; rızası ve araç fiilin yokluğu bunu değiştirmez.",
                        "A child who is exploited, or meant to be, is a victim, whatever the child agreed to and without any means.");
    }
}
