package org.himaye.supervision.web;

import java.util.ArrayList;
import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers alerts and exports to those who may see them. */
@Component
@Order(45)
class ControlTiles implements HomeTiles {

    private static final HomeTile ALERTS = new HomeTile(
            new LocalizedText("Uyarılar", "Alerts"),
            new LocalizedText("Aşılan eşikler ve biriminizin eşikleri.", "Thresholds crossed, and those of your unit."),
            "/supervision/alerts");
    private static final HomeTile EXPORTS = new HomeTile(
            new LocalizedText("Dışa aktarma", "Exports"),
            new LocalizedText(
                    "Amacı yazılı, işaretli ve süreli listeler ve sayılar.",
                    "Lists and figures with a purpose, a mark and an end."),
            "/supervision/exports");

    @Override
    public List<HomeTile> of(Actor actor) {
        List<HomeTile> tiles = new ArrayList<>();
        if (SupervisionRights.allows(SupervisionRights.ALERTS, actor)) {
            tiles.add(ALERTS);
        }
        if (SupervisionRights.allows(SupervisionRights.EXPORT_REGISTER, actor)) {
            tiles.add(EXPORTS);
        }
        return tiles;
    }
}
