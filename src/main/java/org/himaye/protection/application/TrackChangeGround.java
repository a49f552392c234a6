package org.himaye.protection.application;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.jspecify.annotations.Nullable;

/** Why an application should change from one examination track to the other (YUKK 79/1, 79/3). */
public enum TrackChangeGround {
    /** The examination needs longer than the accelerated procedure gives (YUKK 79/3). */
    TAKES_LONGER(null),
    /** The reasons contain nothing related to protection (YUKK 79/1-a). */
    NO_PROTECTION_REASON("noProtectionReason"),
    /** The authorities were misled with false or withheld documents (YUKK 79/1-b). */
    MISLED_AUTHORITIES("misledAuthorities"),
    /** Documents were destroyed in bad faith (YUKK 79/1-c). */
    DESTROYED_DOCUMENTS("destroyedDocuments"),
    /** The person is in detention for removal (YUKK 79/1-ç). */
    IN_REMOVAL_DETENTION("inRemovalDetention"),
    /** The application serves only to delay or prevent removal (YUKK 79/1-d). */
    APPLIED_TO_DELAY_REMOVAL("appliedToDelayRemoval"),
    /** Danger to public order or security, or removed for that before (YUKK 79/1-e). */
    PUBLIC_ORDER_DANGER("publicOrderDanger"),
    /** A new application after a deemed withdrawal (YUKK 79/1-f). */
    REAPPLIED_AFTER_WITHDRAWAL("reappliedAfterWithdrawal");

    private final @Nullable String fact;

    TrackChangeGround(@Nullable String fact) {
        this.fact = fact;
    }

    /** Returns the track that the ground leads to. */
    Track leadsTo() {
        return fact == null ? Track.REGULAR : Track.ACCELERATED;
    }

    /** Returns the name of the fact in DT-02. */
    String fact() {
        return Objects.requireNonNull(fact, name());
    }

    /** Returns the names of all facts of DT-02 that are grounds. */
    static List<String> facts() {
        return Arrays.stream(values())
                .map(ground -> ground.fact)
                .filter(Objects::nonNull)
                .toList();
    }
}
