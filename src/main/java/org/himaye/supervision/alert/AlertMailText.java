package org.himaye.supervision.alert;

import org.himaye.shared.Province;

/** The words of a mail: that a threshold was crossed and where to look. No number, no file and nobody's name. */
final class AlertMailText {

    private AlertMailText() {}

    static String subject(AlertThreshold threshold) {
        return "Himaye uyarısı / alert: " + unit(threshold);
    }

    static String body(AlertThreshold threshold, String address) {
        String link = address + "/supervision/alerts";
        return """
                Biriminizin belirlediği bir eşik aşıldı.
                Birim: %1$s
                Ölçü: %2$s (%3$s)
                Ayrıntı: %4$s

                A threshold that your unit set was crossed.
                Unit: %1$s
                Measure: %5$s (%3$s)
                Details: %4$s
                """.formatted(
                        unit(threshold),
                        threshold.measure().label().tr(),
                        threshold.subject(),
                        link,
                        threshold.measure().label().en());
    }

    private static String unit(AlertThreshold threshold) {
        return Province.of(threshold.province()).map(Province::name).orElse(threshold.province());
    }
}
