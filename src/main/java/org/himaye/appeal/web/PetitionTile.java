package org.himaye.appeal.web;

import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the form of a petition to every desk that receives them. */
@Component
@Order(31)
class PetitionTile implements HomeTiles {

    private static final HomeTile PETITION = new HomeTile(
            new LocalizedText("İtiraz dilekçesi al", "Receive an objection"),
            new LocalizedText(
                    "Bir karara karşı verilen dilekçeyi kaydedin; kişi sonuçlanana kadar kalabilir.",
                    "Record a petition against a decision; the person may stay until it is decided."),
            "/appeals/new");

    @Override
    public List<HomeTile> of(Actor actor) {
        return PetitionDesks.receives(actor) ? List.of(PETITION) : List.of();
    }
}
