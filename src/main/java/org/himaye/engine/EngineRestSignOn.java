package org.himaye.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine check every call to its REST interface against the signed-in user. */
@Component
@ConditionalOnWebApplication
class EngineRestSignOn extends OncePerRequestFilter {

    private final IdentityService identities;
    private final CurrentActor currentActor;

    EngineRestSignOn(IdentityService identities, CurrentActor currentActor) {
        this.identities = identities;
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = currentActor.get();
        if (actor.equals(Actor.NOBODY)) {
            // Spring Security has let nobody through to here; without a user the engine would check nothing at all.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            identities.setAuthentication(actor.userId(), List.copyOf(actor.groups()), Tenants.of(actor));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
