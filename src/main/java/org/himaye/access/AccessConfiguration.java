package org.himaye.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions that know who acts, and schedules that act as Himaye itself. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccessConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, CurrentActor currentActor, Clock clock) {
        return new ActingTransactions(dataSource, currentActor, clock);
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer schedulesActAsHimaye() {
        return scheduler -> scheduler.setTaskDecorator(work -> () -> Acting.as(Actor.SYSTEM, work));
    }
}
