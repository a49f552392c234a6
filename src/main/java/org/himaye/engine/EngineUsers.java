package org.himaye.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.himaye.access.SignedInUser;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in the engine's database users; the engine itself slows repeated failures down. */
@Component
class EngineUsers implements AuthenticationProvider {

    private static final Set<String> KNOWN_GROUPS =
            Arrays.stream(OfficerGroup.values()).map(OfficerGroup::id).collect(Collectors.toUnmodifiableSet());

    private final IdentityService identities;
    private final TransactionTemplate reading;

    EngineUsers(IdentityService identities, PlatformTransactionManager transactions) {
        this.identities = identities;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (userId.isBlank() || userId.length() > 64 || userId.indexOf('\0') >= 0 || password.length() > 200) {
            throw new BadCredentialsException("Refused");
        }
        if (userId.equals(Actor.SYSTEM_ID)) {
            throw new BadCredentialsException("Refused");
        }
        boolean known;
        try {
            known = identities.checkPassword(userId, password);
        } catch (AuthenticationException throttled) {
            known = false;
        }
        if (!known) {
            throw new BadCredentialsException("Refused");
        }
        SignedInUser user = find(userId);
        List<SimpleGrantedAuthority> authorities =
                user.groups().stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * Returns an existing user with groups and provinces. Other groups than officers' give no rights, above all
     * none over the engine.
     */
    SignedInUser find(String userId) {
        // Every call of an API signs on: three questions to the engine are one transaction, not three.
        return reading.execute(status -> read(userId));
    }

    private SignedInUser read(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        Set<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .filter(KNOWN_GROUPS::contains)
                .collect(Collectors.toSet());
        Set<String> tenants = identities.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        Set<String> provinces = tenants.contains(Province.HEADQUARTERS) ? Set.of(Actor.EVERY_PROVINCE) : tenants;
        return new SignedInUser(userId, user.getFirstName() + " " + user.getLastName(), groups, provinces);
    }
}
