package org.himaye.protection.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a report that came late or not at all, and which rights they propose to limit (YUKK 90/2).
 *
 * <p>Filled by the form {@code assess-late-report}.
 *
 * @param excuseOffered whether an excuse was offered
 * @param excuseAccepted whether the excuse is accepted, after which nothing is limited
 * @param reasons reasons of the assessment
 * @param limitationProposed whether a limitation is proposed
 * @param socialAssistance whether social assistance is to be limited
 * @param allowance whether the allowance is to be limited
 * @param accommodation whether accommodation in a centre is to be limited
 * @param limitedDays for how many days from service; null if nothing is proposed
 * @param proportionality why less does not suffice for this person; null if nothing is proposed
 */
public record AssessLateReportSubmission(
        Boolean excuseOffered,
        Boolean excuseAccepted,
        String reasons,
        Boolean limitationProposed,
        Boolean socialAssistance,
        Boolean allowance,
        Boolean accommodation,
        @Nullable Integer limitedDays,
        @Nullable String proportionality) {

    /** Returns the rights that were ticked. */
    Set<LimitableRight> rights() {
        return LimitableRight.ticked(socialAssistance, allowance, accommodation);
    }
}
