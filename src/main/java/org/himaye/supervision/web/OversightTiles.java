package org.himaye.supervision.web;

import java.util.ArrayList;
import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers what is late, and how full the centres are, to those who answer for it. */
@Component
@Order(41)
class OversightTiles implements HomeTiles {

    private static final HomeTile DEADLINES = new HomeTile(
            new LocalizedText("Süreler", "Deadlines"),
            new LocalizedText(
                    "Geçmiş ve yaklaşan süreler, en eskisi önce.",
                    "Periods that have lapsed or are about to, oldest first."),
            "/supervision/deadlines");
    private static final HomeTile CAPACITY = new HomeTile(
            new LocalizedText("Kapasite", "Capacity"),
            new LocalizedText(
                    "Geri gönderme merkezlerinin doluluğu ve öngörüsü.",
                    "How full removal centres are and may become."),
            "/supervision/capacity");

    @Override
    public List<HomeTile> of(Actor actor) {
        List<HomeTile> tiles = new ArrayList<>();
        if (SupervisionRights.allows(SupervisionRights.DEADLINES, actor)) {
            tiles.add(DEADLINES);
        }
        if (SupervisionRights.allows(SupervisionRights.CAPACITY, actor)) {
            tiles.add(CAPACITY);
        }
        return tiles;
    }
}
