package org.himaye.trafficking.compartment;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two keys of the compartment. Without them Himaye does not start. */
@Configuration(proxyBeanMethods = false)
class CompartmentConfiguration {

    /** For everything but addresses of shelters. */
    @Bean
    @Qualifier("victims")
    CompartmentCipher victimCipher(@Value("${himaye.compartment.victim-key}") String key) {
        return new CompartmentCipher("himaye.compartment.victim-key", key);
    }

    /** For addresses of shelters alone. */
    @Bean
    @Qualifier("shelters")
    CompartmentCipher shelterCipher(@Value("${himaye.compartment.shelter-key}") String key) {
        return new CompartmentCipher("himaye.compartment.shelter-key", key);
    }
}
