package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A family member whom a file covers (YUKK 64, 65/3, 78/2).
 *
 * @param personId the member
 * @param relation to the person the file was opened for
 * @param consentedAt when an adult consented in writing; null for a child, and for whoever came of age and was not asked yet
 */
public record CaseMember(
        PersonId personId,
        FamilyRelation relation,
        @Nullable Instant consentedAt) {}
