package org.himaye.deadlines;

import org.himaye.shared.LocalizedText;

/** How a decision was served (7201; law note H.12). The way turns the fact of service into the date of notification. */
public enum ServiceWay {
    /** Handed to the person, the lawyer or the representative. Fact: the handing over. */
    HAND_DELIVERY("Elden tebliğ", "Handed over", "7201 11"),
    /** Electronic notification (UETS). Fact: arrival in the electronic address. */
    ELECTRONIC("Elektronik tebligat (UETS)", "Electronic notification (UETS)", "7201 7/a"),
    /** Handed to a member of the household or the like. Fact: the handing over. */
    HOUSEHOLD_MEMBER("Aynı konutta oturana teslim", "Handed to a household member", "7201 16"),
    /**
     * Household member who states that the person is away for a time. Fact: the handing over, or the notice on the door if
     * the papers were not accepted; which of the two decides fifteen days, so the two dates differ.
     */
    HOUSEHOLD_MEMBER_TEMPORARILY_AWAY(
            "Aynı konutta oturan, geçici ayrılma beyanı", "Household member, person temporarily away", "7201 20"),
    /** Absent or refuses. Fact: the notice put on the door. */
    DOOR_NOTICE("Muhtara bırakma ve kapıya ihbarname", "Notice on the door", "7201 21/1"),
    /** Address-system address that the person has left. Fact: the notice put on the door. */
    REGISTERED_ADDRESS_DOOR_NOTICE(
            "Adres kayıt sistemindeki adrese ihbarname", "Notice on the door of the registered address", "7201 21/2"),
    /** Moved without a new address. Fact: the papers posted at the old address. */
    OLD_ADDRESS("Eski adrese tebliğ", "Posted at the old address", "7201 35"),
    /** Publication. Fact: the last publication. */
    PUBLICATION("İlanen tebliğ", "Publication", "7201 31"),
    /** A detained person, through the institution's director or officer. Fact: the handing over to the person. */
    DETENTION_INSTITUTION("Tutulan kişiye kurum aracılığıyla tebliğ", "Through the place of detention", "7201 19"),
    /** Served against the rules. Fact: the day on which the person says to have learnt of it. */
    DEFECTIVE("Usulsüz tebliğ, öğrenme beyanı", "Defective service, day of learning", "7201 32");

    private final LocalizedText label;
    private final String article;

    ServiceWay(String turkish, String english, String article) {
        this.label = new LocalizedText(turkish, english);
        this.article = article;
    }

    /** Returns the name for readers. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the article that decides the date, e.g. {@code 7201 7/a}. */
    public String article() {
        return article;
    }
}
