package offender.protection.process;

import offender.protection.persistence.NosyStore;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A delegate that goes past its port. */
@Component
class ImpatientDelegate implements JavaDelegate {

    private final NosyStore store;

    ImpatientDelegate(NosyStore store) {
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        store.endpoint();
    }
}
