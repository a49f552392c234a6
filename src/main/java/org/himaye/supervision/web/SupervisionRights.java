package org.himaye.supervision.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;

/**
 * Who may open which page of supervisors (law note F). Each right is written once, as the expression that guards its endpoints,
 * and {@link #allows} answers the same question where no endpoint is asked for. Provinces narrow what somebody sees, not which
 * pages: {@link VisibleProvinces}.
 */
final class SupervisionRights {

    /** Sums and shares: overview, flow, process maps, what if, definitions. */
    static final String FIGURES = "hasAnyAuthority('provincial-director', 'governor-approver', 'hq-protection',"
            + " 'hq-irregular', 'kpi-analyst', 'auditor')";

    /** Cases behind a step of a process map; {@link #filesAtSteps} says of which kind. */
    static final String FILES =
            "hasAnyAuthority('provincial-director', 'governor-approver', 'hq-protection', 'hq-irregular', 'auditor')";

    /** What is late: it names files and the officers with whom they lie. */
    static final String DEADLINES =
            "hasAnyAuthority('provincial-director', 'hq-protection', 'hq-irregular', 'auditor')";

    /** How full centres and shelters are. */
    static final String CAPACITY = FIGURES + " or hasAuthority('removal-centre-manager')";

    /** Everybody held, and every limit that runs. */
    static final String LIBERTY =
            "hasAnyAuthority('provincial-director', 'governor-approver', 'removal-centre-manager',"
                    + " 'hq-irregular', 'auditor')";

    /** Alerts and thresholds of the own unit. */
    static final String ALERTS = FILES;

    /** Setting thresholds and taking note of alerts. */
    static final String THRESHOLDS = "hasAnyAuthority('provincial-director', 'hq-protection', 'hq-irregular')";

    /** Asking for an export and fetching it; each dataset narrows this further. */
    static final String EXPORT = "hasAnyAuthority('provincial-director', 'governor-approver', 'hq-protection',"
            + " 'hq-irregular', 'kpi-analyst')";

    /** The register of exports. */
    static final String EXPORT_REGISTER = EXPORT + " or hasAnyAuthority('auditor', 'data-protection-officer')";

    /** Importing figures of the performance programme. */
    static final String IMPORT = "hasAuthority('kpi-analyst')";

    /** Results of second readings, by unit and without persons. */
    static final String QUALITY = "hasAnyAuthority('provincial-director', 'commission-chair', 'hq-protection',"
            + " 'hq-irregular', 'kpi-analyst', 'auditor')";

    /** What second readers found wrong in the own unit: a province, or the Commission. */
    static final String QUALITY_FINDINGS = "hasAnyAuthority('provincial-director', 'commission-chair')";

    /** Being given decisions to read; {@code supervision/quality.yaml} says which. */
    static final String QUALITY_READING =
            "hasAnyAuthority('protection-decider', 'hq-protection', 'hq-irregular', 'auditor')";

    private static final Pattern GROUP = Pattern.compile("'([a-z-]+)'");

    private static final Set<CaseType> EVERY_FILE = EnumSet.of(CaseType.PROTECTION, CaseType.APPEAL, CaseType.REMOVAL);

    private static final Map<OfficerGroup, Set<CaseType>> FILES_AT_STEPS = new EnumMap<>(Map.of(
            OfficerGroup.PROVINCIAL_DIRECTOR, EVERY_FILE,
            OfficerGroup.AUDITOR, EVERY_FILE,
            OfficerGroup.HQ_PROTECTION, EnumSet.of(CaseType.PROTECTION, CaseType.APPEAL),
            OfficerGroup.HQ_IRREGULAR, EnumSet.of(CaseType.REMOVAL),
            OfficerGroup.GOVERNOR_APPROVER, EnumSet.of(CaseType.REMOVAL)));

    private SupervisionRights() {}

    /**
     * Tells whether somebody has a right.
     *
     * @param right one of the constants of this class
     */
    static boolean allows(String right, Actor actor) {
        return GROUP.matcher(right).results().anyMatch(group -> actor.groups().contains(group.group(1)));
    }

    /** Returns the kinds of file that somebody may find behind a step of a process map, possibly none. */
    static Set<CaseType> filesAtSteps(Actor actor) {
        return FILES_AT_STEPS.entrySet().stream()
                .filter(entry -> actor.isIn(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
