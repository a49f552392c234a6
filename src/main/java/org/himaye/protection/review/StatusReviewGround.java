package org.himaye.protection.review;

import org.himaye.letter.StatusGround;
import org.himaye.shared.LocalizedText;

/** What may end a status: cessation of refugee statuses (YUKK 85/1), of subsidiary protection (85/3), cancellation (86/1). */
public enum StatusReviewGround {
    /** Took the protection of the country of nationality again, voluntarily. */
    PROTECTION_REAVAILED(
            "YUKK 85/1-a",
            "Vatandaşı olunan ülkenin korumasından kendi isteğiyle yeniden yararlanma",
            "Voluntary return to the protection of the country of nationality"),
    /** Took a lost nationality again, voluntarily. */
    NATIONALITY_REACQUIRED(
            "YUKK 85/1-b",
            "Kaybedilen vatandaşlığın kendi isteğiyle yeniden kazanılması",
            "A lost nationality regained voluntarily"),
    /** Has a new nationality and its protection. */
    NATIONALITY_ACQUIRED(
            "YUKK 85/1-c",
            "Yeni bir vatandaşlık kazanılması ve o ülkenin korumasından yararlanılması",
            "A new nationality and the protection of that country"),
    /** Settled voluntarily in the country that was left. */
    REESTABLISHED(
            "YUKK 85/1-ç",
            "Terk edilen veya zulüm korkusuyla dışında bulunulan ülkeye kendi isteğiyle yeniden yerleşme",
            "Voluntary return to the country that was left"),
    /** The circumstances that gave the status are gone; the country of nationality can protect. */
    CIRCUMSTANCES_CEASED(
            "YUKK 85/1-d",
            "Statü verilmesini sağlayan şartların ortadan kalkması",
            "The circumstances that gave the status are gone"),
    /** Without nationality, and able to return to the country of former residence. */
    STATELESS_CAN_RETURN(
            "YUKK 85/1-e",
            "Vatansız kişinin, şartlar ortadan kalktığından önceki ikamet ülkesine dönebilecek olması",
            "A stateless person can return to the country of former residence"),
    /** Subsidiary protection is not needed any more. */
    NEED_CEASED(
            "YUKK 85/3",
            "İkincil korumayı sağlayan şartların ortadan kalkması veya korumaya gerek kalmayacak derecede değişmesi",
            "The circumstances of subsidiary protection are gone or have changed so that it is not needed"),
    /** The status was given on false documents, fraud, deceit or withheld facts. */
    FALSE_PREMISES(
            "YUKK 86/1-a",
            "Sahte belge, hile, aldatma veya gerçeğin saklanması yoluyla statü verilmesine sebep olma",
            "The status was given because of false documents, fraud, deceit or withheld facts"),
    /** It is found later that the person had to be excluded. */
    EXCLUSION_FOUND(
            "YUKK 86/1-b",
            "Statü verildikten sonra, 64 üncü madde kapsamında koruma dışında tutulması gerektiğinin anlaşılması",
            "It is found that the person had to be excluded under article 64");

    private final String article;
    private final LocalizedText label;

    StatusReviewGround(String article, String turkish, String english) {
        this.article = article;
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the article, e.g. {@code YUKK 85/1-a}. */
    public String article() {
        return article;
    }

    /** Returns the ground for people. */
    public LocalizedText label() {
        return label;
    }

    /** Tells whether the ground cancels a status that was wrongly given, instead of ending it (YUKK 86). */
    public boolean cancels() {
        return this == FALSE_PREMISES || this == EXCLUSION_FOUND;
    }

    /** Tells whether the ground rests on a change of circumstances, which has to be significant and lasting (YUKK 85/2, 85/3). */
    public boolean needsLastingChange() {
        return this == CIRCUMSTANCES_CEASED || this == STATELESS_CAN_RETURN || this == NEED_CEASED;
    }

    /** Tells whether the ground can end a status (YUKK 85/1 for refugees and conditional refugees, 85/3 for the others). */
    public boolean fits(String status) {
        return cancels() || (this == NEED_CEASED) == status.equals("SUBSIDIARY_PROTECTION");
    }

    /** Returns the ground as the letters print it. */
    StatusGround printed() {
        return new StatusGround(article, label.tr());
    }
}
