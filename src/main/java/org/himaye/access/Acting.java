package org.himaye.access;

import java.util.concurrent.Callable;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Knows who acts on the running thread: the signed-in user, or whoever {@link #as} names for work without a request.
 * Nobody acts by default, and nobody sees nothing.
 */
@Component
public final class Acting implements CurrentActor {

    private static final ThreadLocal<Actor> DELEGATED = new ThreadLocal<>();

    @Override
    public Actor get() {
        Actor delegated = DELEGATED.get();
        if (delegated != null) {
            return delegated;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            return user.actor();
        }
        return Actor.NOBODY;
    }

    /** Runs work as an actor and restores the former one; for engine jobs, schedules and commands. */
    public static void as(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Runs work with a result as an actor and restores the former one.
     *
     * @throws IllegalStateException around a checked exception of the work
     */
    public static <T> T call(Actor actor, Callable<T> work) {
        Actor former = DELEGATED.get();
        DELEGATED.set(actor);
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            if (former == null) {
                DELEGATED.remove();
            } else {
                DELEGATED.set(former);
            }
        }
    }
}
