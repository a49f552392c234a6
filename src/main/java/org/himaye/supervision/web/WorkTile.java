package org.himaye.supervision.web;

import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.himaye.supervision.work.Mandate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the open work to those who answer for it. */
@Component
@Order(42)
class WorkTile implements HomeTiles {

    private static final HomeTile WORK = new HomeTile(
            new LocalizedText("Açık işler", "Open work"),
            new LocalizedText(
                    "Kimde ne bekliyor, ne gecikti; devir ve vekâlet.",
                    "What waits with whom and what is late; handing over and deputies."),
            "/supervision/open-work");

    @Override
    public List<HomeTile> of(Actor actor) {
        return Mandate.mayLook(actor) ? List.of(WORK) : List.of();
    }
}
