package org.himaye.correction.application;

import java.util.Map;
import org.himaye.guard.DatabaseBar;
import org.himaye.guard.DatabaseBar.Explanation;
import org.himaye.guard.RemovalBar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a corrected service means for removals, read in the person's favour at once (YUKK 80/1-e; INV-50). */
@Configuration(proxyBeanMethods = false)
class CorrectionBars {

    @Bean
    RemovalBar correctionBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "correction",
                Map.of(
                        "corrected-window-open",
                        Explanation.of(
                                "Düzeltilen tebliğ tarihine göre itiraz ve dava süresi dolmamıştır.",
                                "By the corrected day of service the period to object or sue is open.",
                                "Sürenin dolması beklenir.",
                                "The end of the period lifts this."),
                        "correction-unsettled",
                        Explanation.of(
                                "Tebliğ tarihinin düzeltilmesiyle hukuka aykırı hâle gelen bir işlem karara bağlanmamıştır.",
                                "What the correction of a service has made unlawful is not settled.",
                                "İlgili birimin işlemi karara bağlaması gerekir.",
                                "The desk concerned has to settle it.")));
    }
}
