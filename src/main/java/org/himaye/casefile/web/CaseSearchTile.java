package org.himaye.casefile.web;

import java.util.List;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the search to those who may read some kind of case file. */
@Component
@Order(20)
class CaseSearchTile implements HomeTiles {

    private static final HomeTile SEARCH = new HomeTile(
            new LocalizedText("Dosya ara", "Find a case"),
            new LocalizedText(
                    "Dosya numarası, yabancı kimlik numarası veya ad ile arayın. Aramalar kayda geçer.",
                    "Search by case number, foreigner number or name. Searches are recorded."),
            "/search");

    @Override
    public List<HomeTile> of(Actor actor) {
        return CaseReaders.readable(actor).isEmpty() ? List.of() : List.of(SEARCH);
    }
}
