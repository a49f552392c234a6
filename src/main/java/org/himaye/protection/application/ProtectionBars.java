package org.himaye.protection.application;

import java.util.Map;
import org.himaye.guard.DatabaseBar;
import org.himaye.guard.DatabaseBar.Explanation;
import org.himaye.guard.RemovalBar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What claims for protection mean for removals (YUKK 65, 80/1-e; INV-02). */
@Configuration(proxyBeanMethods = false)
class ProtectionBars {

    @Bean
    RemovalBar protectionClaimBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "protection-claim",
                Map.of(
                        "protection-claim-open",
                        Explanation.of(
                                "Kişiyi kapsayan uluslararası koruma talebi, itiraz veya dava sonuçlanmamıştır.",
                                "A claim for protection that covers the person, an objection or a suit is not concluded.",
                                "Son kararın verilmesi gerekir.",
                                "The final decision lifts this.")));
    }
}
