package org.himaye.removal.detention;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings about limits of liberty. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LibertySettings.class)
class LibertyConfiguration {}
