package org.himaye.protection.application;

/** Where the events happened that give rise to a well-founded fear (YUKK 61, 62). */
public enum EventsPlace {
    /** In a European country: a member of the Council of Europe, or one that the President names (YUKK 3/1-b, 61). */
    EUROPE,
    /** Anywhere else (YUKK 62). */
    ELSEWHERE
}
