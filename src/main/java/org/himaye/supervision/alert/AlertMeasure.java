package org.himaye.supervision.alert;

import org.himaye.shared.LocalizedText;

/** What a threshold looks at. */
public enum AlertMeasure {
    /** Clocks of one statutory period that run beyond their end. */
    OVERDUE("Süresi geçen işlem sayısı", "Periods overdue"),
    /** Open files of one procedure that are older than a number of days. */
    BACKLOG_AGE("Belirli yaştan eski açık dosya sayısı", "Open files older than an age"),
    /** Occupancy of one removal centre in per cent, rounded up. */
    OCCUPANCY("Geri gönderme merkezinin doluluğu (%)", "Occupancy of a removal centre (%)");

    private final LocalizedText label;

    AlertMeasure(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the name for people. */
    public LocalizedText label() {
        return label;
    }
}
