package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseState;
import org.himaye.protection.application.ExclusionFindings.Finding;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of a file is excluded from protection, each person by their own grounds only (YUKK 64, 78/2; DT-03, INV-38). One officer
 * finds, and nothing follows from it before somebody else has signed the decision on the application.
 */
@Service
public class Exclusions {

    private final ProtectionApplications applications;
    private final ExclusionFindings findings;
    private final DecisionTables tables;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Exclusions(
            ProtectionApplications applications,
            ExclusionFindings findings,
            DecisionTables tables,
            CaseFiles files,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.findings = findings;
        this.tables = tables;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * From what one person is excluded by what was found so far.
     *
     * @param extent from what
     * @param articles articles of the grounds; empty if there is none
     */
    record Standing(ExclusionExtent extent, List<String> articles) {}

    /**
     * Records what is found about one person of a file whose examination is not over.
     *
     * @param person the applicant or a covered family member
     * @return identifier of the finding
     * @throws Refusal {@link ProtectionProblem#EXCLUSION_NOT_POSSIBLE}; invalid request for fields that do not hold
     */
    @Transactional
    public UUID record(String caseNumber, PersonId person, RecordExclusionSubmission submission) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        requireExamination(file);
        FieldChecks checks = new FieldChecks(clock)
                .present(submission.ground(), "ground")
                .present(submission.facts(), "facts")
                .present(submission.evidence(), "evidence")
                .requireByLaw(
                        "YUKK 64/6",
                        persons(file).contains(person),
                        "person",
                        "not-in-file",
                        "Kişi başvuru sahibi veya dosyadaki bir aile üyesi olmalıdır.",
                        "The person must be the applicant or a family member whom the file covers.");
        ExclusionGround ground = submission.ground();
        if (ground != null && ground.needsSeriousBelief()) {
            // Cruel acts alone exclude nobody: the table sends them to the assessment under 64/1-c.
            Standing standing = standing(EnumSet.of(ground), submission.seriousBelief(), false);
            checks.requireByLaw(
                    ground == ExclusionGround.CRUEL_ACTS ? "YUKK 64/3" : "YUKK 64/1-c",
                    standing.extent() == ExclusionExtent.ALL,
                    "seriousBelief",
                    "assessment-missing",
                    "Fiiller 64/1-c kapsamında değerlendirilmeli ve suçluluğa ciddi kanaat oluşmalıdır.",
                    "The acts must be assessed under 64/1-c and lead to a serious belief of guilt.");
        }
        if (ground == ExclusionGround.UN_ASSISTANCE_ENDED) {
            checks.requireByLaw(
                    "YUKK 64/2",
                    standingGrounds(file.id(), person).contains(ExclusionGround.UN_ASSISTANCE),
                    "ground",
                    "does-not-fit",
                    "Dosyada sona erecek bir BM koruması tespiti yok.",
                    "No assistance by the United Nations was found that could have ended.");
        }
        checks.refuseIfAny();
        return keep(application, file, person, submission);
    }

    private UUID keep(
            ProtectionApplication application, CaseFile file, PersonId person, RecordExclusionSubmission submission) {
        ExclusionGround ground = Objects.requireNonNull(submission.ground());
        Set<ExclusionGround> one = ground == ExclusionGround.NO_OWN_GROUND ? Set.of() : EnumSet.of(ground);
        Standing standing = standing(one, submission.seriousBelief(), othersExcluded(file, person));
        Instant now = clock.instant();
        Finding finding = new Finding(
                UUID.randomUUID(),
                person,
                ground,
                standing.extent(),
                standing.articles().isEmpty() ? "YUKK 64" : String.join(", ", standing.articles()),
                Objects.requireNonNull(submission.facts()),
                Objects.requireNonNull(submission.evidence()),
                currentActor.get().userId(),
                now);
        findings.add(file.id(), application.province(), finding);
        journal.record(
                file.id(),
                application.province(),
                finding.extent() == ExclusionExtent.NONE ? "NO_EXCLUSION_FOUND" : "EXCLUSION_FOUND",
                now,
                finding.article(),
                Map.of(
                        "decision",
                        "DT-03",
                        "finding",
                        finding.id(),
                        "person",
                        person,
                        "ground",
                        ground,
                        "excludedFrom",
                        finding.extent()));
        return finding.id();
    }

