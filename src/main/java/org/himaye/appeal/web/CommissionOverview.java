package org.himaye.appeal.web;

import java.util.List;
import org.himaye.appeal.application.AppealRegister;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.appeal.application.Commissions.Mandate;
import org.himaye.appeal.application.Docket.Assignment;
import org.himaye.appeal.application.Sessions.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What the Commission's first page shows.
 *
 * @param mandate the reader's own mandate; null without one
 * @param reporting appeals on which the reader reports, with the reason why
 * @param registers the appeals of each commission the reader may see
 * @param waiting appeals that wait for distribution, next first; empty for who does not distribute
 * @param waitingInAll how many wait
 * @param sessions sessions the reader may see, newest first
 * @param mandates mandates in force, by commission
 * @param endingSoon mandates that end within sixty days
 * @param office whether the reader convenes and distributes
 * @param administration whether the reader appoints members
 */
record CommissionOverview(
        @Nullable Mandate mandate,
        List<Reported> reporting,
        List<Register> registers,
        List<String> waiting,
        int waitingInAll,
        List<Summary> sessions,
        List<Seated> mandates,
        List<Mandate> endingSoon,
        boolean office,
        boolean administration) {

    /**
     * An appeal with the reason why it is somebody's.
     *
     * @param entry the appeal
     * @param assignment why
     */
    record Reported(AppealRegister.Entry entry, Assignment assignment) {}

    /** The appeals of a commission. */
    record Register(Commission commission, List<AppealRegister.Entry> entries) {}

    /** The members of a commission. */
    record Seated(Commission commission, List<Member> members) {}

    /**
     * A member.
     *
     * @param absent whether the member is away today
     */
    record Member(Mandate mandate, boolean absent) {}
}
