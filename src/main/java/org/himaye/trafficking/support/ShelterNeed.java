package org.himaye.trafficking.support;

import org.jspecify.annotations.Nullable;

/**
 * What somebody needs of a shelter.
 *
 * @param places beds, for the person and whoever comes along
 * @param gender the person's gender
 * @param stepFree whether it must be without steps
 * @param dangerProvince plate code of where the person must not be; null if nowhere in particular
 */
public record ShelterNeed(
        int places,
        Gender gender,
        boolean stepFree,
        @Nullable String dangerProvince) {}
