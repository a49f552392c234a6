package org.himaye.engine;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.himaye.shared.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes Himaye itself the engine's administrator. The web application opens its setup page instead of Tasklist for
 * everybody as long as there is none. Nobody knows the password, and {@link EngineUsers} refuses the account anyway.
 */
@Component
@Order(2)
class HimayeAdministersTheEngine implements WorkplaceStep {

    private final IdentityService identities;

    HimayeAdministersTheEngine(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void prepare() {
        if (identities.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            Group group = identities.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Himaye");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identities.saveGroup(group);
        }
        if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            User himaye = identities.newUser(Actor.SYSTEM_ID);
            himaye.setFirstName("Himaye");
            himaye.setPassword(UUID.randomUUID().toString());
            identities.saveUser(himaye);
            identities.createMembership(Actor.SYSTEM_ID, Groups.CAMUNDA_ADMIN);
        }
    }
}
