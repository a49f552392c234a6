package org.himaye.trafficking;

import java.util.Map;
import org.himaye.guard.DatabaseBar;
import org.himaye.guard.DatabaseBar.Explanation;
import org.himaye.guard.RemovalBar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that something stands against a removal, and nothing about what. */
@Configuration(proxyBeanMethods = false)
class TraffickingBars {

    @Bean
    RemovalBar sealedFilesBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "sealed",
                Map.of(
                        "other-lawful-obstacle",
                        Explanation.of(
                                "Kanuni bir engel vardır.",
                                "There is a lawful obstacle.",
                                "Genel Merkeze başvurun.",
                                "Ask the headquarters.")));
    }
}
