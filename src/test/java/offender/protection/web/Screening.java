package offender.protection.web;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A delegate of the wrong name in the wrong place, public, no bean and with two ports. */
public record Screening(Clock clock, Runnable port) implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        port.run();
    }
}
