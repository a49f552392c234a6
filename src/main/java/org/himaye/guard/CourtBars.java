package org.himaye.guard;

import java.util.Map;
import org.himaye.guard.DatabaseBar.Explanation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is pending at courts, in every procedure. */
@Configuration(proxyBeanMethods = false)
class CourtBars {

    @Bean
    RemovalBar suitBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "suit",
                Map.of(
                        "suit-pending",
                        Explanation.of(
                                "Sınır dışı etme kararına karşı açılan dava sürmektedir.",
                                "A suit against the removal decision is pending.",
                                "Mahkemenin kararı beklenir.",
                                "The court's judgment lifts this.")));
    }

    @Bean
    RemovalBar courtMeasureBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "court-measure",
                Map.of(
                        "court-measure",
                        Explanation.of(
                                "Yürütmeyi durdurma veya tedbir kararı yürürlüktedir.",
                                "A stay of execution or an interim measure is in force.",
                                "Kararı veren mahkemenin kaldırması gerekir.",
                                "The court that gave it has to lift it.")));
    }
}
