package org.himaye.shared;

import java.util.UUID;

/**
 * Identifies one person across all procedures.
 *
 * @param value random identifier, without meaning
 */
public record PersonId(UUID value) {

    /** Returns an identifier never used before. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /**
     * Reads an identifier from its canonical text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
