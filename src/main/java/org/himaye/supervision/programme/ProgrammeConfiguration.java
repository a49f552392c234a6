package org.himaye.supervision.programme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    /** Read once, at the start, which a wrong entry stops. */
    @Bean
    Programme programme() {
        return ProgrammeFile.shipped();
    }
}
