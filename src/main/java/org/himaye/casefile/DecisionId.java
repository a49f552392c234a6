package org.himaye.casefile;

import java.util.UUID;

/**
 * Identifies one decision for ever.
 *
 * @param value random identifier, without meaning
 */
public record DecisionId(UUID value) {

    /** Returns an identifier never used before. */
    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
