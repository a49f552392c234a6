package org.himaye;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole application on real PostgreSQL. All such tests share one application and one database in
 * a JVM, so a test makes the persons and cases it needs and looks at those only. Engine jobs run when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = HimayeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "himaye.demo.population=0",
            "himaye.demo.commission-since=2026-01-01",
            "himaye.protection.delegated-provinces=06",
            "camunda.bpm.job-execution.enabled=false",
            "himaye.ledger.seal-interval=PT1H",
            "himaye.supervision.fold-interval=PT1H",
            "himaye.supervision.quality.draw-interval=PT1H",
            "himaye.supervision.alert.interval=PT1H",
            "himaye.supervision.alert.mail-interval=PT1H",
            "himaye.supervision.export.sweep-interval=PT1H",
            "himaye.commission.distribution-interval=PT1H",
            "himaye.trafficking.team-interval=PT1H",
            "himaye.trafficking.intake-interval=PT1H",
            "himaye.supervision.cover-interval=PT1H",
            "himaye.drafts.sweep-interval=PT24H"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface HimayeTest {}
