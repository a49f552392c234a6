package org.himaye.supervision.web;

import java.util.ArrayList;
import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the results of second readings to those who answer for a unit, and the readings to those who read. */
@Component
@Order(45)
class QualityTiles implements HomeTiles {

    private static final HomeTile RESULTS = new HomeTile(
            new LocalizedText("Karar kalitesi", "Quality of decisions"),
            new LocalizedText(
                    "Birimlere göre ikinci okuma sonuçları; kişi sıralaması yoktur.",
                    "Results of second readings by unit; no ranking of persons."),
            "/supervision/quality");

    private static final HomeTile READINGS = new HomeTile(
            new LocalizedText("İkinci okuma", "Second reading"),
            new LocalizedText(
                    "Kimin verdiğini bilmeden okuyacağınız kararlar.",
                    "Decisions to read without knowing who made them."),
            "/supervision/quality/readings");

    @Override
    public List<HomeTile> of(Actor actor) {
        List<HomeTile> tiles = new ArrayList<>();
        if (SupervisionRights.allows(SupervisionRights.QUALITY, actor)) {
            tiles.add(RESULTS);
        }
        if (SupervisionRights.allows(SupervisionRights.QUALITY_READING, actor)) {
            tiles.add(READINGS);
        }
        return tiles;
    }
}
