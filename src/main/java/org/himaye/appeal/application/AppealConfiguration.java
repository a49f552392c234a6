package org.himaye.appeal.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the Commission. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommissionSettings.class)
class AppealConfiguration {}
