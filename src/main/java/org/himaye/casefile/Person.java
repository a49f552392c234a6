package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as known now.
 *
 * @param id identifies the person for ever
 * @param foreignerNumber the number by which authorities know the person
 * @param version raised by one with every change; every former version is kept
 * @param data what is known
 * @param mergedInto the person whom this record was found to duplicate; null for everybody else
 * @param changedAt when this version was recorded
 */
public record Person(
        PersonId id,
        ForeignerNumber foreignerNumber,
        int version,
        PersonalData data,
        @Nullable PersonId mergedInto,
        Instant changedAt) {}
