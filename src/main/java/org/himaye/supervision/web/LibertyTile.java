package org.himaye.supervision.web;

import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the liberty board to those who answer for it. */
@Component
@Order(40)
class LibertyTile implements HomeTiles {

    private static final HomeTile BOARD = new HomeTile(
            new LocalizedText("Özgürlük panosu", "Liberty board"),
            new LocalizedText(
                    "Tutulan herkes ve her sürenin bitişine kalan zaman.",
                    "Everybody held, and the time left until every limit."),
            "/supervision/liberty");

    @Override
    public List<HomeTile> of(Actor actor) {
        return SupervisionRights.allows(SupervisionRights.LIBERTY, actor) ? List.of(BOARD) : List.of();
    }
}
