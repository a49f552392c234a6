package org.himaye.supervision.web;

import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the process maps to those who answer for the procedures. */
@Component
@Order(42)
class MapTile implements HomeTiles {

    private static final HomeTile MAPS = new HomeTile(
            new LocalizedText("Süreç haritaları", "Process maps"),
            new LocalizedText(
                    "Dosyalar hangi adımda, ne kadar bekliyor.", "At which steps cases are, and how long they wait."),
            "/supervision/map");

    @Override
    public List<HomeTile> of(Actor actor) {
        return SupervisionRights.allows(SupervisionRights.FIGURES, actor) ? List.of(MAPS) : List.of();
    }
}
