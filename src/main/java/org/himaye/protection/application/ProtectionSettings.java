package org.himaye.protection.application;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What law leaves to the administration.
 *
 * @param delegatedProvinces plate codes of the governorates to which the Presidency has delegated decisions (YUKK 78/1)
 */
@ConfigurationProperties("himaye.protection")
public record ProtectionSettings(@DefaultValue({}) Set<String> delegatedProvinces) {}