    /** Returns from what each person of a file is excluded by what was found so far, the applicant first. */
    Map<PersonId, Standing> standing(CaseFile file) {
        Map<PersonId, Standing> all = new LinkedHashMap<>();
        for (PersonId person : persons(file)) {
            // A finding that needs a serious belief was kept only where it was reached.
            all.put(person, standing(standingGrounds(file.id(), person), true, othersExcluded(file, person)));
        }
        return all;
    }

    /** Tells whether somebody has found a ground of exclusion in a case, whatever became of it. */
    boolean hasFound(CaseId caseId, String account) {
        return findings.of(caseId).stream()
                .anyMatch(finding -> finding.extent() != ExclusionExtent.NONE
                        && finding.foundBy().equals(account));
    }

    /** Takes back what was found about the applicant, because the Commission gives a status in place of the authority. */
    void setAside(ProtectionApplication application, String facts) {
        CaseFile file = files.get(application.caseId());
        if (!standingGrounds(file.id(), file.personId()).isEmpty()) {
            keep(
                    application,
                    file,
                    file.personId(),
                    new RecordExclusionSubmission(ExclusionGround.NO_OWN_GROUND, false, facts, "YUKK 80, CBK-4 164"));
        }
    }

    /**
     * A finding as its readers see it.
     *
     * @param finding identifier
     * @param person whom it concerns
     * @param ground what was found
     * @param excludedFrom from what it excludes
     * @param article articles
     * @param facts the facts
     * @param evidence what they rest on
     * @param foundBy account
     * @param foundAt when
     */
    public record Found(
            UUID finding,
            String person,
            ExclusionGround ground,
            ExclusionExtent excludedFrom,
            String article,
            String facts,
            String evidence,
            String foundBy,
            Instant foundAt) {}

    /** Returns what was found about the persons of a file, oldest first. */
    @Transactional
    public List<Found> of(String caseNumber) {
        return findings.of(files.byNumber(caseNumber).id()).stream()
                .map(finding -> new Found(
                        finding.id(),
                        finding.person().toString(),
                        finding.ground(),
                        finding.extent(),
                        finding.article(),
                        finding.facts(),
                        finding.evidence(),
                        finding.foundBy(),
                        finding.foundAt()))
                .toList();
    }

    private Standing standing(Set<ExclusionGround> found, boolean seriousBelief, boolean familyOfExcluded) {
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
                        .map(row -> String.valueOf(row.get("article")))
                        .distinct()
                        .toList());
    }

    private boolean othersExcluded(CaseFile file, PersonId person) {
        return standingFindings(findings.of(file.id())).stream()
                .anyMatch(finding -> finding.extent() != ExclusionExtent.NONE
                        && !finding.person().equals(person));
    }

    private Set<ExclusionGround> standingGrounds(CaseId caseId, PersonId person) {
        return standingFindings(findings.of(caseId)).stream()
                .filter(finding -> finding.person().equals(person))
                .map(Finding::ground)
                .filter(ground -> ground != ExclusionGround.NO_OWN_GROUND)
                .collect(Collectors.toSet());
    }

    private static List<Finding> standingFindings(List<Finding> all) {
        List<Finding> standing = new ArrayList<>();
        for (Finding finding : all) {
            standing.removeIf(earlier -> earlier.person().equals(finding.person())
                    && finding.ground().takesBack(earlier.ground()));
            standing.add(finding);
        }
        return standing;
    }

    private List<PersonId> persons(CaseFile file) {
        return Stream.concat(
                        Stream.of(file.personId()),
                        files.members(file.id()).stream().map(CaseMember::personId))
                .toList();
    }

    private void requireExamination(CaseFile file) {
        if (file.state() != CaseState.OPEN
                || !Set.of("EXAMINATION", "ASSESSMENT").contains(file.stage())) {
            throw new Refusal(
                    ProtectionProblem.EXCLUSION_NOT_POSSIBLE,
                    new LocalizedText(
                            "Haricinde tutma sebebi inceleme sırasında ve karar taslağından önce tespit edilir;"
                                    + " imzaya sunulmuş taslak önce geri çevrilmelidir.",
                            "Exclusion is found during the examination and before the draft; a draft that waits for its"
                                    + " signature must be returned first."),
                    "YUKK 64");
        }
    }
}
