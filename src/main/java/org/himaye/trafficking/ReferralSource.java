package org.himaye.trafficking;

/** Who refers a possible victim. */
public enum ReferralSource {
    /** The person. */
    SELF,
    /** Kolluk. */
    LAW_ENFORCEMENT,
    /** İl göç idaresi müdürlüğü, at registration, evaluation or in a removal centre. */
    MIGRATION_OFFICE,
    /** YİMER 157. */
    HOTLINE,
    /** Aile ve Sosyal Hizmetler. */
    FAMILY_MINISTRY,
    /** İş müfettişi (Çalışma ve Sosyal Güvenlik Bakanlığı). */
    LABOUR_INSPECTION,
    /** Sivil toplum veya uluslararası kuruluş. */
    ORGANISATION,
    /** Anybody else. */
    OTHER
}
