package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decision;
import org.himaye.protection.application.ExclusionFindings.Consideration;
import org.himaye.protection.application.ExclusionFindings.Finding;
import org.himaye.protection.application.ExclusionStandings.Standing;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
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
    private final ExclusionStandings standings;
    private final ExclusionConsideration process;
    private final ProcedureClocks clocks;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Exclusions(
            ProtectionApplications applications,
            ExclusionFindings findings,
            ExclusionStandings standings,
            ExclusionConsideration process,
            ProcedureClocks clocks,
            CaseFiles files,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.findings = findings;
        this.standings = standings;
        this.process = process;
        this.clocks = clocks;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records what is found about one person of a file whose examination is not over.
     *
     * @param person the applicant or a covered family member
     * @return identifier of the finding
     * @throws Refusal {@link ProtectionProblem#EXCLUSION_NOT_POSSIBLE}; invalid request for fields that do not hold
     */
    @Transactional
    public UUID record(String caseNumber, PersonId person, RecordExclusionSubmission submission) {
        return record(files.byNumber(caseNumber), null, person, submission);
    }

    /**
     * Lets an officer fill in what is found about one person.
     *
     * @param person the applicant or a covered family member
     * @return identifier of the consideration
     * @throws Refusal {@link ProtectionProblem#EXCLUSION_NOT_POSSIBLE}; invalid request for somebody else
     */
    @Transactional
    public UUID consider(String caseNumber, PersonId person) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        requireExamination(file);
        FieldChecks checks = new FieldChecks(clock);
        requireInFile(checks, file, person);
        checks.refuseIfAny();
        if (findings.open(file.id()).stream()
                .anyMatch(consideration -> consideration.person().equals(person))) {
            throw notPossible(
                    "Bu kişi için haricinde tutma zaten değerlendirilmektedir.",
                    "The exclusion of this person is being considered already.");
        }
        Instant now = clock.instant();
        Consideration consideration = new Consideration(UUID.randomUUID(), file.id(), person);
        findings.consider(
                consideration, application.province(), currentActor.get().userId(), now);
        journal.record(
                file.id(),
                application.province(),
                "EXCLUSION_CONSIDERED",
                now,
                "YUKK 64",
                Map.of("consideration", consideration.id(), "person", person));
        process.open(
                file.id(),
                application.province(),
                file.caseNumber(),
                consideration.id(),
                clocks.dueOf(file.id(), "DL-IP-08", Objects.requireNonNull(application.registeredAt())));
        return consideration.id();
    }

    /**
     * Records what a consideration has found.
     *
     * @throws Refusal whatever refuses a finding; {@link ProtectionProblem#EXCLUSION_NOT_POSSIBLE} once it has led to one
     */
    @Transactional
    public void conclude(UUID considerationId, RecordExclusionSubmission submission) {
        Consideration consideration = findings.consideration(considerationId)
                .filter(found -> findings.open(found.caseId()).contains(found))
                .orElseThrow(
                        () -> notPossible("Bekleyen bir değerlendirme yok.", "No consideration waits for a finding."));
        record(files.get(consideration.caseId()), considerationId, consideration.person(), submission);
    }

    /** Takes back what nobody has answered when the application is decided. */
    void lapse(ProtectionApplication application, List<Consideration> open) {
        for (Consideration consideration : open) {
            if (process.lapse(consideration.caseId(), consideration.id())) {
                journal.record(
                        consideration.caseId(),
                        application.province(),
                        "EXCLUSION_CONSIDERATION_LAPSED",
                        clock.instant(),
                        "YUKK 64",
                        Map.of("consideration", consideration.id()));
            }
        }
    }

    /** Returns the considerations of a case that wait for a finding. */
    List<Consideration> open(CaseId caseId) {
        return findings.open(caseId);
    }

    private UUID record(
            CaseFile file, @Nullable UUID consideration, PersonId person, RecordExclusionSubmission submission) {
        ProtectionApplication application = applications.get(file.id());
        requireExamination(file);
        FieldChecks checks = new FieldChecks(clock);
        requireInFile(checks, file, person);
        ExclusionGround ground = submission.ground();
        if (ground.needsSeriousBelief()) {
            // Cruel acts alone exclude nobody: the table sends them to the assessment under 64/1-c.
            Standing standing = standings.derive(EnumSet.of(ground), submission.seriousBelief(), false);
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
                    standings.grounds(file.id(), person).contains(ExclusionGround.UN_ASSISTANCE),
                    "ground",
                    "does-not-fit",
                    "Dosyada sona erecek bir BM koruması tespiti yok.",
                    "No assistance by the United Nations was found that could have ended.");
        }
        checks.refuseIfAny();
        return keep(application, file, consideration, person, submission);
    }

    private void requireInFile(FieldChecks checks, CaseFile file, PersonId person) {
        checks.requireByLaw(
                "YUKK 64/6",
                standings.persons(file).contains(person),
                "person",
                "not-in-file",
                "Kişi başvuru sahibi veya dosyadaki bir aile üyesi olmalıdır.",
                "The person must be the applicant or a family member whom the file covers.");
    }

    private UUID keep(
            ProtectionApplication application,
            CaseFile file,
            @Nullable UUID consideration,
            PersonId person,
            RecordExclusionSubmission submission) {
        ExclusionGround ground = submission.ground();
        Set<ExclusionGround> one = ground == ExclusionGround.NO_OWN_GROUND ? Set.of() : EnumSet.of(ground);
        Standing standing =
                standings.derive(one, submission.seriousBelief(), standings.othersExcluded(file.id(), person));
        Instant now = clock.instant();
        Finding finding = new Finding(
                UUID.randomUUID(),
                person,
                ground,
                standing.extent(),
                standing.articles().isEmpty() ? "YUKK 64" : String.join(", ", standing.articles()),
                submission.facts(),
                submission.evidence(),
                currentActor.get().userId(),
                now);
        findings.add(file.id(), application.province(), consideration, finding);
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

    /**
     * Lets the findings take effect with a signed decision.
     *
     * @param excluded whom the decision excludes, by {@link ExclusionStandings#excludedBy}
     */
    void takeEffect(CaseFile file, Decision decision, Map<PersonId, Standing> excluded) {
        excluded.forEach((person, standing) -> {
            String article = String.join(", ", standing.articles());
            findings.exclude(decision.id().value(), file.id(), file.province(), person, standing.extent(), article);
            journal.record(
                    file.id(),
                    file.province(),
                    "PERSON_EXCLUDED",
                    decision.decidedAt(),
                    article,
                    Map.of(
                            "decisionNumber",
                            decision.decisionNumber(),
                            "person",
                            person,
                            "excludedFrom",
                            standing.extent()));
        });
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
        if (!standings.grounds(file.id(), file.personId()).isEmpty()) {
            keep(
                    application,
                    file,
                    null,
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
            Instant foundAt) {

        /** Never prints what is said about whom. */
        @Override
        public String toString() {
            return "Found[" + finding + "]";
        }
    }

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

    private void requireExamination(CaseFile file) {
        if (file.state() != CaseState.OPEN
                || !Set.of("EXAMINATION", "ASSESSMENT").contains(file.stage())) {
            throw notPossible(
                    "Haricinde tutma sebebi inceleme sırasında ve karar taslağından önce tespit edilir;"
                            + " imzaya sunulmuş taslak önce geri çevrilmelidir.",
                    "Exclusion is found during the examination and before the draft; a draft that waits for its"
                            + " signature must be returned first.");
        }
    }

    private static Refusal notPossible(String turkish, String english) {
        return new Refusal(ProtectionProblem.EXCLUSION_NOT_POSSIBLE, new LocalizedText(turkish, english), "YUKK 64");
    }
}
