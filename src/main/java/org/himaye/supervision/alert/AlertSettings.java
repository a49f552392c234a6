package org.himaye.supervision.alert;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code himaye.supervision.alert}. How mail is sent is set under {@code spring.mail}; without a host there, mails
 * wait in the outbox.
 *
 * @param mailDomain the only domain to which mail goes
 * @param mailFrom sender
 * @param address where officers find Himaye, without a slash at the end; it is named in mails
 */
@ConfigurationProperties("himaye.supervision.alert")
record AlertSettings(
        @DefaultValue("goc.gov.tr") String mailDomain,
        @DefaultValue("himaye@goc.gov.tr") String mailFrom,
        @DefaultValue("http://localhost:8080") String address) {}
