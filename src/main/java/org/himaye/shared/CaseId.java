package org.himaye.shared;

import java.util.UUID;

/**
 * Identifies one case file for ever; it is also the business key of every process instance of the case.
 *
 * @param value random identifier, without meaning
 */
public record CaseId(UUID value) {

    /** Returns an identifier never used before. */
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /**
     * Reads an identifier from its canonical text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
