package org.himaye.trafficking.identification;

import java.time.LocalDate;
import java.time.Period;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.referral.FileReferral;
import org.himaye.trafficking.referral.VictimReferrals;
import org.springframework.stereotype.Component;

/**
 * Whether somebody was under 18 when an office first learned of them (TCK 80/3, INV-17): who becomes of age while offices take
 * their time is still treated as a child.
 */
@Component
class AgeWhenReferred {

    private static final int ADULT_AT = 18;

    private final VictimReferrals referrals;

    AgeWhenReferred(VictimReferrals referrals) {
        this.referrals = referrals;
    }

    /** Tells whether the person of a file, born on a day, was under 18; a birthday on 29 February comes on 1 March (law note H.14). */
    boolean isUnder18(VictimFile file, LocalDate birthDate) {
        LocalDate referred = LegalTime.dayOf(referrals.of(file.id()).stream()
                .map(FileReferral::receivedAt)
                .findFirst()
                .orElse(file.openedAt()));
        return Period.between(birthDate, referred).getYears() < ADULT_AT;
    }
}
