package org.himaye.protection.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the procedure. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProtectionSettings.class)
class ProtectionConfiguration {}
