package org.himaye.trafficking.process;

import static org.himaye.trafficking.process.VictimSupportContract.*;

import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.trafficking.support.Accompaniments;
import org.himaye.trafficking.support.AccompanySubmission;
import org.himaye.trafficking.support.AgreePlanSubmission;
import org.himaye.trafficking.support.AssessRiskSubmission;
import org.himaye.trafficking.support.AssessRiskSubmission.Place;
import org.himaye.trafficking.support.DecidePermitSubmission;
import org.himaye.trafficking.support.EntrustChildSubmission;
import org.himaye.trafficking.support.EvaluateSupportSubmission;
import org.himaye.trafficking.support.Evaluations;
import org.himaye.trafficking.support.GrantPermitSubmission;
import org.himaye.trafficking.support.Permits;
import org.himaye.trafficking.support.PlaceInShelterSubmission;
import org.himaye.trafficking.support.Placements;
import org.himaye.trafficking.support.Plans;
import org.himaye.trafficking.support.PrepareReturnSubmission;
import org.himaye.trafficking.support.RecordReturnSubmission;
import org.himaye.trafficking.support.SafeReturns;
import org.himaye.trafficking.support.SupportProcedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of a support means. */
@Configuration(proxyBeanMethods = false)
class VictimSupportSteps {

    private static final long URGENT_PRIORITY = 80;

    @Bean
    SupportProcedure supportProcedure(Processes processes) {
        return (file, province, beginning) -> processes.start(
                SUPPORT_BEGUN,
                file,
                province,
                withReview(RoutingVariables.none(), beginning.next())
                        .with(TASK_PRIORITY, URGENT_PRIORITY)
                        .with(PERMIT_NEEDED, beginning.permitNeeded()));
    }

    @Bean
    TaskHandler<GrantPermitSubmission> grantSealedPermit(Permits permits) {
        return TaskHandler.of(
                GRANT_PERMIT,
                (task, submission) -> withReview(RoutingVariables.none(), permits.grant(task, submission)));
    }

    @Bean
    TaskHandler<AssessRiskSubmission> assessPersonalRisk(Plans plans) {
        return TaskHandler.of(ASSESS_RISK, (task, submission) -> {
            plans.assessRisk(task, submission);
            return RoutingVariables.none().with(PLACE, neutral(submission.place()));
        });
    }

    @Bean
    TaskHandler<AgreePlanSubmission> agreePlan(Plans plans) {
        return TaskHandler.of(
                AGREE_PLAN,
                (task, submission) -> RoutingVariables.none().with(PLAN_AGREED, plans.agree(task, submission)));
    }

    @Bean
    TaskHandler<PlaceInShelterSubmission> assignPlace(Placements placements) {
        return TaskHandler.of(ASSIGN_PLACE, (task, submission) -> {
            placements.place(task, submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<EntrustChildSubmission> entrustPerson(Placements placements) {
        return TaskHandler.of(ENTRUST_PERSON, (task, submission) -> {
            placements.entrust(task, submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<AccompanySubmission> recordSupportStep(Accompaniments accompaniments) {
        return TaskHandler.of(RECORD_STEP, (task, submission) -> {
            var recorded = accompaniments.record(task, submission);
            return withReview(RoutingVariables.none(), recorded.next())
                    .with(NEXT_STEP, recorded.nextStep())
                    .with(PLACE, neutral(recorded.place()));
        });
    }

    @Bean
    TaskHandler<EvaluateSupportSubmission> evaluateSupport(Evaluations evaluations) {
        return TaskHandler.of(EVALUATE_SUPPORT, (task, submission) -> {
            var evaluated = evaluations.evaluate(task, submission);
            return withReview(RoutingVariables.none(), evaluated.next()).with(FOLLOW_UP, evaluated.followUp());
        });
    }

    @Bean
    TaskHandler<DecidePermitSubmission> decideSealedPermit(Permits permits) {
        return TaskHandler.of(DECIDE_PERMIT, (task, submission) -> {
            var decided = permits.decide(task, submission);
            return withReview(RoutingVariables.none(), decided.next()).with(GOES_ON, decided.supportContinues());
        });
    }

    @Bean
    TaskHandler<PrepareReturnSubmission> prepareJourney(SafeReturns returns) {
        return TaskHandler.of(PREPARE_JOURNEY, (task, submission) -> {
            var prepared = returns.prepare(task, submission);
            return withReview(RoutingVariables.none(), prepared.next())
                    .with(JOURNEY_STANDS, prepared.stands())
                    .with(TRAVELS_AT, prepared.travelsAt());
        });
    }

    @Bean
    TaskHandler<RecordReturnSubmission> recordJourney(SafeReturns returns) {
        return TaskHandler.of(
                RECORD_JOURNEY,
                (task, submission) -> withReview(RoutingVariables.none(), returns.record(task, submission))
                        .with(JOURNEY_OUTCOME, submission.outcome().name()));
    }

    private static RoutingVariables withReview(RoutingVariables variables, SupportProcedure.Review next) {
        return variables.with(REMINDER_AT, next.reminderAt()).with(REVIEW_DUE_AT, next.dueAt());
    }

    /** The engine stores no word that tells what a file is about. */
    private static String neutral(Place place) {
        return switch (place) {
            case SHELTER -> "HOUSE";
            case CHILD_INSTITUTION -> "AUTHORITY";
            case SAFE_PLACE -> "NONE";
        };
    }
}
