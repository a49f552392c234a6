package org.himaye.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups of law note F and a tenant per province. */
@Component
@Order(1)
class GroupsAndTenants implements WorkplaceStep {

    private final IdentityService identities;

    GroupsAndTenants(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void prepare() {
        Set<String> groups =
                identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        for (OfficerGroup wanted : OfficerGroup.values()) {
            if (!groups.contains(wanted.id())) {
                Group group = identities.newGroup(wanted.id());
                group.setName(wanted.label());
                group.setType("HIMAYE");
                identities.saveGroup(group);
            }
        }
        Set<String> tenants = identities.createTenantQuery().list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        for (Province province : Province.all()) {
            if (!tenants.contains(province.plate())) {
                Tenant tenant = identities.newTenant(province.plate());
                tenant.setName(province.name());
                identities.saveTenant(tenant);
            }
        }
    }
}
