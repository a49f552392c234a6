package org.himaye.trafficking.support;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Province;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.support.AgreePlanSubmission.Consent;
import org.himaye.trafficking.support.AssessRiskSubmission.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Risks, informed consent and plan (İTY; law note 4.a, step 6). Without consent nobody is supported. */
@Service
public class Plans {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final String TURKISH = "TR";

    private final RunningSupports supports;
    private final SupportEndings endings;
    private final SupportLetters letters;
    private final VictimFiles files;
    private final Clock clock;

    Plans(RunningSupports supports, SupportEndings endings, SupportLetters letters, VictimFiles files, Clock clock) {
        this.supports = supports;
        this.endings = endings;
        this.letters = letters;
        this.files = files;
        this.clock = clock;
    }

    /** Records risks and needs; a child, also in doubt, goes to the Family Ministry. */
    @Transactional
    public void assessRisk(TaskInHand task, AssessRiskSubmission submission) {
        Support support = supports.get(task.caseId());
        Instant assessedAt = FieldChecks.instant(submission.assessedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.assessedAt(), "assessedAt")
                .notBefore(assessedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "assessedAt", "the decision")
                .require(
                        submission.dangerProvince() == null
                                || Province.of(submission.dangerProvince()).isPresent(),
                        "dangerProvince",
                        "unknown",
                        "Böyle bir il yok.",
                        "There is no such province.")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        submission.child() || !supports.isChildOnFile(task.caseId()),
                        "child",
                        "child-on-file",
                        "Tanımlamada çocuk kabul edilen kişi burada da çocuktur.",
                        "Whom the identification treats as a child is a child here as well.")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        submission.child() == (submission.place() == Place.CHILD_INSTITUTION),
                        "place",
                        "not-for-this-person",
                        "Çocuklar, ve yalnız onlar, Aile ve Sosyal Hizmetler kuruluşuna yerleştirilir.",
                        "Children, and nobody else, go to an institution of the Family Ministry.")
                .refuseIfAny();
        files.enter(task.caseId(), "RISK_ASSESSED", RunningSupports.REGULATION, assessedAt, submission);
    }

    /**
     * Records consent and plan; whoever refuses is not supported, and keeps the permit for its time.
     *
     * @return whether there is a plan
     */
    @Transactional
    public boolean agree(TaskInHand task, AgreePlanSubmission submission) {
        CaseId file = task.caseId();
        Support support = supports.get(file);
        boolean child = supports.isChild(file);
        Instant agreedAt = FieldChecks.instant(submission.agreedAt());
        boolean given = submission.consent() == Consent.GIVEN;
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.agreedAt(), "agreedAt")
                .notBefore(agreedAt, support.begunAt().truncatedTo(ChronoUnit.MINUTES), "agreedAt", "the decision");
        explained(checks, submission.language(), submission.interpreter() != null)
                .requireByLaw(
                        RunningSupports.REGULATION,
                        submission.informed(),
                        "informed",
                        "required",
                        "Rıza, bilgilendirmeye dayanır.",
                        "Consent rests on information.")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        !given || submission.withdrawalRightTold(),
                        "withdrawalRightTold",
                        "required",
                        "Rızanın her zaman geri alınabileceği anlatılır.",
                        "The person is told that consent can be taken back at any time.")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        !given || !child || submission.guardian() != null,
                        "guardian",
                        "required",
                        "Çocuk için vasisi de rıza verir.",
                        "For a child the guardian consents as well.")
                .require(
                        !given || !submission.services().isEmpty(),
                        "plan",
                        "no-service",
                        "Plan en az bir hizmet içerir.",
                        "A plan has at least one service.")
                .refuseIfAny();
        files.enter(
                file,
                given ? "SUPPORT_CONSENTED" : "SUPPORT_REFUSED",
                RunningSupports.REGULATION,
                agreedAt,
                submission);
        if (given) {
            letters.plan(files.get(file), submission);
        } else {
            endings.end(file, EndReason.OWN_WISH, RunningSupports.REGULATION, agreedAt);
        }
        return given;
    }

    /** Whatever a person signs was explained in a language that the person understands. */
    static FieldChecks explained(FieldChecks checks, String language, boolean interpreted) {
        return checks.require(
                        LANGUAGES.contains(language.toLowerCase(Locale.ROOT)),
                        "language",
                        "unknown",
                        "Böyle bir dil kodu yok.",
                        "There is no such code of a language.")
                .requireByLaw(
                        RunningSupports.REGULATION,
                        TURKISH.equals(language) || interpreted,
                        "interpreter",
                        "required",
                        "Türkçeden başka dilde tercüman yazılır.",
                        "In another language than Turkish there is an interpreter.");
    }
}
