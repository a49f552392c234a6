package org.himaye.guard;

import java.time.Instant;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against a removal.
 *
 * @param code stable kebab-case code
 * @param article the article it rests on; null where naming it would reveal a sealed file
 * @param since since when; null if not known or not to be told
 * @param until when it ends by itself; null if something has to happen
 * @param text what it is, for people
 * @param liftedBy what would lift it, for people
 */
public record Obstacle(
        String code,
        @Nullable String article,
        @Nullable Instant since,
        @Nullable Instant until,
        LocalizedText text,
        LocalizedText liftedBy) {}
