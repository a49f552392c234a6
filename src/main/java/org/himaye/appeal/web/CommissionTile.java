package org.himaye.appeal.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.appeal.application.Seat;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the Commission's pages to members, secretariat and observers, and its members to who appoints them. */
@Component
@Order(30)
class CommissionTile implements HomeTiles {

    private static final HomeTile COMMISSION = new HomeTile(
            new LocalizedText("Komisyon", "Commission"),
            new LocalizedText(
                    "İtirazlarınız, oturumlar, oylamalar ve tutanaklar.", "Your appeals, sessions, votes and minutes."),
            "/commission");
    private static final HomeTile MEMBERS = new HomeTile(
            new LocalizedText("Komisyon üyeleri", "Members of the Commission"),
            new LocalizedText(
                    "Komisyonları kurun, üyeleri atayın, izinleri ve gözlemcileri kaydedin.",
                    "Set commissions up, appoint members, record absences and observers."),
            "/commission/members");
    private static final Set<OfficerGroup> READERS = readers();

    @Override
    public List<HomeTile> of(Actor actor) {
        if (actor.isIn(OfficerGroup.HQ_PROTECTION)) {
            return List.of(MEMBERS);
        }
        return READERS.stream().anyMatch(actor::isIn) ? List.of(COMMISSION) : List.of();
    }

    private static Set<OfficerGroup> readers() {
        Set<OfficerGroup> readers = EnumSet.of(OfficerGroup.COMMISSION_SECRETARIAT, OfficerGroup.UNHCR_OBSERVER);
        readers.addAll(Arrays.stream(Seat.values()).map(Seat::group).collect(Collectors.toSet()));
        return readers;
    }
}
