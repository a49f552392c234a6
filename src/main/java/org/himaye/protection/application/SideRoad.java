package org.himaye.protection.application;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseState;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.protection.application.SideRoads.Standing;

/**
 * What may be opened beside the main road of an application, and when that can be lawful. Whoever opens it decides anew; here is
 * said what an officer is shown.
 */
public enum SideRoad {
    /** The applicant withdraws in writing (YUKK 77/1-a). */
    WITHDRAWAL((file, standing) -> standing.withdrawable().getAsBoolean()),
    /** A change to the accelerated procedure (YUKK 79/1), never of a child's application (79/4). */
    ACCELERATED_TRACK((file, standing) -> isExamined(file, standing)
            && !standing.trackChangeProposed()
            && standing.track() == Track.REGULAR
            && !standing.unaccompaniedChild()),
    /** Back to the regular examination, because it needs longer (YUKK 79/3). */
    REGULAR_TRACK((file, standing) ->
            isExamined(file, standing) && !standing.trackChangeProposed() && standing.track() == Track.ACCELERATED),
    /** Residence and reporting (YUKK 71). */
    RESIDENCE_DUTIES((file, standing) -> standing.applicant() && standing.registered() && !standing.dutiesOpen()),
    /** Residence and reporting are not needed any more (YUKK 71). */
    RESIDENCE_DUTIES_LIFTING((file, standing) -> standing.dutiesOpen()),
    /** A court has annulled the decision on residence and reporting (YUKK 80). */
    RESIDENCE_DUTIES_ANNULMENT((file, standing) -> standing.dutiesInForce()),
    /** Something happened for which the application counts as withdrawn (YUKK 77). */
    DEEMED_WITHDRAWAL((file, standing) ->
            isPastRegistration(standing) && standing.proposable().getAsBoolean()),
    /** Three absences in a row (YUKK 77/1-b, ç; INV-40). */
    ABSENCES((file, standing) -> isMissedThreeTimes(standing)
            && isPastRegistration(standing)
            && standing.proposable().getAsBoolean()),
    /** A ground of inadmissibility comes to light (YUKK 72/2). */
    INADMISSIBILITY((file, standing) -> standing.stoppable().getAsBoolean()),
    /** Somebody is to find out whether a person is excluded (YUKK 64). */
    EXCLUSION_CONSIDERATION((file, standing) -> isBeforeDraft(file) && standing.somebodyUnconsidered()),
    /** A finding about the exclusion of a person (YUKK 64). */
    EXCLUSION_FINDING((file, standing) -> isBeforeDraft(file)),
    /** The declared age is in doubt (YUKK 66/1). */
    AGE_ASSESSMENT((file, standing) -> isUndecided(file, standing) && standing.registered() && !standing.ageDoubted()),
    /** A child or relative joins the family of the file (YUKK 65/3, 78/2). */
    JOINING_MEMBER((file, standing) -> isUndecided(file, standing)),
    /** An adult leaves it for a file of their own (YUKK 65/3). */
    LEAVING_MEMBER((file, standing) -> isUndecided(file, standing) && standing.adultMember()),
    /** A member has died (YUKK 65/3). */
    DECEASED_MEMBER((file, standing) -> file.state() == CaseState.OPEN && standing.family()),
    /** The person reports a change (YUKK 90/1). */
    REPORTED_CHANGE((file, standing) -> standing.owesReports()),
    /** A change comes to light that nobody reported in time (YUKK 90/1). */
    UNREPORTED_CHANGE((file, standing) -> standing.owesReports()),
    /** A limitation of rights is not needed any more (YUKK 90/2). */
    RIGHTS_LIMITATION_LIFTING((file, standing) -> standing.rightsLimited()),
    /** The status of a closed file is evaluated anew (YUKK 85, 86). */
    STATUS_REVIEW((file, standing) ->
            file.state() == CaseState.CLOSED && standing.holdsStatus() && !standing.statusReviewed()),
    /** The need to detain the applicant is tested (YUKK 68). */
    DETENTION((file, standing) -> standing.applicant() && !standing.detentionConsidered() && !standing.held()),
    /** A petition to the judge is handed in (YUKK 68/7). */
    DETENTION_PETITION((file, standing) -> standing.mayBeHeld()),
    /** The judge has lifted the detention (YUKK 68/7). */
    DETENTION_LIFTING_ORDER((file, standing) -> standing.detained()),
    /** The detained person is an unaccompanied child (YUKK 66/1-b). */
    DETENTION_OF_A_CHILD((file, standing) -> standing.detained() && !standing.released());

    private final BiPredicate<CaseFile, Standing> lawful;

    SideRoad(BiPredicate<CaseFile, Standing> lawful) {
        this.lawful = lawful;
    }

    /** Returns the last part of its address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells whether it can be lawful to open it as a file stands. */
    boolean isLawful(CaseFile file, Standing standing) {
        return lawful.test(file, standing);
    }

    private static boolean isUndecided(CaseFile file, Standing standing) {
        return file.state() == CaseState.OPEN && !standing.decided();
    }

    private static boolean isExamined(CaseFile file, Standing standing) {
        return isUndecided(file, standing) && standing.screened();
    }

    /** Rows 2 and 4 of DT-05. */
    private static boolean isMissedThreeTimes(Standing standing) {
        return standing.absencesInARow() >= 3;
    }

    private static boolean isPastRegistration(Standing standing) {
        return !standing.registered() || standing.identityIssued();
    }

    private static boolean isBeforeDraft(CaseFile file) {
        return file.state() == CaseState.OPEN
                && Set.of("EXAMINATION", "ASSESSMENT").contains(file.stage());
    }
}
