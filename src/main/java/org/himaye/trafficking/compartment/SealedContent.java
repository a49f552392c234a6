package org.himaye.trafficking.compartment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What is encrypted: a content with where it belongs, so that rows cannot change places.
 *
 * @param owner id of the row it belongs to: a file or a referral
 * @param kind what it is
 * @param content what was said
 */
public record SealedContent(String owner, String kind, JsonNode content) {

    /**
     * Returns the content if it is read where it was written.
     *
     * @throws IllegalStateException if it was written for another owner or as something else
     */
    public JsonNode of(UUID expectedOwner, String expectedKind) {
        if (!owner.equals(expectedOwner.toString()) || !kind.equals(expectedKind)) {
            throw new IllegalStateException("Sealed content is not where it was written");
        }
        return content;
    }

    @Override
    public String toString() {
        return "SealedContent[" + owner + ", " + kind + "]";
    }
}
