package org.himaye.casefile.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A family member whom the file covers.
 *
 * @param person the member
 * @param relation to the person the file was opened for
 * @param consentedAt when an adult consented in writing (YUKK 65/3); null for a child
 */
record MemberView(
        PersonView person, CodeView relation, @Nullable Instant consentedAt) {}
