package org.himaye.protection.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.protection.application.ExclusionFindings.Finding;
import org.himaye.shared.CaseId;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * From what each person of a file is excluded by what was found and not taken back (YUKK 64; DT-03). Nobody is excluded with
 * somebody else (YUKK 64/6, INV-38).
 */
@Component
class ExclusionStandings {

    private final ExclusionFindings findings;
    private final DecisionTables tables;
    private final CaseFiles files;

    ExclusionStandings(ExclusionFindings findings, DecisionTables tables, CaseFiles files) {
        this.findings = findings;
        this.tables = tables;
        this.files = files;
    }

    /**
     * From what one person is excluded by what was found so far.
     *
     * @param extent from what
     * @param articles articles of the grounds; empty if there is none
     */
    record Standing(ExclusionExtent extent, List<String> articles) {}

    /** Returns how it stands about each person of a file, the applicant first. */
    Map<PersonId, Standing> of(CaseFile file) {
        List<Finding> standing = standingFindings(file.id());
        Map<PersonId, Standing> all = new LinkedHashMap<>();
        for (PersonId person : persons(file)) {
            // A finding that needs a serious belief was kept only where it was reached.
            all.put(person, derive(grounds(standing, person), true, othersExcluded(standing, person)));
        }
        return all;
    }

    /**
     * Returns whom a decision excludes: from all protection whatever is decided, from subsidiary protection if that is what is
     * given (YUKK 64/5).
     *
     * @param standings how it stands about each person of the file
     * @param outcome upper-case code of the decision
     */
    static Map<PersonId, Standing> excludedBy(Map<PersonId, Standing> standings, String outcome) {
        Map<PersonId, Standing> excluded = new LinkedHashMap<>();
        standings.forEach((person, standing) -> {
            boolean applies = standing.extent() == ExclusionExtent.ALL
                    || standing.extent() == ExclusionExtent.SUBSIDIARY_PROTECTION
                            && "SUBSIDIARY_PROTECTION".equals(outcome);
            if (applies) {
                excluded.put(person, standing);
            }
        });
        return excluded;
    }

    /**
     * Applies DT-03 to one person.
     *
     * @param found grounds that stand
     * @param seriousBelief whether a serious belief of guilt was reached
     * @param familyOfExcluded whether somebody else of the file is excluded
     */
    Standing derive(Set<ExclusionGround> found, boolean seriousBelief, boolean familyOfExcluded) {
        List<Map<String, Object>> rows =
                tables.evaluate("exclusion", ExclusionGround.facts(found, seriousBelief, familyOfExcluded));
        ExclusionExtent extent = rows.stream()
                .map(row -> String.valueOf(row.get("excludedFrom")))
                .filter(from -> !from.equals("ASSESS"))
                .map(ExclusionExtent::valueOf)
                .reduce(ExclusionExtent.NONE, (one, other) -> one.compareTo(other) < 0 ? other : one);
        return new Standing(
                extent,
                rows.stream()
                        .filter(row -> extent == ExclusionExtent.NONE || !"NONE".equals(row.get("excludedFrom")))
                        .map(row -> String.valueOf(row.get("article")))
                        .distinct()
                        .toList());
    }

    /** Tells whether a ground stands against anybody else of a file. */
    boolean othersExcluded(CaseId caseId, PersonId person) {
        return othersExcluded(standingFindings(caseId), person);
    }

    /** Returns the grounds that stand against one person. */
    Set<ExclusionGround> grounds(CaseId caseId, PersonId person) {
        return grounds(standingFindings(caseId), person);
    }

    /** Returns the applicant and the covered family members. */
    List<PersonId> persons(CaseFile file) {
        return Stream.concat(
                        Stream.of(file.personId()),
                        files.members(file.id()).stream().map(CaseMember::personId))
                .toList();
    }

    private static boolean othersExcluded(List<Finding> standing, PersonId person) {
        return standing.stream()
                .anyMatch(finding -> finding.extent() != ExclusionExtent.NONE
                        && !finding.person().equals(person));
    }

    private static Set<ExclusionGround> grounds(List<Finding> standing, PersonId person) {
        return standing.stream()
                .filter(finding -> finding.person().equals(person))
                .map(Finding::ground)
                .filter(ground -> ground != ExclusionGround.NO_OWN_GROUND)
                .collect(Collectors.toSet());
    }

    private List<Finding> standingFindings(CaseId caseId) {
        List<Finding> standing = new ArrayList<>();
        for (Finding finding : findings.of(caseId)) {
            standing.removeIf(earlier -> earlier.person().equals(finding.person())
                    && finding.ground().takesBack(earlier.ground()));
            standing.add(finding);
        }
        return standing;
    }
}
