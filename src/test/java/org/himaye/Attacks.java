package org.himaye;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which invariant a test tries to break, and by which ways in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Attacks.Several.class)
public @interface Attacks {

    /** Returns the invariant, e.g. {@code INV-22}. */
    String value();

    /** Returns the ways in that the test tries. */
    Way[] by();

    /** How somebody may try to get past a rule. */
    enum Way {
        /** An officer fills the form of a task. */
        FORM,
        /** A client calls an endpoint, Himaye's or the engine's. */
        REST,
        /** Code calls the domain service. */
        DOMAIN,
        /** Time passes and the engine acts. */
        TIMER,
        /** The application's own database role writes rows. */
        SQL
    }

    /** More than one invariant attacked by one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {

        /** Returns the attacks. */
        Attacks[] value();
    }
}
