package org.himaye.deadlines.wiring;

import java.util.function.Supplier;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.deadlines.counting.CountedPeriods;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the pure parts beans; a wrong catalogue or setting stops the start here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {

    @Bean
    DeadlineCatalogue deadlineCatalogue(DeadlineSettings settings) {
        return CatalogueFiles.shipped().withSettings(settings.amounts());
    }

    @Bean
    StatutoryPeriods statutoryPeriods(DeadlineCatalogue catalogue, Supplier<LegalCalendar> calendar) {
        return new CountedPeriods(catalogue, calendar);
    }
}
