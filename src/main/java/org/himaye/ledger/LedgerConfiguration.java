package org.himaye.ledger;

import java.time.Clock;
import org.himaye.shared.CurrentActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/** The two records: one of all work, and one of sealed files. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    LedgerChain openChain() {
        return LedgerChain.OPEN;
    }

    @Bean
    LedgerChain sealedChain() {
        return LedgerChain.SEALED;
    }

    @Bean
    Ledger ledger(JdbcOperations database, CurrentActor currentActor, Clock clock) {
        return new DatabaseLedger(database, LedgerChain.OPEN.entries(), currentActor, clock);
    }

    @Bean
    SealedLedger sealedLedger(JdbcOperations database, CurrentActor currentActor, Clock clock) {
        return new DatabaseLedger(database, LedgerChain.SEALED.entries(), currentActor, clock)::append;
    }
}
