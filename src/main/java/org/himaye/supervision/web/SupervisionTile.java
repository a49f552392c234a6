package org.himaye.supervision.web;

import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the pages of supervisors to those who answer for the work. */
@Component
@Order(35)
class SupervisionTile implements HomeTiles {

    private static final HomeTile OVERVIEW = new HomeTile(
            new LocalizedText("Gözetim", "Supervision"),
            new LocalizedText(
                    "Göstergeler ve hedefler, akış ve rakamlar.", "Indicators and targets, flow and figures."),
            "/supervision");

    @Override
    public List<HomeTile> of(Actor actor) {
        return SupervisionRights.allows(SupervisionRights.FIGURES, actor) ? List.of(OVERVIEW) : List.of();
    }
}
