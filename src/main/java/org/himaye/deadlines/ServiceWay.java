package org.himaye.deadlines;

/** Ways of serving a decision; each has its own rule for the day that counts as the day of service (7201, law note H.12). */
public enum ServiceWay {
    /** Handed to the person, lawyer or representative (7201 art. 11). */
    HAND_DELIVERY,
    /** Electronic notification (7201 art. 7/a). */
    ELECTRONIC,
    /** Handed to a member of the household (7201 art. 16). */
    HOUSEHOLD_MEMBER,
    /** Handed to a member of the household who states that the person is away for a time (7201 art. 20). */
    HOUSEHOLD_MEMBER_TEMPORARILY_AWAY,
    /** Notice on the door, person absent or refusing (7201 art. 21/1). */
    DOOR_NOTICE,
    /** Notice on the door of the registered address, person gone (7201 art. 21/2). */
    REGISTERED_ADDRESS_DOOR_NOTICE,
    /** Posted at the old address, no new one known (7201 art. 35). */
    OLD_ADDRESS,
    /** Publication (7201 art. 31). */
    PUBLICATION,
    /** Through the institution that holds the person (7201 art. 19). */
    DETENTION_INSTITUTION,
    /** Defective service; counts from the day the person says to have learnt of it (7201 art. 32). */
    DEFECTIVE
}
