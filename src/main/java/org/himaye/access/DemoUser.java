package org.himaye.access;

/**
 * A user of the demo profile, as the sign-on page lists it.
 *
 * @param userId account name
 * @param displayName name for people
 * @param groupLabel Turkish name of the group
 * @param provinceName Turkish name of the province
 */
public record DemoUser(String userId, String displayName, String groupLabel, String provinceName) {}
