package org.himaye.correction.process;

import java.util.UUID;
import org.himaye.correction.application.CorrectionConsequences;
import org.himaye.correction.application.DecideFactCorrectionSubmission;
import org.himaye.correction.application.DecideShorterPeriodSubmission;
import org.himaye.correction.application.FactCorrections;
import org.himaye.correction.application.SettleConsequenceSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of corrections means. */
@Configuration(proxyBeanMethods = false)
class CorrectionSteps {

    @Bean
    TaskHandler<DecideFactCorrectionSubmission> decideFactCorrection(FactCorrections corrections) {
        return TaskHandler.of(
                FactCorrectionContract.DECIDE_FACT_CORRECTION,
                (task, submission) -> RoutingVariables.none()
                        .with(
                                FactCorrectionContract.CORRECTION_APPROVED,
                                corrections.decide(subject(task), submission)));
    }

    @Bean
    TaskHandler<DecideShorterPeriodSubmission> decideShorterPeriod(CorrectionConsequences consequences) {
        return TaskHandler.of(CorrectionConsequenceContract.DECIDE_SHORTER_PERIOD, (task, submission) -> {
            consequences.decidePeriod(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<SettleConsequenceSubmission> reviewFinality(CorrectionConsequences consequences) {
        return settle(CorrectionConsequenceContract.REVIEW_FINALITY, consequences);
    }

    @Bean
    TaskHandler<SettleConsequenceSubmission> reviewLateObjection(CorrectionConsequences consequences) {
        return settle(CorrectionConsequenceContract.REVIEW_LATE_OBJECTION, consequences);
    }

    @Bean
    TaskHandler<SettleConsequenceSubmission> reviewRemovalInWindow(CorrectionConsequences consequences) {
        return settle(CorrectionConsequenceContract.REVIEW_REMOVAL_IN_WINDOW, consequences);
    }

    @Bean
    TaskHandler<SettleConsequenceSubmission> reviewInterviewDate(CorrectionConsequences consequences) {
        return settle(CorrectionConsequenceContract.REVIEW_INTERVIEW_DATE, consequences);
    }

    @Bean
    TaskHandler<SettleConsequenceSubmission> reviewExamination(CorrectionConsequences consequences) {
        return settle(CorrectionConsequenceContract.REVIEW_EXAMINATION, consequences);
    }

    private static TaskHandler<SettleConsequenceSubmission> settle(
            TaskForm<SettleConsequenceSubmission> form, CorrectionConsequences consequences) {
        return TaskHandler.of(form, (task, submission) -> {
            consequences.settle(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    static UUID subject(TaskInHand task) {
        return UUID.fromString(task.subjectId());
    }
}
