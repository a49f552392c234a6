package org.himaye.trafficking.identification;

import java.time.Clock;
import java.util.Date;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.identification.IdentificationTables.Proposal;
import org.himaye.trafficking.identification.IdentificationTables.Sheet;
import org.himaye.trafficking.identification.IndicatorSheet.Advice;
import org.himaye.trafficking.identification.ProposeIdentificationSubmission.Step;
import org.himaye.trafficking.identification.SecondProposalSubmission.Opinion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What two experts make of a sheet: a reasoned proposal of one and the agreement of another (law note 4.a, step 3). */
@Service
public class IdentificationProposals {

    private static final String ARTICLE = "TCK 80";

    private final VictimFiles files;
    private final IdentificationTables tables;
    private final IdentificationPeriods periods;
    private final IdentificationLetters letters;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdentificationProposals(
            VictimFiles files,
            IdentificationTables tables,
            IdentificationPeriods periods,
            IdentificationLetters letters,
            CurrentActor currentActor,
            Clock clock) {
        this.files = files;
        this.tables = tables;
        this.periods = periods;
        this.letters = letters;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Content of {@code IDENTIFICATION_PROPOSED}.
     *
     * @param result what is proposed
     * @param ground why not identified; null otherwise
     * @param advice what the table had advised
     * @param reasons why
     * @param proposedBy account name of the expert
     */
    public record Proposed(
            IdentificationResult result,
            @Nullable NotIdentifiedGround ground,
            Advice advice,
            String reasons,
            String proposedBy) {}

    /**
     * What follows from a proposal.
     *
     * @param furtherInterview whether another interview is held first
     * @param dueAt when the next step is due
     */
    public record NextStep(boolean furtherInterview, Date dueAt) {}

    /**
     * What follows from the second opinion.
     *
     * @param agreed whether two experts stand behind the proposal
     * @param dueAt when the next step is due
     */
    public record Seconded(boolean agreed, Date dueAt) {}

    /** Records what an expert proposes, or that another interview is needed. */
    @Transactional
    public NextStep propose(TaskInHand task, ProposeIdentificationSubmission submission) {
        String expert = AtWork.require(currentActor);
        CaseId file = files.get(task.caseId()).id();
        Sheet sheet = tables.lastSheet(file).orElseThrow(AtWork::notAtThisStep);
        boolean proposes = submission.step() == Step.PROPOSE;
        IdentificationResult result = submission.result();
        FieldChecks checks = new FieldChecks(clock)
                .require(
                        proposes == (result != null),
                        "result",
                        "inconsistent",
                        "Sonuç, öneride ve yalnız öneride yazılır.",
                        "A result belongs to a proposal, and only there.")
                .require(
                        !proposes || !sheet.child() || !tables.lacksSpecialist(file),
                        "step",
                        "specialist-missing",
                        "Çocukla psikolog veya sosyal çalışmacı eşliğinde görüşülmedi; önce yeniden görüşün.",
                        "The child was not interviewed with a psychologist or social worker; interview again first.");
        ChildProtection.check(checks, sheet, result, submission.ground());
        checks.refuseIfAny();
        if (result == null) {
            files.enter(file, "FURTHER_INTERVIEW_NEEDED", ARTICLE, clock.instant(), submission);
            return new NextStep(true, periods.furtherInterview());
        }
        tables.addProposal(file, sheet.id(), result, submission.ground());
        files.enter(
                file,
                "IDENTIFICATION_PROPOSED",
                ARTICLE,
                clock.instant(),
                new Proposed(result, submission.ground(), sheet.advice(), submission.reasons(), expert));
        return new NextStep(false, periods.assessment());
    }

    /** Records whether another expert agrees; with two experts behind it, the report is written (DOC-26). */
    @Transactional
    public Seconded second(TaskInHand task, SecondProposalSubmission submission) {
        String expert = AtWork.require(currentActor);
        CaseId file = files.get(task.caseId()).id();
        Proposal proposal = tables.lastProposal(file).orElseThrow(AtWork::notAtThisStep);
        if (proposal.proposedBy().equals(expert)) {
            throw new Refusal(
                    IdentificationProblem.ANOTHER_EXPERT_NEEDED,
                    new LocalizedText(
                            "Öneriyi siz hazırladınız; ikinci görüşü başka bir uzman verir.",
                            "You have made the proposal; another expert gives the second opinion."),
                    "İTY");
        }
        boolean agreed = submission.opinion() == Opinion.AGREED;
        tables.addSeconding(file, proposal.id(), agreed);
        files.enter(file, "PROPOSAL_SECONDED", ARTICLE, clock.instant(), submission);
        if (agreed) {
            letters.report(file, proposal.proposedBy(), expert);
        }
        return new Seconded(agreed, agreed ? periods.decision() : periods.assessment());
    }
}
