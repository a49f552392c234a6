package org.himaye.protection.application;

/** The ground of the Geneva Convention on which a person has a well-founded fear of being persecuted (YUKK 61, 62). */
public enum ConventionGround {
    /** No well-founded fear on any ground of the Convention. */
    NONE,
    /** Race. */
    RACE,
    /** Religion. */
    RELIGION,
    /** Nationality. */
    NATIONALITY,
    /** Membership of a particular social group. */
    SOCIAL_GROUP,
    /** Political opinion. */
    POLITICAL_OPINION
}
