package org.himaye.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.himaye.access.DemoUser;
import org.himaye.access.DemoUserList;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One user per group in Van, İstanbul, Ankara and at the headquarters; for training only. */
@Component
@Profile("demo")
@Order(20)
class DemoUsers implements DemoUserList, WorkplaceStep {

    private static final String PASSWORD = "himaye";
    private static final Set<OfficerGroup> NATIONAL = EnumSet.of(
            OfficerGroup.COUNTRY_INFO_ANALYST,
            OfficerGroup.COMMISSION_CHAIR,
            OfficerGroup.COMMISSION_MEMBER_JUSTICE,
            OfficerGroup.COMMISSION_MEMBER_FOREIGN_AFFAIRS,
            OfficerGroup.COMMISSION_MEMBER_EXPERT,
            OfficerGroup.COMMISSION_SECRETARIAT,
            OfficerGroup.UNHCR_OBSERVER,
            OfficerGroup.LEGAL_COUNSEL,
            OfficerGroup.HQ_PROTECTION,
            OfficerGroup.HQ_IRREGULAR,
            OfficerGroup.HQ_FOREIGNERS,
            OfficerGroup.HQ_INTEGRATION,
            OfficerGroup.HQ_BORDER,
            OfficerGroup.KPI_ANALYST,
            OfficerGroup.DATA_PROTECTION_OFFICER,
            OfficerGroup.AUDITOR,
            OfficerGroup.SYSTEM_ADMIN);

    private record Place(String prefix, String plate) {}

    private static final List<Place> PROVINCES =
            List.of(new Place("van", "65"), new Place("istanbul", "34"), new Place("ankara", "06"));
    private static final Place HEADQUARTERS = new Place("merkez", Province.HEADQUARTERS);

    private final IdentityService identities;

    DemoUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public List<DemoUser> users() {
        List<DemoUser> users = new ArrayList<>();
        for (Place place : List.of(PROVINCES.get(0), PROVINCES.get(1), PROVINCES.get(2), HEADQUARTERS)) {
            String province = Province.of(place.plate()).orElseThrow().name();
            for (OfficerGroup group : OfficerGroup.values()) {
                if (NATIONAL.contains(group) == place.equals(HEADQUARTERS)) {
                    users.add(new DemoUser(
                            userId(place, group), province + " · " + group.label(), group.label(), province));
                }
            }
        }
        return users;
    }

    @Override
    public void prepare() {
        for (Place place : List.of(PROVINCES.get(0), PROVINCES.get(1), PROVINCES.get(2), HEADQUARTERS)) {
            String province = Province.of(place.plate()).orElseThrow().name();
            for (OfficerGroup group : OfficerGroup.values()) {
                String userId = userId(place, group);
                if (NATIONAL.contains(group) == place.equals(HEADQUARTERS)
                        && identities.createUserQuery().userId(userId).count() == 0) {
                    User user = identities.newUser(userId);
                    user.setFirstName(province);
                    user.setLastName(group.label());
                    user.setPassword(PASSWORD);
                    identities.saveUser(user);
                    identities.createMembership(userId, group.id());
                    identities.createTenantUserMembership(place.plate(), userId);
                }
            }
        }
    }

    private static String userId(Place place, OfficerGroup group) {
        return place.prefix() + "." + group.id();
    }
}
