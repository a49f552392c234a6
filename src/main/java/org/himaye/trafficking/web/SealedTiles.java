package org.himaye.trafficking.web;

import java.util.ArrayList;
import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.trafficking.compartment.VictimTeams;
import org.himaye.trafficking.emergency.EmergencyRights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the pages by group alone: a tile never depends on what there is. */
@Component
@Order(60)
class SealedTiles implements HomeTiles {

    private static final HomeTile FILES = new HomeTile(
            new LocalizedText("Özel dosyalar", "Sealed files"),
            new LocalizedText("Ekibinde olduğunuz özel dosyalar.", "The sealed files of your teams."),
            "/sealed-files");
    private static final HomeTile DESKS = new HomeTile(
            new LocalizedText("Özel dosya masaları", "Desks for sealed files"),
            new LocalizedText("Her ilin masasında kimlerin çalıştığı.", "Who works at the desk of each province."),
            "/sealed-desks");
    private static final HomeTile EMERGENCY = new HomeTile(
            new LocalizedText("Acil erişim", "Emergency access"),
            new LocalizedText(
                    "Beklenemeyecek bir durumda, gerekçeyle ve süreyle özel dosya okuyun; her erişim incelenir.",
                    "Read a sealed file when it cannot wait, with a reason and a time limit; every access is reviewed."),
            "/emergency-access");
    private static final HomeTile OVERSIGHT = new HomeTile(
            new LocalizedText("Acil erişim bildirimleri", "Notices of emergency access"),
            new LocalizedText(
                    "Özel dosyalara acil erişimler: bilgi alın, ertesi gün inceleyin.",
                    "Emergency access to sealed files: take note, review on the next day."),
            "/emergency-access/oversight");

    @Override
    public List<HomeTile> of(Actor actor) {
        List<HomeTile> tiles = new ArrayList<>();
        if (VictimTeams.TEAM_GROUPS.stream().anyMatch(actor::isIn)) {
            tiles.add(FILES);
        }
        if (actor.isIn(OfficerGroup.HQ_PROTECTION)) {
            tiles.add(DESKS);
        }
        if (EmergencyRights.mayRequest(actor)) {
            tiles.add(EMERGENCY);
        }
        if (EmergencyRights.mayTakeNote(actor) || EmergencyRights.mayReview(actor)) {
            tiles.add(OVERSIGHT);
        }
        return tiles;
    }
}
