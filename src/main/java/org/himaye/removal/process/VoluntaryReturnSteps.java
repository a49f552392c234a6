package org.himaye.removal.process;

import static org.himaye.removal.process.VoluntaryReturnContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.removal.departure.CounselReturnSubmission;
import org.himaye.removal.departure.DecideReturnSupportSubmission;
import org.himaye.removal.departure.PlanReturnJourneySubmission;
import org.himaye.removal.departure.RecordReturnExitSubmission;
import org.himaye.removal.departure.ReturnDeclaration;
import org.himaye.removal.departure.ReturnExits;
import org.himaye.removal.departure.ReturnPreparation;
import org.himaye.removal.departure.ReturnProcedure;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of a voluntary return means. */
@Configuration(proxyBeanMethods = false)
class VoluntaryReturnSteps {

    private static final long ORDINARY_PRIORITY = 50;

    @Bean
    ReturnProcedure returnProcedure(Processes processes) {
        return new ReturnProcedure() {
            @Override
            public void start(ReturnDeclaration declaration, String caseNumber, Date counsellingDueAt) {
                processes.start(
                        RETURN_DECLARED,
                        declaration.caseId(),
                        declaration.province(),
                        RoutingVariables.none()
                                .with(SUBJECT_ID, declaration.id().toString())
                                .with(CASE_NUMBER, caseNumber)
                                .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                                .with(COUNSELLING_DUE_AT, counsellingDueAt));
            }

            @Override
            public void discontinue(CaseId caseId, UUID declarationId) {
                processes.correlate(RETURN_DISCONTINUED, caseId, declarationId.toString(), RoutingVariables.none());
            }
        };
    }

    @Bean
    TaskHandler<CounselReturnSubmission> counselReturn(ReturnPreparation preparation) {
        return TaskHandler.of(COUNSEL_RETURN, (task, submission) -> {
            var counselled = preparation.counsel(task, submission);
            return RoutingVariables.none()
                    .with(WISH_STANDS, counselled.wishStands())
                    .with(SUPPORT_ASKED, counselled.supportAsked())
                    .with(SUPPORT_DUE_AT, counselled.supportDueAt())
                    .with(JOURNEY_DUE_AT, counselled.journeyDueAt());
        });
    }

    @Bean
    TaskHandler<DecideReturnSupportSubmission> decideReturnSupport(ReturnPreparation preparation) {
        return TaskHandler.of(
                DECIDE_RETURN_SUPPORT,
                (task, submission) ->
                        RoutingVariables.none().with(JOURNEY_DUE_AT, preparation.decideSupport(task, submission)));
    }

    @Bean
    TaskHandler<PlanReturnJourneySubmission> planReturnJourney(ReturnPreparation preparation) {
        return TaskHandler.of(
                PLAN_RETURN_JOURNEY,
                (task, submission) ->
                        RoutingVariables.none().with(TRAVELS_AT, preparation.planJourney(task, submission)));
    }

    @Bean
    TaskHandler<RecordReturnExitSubmission> recordReturnExit(ReturnExits exits) {
        return TaskHandler.of(RECORD_RETURN_EXIT, (task, submission) -> {
            var gate = exits.record(task, submission);
            return RoutingVariables.none()
                    .with(DEPARTED, gate.departed())
                    .with(WISH_STANDS, gate.wishStands())
                    .with(JOURNEY_DUE_AT, gate.journeyDueAt());
        });
    }
}
