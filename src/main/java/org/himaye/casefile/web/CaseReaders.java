package org.himaye.casefile.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/**
 * Which groups may read files of which kind (law note F, YUKK 94/1). Provinces and {@link org.himaye.casefile.CaseGate}
 * narrow it further. Groups that work without personal data, such as information technology and statistics, are in no list.
 */
final class CaseReaders {

    private static final Set<OfficerGroup> OVERSIGHT = EnumSet.of(
            OfficerGroup.PROVINCIAL_DIRECTOR,
            OfficerGroup.NOTIFICATION_OFFICER,
            OfficerGroup.LEGAL_COUNSEL,
            OfficerGroup.DATA_PROTECTION_OFFICER,
            OfficerGroup.AUDITOR);

    private static final Set<OfficerGroup> COMMISSION = EnumSet.of(
            OfficerGroup.COMMISSION_CHAIR,
            OfficerGroup.COMMISSION_MEMBER_JUSTICE,
            OfficerGroup.COMMISSION_MEMBER_FOREIGN_AFFAIRS,
            OfficerGroup.COMMISSION_MEMBER_EXPERT,
            OfficerGroup.COMMISSION_SECRETARIAT);

    private static final Map<CaseType, Set<OfficerGroup>> READERS = readers();

    private CaseReaders() {}

    /** Returns the kinds of file the actor may read, possibly none. */
    static Set<CaseType> readable(Actor actor) {
        return READERS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(actor::isIn))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns those of the actor's groups that may read files of a kind, possibly none. */
    static Set<OfficerGroup> lettingIn(Actor actor, CaseType type) {
        return READERS.getOrDefault(type, Set.of()).stream()
                .filter(actor::isIn)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<CaseType, Set<OfficerGroup>> readers() {
        Map<CaseType, Set<OfficerGroup>> readers = new EnumMap<>(CaseType.class);
        readers.put(
                CaseType.PROTECTION,
                with(
                        COMMISSION,
                        OfficerGroup.FRONT_DESK,
                        OfficerGroup.REGISTRATION_OFFICER,
                        OfficerGroup.INTERVIEW_OFFICER,
                        OfficerGroup.PROTECTION_OFFICER,
                        OfficerGroup.PROTECTION_DECIDER,
                        OfficerGroup.GOVERNOR_APPROVER,
                        OfficerGroup.CHILD_PROTECTION_LIAISON,
                        OfficerGroup.HQ_PROTECTION));
        readers.put(
                CaseType.APPEAL,
                with(
                        COMMISSION,
                        OfficerGroup.UNHCR_OBSERVER,
                        OfficerGroup.PROTECTION_OFFICER,
                        OfficerGroup.PROTECTION_DECIDER,
                        OfficerGroup.HQ_PROTECTION));
        readers.put(
                CaseType.REMOVAL,
                with(
                        Set.of(),
                        OfficerGroup.REMOVAL_OFFICER,
                        OfficerGroup.GOVERNOR_APPROVER,
                        OfficerGroup.DETENTION_REVIEWER,
                        OfficerGroup.REMOVAL_CENTRE_MANAGER,
                        OfficerGroup.ALTERNATIVES_SUPERVISOR,
                        OfficerGroup.RETURN_COUNSELLOR,
                        OfficerGroup.READMISSION_DESK,
                        OfficerGroup.HQ_IRREGULAR));
        return readers;
    }

    private static Set<OfficerGroup> with(Set<OfficerGroup> more, OfficerGroup... groups) {
        Set<OfficerGroup> all = EnumSet.copyOf(OVERSIGHT);
        all.addAll(more);
        all.addAll(Set.of(groups));
        return all;
    }
}
