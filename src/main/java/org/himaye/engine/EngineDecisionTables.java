package org.himaye.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.himaye.shared.DecisionTables;
import org.springframework.stereotype.Component;

/** Evaluates the deployed decision tables; inputs stay in memory. */
@Component
class EngineDecisionTables implements DecisionTables {

    private final DecisionService decisions;
    private final DomainWork work;

    EngineDecisionTables(DecisionService decisions, DomainWork work) {
        this.decisions = decisions;
        this.work = work;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decision, Map<String, Object> facts) {
        try {
            return work.run(
                    () -> decisions.evaluateDecisionTableByKey(decision, facts).getResultList());
        } catch (NotFoundException unknown) {
            throw new IllegalArgumentException("No decision table " + decision, unknown);
        }
    }
}
