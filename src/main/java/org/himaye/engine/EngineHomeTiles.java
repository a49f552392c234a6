package org.himaye.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.himaye.access.HomeTile;
import org.himaye.access.HomeTiles;
import org.himaye.shared.Actor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers Tasklist to everybody who may get tasks, and the administration of users to those who run the system. */
@Component
@Order(10)
class EngineHomeTiles implements HomeTiles {

    private static final Set<OfficerGroup> WITHOUT_TASKS =
            EnumSet.of(OfficerGroup.SYSTEM_ADMIN, OfficerGroup.APPLICANT_PORTAL, OfficerGroup.LAWYER_PORTAL);

    @Override
    public List<HomeTile> of(Actor actor) {
        List<HomeTile> tiles = new ArrayList<>();
        if (actor.groups().stream().map(OfficerGroup::of).anyMatch(group -> !WITHOUT_TASKS.contains(group))) {
            tiles.add(new HomeTile(
                    new LocalizedText("Görevler", "Tasks"),
                    new LocalizedText(
                            "Size ve gruplarınıza düşen işleri üstlenin, formlarını doldurun.",
                            "Claim the work that falls to you and your groups, and fill in its forms."),
                    "/camunda/app/tasklist/"));
        }
        if (actor.isIn(OfficerGroup.SYSTEM_ADMIN)) {
            tiles.add(new HomeTile(
                    new LocalizedText("Kullanıcılar", "Users"),
                    new LocalizedText(
                            "Kullanıcıları, gruplarını ve illerini yönetin.",
                            "Administer users, their groups and their provinces."),
                    "/camunda/app/admin/"));
            tiles.add(new HomeTile(
                    new LocalizedText("Arayüz tanımı", "Interface description"),
                    new LocalizedText(
                            "Diğer sistemlerin kullandığı REST arayüzünün tanımı (OpenAPI).",
                            "The REST interface that other systems use (OpenAPI)."),
                    "/v3/api-docs"));
        }
        return tiles;
    }
}
