package org.himaye.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.himaye.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Does in the engine what the domain has decided: the officer whose step causes it needs no rights of their own over the
 * other case that it moves, or over a decision table.
 */
@Component
class DomainWork {

    private final IdentityService identities;

    DomainWork(IdentityService identities) {
        this.identities = identities;
    }

    /** Runs work for which the engine asks an officer's rights, whoever was to be asked before. */
    <T> T runAs(Actor officer, Supplier<T> work) {
        Authentication former = identities.getCurrentAuthentication();
        identities.setAuthentication(officer.userId(), List.copyOf(officer.groups()), Tenants.of(officer));
        try {
            return work.get();
        } finally {
            identities.setAuthentication(former);
        }
    }

    /** Runs work that the engine asks nobody's rights for, and restores the officer's. */
    <T> T run(Supplier<T> work) {
        Authentication former = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(former);
        }
    }
}
