package org.himaye.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The user who makes the other users on a fresh database, where there are no training users. Made only while there is no
 * system administrator at all, so that a changed password or a removed account is never brought back.
 */
@Component
@ConditionalOnProperty("himaye.first-administrator.password")
@Order(30)
class FirstAdministrator implements WorkplaceStep {

    private static final int SHORTEST_PASSWORD = 12;

    private final IdentityService identities;
    private final String userId;
    private final String password;

    FirstAdministrator(
            IdentityService identities,
            @Value("${himaye.first-administrator.user-id:yonetici}") String userId,
            @Value("${himaye.first-administrator.password}") String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException("himaye.first-administrator.password en az 12 karakter olmalı"
                    + " / must have at least 12 characters");
        }
        this.identities = identities;
        this.userId = userId;
        this.password = password;
    }

    @Override
    public void prepare() {
        String group = OfficerGroup.SYSTEM_ADMIN.id();
        if (identities.createUserQuery().memberOfGroup(group).count() > 0) {
            return;
        }
        User user = identities.newUser(userId);
        user.setFirstName(OfficerGroup.SYSTEM_ADMIN.label());
        user.setLastName(userId);
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(userId, group);
        identities.createTenantUserMembership(Province.HEADQUARTERS, userId);
    }
}
