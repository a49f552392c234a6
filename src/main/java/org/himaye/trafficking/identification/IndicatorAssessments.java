package org.himaye.trafficking.identification;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.TaskInHand;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.identification.AssessIndicatorsSubmission.ExploitationType;
import org.himaye.trafficking.identification.IndicatorCatalogue.Dimension;
import org.himaye.trafficking.identification.IndicatorCatalogue.Indicator;
import org.himaye.trafficking.identification.IndicatorCatalogue.Strength;
import org.himaye.trafficking.identification.IndicatorSheet.Advice;
import org.himaye.trafficking.identification.IndicatorSheet.Found;
import org.himaye.trafficking.identification.IndicatorSheet.Score;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.referral.VictimIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores an indicator sheet by the tables of the law, which advise and decide nothing (DT-16, DT-17, DT-18). */
@Service
public class IndicatorAssessments {

    private static final String ARTICLE = "TCK 80";
    private static final Set<ExploitationType> STRONG_BY_PURPOSE =
            EnumSet.of(ExploitationType.ORGAN_REMOVAL, ExploitationType.FORCED_BEGGING, ExploitationType.SERVITUDE);

    private final VictimFiles files;
    private final IdentificationTables tables;
    private final IdentificationPeriods periods;
    private final AgeWhenReferred age;
    private final DecisionTables decisions;
    private final Map<String, Indicator> indicators;
    private final CurrentActor currentActor;
    private final Clock clock;

    IndicatorAssessments(
            VictimFiles files,
            IdentificationTables tables,
            IdentificationPeriods periods,
            AgeWhenReferred age,
            DecisionTables decisions,
            IndicatorCatalogue catalogue,
            CurrentActor currentActor,
            Clock clock) {
        this.files = files;
        this.tables = tables;
        this.periods = periods;
        this.age = age;
        this.decisions = decisions;
        this.indicators =
                catalogue.all().stream().collect(Collectors.toUnmodifiableMap(Indicator::id, Function.identity()));
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Scores and keeps a sheet.
     *
     * @return when the proposal is due
     */
    @Transactional
    public Date assess(TaskInHand task, AssessIndicatorsSubmission submission) {
        AtWork.require(currentActor);
        VictimFile of = files.get(task.caseId());
        CaseId file = of.id();
        VictimIdentity identity =
                files.latest(file, VictimIdentity.KIND, VictimIdentity.class).orElseThrow(AtWork::notAtThisStep);
        check(of, submission, identity);
        List<Found> found = found(submission);
        List<Score> scores = Arrays.stream(Dimension.values())
                .map(dimension -> score(dimension, found, submission))
                .toList();
        boolean child = submission.ageGroup().isTreatedAsChild();
        boolean exploitation = submission.purposeEvidence() != null
                || scores.stream().anyMatch(score -> score.dimension() == Dimension.EXPLOITATION && score.positive());
        boolean means =
                scores.stream().anyMatch(score -> score.dimension() != Dimension.EXPLOITATION && score.positive());
        Advice advice = advice(child, exploitation, means);
        if (identity.ageGroup() != submission.ageGroup()) {
            files.enter(file, VictimIdentity.KIND, null, clock.instant(), identity.with(submission.ageGroup()));
        }
        tables.addSheet(file, child, exploitation, means, advice);
        files.enter(
                file,
                IndicatorSheet.KIND,
                ARTICLE,
                clock.instant(),
                new IndicatorSheet(
                        submission.ageGroup(),
                        submission.exploitationType(),
                        submission.purposeEvidence(),
                        found,
                        scores,
                        advice,
                        submission.narrative()));
        return periods.assessment();
    }

    private void check(VictimFile file, AssessIndicatorsSubmission submission, VictimIdentity identity) {
        LocalDate birthDate = identity.birthDate();
        boolean underAge = birthDate != null && age.isUnder18(file, birthDate);
        new FieldChecks(clock)
                .requireByLaw(
                        "TCK 80/3",
                        !underAge || submission.ageGroup() != AgeGroup.ADULT,
                        "ageGroup",
                        "inconsistent",
                        "Doğum tarihine göre kişi bildirim gününde on sekizinden küçüktür.",
                        "By the date of birth the person was under 18 on the day of the referral.")
                .refuseIfAny();
    }

    private List<Found> found(AssessIndicatorsSubmission submission) {
        List<Found> found = new ArrayList<>();
        for (RecordComponent component : AssessIndicatorsSubmission.class.getRecordComponents()) {
            Indicator indicator = indicators.get(component.getName());
            String evidence = indicator == null ? null : evidence(component, submission);
            if (evidence != null) {
                found.add(new Found(indicator.id(), indicator.dimension(), indicator.strength(), evidence));
            }
        }
        return found;
    }

    private static @Nullable String evidence(RecordComponent component, AssessIndicatorsSubmission submission) {
        try {
            return (String) component.getAccessor().invoke(submission);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A component of a record is readable", impossible);
        }
    }

    private Score score(Dimension dimension, List<Found> found, AssessIndicatorsSubmission submission) {
        // For organ removal, forced begging and servitude the evidence of the purpose itself is a strong indicator (TCK
        // 80).
        boolean byPurpose = dimension == Dimension.EXPLOITATION
                && submission.purposeEvidence() != null
                && STRONG_BY_PURPOSE.contains(submission.exploitationType());
        int strong = count(found, dimension, Strength.STRONG) + (byPurpose ? 1 : 0);
        int medium = count(found, dimension, Strength.MEDIUM);
        int weak = count(found, dimension, Strength.WEAK);
        boolean positive = (Boolean) decisions
                .evaluate("indicator-dimension", Map.of("strong", strong, "medium", medium, "weak", weak))
                .get(0)
                .get("positive");
        return new Score(dimension, strong, medium, weak, positive);
    }

    private Advice advice(boolean child, boolean exploitation, boolean means) {
        return Advice.valueOf((String) decisions
                .evaluate("victim-indication", Map.of("child", child, "exploitation", exploitation, "means", means))
                .get(0)
                .get("advice"));
    }

    private static int count(List<Found> found, Dimension dimension, Strength strength) {
        return (int) found.stream()
                .filter(each -> each.dimension() == dimension && each.strength() == strength)
                .count();
    }
}
