package org.himaye.engine;

import java.util.Date;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Sets timers again whose date has been moved into the future after they went off. The engine lets a timer beside a step go off once;
 * under a new period it must be able to do so again.
 */
@Component
class LapsedTimers {

    private final CommandExecutor commands;

    LapsedTimers(ProcessEngine engine) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /**
     * Sets again what has gone off beside the running steps of an instance.
     *
     * @param event tells by its id which timer events take their date from what has moved
     * @param moved the date from now on; nothing happens if it has passed
     */
    void setAgain(String instance, Predicate<String> event, Date moved) {
        if (moved.after(ClockUtil.getCurrentTime())) {
            commands.execute(context -> {
                var process = context.getExecutionManager().findExecutionById(instance);
                setAgain(context, instance, process.getProcessDefinition(), event);
                return null;
            });
        }
    }

    private void setAgain(CommandContext context, String instance, ScopeImpl scope, Predicate<String> event) {
        for (ActivityImpl step : scope.getActivities()) {
            var timers = TimerDeclarationImpl.getDeclarationsForScope(step).values().stream()
                    .filter(timer -> !timer.isInterruptingTimer() && event.test(timer.getActivityId()))
                    .toList();
            if (!timers.isEmpty()) {
                new ActivityExecutionTreeMapping(context, instance)
                        .getExecutions(step)
                        .forEach(execution -> timers.stream()
                                .filter(timer -> !isSet(execution, timer))
                                .forEach(timer -> timer.createTimer(execution)));
            }
            setAgain(context, instance, step, event);
        }
    }

    private static boolean isSet(ExecutionEntity execution, TimerDeclarationImpl timer) {
        return execution.getJobs().stream()
                .anyMatch(job -> timer.getActivityId().equals(job.getActivityId()));
    }
}
