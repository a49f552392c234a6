package org.himaye.removal.bars;

import java.util.Map;
import org.himaye.guard.DatabaseBar;
import org.himaye.guard.DatabaseBar.Explanation;
import org.himaye.guard.RemovalBar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bars that the removal file itself knows of: decision, service, filing period, registry (YUKK 53; INV-01, INV-07). */
@Configuration(proxyBeanMethods = false)
class RemovalFileBars {

    @Bean
    RemovalBar removalDecisionBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "decision",
                Map.of(
                        "no-standing-decision",
                        Explanation.of(
                                "Yürürlükte bir sınır dışı etme kararı yoktur.",
                                "No removal decision stands.",
                                "Valilik kararı gerekir.",
                                "A decision of the governorate is needed."),
                        "service-missing",
                        Explanation.of(
                                "Sınır dışı etme kararı usulüne uygun tebliğ edilmemiştir.",
                                "The removal decision was not lawfully served.",
                                "Kararın usulüne uygun tebliği gerekir.",
                                "The decision has to be lawfully served."),
                        "consent-missing",
                        Explanation.of(
                                "Kişinin geçerli bir gönüllü geri dönüş beyanı yoktur.",
                                "There is no standing declaration of the person to return voluntarily.",
                                "Yalnızca kişinin kendi yazılı beyanıyla gönüllü geri dönüş yapılabilir.",
                                "Only the person's own written declaration starts a voluntary return.")));
    }

    @Bean
    RemovalBar filingWindowBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "filing-window",
                Map.of(
                        "filing-window-open",
                        Explanation.of(
                                "Dava açma süresi dolmamıştır.",
                                "The period for a suit is open.",
                                "Sürenin dolması beklenir.",
                                "The end of the period lifts this.")));
    }

    @Bean
    RemovalBar courtRegistryBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "court-registry",
                Map.of(
                        "registry-not-checked",
                        Explanation.of(
                                "Dava süresi dolduktan sonra son 24 saat içinde UYAP sorgulaması yapılmamıştır.",
                                "The court registry was not checked within the last 24 hours, after the filing period.",
                                "UYAP sorgulaması yapılıp kaydedilmelidir.",
                                "The registry has to be checked and the check recorded.")));
    }
}
