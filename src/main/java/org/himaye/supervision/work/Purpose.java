package org.himaye.supervision.work;

/**
 * What tasks are handed over for. A closed list: a free text would be the place where something is said about an officer or a
 * person that nobody may keep.
 */
public enum Purpose {
    /** İş yükünü dengelemek. */
    BALANCE_OF_WORK,
    /** Süre aşımını önlemek veya gidermek. */
    TIME_LIMIT,
    /** Görevli burada değil. */
    ABSENCE,
    /** Görevli birimden ayrıldı. */
    LEFT_THE_UNIT,
    /** Uzmanlık veya dil gerekiyor. */
    EXPERTISE,
    /** Dosyada daha önce görev alan kişi çekilmeli. */
    SEPARATION_OF_DUTIES
}
