package org.himaye.protection.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What an officer finds about the exclusion of one person: the rows of DT-03 (YUKK 64). */
public enum ExclusionGround {
    /** Protected or assisted by a body of the United Nations other than UNHCR (YUKK 64/1-a). */
    UN_ASSISTANCE,
    /** That assistance has ended without a settlement: the person is eligible again (YUKK 64/2). */
    UN_ASSISTANCE_ENDED,
    /** Recognised by the country of residence as having the rights and duties of nationals (YUKK 64/1-b). */
    NATIONALS_RIGHTS,
    /** Acts of article 1/F of the Geneva Convention (YUKK 64/1-c). */
    CONVENTION_CRIME,
    /** Cruel acts outside Türkiye before the application, assessed like acts of 1/F (YUKK 64/3). */
    CRUEL_ACTS,
    /** Took part in such acts or incited them (YUKK 64/4). */
    PARTICIPATION,
    /** Serious signs of a danger to public order or security (YUKK 64/5). */
    PUBLIC_DANGER,
    /** Left the country only to avoid the sentence for a crime (YUKK 64/5). */
    ESCAPE_FROM_SENTENCE,
    /** No ground of their own, whatever was found before and whoever else is excluded (YUKK 64/6). */
    NO_OWN_GROUND;

    /** Tells whether a serious belief of guilt must have been reached (YUKK 64/1-c, 64/3). */
    boolean needsSeriousBelief() {
        return this == CONVENTION_CRIME || this == CRUEL_ACTS;
    }

    /** Tells whether this finding takes an earlier one back. */
    boolean takesBack(ExclusionGround earlier) {
        return this == earlier
                || this == NO_OWN_GROUND
                || this == UN_ASSISTANCE_ENDED && earlier == UN_ASSISTANCE
                || this == UN_ASSISTANCE && earlier == UN_ASSISTANCE_ENDED;
    }

    /**
     * Returns the facts of DT-03 about one person.
     *
     * @param found what was found about this person
     * @param seriousBelief whether a serious belief of guilt was reached
     * @param familyOfExcluded whether another person of the file is excluded
     */
    static Map<String, Object> facts(
            Collection<ExclusionGround> found, boolean seriousBelief, boolean familyOfExcluded) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "unAssistance",
                found.contains(UN_ASSISTANCE) ? "CURRENT" : found.contains(UN_ASSISTANCE_ENDED) ? "ENDED" : "NONE");
        facts.put("nationalsRights", found.contains(NATIONALS_RIGHTS));
        facts.put("conventionCrime", seriousBelief && found.stream().anyMatch(ExclusionGround::needsSeriousBelief));
        facts.put("cruelActs", found.contains(CRUEL_ACTS));
        facts.put("participation", found.contains(PARTICIPATION));
        facts.put("publicDanger", found.contains(PUBLIC_DANGER));
        facts.put("escapeFromSentence", found.contains(ESCAPE_FROM_SENTENCE));
        facts.put("familyOfExcluded", familyOfExcluded);
        return facts;
    }
}
