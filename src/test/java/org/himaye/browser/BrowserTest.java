package org.himaye.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.himaye.HimayeTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test against the whole application with Chromium; test methods ask for {@link Browsing}. Where no Chromium is
 * found the test is left out and says so; with {@code HIMAYE_BROWSER_REQUIRED=true} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.class)
@HimayeTest
@ExtendWith(OffersBrowsing.class)
@interface BrowserTest {}
