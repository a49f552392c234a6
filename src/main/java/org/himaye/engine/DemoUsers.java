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

/** One user per group in Van, İstanbul, Ankara and at the headquarters, and a few seconds; for training only. */
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

    /** Groups with a second user: substitutes of the Commission, and who decides anew what the first has decided. */
    private static final Set<OfficerGroup> WITH_A_SECOND = EnumSet.of(
            OfficerGroup.COMMISSION_CHAIR,
            OfficerGroup.COMMISSION_MEMBER_JUSTICE,
            OfficerGroup.COMMISSION_MEMBER_FOREIGN_AFFAIRS,
            OfficerGroup.COMMISSION_MEMBER_EXPERT,
            OfficerGroup.HQ_PROTECTION,
            OfficerGroup.PROTECTION_DECIDER,
            OfficerGroup.TRAFFICKING_EXPERT);

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
        return accounts().stream()
                .map(account -> new DemoUser(
                        account.userId(),
                        account.province() + " · " + account.name(),
                        account.group().label(),
                        account.province()))
                .toList();
    }

    @Override
    public void prepare() {
        for (Account account : accounts()) {
            if (identities.createUserQuery().userId(account.userId()).count() == 0) {
                User user = identities.newUser(account.userId());
                user.setFirstName(account.province());
                user.setLastName(account.name());
                user.setPassword(PASSWORD);
                identities.saveUser(user);
                identities.createMembership(account.userId(), account.group().id());
                identities.createTenantUserMembership(account.place().plate(), account.userId());
            }
        }
    }

    private static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (Place place : List.of(PROVINCES.get(0), PROVINCES.get(1), PROVINCES.get(2), HEADQUARTERS)) {
            for (OfficerGroup group : OfficerGroup.values()) {
                if (NATIONAL.contains(group) == place.equals(HEADQUARTERS)) {
                    accounts.add(new Account(place, group, 1));
                    if (WITH_A_SECOND.contains(group)) {
                        accounts.add(new Account(place, group, 2));
                    }
                }
            }
        }
        return accounts;
    }

    /**
     * One training user.
     *
     * @param number 1, or 2 for the second user of a group
     */
    private record Account(Place place, OfficerGroup group, int number) {

        String userId() {
            return place.prefix() + "." + group.id() + (number == 1 ? "" : "-" + number);
        }

        String name() {
            return group.label() + (number == 1 ? "" : " " + number);
        }

        String province() {
            return Province.of(place.plate()).orElseThrow().name();
        }
    }
}
