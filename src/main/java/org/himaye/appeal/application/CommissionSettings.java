package org.himaye.appeal.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the law leaves open about the Commission ({@code himaye.commission.*}); documented in the operations guide.
 *
 * @param quorum how many of the four seats must vote, 3 or 4
 * @param majority of whom more than half must agree
 * @param tie what happens when the sides are equal
 * @param acceptMode whether acceptance sends the case back or replaces the decision
 * @param casesPerRapporteur how many undecided appeals a rapporteur holds at most
 */
@Validated
@ConfigurationProperties("himaye.commission")
public record CommissionSettings(
        @DefaultValue("4") @Min(3) @Max(4) int quorum,
        @DefaultValue("PRESENT") Majority majority,
        @DefaultValue("CHAIR_SIDE") Tie tie,
        @DefaultValue("REMAND") AcceptMode acceptMode,
        @DefaultValue("40") @Min(1) int casesPerRapporteur) {

    /** Of whom more than half must agree. */
    public enum Majority {
        /** Of those who voted. */
        PRESENT,
        /** Of the four seats. */
        ALL_SEATS
    }

    /** What happens when the sides are equal. */
    public enum Tie {
        /** The chair's side prevails. */
        CHAIR_SIDE,
        /** The next session votes again. */
        NEXT_SESSION
    }

    /** What acceptance means. */
    public enum AcceptMode {
        /** The deciding unit decides anew, by somebody else. */
        REMAND,
        /** The Commission's decision takes the place of the contested one. */
        SUBSTITUTE
    }
}
