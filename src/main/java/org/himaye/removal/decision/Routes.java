package org.himaye.removal.decision;

import java.util.List;
import java.util.Map;
import org.himaye.shared.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where decisions can be contested, and what that stops (DT-13). */
@Component
class Routes {

    private final DecisionTables tables;

    Routes(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * A route.
     *
     * @param authority code of the court
     * @param remedy id of the filing period; null without a limit
     * @param suspendsRemoval whether nobody is removed meanwhile
     * @param suspendsMeasure whether the contested measure stops meanwhile
     * @param article deciding article
     */
    record Route(
            String authority,
            @Nullable String remedy,
            boolean suspendsRemoval,
            boolean suspendsMeasure,
            String article) {

        List<String> remedies() {
            return remedy == null ? List.of() : List.of(remedy);
        }
    }

    /** Returns the route against decisions of a kind. */
    Route against(String decisionKind) {
        Map<String, Object> row = tables.evaluate("suspensive-effect", Map.of("decisionKind", decisionKind))
                .get(0);
        return new Route(
                (String) row.get("route"),
                (String) row.get("remedy"),
                Boolean.TRUE.equals(row.get("suspendsRemoval")),
                Boolean.TRUE.equals(row.get("suspendsMeasure")),
                (String) row.get("article"));
    }
}
