package org.himaye.appeal.application;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseGate;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.springframework.stereotype.Component;

/**
 * Members read what lies with their commission: the appeal and the contested file. UNHCR reads an appeal if it is invited
 * and the applicant agrees (YUKK 92/3).
 */
@Component
class AppealFileGate implements CaseGate {

    private static final Set<OfficerGroup> MEMBERS = EnumSet.of(
            OfficerGroup.COMMISSION_CHAIR,
            OfficerGroup.COMMISSION_MEMBER_JUSTICE,
            OfficerGroup.COMMISSION_MEMBER_FOREIGN_AFFAIRS,
            OfficerGroup.COMMISSION_MEMBER_EXPERT);
    private static final Set<OfficerGroup> MEMBERS_AND_OBSERVERS = withObserver();

    private final Commissions commissions;
    private final AppealRegister register;
    private final Appeals appeals;
    private final Clock clock;

    AppealFileGate(Commissions commissions, AppealRegister register, Appeals appeals, Clock clock) {
        this.commissions = commissions;
        this.register = register;
        this.appeals = appeals;
        this.clock = clock;
    }

    @Override
    public Set<OfficerGroup> narrowed(CaseType type) {
        return switch (type) {
            case APPEAL -> MEMBERS_AND_OBSERVERS;
            case PROTECTION -> MEMBERS;
            case REMOVAL, VICTIM -> Set.of();
        };
    }

    @Override
    public boolean admits(Actor actor, CaseFile file) {
        return admitsObserver(actor, file) || admitsMember(actor, file);
    }

    private boolean admitsObserver(Actor actor, CaseFile file) {
        return file.type() == CaseType.APPEAL
                && actor.isIn(OfficerGroup.UNHCR_OBSERVER)
                && commissions.isObserver(actor.userId())
                && appeals.hasConsent(file.id());
    }

    private boolean admitsMember(Actor actor, CaseFile file) {
        return MEMBERS.stream().anyMatch(actor::isIn)
                && commissions
                        .mandateOf(actor.userId(), LegalTime.dayOf(clock.instant()))
                        .filter(mandate -> register.liesWith(file.id(), mandate.commission()))
                        .isPresent();
    }

    private static Set<OfficerGroup> withObserver() {
        Set<OfficerGroup> groups = EnumSet.copyOf(MEMBERS);
        groups.add(OfficerGroup.UNHCR_OBSERVER);
        return groups;
    }
}
