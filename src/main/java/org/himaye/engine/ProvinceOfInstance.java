package org.himaye.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each process instance the province of its case as tenant; called processes inherit it. */
@Component
class ProvinceOfInstance implements TenantIdProvider {

    private static final ThreadLocal<String> STARTING = new ThreadLocal<>();

    /** Starts instances in a province. */
    <T> T startIn(String province, Callable<T> start) {
        STARTING.set(province);
        try {
            return start.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            STARTING.remove();
        }
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        String province = context.getSuperExecution() != null
                ? context.getSuperExecution().getTenantId()
                : STARTING.get();
        if (province == null) {
            throw new IllegalStateException("No instance without a province: "
                    + context.getProcessDefinition().getKey());
        }
        return province;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
